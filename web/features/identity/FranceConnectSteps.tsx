import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FranceConnectArrivalFragment } from '../../graphql/generated/identity/graphql.ts'
import {
  useIdentifyFranceConnectMutation,
  useProveFranceConnectMutation,
  useSendFranceConnectCodeMutation,
} from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf } from '../account/FormOutcome.tsx'
import { CardStep } from './CardStep.tsx'
import { FranceConnectAccountStep } from './FranceConnectAccountStep.tsx'
import { OnFileCodeStep } from './OnFileCodeStep.tsx'
import { StepHeading } from './StepHeading.tsx'

interface FranceConnectStepsProps {
  /** Where it stands when the page opens. */
  arrival: FranceConnectArrivalFragment
  onSignedIn: () => void
  onOver: () => void
}

/** The number of the card where the identity does not say who it is, the code, then an e-mail for who has no account. */
export function FranceConnectSteps({ arrival, onSignedIn, onOver }: FranceConnectStepsProps) {
  const [reached, setReached] = useState<FranceConnectArrivalFragment>()
  const [{ fetching: identifying }, identify] = useIdentifyFranceConnectMutation()
  const [{ fetching: sending }, send] = useSendFranceConnectCodeMutation()
  const [{ fetching: proving }, prove] = useProveFranceConnectMutation()
  const current = reached ?? arrival
  const arrived = reached !== undefined
  const { firstName } = current

  switch (current.step) {
    case 'NUMBER':
      return (
        <CardStep
          busy={identifying}
          identify={async input => {
            const result = (await identify({ input })).data?.identifyFranceConnect
            if (result?.__typename === 'LinkOver') return void onOver()
            if (result?.__typename !== 'FranceConnectSuccess') return outcomeOf(result, 'memberNumber')
            return void setReached(result.arrival)
          }}
          heading={
            <>
              <StepHeading arrived={arrived}>
                <Trans>Bonjour {firstName}, retrouvons votre contrat</Trans>
              </StepHeading>
              <p className="text-ink-2">
                <Trans>
                  L’identité donnée par FranceConnect ne suffit pas à vous reconnaître. Votre carte de tiers payant le
                  permettra, une seule fois.
                </Trans>
              </p>
            </>
          }
        />
      )
    case 'CODE':
      return (
        <OnFileCodeStep
          known={current.recognised}
          askedBy={current.askedBy}
          resumed={!arrived && !current.recognised}
          comeBack={
            <Trans>
              Il sert pendant trois semaines. Revenez alors par FranceConnect, dans le navigateur de votre choix : vous
              reprendrez à cette étape.
            </Trans>
          }
          busy={proving}
          sending={sending}
          onRestart={() => setReached({ ...current, step: 'NUMBER' })}
          prove={async code => {
            const result = (await prove({ input: { code } })).data?.proveFranceConnect
            if (result?.__typename === 'SignInSuccess') return void onSignedIn()
            if (result?.__typename === 'LinkOver') return void onOver()
            if (result?.__typename !== 'FranceConnectSuccess') return outcomeOf(result, 'code')
            return void setReached(result.arrival)
          }}
          send={async channel => {
            const result = (await send({ input: { channel } })).data?.sendFranceConnectCode
            if (result?.__typename === 'LinkOver') {
              onOver()
              return 'GONE'
            }
            return result?.__typename === 'FranceConnectSuccess' ? undefined : outcomeOf(result, 'code')
          }}
          heading={
            <>
              <StepHeading arrived={arrived}>
                <Trans>Bonjour {firstName}, un dernier code</Trans>
              </StepHeading>
              <p className="text-ink-2">
                <Trans>
                  C’est la première fois que vous venez par FranceConnect : ce code nous assure que le contrat est bien
                  le vôtre.
                </Trans>
              </p>
            </>
          }
        />
      )
    case 'ACCOUNT':
      return <FranceConnectAccountStep arrived={arrived} arrival={current} onDone={onSignedIn} onOver={onOver} />
  }
}
