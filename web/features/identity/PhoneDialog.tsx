import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { PasswordField } from '../../design/PasswordField.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { SendPhoneCodeMutation } from '../../graphql/generated/identity/graphql.ts'
import { useConfirmPhoneMutation, useSendPhoneCodeMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { CodeField } from './CodeField.tsx'
import { CodeSentNotice } from './CodeSentNotice.tsx'
import { useStepUp } from './useStepUp.tsx'

type Pending = Extract<SendPhoneCodeMutation['sendPhoneCode'], { __typename: 'SendPhoneCodeSuccess' }>

interface PhoneDialogProps {
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  onClose: () => void
}

/** A mobile number, then the code that came to it. */
export function PhoneDialog({ mailbox, onClose }: PhoneDialogProps) {
  const [pending, setPending] = useState<Pending>()
  return (
    <Dialog open onClose={onClose} title={<Trans>Votre mobile</Trans>}>
      {pending ? (
        <CodeStep pending={pending} mailbox={mailbox} onOther={() => setPending(undefined)} onDone={onClose} />
      ) : (
        <NumberStep mailbox={mailbox} onSent={setPending} />
      )}
    </Dialog>
  )
}

function NumberStep({ mailbox, onSent }: { mailbox: string | null | undefined; onSent: (pending: Pending) => void }) {
  const { t } = useLingui()
  const [{ fetching }, send] = useSendPhoneCodeMutation()
  /** Where nothing else is known of somebody yet, the password is asked for once more. */
  const [asksPassword, setAsksPassword] = useState(false)
  const { run, dialog } = useStepUp('mobile', { mailbox, typed: true })
  const { ended, wrong, failure } = useOutcome()

  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const typed = new FormData(event.currentTarget)
    const phone = String(typed.get('phone') ?? '').trim()
    const password = String(typed.get('current-password') ?? '')
    if (!phone)
      return ended({
        kind: 'fields',
        problems: [{ field: 'phone', message: t`Indiquez un numéro de mobile, comme 06 12 34 56 78.` }],
      })
    const input = { phone, password: password || null }
    const result = await run(async () => (await send({ input })).data?.sendPhoneCode)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename === 'SendPhoneCodeSuccess') return onSent(result)
    if (result?.__typename !== 'InvalidInput') return ended(outcomeOf(result, 'phone'))
    const problems = result.fields.map(({ path, message }) => ({
      field: path === 'password' ? 'current-password' : path,
      message,
    }))
    if (problems.some(({ field }) => field === 'current-password')) setAsksPassword(true)
    ended({ kind: 'fields', problems })
  }

  return (
    <>
      <form noValidate onSubmit={event => void ask(event)} className="grid gap-4">
        {failure}
        <TextField
          label={<Trans>Numéro de mobile</Trans>}
          hint={<Trans>Nous y envoyons un code par SMS, pour être sûrs que c’est le vôtre.</Trans>}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          error={wrong('phone')}
        />
        {asksPassword && (
          <PasswordField
            label={<Trans>Mot de passe actuel</Trans>}
            name="current-password"
            autoComplete="current-password"
            error={wrong('current-password')}
          />
        )}
        <Button type="submit" wide busy={fetching}>
          <Trans>Recevoir un code</Trans>
        </Button>
      </form>
      {dialog}
    </>
  )
}

interface CodeStepProps {
  pending: Pending
  mailbox: string | null | undefined
  /** Another number, or another code. */
  onOther: () => void
  onDone: () => void
}

function CodeStep({ pending: { id, sent }, mailbox, onOther, onDone }: CodeStepProps) {
  const { t } = useLingui()
  const [{ fetching }, confirm] = useConfirmPhoneMutation()
  const { ended, wrong, failure } = useOutcome()

  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    if (!code) return ended({ kind: 'fields', problems: [{ field: 'code', message: t`Indiquez le code reçu.` }] })
    const result = (await confirm({ input: { id, code } })).data?.confirmPhone
    if (result?.__typename === 'LinkOver')
      return ended({ kind: 'refused', field: 'code', message: t`Ce code ne sert plus : recevez-en un autre.` })
    if (result?.__typename !== 'ConfirmPhoneSuccess') return ended(outcomeOf(result, 'code'))
    toast(t`Mobile confirmé. Vos autres appareils sont déconnectés.`, 'done')
    onDone()
  }

  return (
    <>
      <form noValidate onSubmit={event => void check(event)} className="grid gap-4">
        {failure}
        <CodeSentNotice sent={sent} mailbox={mailbox} />
        <CodeField kind="digits" error={wrong('code')} />
        <Button type="submit" wide busy={fetching}>
          <Trans>Confirmer mon mobile</Trans>
        </Button>
      </form>
      <Button kind="quiet" wide onPress={onOther}>
        <Trans>Recevoir un autre code</Trans>
      </Button>
    </>
  )
}
