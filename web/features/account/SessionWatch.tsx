import { lazy, Suspense, useEffect } from 'react'
import { useClient } from 'urql'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { useConnection, useSession, type Viewer } from '../../graphql/session.tsx'
import { bringTexts } from '../../i18n/locale.ts'
import { useSessionEnding } from './session-ending.ts'

// Most sessions end by signing out: this is only brought when one is about to end by itself.
const EndDialogs = lazy(async () => {
  await bringTexts('identity')
  return { default: (await import('../identity/SessionEndDialogs.tsx')).SessionEndDialogs }
})

interface SessionWatchProps {
  viewer: Viewer
  signOut: () => void
}

/**
 * Warns before the session ends, and where it has, has its person sign in again over the page, which stays as it was: a
 * form half filled is not lost.
 */
export function SessionWatch({ viewer, signOut }: SessionWatchProps) {
  const client = useClient()
  const { isOver } = useConnection()
  const { brand } = useSession()
  const { ending, stay } = useSessionEnding(viewer.session, async () => {
    const { error } = await client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise()
    return !error
  })

  const self = viewer.member.id
  useEffect(() => {
    // Somebody else’s card is on this device: whoever signed in before did not sign out.
    void import('../card/kept-card.ts').then(({ forgetCardUnlessOf }) => forgetCardUnlessOf(self)).catch(() => {})
  }, [self])

  if (!isOver && !ending) return null
  return (
    <Suspense fallback={null}>
      <EndDialogs
        ending={ending}
        viewer={viewer}
        franceConnect={brand?.franceConnect ?? false}
        onStay={stay}
        onLeave={signOut}
      />
    </Suspense>
  )
}
