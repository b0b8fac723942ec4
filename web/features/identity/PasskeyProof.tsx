import { Trans } from '@lingui/react/macro'
import { Fingerprint } from 'lucide-react'
import { Button } from '../../design/Button.tsx'
import type { PasskeyAssertionInput, PasskeyRequestFragment } from '../../graphql/generated/identity/graphql.ts'
import { knowsPasskeys } from './passkey-browser.ts'
import { type NotShown, usePasskeyProof } from './usePasskeyProof.ts'

interface PasskeyProofProps<Start, Answer> {
  start: () => Promise<Start>
  send: (ceremonyId: string, credential: PasskeyAssertionInput) => Promise<Answer>
  onEnded: (result: Start | Answer | NotShown) => void
}

/** A passkey in the place of a code; nothing where the browser knows none. */
export function PasskeyProof<
  Start extends { __typename?: string; request?: PasskeyRequestFragment } | undefined,
  Answer extends { __typename?: string; reason?: string } | undefined,
>({ start, send, onEnded }: PasskeyProofProps<Start, Answer>) {
  const { busy, show } = usePasskeyProof()
  if (!knowsPasskeys()) return null
  const press = async () => {
    if (!busy) onEnded(await show(start, send))
  }
  return (
    <Button id="passkey" kind="quiet" wide icon={Fingerprint} busy={busy} onPress={() => void press()}>
      <Trans>Utiliser une clé d’accès</Trans>
    </Button>
  )
}
