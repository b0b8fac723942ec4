import { useCallback, useEffect, useRef, useState } from 'react'
import { lastUse } from '../../graphql/last-use.ts'

const MINUTE = 60_000
/** How long before its end a session says so: long enough to find the page again and press a button (WCAG 2.2.1). */
const WARNED_BEFORE = 2 * MINUTE
/** Typing and pressing are use too: the server is told at most this often. */
const TOLD_EVERY = 5 * MINUTE
const LOOKED_EVERY = 5_000

/** When a session ends: a member's, or that of somebody who works here. */
export interface SessionTimes {
  /** How long it lasts without being used. */
  idleMinutes: number
  /** When it ends, however much it is used: ISO 8601. */
  endsAt: string
}

/** How a session is about to end. IDLE can be put off; LONGEST cannot. */
export interface SessionEnding {
  kind: 'IDLE' | 'LONGEST'
  at: Date
}

/** When a session ends, and whether that is near. */
export const endingOf = (
  { idleMinutes, endsAt }: SessionTimes,
  used: number,
  now: number,
): SessionEnding | undefined => {
  const idle = used + idleMinutes * MINUTE
  const longest = Date.parse(endsAt)
  const at = Math.min(idle, longest)
  return at - now > WARNED_BEFORE ? undefined : { kind: idle < longest ? 'IDLE' : 'LONGEST', at: new Date(at) }
}

interface Watched {
  /** How the session is about to end, where that is near. */
  ending: SessionEnding | undefined
  /** Puts the end off: somebody is there. */
  stay: () => void
}

/**
 * Watches a session for its end. Somebody who types or presses is there, whatever the page asks the server for.
 * @param ask asks the server for something as this session, which is use
 * @param past it has ended by our clock: the server says whether it has by its own
 */
export function useSessionEnding(session: SessionTimes, ask: () => void, past = ask): Watched {
  const [ending, setEnding] = useState<SessionEnding>()
  const { idleMinutes, endsAt } = session
  const acts = useRef({ ask, past })
  useEffect(() => {
    acts.current = { ask, past }
  })

  useEffect(() => {
    const times = { idleMinutes, endsAt }
    const look = () => {
      const near = endingOf(times, lastUse(), Date.now())
      setEnding(before => (before?.kind === near?.kind && before?.at.getTime() === near?.at.getTime() ? before : near))
      if (near && near.at.getTime() < Date.now() - LOOKED_EVERY) acts.current.past()
    }
    const act = () => {
      if (Date.now() - lastUse() > TOLD_EVERY && !endingOf(times, lastUse(), Date.now())) acts.current.ask()
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
  }, [idleMinutes, endsAt])

  const stay = useCallback(() => {
    setEnding(undefined)
    acts.current.ask()
  }, [])
  return { ending, stay }
}
