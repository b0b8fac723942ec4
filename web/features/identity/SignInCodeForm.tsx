import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Checkbox } from '../../design/Checkbox.tsx'
import { toast } from '../../design/toast.ts'
import type { CodeChannel, PendingSignInFragment, SecondProof } from '../../graphql/generated/identity/graphql.ts'
import {
  useCompleteSignInMutation,
  useCompleteSignInWithPasskeyMutation,
  useSendSignInCodeMutation,
  useStartPasskeySecondProofMutation,
} from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { PasskeyProof } from './PasskeyProof.tsx'
import { FEW_RECOVERY_CODES } from './recovery-codes.ts'
import { firstProof, OtherProofs, SecondProofField } from './SecondProofChoice.tsx'

interface SignInCodeFormProps {
  pending: PendingSignInFragment
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  onDone: () => void
  /** There is nothing to go on with: too much time, or it was ended elsewhere. */
  onOver: () => void
}

/** The second proof of a sign-in, in a browser that is not known. */
export function SignInCodeForm({ pending: first, mailbox, onDone, onOver }: SignInCodeFormProps) {
  const { t } = useLingui()
  const [{ fetching }, complete] = useCompleteSignInMutation()
  const [{ fetching: sending }, send] = useSendSignInCodeMutation()
  const [pending, setPending] = useState(first)
  const [proof, setProof] = useState<SecondProof>(() => firstProof(first))
  const [, startPasskey] = useStartPasskeySecondProofMutation()
  const [, completeByPasskey] = useCompleteSignInWithPasskeyMutation()
  const form = useRef<HTMLFormElement>(null)
  const { ended, wrong, failure } = useOutcome()
  const asksToSend = proof === 'CODE' && !pending.sent

  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const typed = new FormData(event.currentTarget)
    const code = String(typed.get('code') ?? '').trim()
    if (!code) return ended({ kind: 'fields', problems: [{ field: 'code', message: t`Indiquez le code.` }] })
    const trustDevice = typed.get('trust') === 'on'
    const { data } = await complete({ input: { proof, code, trustDevice } })
    const result = data?.completeSignIn
    if (result?.__typename === 'SignInSuccess') {
      if (proof === 'RECOVERY_CODE') tellCodesLeft(result.viewer.security.recoveryCodesLeft)
      return onDone()
    }
    if (result?.__typename === 'LinkOver') return onOver()
    ended(outcomeOf(result, 'code'))
  }

  /** On the next screen; it stays there once there are few, for the day when there is none comes without a warning. */
  const tellCodesLeft = (left: number) =>
    toast(
      left === 0
        ? t`C’était votre dernier code de secours : créez-en de nouveaux dans « Sécurité ».`
        : t`Un code de secours a servi : il vous en reste ${left}.`,
      left < FEW_RECOVERY_CODES ? 'act' : 'info',
    )

  const sendBy = async (channel: CodeChannel) => {
    if (sending) return
    const { data } = await send({ input: { channel } })
    const result = data?.sendSignInCode
    if (result?.__typename === 'LinkOver') return onOver()
    if (result?.__typename !== 'SendSignInCodeSuccess') return ended(outcomeOf(result, 'code'))
    ended(undefined)
    setPending(result.pending)
    setProof('CODE')
  }

  const choose = (chosen: SecondProof) => {
    ended(undefined)
    setProof(chosen)
  }
  const others = (
    <OtherProofs
      proofs={pending}
      proof={proof}
      busy={sending}
      onProof={choose}
      onSend={channel => void sendBy(channel)}
    />
  )
  const passkey = pending.hasPasskey && (
    <PasskeyProof
      start={async () => (await startPasskey({})).data?.startPasskeySecondProof}
      send={async (ceremonyId, credential) => {
        const trustDevice = form.current !== null && new FormData(form.current).get('trust') === 'on'
        return (await completeByPasskey({ input: { ceremonyId, credential, trustDevice } })).data
          ?.completeSignInWithPasskey
      }}
      onEnded={result => {
        if (result?.__typename === 'SignInSuccess') return onDone()
        if (result?.__typename === 'LinkOver') return onOver()
        ended(outcomeOf(result, 'passkey'))
      }}
    />
  )
  if (asksToSend)
    return (
      <>
        {failure}
        {passkey}
        {others}
      </>
    )
  return (
    <>
      <form ref={form} noValidate onSubmit={event => void check(event)} className="grid gap-4">
        {failure}
        <SecondProofField proofs={pending} proof={proof} error={wrong('code')} mailbox={mailbox} />
        <Checkbox
          name="trust"
          label={<Trans>Faire confiance à cet appareil</Trans>}
          hint={<Trans>Aucun code ne vous y sera demandé pendant 90 jours. À éviter sur un ordinateur partagé.</Trans>}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Se connecter</Trans>
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
  )
}
