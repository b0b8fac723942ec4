import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { PasswordField } from '../../design/PasswordField.tsx'
import type { CodeChannel, SecondProof, StepUpFragment } from '../../graphql/generated/identity/graphql.ts'
import {
  useProveStepUpMutation,
  useProveStepUpWithPasskeyMutation,
  useSendStepUpCodeMutation,
  useStartPasskeyStepUpMutation,
} from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { FranceConnectButton, OrSeparator } from './FranceConnectButton.tsx'
import { PasskeyProof } from './PasskeyProof.tsx'
import { type ActName, pageOf } from './resumed-act.ts'
import { firstProof, OtherProofs, SecondProofField } from './SecondProofChoice.tsx'

interface StepUpDialogProps {
  stepUp: StepUpFragment
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox?: string | null | undefined
  act: ActName
  /** Whether something was typed for it, which does not outlive a way to FranceConnect and back. */
  typed: boolean
  onProven: () => void
  /** The person changed their mind, or it took too long: nothing was done. */
  onClose: () => void
}

/**
 * « Confirmez que c'est vous » before an act that a session alone must not do: the password, or FranceConnect for who
 * has none, and a code that names it.
 */
export function StepUpDialog({ stepUp: first, mailbox, act, typed, onProven, onClose }: StepUpDialogProps) {
  const { t } = useLingui()
  const [{ fetching: sending }, send] = useSendStepUpCodeMutation()
  const [{ fetching }, prove] = useProveStepUpMutation()
  const [stepUp, setStepUp] = useState(first)
  const [proof, setProof] = useState<SecondProof>(() => firstProof(first))
  const [, startPasskey] = useStartPasskeyStepUpMutation()
  const [, proveByPasskey] = useProveStepUpWithPasskeyMutation()
  const { ended, wrong, failure } = useOutcome()
  const asksToSend = proof === 'CODE' && !stepUp.sent

  const sendBy = async (channel: CodeChannel) => {
    if (sending) return
    const { data } = await send({ input: { id: stepUp.id, channel } })
    const result = data?.sendStepUpCode
    if (result?.__typename !== 'SendStepUpCodeSuccess') return ended(outcomeOf(result, 'code'))
    ended(undefined)
    setStepUp(result.stepUp)
    setProof('CODE')
  }

  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const form = new FormData(event.currentTarget)
    const code = String(form.get('code') ?? '').trim()
    const password = String(form.get('current-password') ?? '')
    const problems: FieldProblem[] = []
    if (stepUp.needsPassword && !password)
      problems.push({ field: 'current-password', message: t`Indiquez votre mot de passe actuel.` })
    if (!code) problems.push({ field: 'code', message: t`Indiquez le code.` })
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    const { data } = await prove({ input: { id: stepUp.id, password: password || null, proof, code } })
    const result = data?.proveStepUp
    if (result?.__typename === 'ProveStepUpSuccess') return onProven()
    // What FranceConnect said has grown too old while the code was on its way.
    if (result?.__typename === 'StepUpRequired') {
      ended(undefined)
      return setStepUp(result.stepUp)
    }
    if (result?.__typename === 'InvalidInput')
      return ended({
        kind: 'fields',
        problems: result.fields.map(({ message }) => ({ field: 'current-password', message })),
      })
    ended(outcomeOf(result, 'code'))
  }

  const choose = (chosen: SecondProof) => {
    ended(undefined)
    setProof(chosen)
  }
  const others = (
    <OtherProofs
      proofs={stepUp}
      proof={proof}
      busy={sending}
      onProof={choose}
      onSend={channel => void sendBy(channel)}
    />
  )
  const passkey = stepUp.hasPasskey && (
    <PasskeyProof
      start={async () => (await startPasskey({ input: { id: stepUp.id } })).data?.startPasskeyStepUp}
      send={async (ceremonyId, credential) =>
        (await proveByPasskey({ input: { id: stepUp.id, ceremonyId, credential } })).data?.proveStepUpWithPasskey
      }
      onEnded={result => {
        if (result?.__typename === 'ProveStepUpSuccess') return onProven()
        ended(outcomeOf(result, 'passkey'))
      }}
    />
  )
  if (stepUp.needsFranceConnect)
    return (
      <Dialog open onClose={onClose} title={<Trans>Confirmez que c’est vous</Trans>}>
        {failure}
        <p className="text-ink-2">
          <Trans>
            Pour {stepUp.effect}, passez de nouveau par FranceConnect : vous n’avez pas de mot de passe, et votre
            dernier passage date de plus de cinq minutes. Vous reviendrez à cette page, où il ne restera qu’un code à
            donner.
          </Trans>
        </p>
        {typed && (
          <p className="text-ink-2">
            <Trans>
              Par sécurité, ce que vous venez de saisir n’est pas gardé : saisissez la même chose au retour.
            </Trans>
          </p>
        )}
        <h3 className="text-m font-semibold">
          <Trans>Continuer avec FranceConnect</Trans>
        </h3>
        <FranceConnectButton suite={pageOf(act)} stepUpId={stepUp.id} />
        {passkey && <OrSeparator />}
        {passkey}
      </Dialog>
    )
  return (
    <Dialog open onClose={onClose} title={<Trans>Confirmez que c’est vous</Trans>}>
      {asksToSend ? (
        <>
          {failure}
          <p className="text-ink-2">
            <Trans>Pour {stepUp.effect}, nous vous demandons un code en plus de votre connexion.</Trans>
          </p>
          {passkey}
          {others}
        </>
      ) : (
        <>
          <form noValidate onSubmit={event => void confirm(event)} className="grid gap-4">
            {failure}
            <p className="text-ink-2">
              <Trans>Pour {stepUp.effect}, nous vous demandons un code en plus de votre connexion.</Trans>
            </p>
            {stepUp.needsPassword && (
              <PasswordField
                label={<Trans>Mot de passe actuel</Trans>}
                name="current-password"
                autoComplete="current-password"
                error={wrong('current-password')}
              />
            )}
            <SecondProofField proofs={stepUp} proof={proof} error={wrong('code')} mailbox={mailbox} />
            <Button type="submit" wide busy={fetching}>
              <Trans>Confirmer</Trans>
            </Button>
          </form>
          {passkey}
          <details className="text-s">
            <summary className="min-h-target cursor-pointer content-center font-medium text-brand-ink">
              <Trans>Je n’ai pas ce code</Trans>
            </summary>
            {others}
          </details>
        </>
      )}
    </Dialog>
  )
}
