import { lazy, Suspense, useEffect, useState } from 'react'
import { useClient } from 'urql'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { lastUse } from '../../graphql/last-use.ts'
import { useConnection, type Viewer } from '../../graphql/session.tsx'
import { bringTexts } from '../../i18n/locale.ts'

const MINUTE = 60_000
/** How long before its end a session says so: long enough to find the page again and press a button (WCAG 2.2.1). */
const WARNED_BEFORE = 2 * MINUTE
/** Typing and pressing are use too: the server is told at most this often. */
const TOLD_EVERY = 5 * MINUTE
const LOOKED_EVERY = 5_000

/** How a session is about to end. IDLE can be put off; LONGEST cannot. */
export interface SessionEnding {
  kind: 'IDLE' | 'LONGEST'
  at: Date
}

/** When a session ends, and whether that is near. */
export const endingOf = (
  { idleMinutes, endsAt }: Viewer['session'],
  used: number,
  now: number,
): SessionEnding | undefined => {
  const idle = used + idleMinutes * MINUTE
  const longest = Date.parse(endsAt)
  const at = Math.min(idle, longest)
  return at - now > WARNED_BEFORE ? undefined : { kind: idle < longest ? 'IDLE' : 'LONGEST', at: new Date(at) }
}

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
 * form half filled is not lost. Somebody who types or presses is there, whatever the page asks the server for.
 */
export function SessionWatch({ viewer, signOut }: SessionWatchProps) {
  const client = useClient()
  const { isOver } = useConnection()
  const [ending, setEnding] = useState<SessionEnding>()
  const { session } = viewer

  useEffect(() => {
    const ask = () => void client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise()
    const look = () => {
      const near = endingOf(session, lastUse(), Date.now())
      setEnding(before => (before?.kind === near?.kind && before?.at.getTime() === near?.at.getTime() ? before : near))
      // It has ended by our clock: the server says whether it has by its own.
      if (near && near.at.getTime() < Date.now() - LOOKED_EVERY) ask()
    }
    const act = () => {
      if (Date.now() - lastUse() > TOLD_EVERY && !endingOf(session, lastUse(), Date.now())) ask()
    }
    look()
    const timer = setInterval(look, LOOKED_EVERY)
    addEventListener('keydown', act)
    addEventListener('pointerdown', act)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      removeEventListener('keydown', act)
      removeEventListener('pointerdown', act)
      document.removeEventListener('visibilitychange', look)
    }
  }, [client, session])

  if (!isOver && !ending) return null
  return (
    <Suspense fallback={null}>
      <EndDialogs
        ending={ending}
        viewer={viewer}
        onStay={() => {
          setEnding(undefined)
          void client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise()
        }}
        onLeave={signOut}
      />
    </Suspense>
  )
}
