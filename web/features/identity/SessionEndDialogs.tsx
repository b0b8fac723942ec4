import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useClient } from 'urql'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { PasswordField } from '../../design/PasswordField.tsx'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { useSignInMutation } from '../../graphql/generated/account/hooks.ts'
import type { PendingSignInFragment } from '../../graphql/generated/identity/graphql.ts'
import { PendingSignInDocument } from '../../graphql/generated/identity/graphql.ts'
import { useConnection, type Viewer } from '../../graphql/session.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import type { SessionEnding } from '../account/session-ending.ts'
import { SignInCodeForm } from './SignInCodeForm.tsx'

interface SessionEndDialogsProps {
  ending: SessionEnding | undefined
  viewer: Viewer
  onStay: () => void
  onLeave: () => void
}

/** The warning before a session ends, and the way back in after it has. */
export function SessionEndDialogs({ ending, viewer, onStay, onLeave }: SessionEndDialogsProps) {
  const { isOver } = useConnection()
  if (isOver) return <SessionOver viewer={viewer} />
  return ending ? <Warning ending={ending} onStay={onStay} onLeave={onLeave} /> : null
}

function Warning({ ending, onStay, onLeave }: { ending: SessionEnding; onStay: () => void; onLeave: () => void }) {
  const { time } = useFormats()
  const [closed, setClosed] = useState(false)
  const at = time(ending.at)
  if (ending.kind === 'IDLE')
    return (
      <Dialog open onClose={onStay} title={<Trans>Vous êtes toujours là ?</Trans>}>
        <p role="status">
          <Trans>Sans action de votre part, vous serez déconnecté à {at} : cela protège vos données de santé.</Trans>
        </p>
        <Button wide onPress={onStay}>
          <Trans>Rester connecté</Trans>
        </Button>
        <Button kind="quiet" wide onPress={onLeave}>
          <Trans>Se déconnecter</Trans>
        </Button>
      </Dialog>
    )
  return (
    <Dialog open={!closed} onClose={() => setClosed(true)} title={<Trans>Votre session se termine à {at}</Trans>}>
      <p role="status">
        <Trans>
          Elle dure douze heures au plus. Vous vous reconnecterez sur cette page : ce que vous êtes en train de saisir y
          restera.
        </Trans>
      </p>
      <Button wide onPress={() => setClosed(true)}>
        <Trans>J’ai compris</Trans>
      </Button>
    </Dialog>
  )
}

/** Signing in again, over the page: an opaque veil hides it from whoever passes by. */
function SessionOver({ viewer }: { viewer: Viewer }) {
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
    // Somebody else: nothing of what was on screen is theirs.
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
    reset()
    void router.navigate({ to: '/connexion', replace: true })
  }

  return (
    <Dialog open locked onClose={leave} title={<Trans>Votre session est terminée</Trans>}>
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
      <Button kind="quiet" wide onPress={leave}>
        <Trans>Quitter</Trans>
      </Button>
    </Dialog>
  )
}
