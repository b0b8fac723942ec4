import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { ProfileDetailFragment } from '../../graphql/generated/member/graphql.ts'
import { useChangeEmailMutation } from '../../graphql/generated/member/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { MailboxLink } from '../identity/MailboxLink.tsx'
import { useStepUp } from '../identity/useStepUp.tsx'

interface EmailSectionProps {
  profile: ProfileDetailFragment
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  /** A link is on its way: what is known is to be read again. */
  onDone: () => void
}

/** The e-mail that one signs in with, and the one that waits for its link to be opened. */
export function EmailSection({ profile, mailbox, onDone }: EmailSectionProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const [email, setEmail] = useState('')
  const [{ fetching }, send] = useChangeEmailMutation()
  const { run, dialog } = useStepUp('e-mail', { mailbox, typed: true })
  const { ended, wrong, failure } = useOutcome()

  const change = async (to: string) => {
    if (fetching) return
    const result = await run(async () => (await send({ input: { email: to } })).data?.changeEmail)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'ChangeEmailSuccess') return ended(outcomeOf(result, 'email'))
    ended(undefined)
    setOpen(false)
    setEmail('')
    toast(t`Un lien est parti à ${result.pending.email}.`)
    onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void change(email)
  }

  const { pendingEmail: pending } = profile
  return (
    <Surface title={<Trans>E-mail de connexion</Trans>}>
      <p className="flex flex-wrap items-center justify-between gap-2">
        <strong className="font-semibold [overflow-wrap:anywhere]">{profile.email}</strong>
        {profile.emailConfirmed ? (
          <StatusChip status="done">
            <Trans>Confirmé</Trans>
          </StatusChip>
        ) : (
          <StatusChip status="act">
            <Trans>À confirmer</Trans>
          </StatusChip>
        )}
      </p>
      {!isOpen && failure}
      {pending && (
        <Pending pending={pending} busy={fetching} mailbox={mailbox} onAgain={() => void change(pending.email)} />
      )}
      {isOpen ? (
        <form noValidate onSubmit={submit} className="grid gap-4">
          {failure}
          <TextField
            id="email"
            type="email"
            inputMode="email"
            label={<Trans>Nouvelle adresse e-mail</Trans>}
            hint={<Trans>Nous y envoyons un lien. L’adresse actuelle sert jusqu’à ce que vous l’ouvriez.</Trans>}
            value={email}
            onChange={event => setEmail(event.target.value)}
            error={wrong('email')}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            // The form has just been asked for, here.
            autoFocus
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" busy={fetching}>
              <Trans>Recevoir le lien</Trans>
            </Button>
            <Button kind="quiet" onPress={() => setOpen(false)}>
              <Trans>Annuler</Trans>
            </Button>
          </div>
        </form>
      ) : (
        <Button kind="quiet" wide onPress={() => setOpen(true)}>
          {pending ? <Trans>Choisir une autre adresse</Trans> : <Trans>Changer d’e-mail</Trans>}
        </Button>
      )}
      {dialog}
    </Surface>
  )
}

interface PendingProps {
  pending: NonNullable<ProfileDetailFragment['pendingEmail']>
  busy: boolean
  mailbox: string | null | undefined
  onAgain: () => void
}

function Pending({ pending, busy, mailbox, onAgain }: PendingProps) {
  const { moment } = useFormats()
  return (
    <Notice
      tone="act"
      title={<Trans>Un lien vous attend à {pending.email}</Trans>}
      action={
        <Button kind="quiet" busy={busy} onPress={onAgain}>
          <Trans>Renvoyer le lien</Trans>
        </Button>
      }
    >
      <Trans>
        Ouvrez-le avant le {moment(new Date(pending.expiresAt))} pour vous connecter avec cette adresse. Sans cela, rien
        ne change.
      </Trans>
      {mailbox && (
        <>
          {' '}
          <MailboxLink mailbox={mailbox}>
            <Trans>Lire les messages de la démonstration</Trans>
          </MailboxLink>
        </>
      )}
    </Notice>
  )
}
