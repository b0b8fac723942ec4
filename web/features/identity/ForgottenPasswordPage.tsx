import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { AppLink } from '../../design/Link.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { useRequestPasswordResetMutation } from '../../graphql/generated/identity/hooks.ts'
import { looksLikeEmail } from '../account/email.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { MailboxLink, useMailbox } from './MailboxLink.tsx'

/** « Mot de passe oublié » : asks for a link. The answer never says whether the address has an account. */
export function ForgottenPasswordPage() {
  const { t } = useLingui()
  const [{ fetching }, send] = useRequestPasswordResetMutation()
  const [sentTo, setSentTo] = useState<string>()
  const mailbox = useMailbox()
  const { ended, wrong, failure } = useOutcome()

  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim()
    if (!looksLikeEmail(email))
      return ended({
        kind: 'fields',
        problems: [{ field: 'email', message: t`Indiquez une adresse e-mail complète, comme prenom.nom@exemple.fr.` }],
      })
    const { data } = await send({ input: { email } })
    const result = data?.requestPasswordReset
    if (result?.__typename !== 'RequestPasswordResetSuccess') return ended(outcomeOf(result, 'email'))
    ended(undefined)
    setSentTo(result.email)
  }

  return (
    <>
      <PageHeader
        title={t`Mot de passe oublié`}
        back={
          <AppLink to="/connexion">
            <Trans>Connexion</Trans>
          </AppLink>
        }
      />
      {sentTo === undefined ? (
        <Surface>
          <form noValidate onSubmit={event => void ask(event)} className="grid gap-4">
            {failure}
            <p className="text-ink-2">
              <Trans>
                Nous vous envoyons un lien par e-mail, puis un code sur votre téléphone : votre mot de passe est changé
                en moins de cinq minutes.
              </Trans>
            </p>
            <TextField
              label={<Trans>Adresse e-mail</Trans>}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="username"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              error={wrong('email')}
            />
            <Button type="submit" wide busy={fetching}>
              <Trans>Recevoir le lien</Trans>
            </Button>
          </form>
        </Surface>
      ) : (
        <Surface>
          <Notice
            tone="done"
            live
            title={<Trans>Regardez vos e-mails</Trans>}
            action={
              mailbox && (
                <MailboxLink mailbox={mailbox}>
                  <Trans>Démonstration : lire l’e-mail (nouvelle fenêtre)</Trans>
                </MailboxLink>
              )
            }
          >
            <Trans>
              Si un espace adhérent est ouvert avec {sentTo}, un lien vient d’y partir. Il sert pendant 30 minutes.
            </Trans>
          </Notice>
          <p className="text-s text-ink-2">
            <Trans>
              Rien n’arrive ? Regardez dans les indésirables, ou vérifiez l’adresse : nous ne disons pas si elle est
              connue, pour protéger nos adhérents.
            </Trans>
          </p>
          <Button kind="quiet" wide onPress={() => setSentTo(undefined)}>
            <Trans>Essayer une autre adresse</Trans>
          </Button>
        </Surface>
      )}
    </>
  )
}
