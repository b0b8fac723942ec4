import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { type ComponentType, type FormEvent, lazy, Suspense, useEffect } from 'react'
import { Button } from '../../design/Button.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { PasswordField } from '../../design/PasswordField.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import { useSignInMutation } from '../../graphql/generated/account/hooks.ts'
import { nextPath, useConnection, useSession } from '../../graphql/session.tsx'
import { bringTexts } from '../../i18n/locale.ts'
import { FranceConnectButton, OrSeparator } from '../identity/FranceConnectButton.tsx'
import { FranceConnectNotice } from '../identity/FranceConnectNotice.tsx'
import { looksLikeEmail } from './email.ts'
import { outcomeOf, useOutcome } from './FormOutcome.tsx'

/** Only where the browser knows passkeys, and after the form: nobody waits for it to type. */
const PasskeySignIn = lazy(async (): Promise<{ default: ComponentType<{ onDone: () => void }> }> => {
  try {
    const [module] = await Promise.all([import('../identity/PasskeySignIn.tsx'), bringTexts('identity')])
    return { default: module.PasskeySignIn }
  } catch {
    // The network is away: the password is still there.
    return { default: () => null }
  }
})

interface SignInPageProps {
  /** The page one was going to, unchecked. */
  suite?: string | undefined
  /** What came of FranceConnect, unchecked. */
  franceConnect?: string | undefined
}

/** Signing in by password or by FranceConnect, two equal ways, then on to the page one was going to. */
export function SignInPage({ suite, franceConnect }: SignInPageProps) {
  const { t } = useLingui()
  const { viewer, brand } = useSession()
  const router = useRouter()
  const { reset } = useConnection()
  const [{ fetching }, send] = useSignInMutation()
  const { ended, wrong, failure } = useOutcome()
  const next = nextPath(suite)

  // Somebody who is signed in already has nothing to do here.
  useEffect(() => {
    if (viewer) void router.navigate({ href: next, replace: true })
  }, [viewer, router, next])

  const signedIn = () => {
    reset()
    void router.navigate({ href: next, replace: true })
  }
  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const typed = new FormData(event.currentTarget)
    const input = { email: String(typed.get('email') ?? '').trim(), password: String(typed.get('password') ?? '') }

    const problems: FieldProblem[] = []
    if (!looksLikeEmail(input.email))
      problems.push({
        field: 'email',
        message: input.email
          ? t`Indiquez une adresse e-mail complète, comme prenom.nom@exemple.fr.`
          : t`Indiquez votre adresse e-mail.`,
      })
    if (!input.password) problems.push({ field: 'password', message: t`Indiquez votre mot de passe.` })
    if (problems.length > 0) return ended({ kind: 'fields', problems })

    const { data } = await send({ input })
    const result = data?.signIn
    if (result?.__typename === 'SecondProofNeeded')
      return router.navigate({ to: '/connexion/code', search: suite === undefined ? {} : { suite } })
    // Which of the two is wrong is never said.
    if (result?.__typename !== 'SignInSuccess') return ended(outcomeOf(result, 'email'))
    signedIn()
  }

  return (
    <>
      <PageHeader title={t`Votre espace adhérent`}>
        {next !== '/' && (
          <p className="text-center">
            <Trans>Connectez-vous pour retrouver la page où vous alliez.</Trans>
          </p>
        )}
      </PageHeader>
      <FranceConnectNotice outcome={franceConnect} />
      <Surface>
        <form noValidate onSubmit={event => void signIn(event)} className="grid gap-4">
          {failure}
          <TextField
            label={<Trans>Adresse e-mail</Trans>}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username webauthn"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            error={wrong('email')}
          />
          <PasswordField label={<Trans>Mot de passe</Trans>} name="password" error={wrong('password')} />
          <Button type="submit" wide busy={fetching}>
            <Trans>Se connecter</Trans>
          </Button>
          <p className="text-center">
            <AppLink to="/mot-de-passe-oublie">
              <Trans>Mot de passe oublié ?</Trans>
            </AppLink>
          </p>
        </form>
        {'PublicKeyCredential' in window && (
          <Suspense fallback={<div className="min-h-target" />}>
            <PasskeySignIn onDone={signedIn} />
          </Suspense>
        )}
        {brand?.franceConnect && (
          <>
            <OrSeparator />
            <FranceConnectButton suite={suite} />
          </>
        )}
      </Surface>
      <Surface title={<Trans>Première visite ?</Trans>}>
        <p className="text-ink-2">
          <Trans>Ouvrez votre espace avec votre carte de tiers payant, en trois étapes.</Trans>
        </p>
        <LinkButton to="/premiers-pas" kind="quiet" wide>
          <Trans>Premiers pas</Trans>
        </LinkButton>
      </Surface>
    </>
  )
}
