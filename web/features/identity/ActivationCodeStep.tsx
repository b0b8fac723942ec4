import { Trans } from '@lingui/react/macro'
import type { ActivationStateFragment } from '../../graphql/generated/identity/graphql.ts'
import { useProveActivationMutation, useSendActivationCodeMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf } from '../account/FormOutcome.tsx'
import { OnFileCodeStep } from './OnFileCodeStep.tsx'
import { StepHeading } from './StepHeading.tsx'

interface ActivationCodeStepProps {
  arrived: boolean
  onDone: (activation: ActivationStateFragment) => void
  /** There is nothing to go on with: too many tries, or weeks have passed. */
  onOver: () => void
  onRestart: () => void
}

/** The code, by what is on file. Nothing here says whether there was anybody to send one to. */
export function ActivationCodeStep({ arrived, onDone, onOver, onRestart }: ActivationCodeStepProps) {
  const [{ fetching }, prove] = useProveActivationMutation()
  const [{ fetching: sending }, send] = useSendActivationCodeMutation()
  return (
    <OnFileCodeStep
      busy={fetching}
      sending={sending}
      comeBack={
        <Trans>
          Il sert pendant trois semaines. Revenez alors ici, dans ce navigateur : vous reprendrez à cette étape.
        </Trans>
      }
      onRestart={onRestart}
      prove={async code => {
        const result = (await prove({ input: { code } })).data?.proveActivation
        if (result?.__typename === 'LinkOver') return void onOver()
        if (result?.__typename !== 'ActivationSuccess') return outcomeOf(result, 'code')
        return void onDone(result.activation)
      }}
      send={async channel => {
        const result = (await send({ input: { channel } })).data?.sendActivationCode
        if (result?.__typename === 'LinkOver') {
          onOver()
          return 'GONE'
        }
        return result?.__typename === 'ActivationSuccess' ? undefined : outcomeOf(result, 'code')
      }}
      heading={
        <StepHeading step={2} of={3} arrived={arrived}>
          <Trans>Le code que vous recevez</Trans>
        </StepHeading>
      }
    />
  )
}
