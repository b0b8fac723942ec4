import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import { useChangePasswordMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'
import { useStepUp } from './useStepUp.tsx'

interface PasswordSectionProps {
  email: string
  /** Where the demonstration's messages are read; nothing in life. */
  mailbox: string | null | undefined
  /** Whether its person comes back to it from FranceConnect. */
  resumed: boolean
}

/** Changing one's password, while one still has it. */
export function PasswordSection({ email, mailbox, resumed }: PasswordSectionProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(resumed)
  const [{ fetching }, change] = useChangePasswordMutation()
  const { run, dialog } = useStepUp('mot-de-passe', { mailbox, typed: true })
  const { ended, wrong, failure } = useOutcome()

  const close = () => {
    setOpen(false)
    ended(undefined)
  }
  const choose = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    if (!password)
      return ended({ kind: 'fields', problems: [{ field: 'password', message: t`Choisissez un mot de passe.` }] })
    const result = await run(async () => (await change({ input: { password } })).data?.changePassword)
    if (result?.__typename === 'Cancelled') return
    if (result?.__typename !== 'ChangePasswordSuccess') return ended(outcomeOf(result, 'password'))
    close()
    toast(t`Mot de passe changé. Vos autres appareils sont déconnectés.`, 'done')
  }

  return (
    <Surface title={<Trans>Mot de passe</Trans>}>
      <p className="text-ink-2">
        <Trans>En changer déconnecte tous vos autres appareils.</Trans>
      </p>
      <Button kind="quiet" wide onPress={() => setOpen(true)}>
        <Trans>Changer de mot de passe</Trans>
      </Button>
      <Dialog open={open} onClose={close} title={<Trans>Changer de mot de passe</Trans>}>
        <form noValidate onSubmit={event => void choose(event)} className="grid gap-4">
          {failure}
          {/* Password managers keep the new password under this name. */}
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <NewPasswordField words={[email, ...email.split(/[^\p{L}\d]+/u)]} error={wrong('password')} />
          <Button type="submit" wide busy={fetching}>
            <Trans>Changer mon mot de passe</Trans>
          </Button>
        </form>
      </Dialog>
      {dialog}
    </Surface>
  )
}
