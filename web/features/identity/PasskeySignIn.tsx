import { Trans } from '@lingui/react/macro'
import { Fingerprint } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { useSignInWithPasskeyMutation, useStartPasskeySignInMutation } from '../../graphql/generated/identity/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { endCeremony, fillsInPasskeys, forgetPasskey, showPasskey } from './passkey-browser.ts'
import { usePasskeyProof } from './usePasskeyProof.ts'

/** The server waits five minutes for an answer: what is offered in the e-mail's field is asked for anew before. */
const RENEWED = 4 * 60_000

/**
 * Signing in with a passkey: by a button, and among what the browser offers where the e-mail is typed. Render it only
 * where the browser knows passkeys.
 */
export function PasskeySignIn({ onDone }: { onDone: () => void }) {
  const [, start] = useStartPasskeySignInMutation()
  const [, send] = useSignInWithPasskeyMutation()
  const { busy, show } = usePasskeyProof()
  const { ended, failure } = useOutcome()
  /** Each turn offers passkeys in the e-mail's field once more. */
  const [turn, setTurn] = useState(0)
  const pressed = useRef(false)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is what begins it again, and nothing else
  useEffect(() => {
    let shown = true
    let renewal: ReturnType<typeof setTimeout> | undefined
    const offer = async () => {
      if (!(await fillsInPasskeys()) || !shown) return
      const started = (await start({})).data?.startPasskeySignIn
      if (started?.__typename !== 'AskPasskeySuccess' || !shown || pressed.current) return
      const { request } = started
      renewal = setTimeout(() => setTurn(count => count + 1), RENEWED)
      const credential = await showPasskey(request, true)
      if (typeof credential === 'string' || !shown) return
      const input = { ceremonyId: request.ceremonyId, credential, trustDevice: false }
      const result = (await send({ input })).data?.signInWithPasskey
      if (result?.__typename === 'SignInSuccess') return done.current()
      if (result?.__typename === 'PasskeyRefused' && result.reason === 'UNKNOWN')
        void forgetPasskey(request.relyingPartyId, credential.credentialId)
      // Not offered again: what answers by itself would be refused for ever.
      ended(outcomeOf(result, 'passkey'))
    }
    void offer()
    return () => {
      shown = false
      clearTimeout(renewal)
      if (!pressed.current) void endCeremony()
    }
  }, [turn])

  const press = async () => {
    if (busy) return
    pressed.current = true
    const result = await show(
      async () => (await start({})).data?.startPasskeySignIn,
      async (ceremonyId, credential) =>
        (await send({ input: { ceremonyId, credential, trustDevice: false } })).data?.signInWithPasskey,
    )
    pressed.current = false
    if (result?.__typename === 'SignInSuccess') return onDone()
    ended(outcomeOf(result, 'passkey'))
    setTurn(count => count + 1)
  }

  return (
    <>
      {failure}
      <Button id="passkey" kind="quiet" wide icon={Fingerprint} busy={busy} onPress={() => void press()}>
        <Trans>Entrer avec une clé d’accès</Trans>
      </Button>
    </>
  )
}
