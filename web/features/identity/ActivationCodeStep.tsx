import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { ActivationStateFragment, CodeChannel } from '../../graphql/generated/identity/graphql.ts'
import { useProveActivationMutation, useSendActivationCodeMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { CodeField } from './CodeField.tsx'
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
  const { t } = useLingui()
  const [{ fetching }, prove] = useProveActivationMutation()
  const [{ fetching: sending }, send] = useSendActivationCodeMutation()
  /** By what the last code was asked for; SMS first, where there is a mobile. */
  const [asked, setAsked] = useState<CodeChannel>('SMS')
  const { ended, wrong, failure } = useOutcome()

  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    if (!code) return ended({ kind: 'fields', problems: [{ field: 'code', message: t`Indiquez le code reçu.` }] })
    const { data } = await prove({ input: { code } })
    const result = data?.proveActivation
    if (result?.__typename === 'LinkOver') return onOver()
    if (result?.__typename !== 'ActivationSuccess') return ended(outcomeOf(result, 'code'))
    onDone(result.activation)
  }

  const sendBy = async (channel: CodeChannel) => {
    if (sending) return
    const { data } = await send({ input: { channel } })
    const result = data?.sendActivationCode
    if (result?.__typename === 'LinkOver') return onOver()
    if (result?.__typename !== 'ActivationSuccess') return ended(outcomeOf(result, 'code'))
    ended(undefined)
    setAsked(channel)
  }

  return (
    <>
      <form noValidate onSubmit={event => void check(event)} className="grid gap-4">
        <StepHeading step={2} of={3} arrived={arrived}>
          <Trans>Le code que vous recevez</Trans>
        </StepHeading>
        {failure}
        <Notice key={asked} live title={<Sent by={asked} />}>
          {asked === 'LETTER' ? (
            <Trans>
              Il sert pendant trois semaines. Revenez alors ici, dans ce navigateur : vous reprendrez à cette étape.
            </Trans>
          ) : (
            <Trans>Il sert pendant cinq minutes, et part vers le mobile ou l’e-mail de votre contrat.</Trans>
          )}
        </Notice>
        <CodeField kind="any" error={wrong('code')} />
        <Button type="submit" wide busy={fetching}>
          <Trans>Continuer</Trans>
        </Button>
      </form>
      <details className="text-s">
        <summary className="min-h-target cursor-pointer content-center font-medium text-brand-ink">
          <Trans>Le code n’arrive pas</Trans>
        </summary>
        <div className="grid gap-3">
          <p className="text-ink-2">
            <Trans>
              Si le numéro ou la date ne sont pas les bons, aucun code ne part : nous ne le disons pas ici, pour
              protéger nos adhérents.
            </Trans>
          </p>
          <Button kind="quiet" wide busy={sending} onPress={() => void sendBy('SMS')}>
            <Trans>Un autre code par SMS</Trans>
          </Button>
          <Button kind="quiet" wide busy={sending} onPress={() => void sendBy('MAIL')}>
            <Trans>Un code par e-mail</Trans>
          </Button>
          <Button kind="quiet" wide busy={sending} onPress={() => void sendBy('LETTER')}>
            <Trans>Un code par courrier, en quelques jours</Trans>
          </Button>
          <Button kind="quiet" wide onPress={onRestart}>
            <Trans>Corriger le numéro ou la date</Trans>
          </Button>
        </div>
      </details>
    </>
  )
}

function Sent({ by }: { by: CodeChannel }) {
  switch (by) {
    case 'SMS':
      return <Trans>Si nous vous connaissons, un code vient de partir</Trans>
    case 'MAIL':
      return <Trans>Si nous vous connaissons, un code part par e-mail</Trans>
    case 'LETTER':
      return <Trans>Si nous vous connaissons, un code part par courrier</Trans>
  }
}
