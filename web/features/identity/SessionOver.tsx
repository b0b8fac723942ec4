import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useClient } from 'urql'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PasswordField } from '../../design/PasswordField.tsx'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { useSignInMutation } from '../../graphql/generated/account/hooks.ts'
import { PendingSignInDocument, type PendingSignInFragment } from '../../graphql/generated/identity/graphql.ts'
import { useConnection, type Viewer } from '../../graphql/session.tsx'
import { forgetDrafts } from '../../shell/kept-drafts.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { FranceConnectButton, OrSeparator } from './FranceConnectButton.tsx'
import { PasskeySignIn } from './PasskeySignIn.tsx'
import { knowsPasskeys } from './passkey-browser.ts'
import { SignInCodeForm } from './SignInCodeForm.tsx'

interface SessionOverProps {
  viewer: Viewer
  /** Whether one may sign in by FranceConnect. */
  franceConnect: boolean
  /** Whether they asked to stay, once it was over already. */
  late?: boolean
}

/**
 * Signing in again, over the page: an opaque veil hides it from whoever passes by. By the same ways as on the sign-in
 * page, of which only FranceConnect has to leave this one.
 */
export function SessionOver({ viewer, franceConnect, late = false }: SessionOverProps) {
  const { t } = useLingui()
  const client = useClient()
  const router = useRouter()
  const { reset, resume } = useConnection()
  const [{ fetching }, send] = useSignInMutation()
  const [pending, setPending] = useState<{ signIn: PendingSignInFragment; mailbox: string | null | undefined }>()
  const { ended, wrong, failure } = useOutcome()
  const { email } = viewer.account

  const signedIn = async () => {
    const { data } = await client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise()
    if (data?.viewer?.member.id === viewer.member.id) return resume()
    // Somebody else: nothing of what was on screen, or begun on this device, is theirs.
    forgetDrafts()
    reset()
    return router.navigate({ to: '/', replace: true })
  }
  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    if (!password)
      return ended({ kind: 'fields', problems: [{ field: 'password', message: t`Indiquez votre mot de passe.` }] })
    const { data } = await send({ input: { email, password } })
    const result = data?.signIn
    if (result?.__typename === 'SignInSuccess') return signedIn()
    if (result?.__typename !== 'SecondProofNeeded') return ended(outcomeOf(result, 'password'))
    const asked = await client.query(PendingSignInDocument, {}, { requestPolicy: 'network-only' }).toPromise()
    if (!asked.data?.pendingSignIn) return ended({ kind: 'unreachable' })
    setPending({ signIn: asked.data.pendingSignIn, mailbox: asked.data.brand.mailbox })
  }
  const leave = () => {
    forgetDrafts()
    reset()
    void router.navigate({ to: '/connexion', replace: true })
  }

  return (
    <Dialog open locked onClose={leave} title={<Trans>Votre session est terminée</Trans>}>
      {late && (
        <Notice tone="act" live title={<Trans>Le délai venait de passer</Trans>}>
          <Trans>
            Votre réponse est arrivée trop tard pour prolonger votre session. Rien de cette page n’est perdu.
          </Trans>
        </Notice>
      )}
      <p className="text-ink-2">
        <Trans>Reconnectez-vous pour reprendre cette page comme vous l’avez laissée.</Trans>
      </p>
      {pending ? (
        <SignInCodeForm
          pending={pending.signIn}
          mailbox={pending.mailbox}
          onDone={() => void signedIn()}
          onOver={() => setPending(undefined)}
        />
      ) : (
        <form noValidate onSubmit={event => void signIn(event)} className="grid gap-4">
          {failure}
          <p className="[overflow-wrap:anywhere]">
            <Trans>
              Compte : <strong>{email}</strong>
            </Trans>
          </p>
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordField label={<Trans>Mot de passe</Trans>} name="password" error={wrong('password')} />
          <Button type="submit" wide busy={fetching}>
            <Trans>Se reconnecter</Trans>
          </Button>
        </form>
      )}
      {!pending && knowsPasskeys() && <PasskeySignIn onDone={() => void signedIn()} />}
      {!pending && franceConnect && (
        <>
          <OrSeparator />
          <p>
            <Trans>
              FranceConnect vous fait quitter cette page et vous y ramène : ce que vous étiez en train de saisir sera
              perdu.
            </Trans>
          </p>
          <FranceConnectButton suite={router.latestLocation.href} />
        </>
      )}
      <Button kind="quiet" wide onPress={leave}>
        <Trans>Quitter</Trans>
      </Button>
    </Dialog>
  )
}
