import { useCallback, useEffect, useRef, useState } from 'react'
import { lastUse } from '../../graphql/last-use.ts'

const MINUTE = 60_000
/** How long before its end a session says so: long enough to find the page again and press a button (WCAG 2.2.1). */
const WARNED_BEFORE = 2 * MINUTE
/** Typing and pressing are use too: the server is told at most this often. */
const TOLD_EVERY = 5 * MINUTE
const LOOKED_EVERY = 5_000
/** The server notes use at most this often, so that its end may come this much before ours: what is said is the earlier. */
const NOTED_EVERY = MINUTE

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
  const idle = used + idleMinutes * MINUTE - NOTED_EVERY
  const longest = Date.parse(endsAt)
  const at = Math.min(idle, longest)
  return at - now > WARNED_BEFORE ? undefined : { kind: idle < longest ? 'IDLE' : 'LONGEST', at: new Date(at) }
}

/** Whether a session has ended, however the server noted its use. */
const isPast = ({ idleMinutes, endsAt }: SessionTimes, used: number, now: number): boolean =>
  Math.min(used + idleMinutes * MINUTE, Date.parse(endsAt)) < now - LOOKED_EVERY

interface Watched {
  /** How the session is about to end, where that is near. */
  ending: SessionEnding | undefined
  /** Puts the end off: somebody is there. Answers whether that was done: the warning stays where it was not. */
  stay: () => Promise<boolean>
}

/**
 * Watches a session for its end. Somebody who types or presses is there, whatever the page asks the server for.
 * @param ask asks the server for something as this session, which is use; answers whether it could be asked
 * @param past it has ended by our clock: the server says whether it has by its own
 */
export function useSessionEnding(
  session: SessionTimes,
  ask: () => Promise<boolean>,
  past: () => void = () => void ask(),
): Watched {
  const [ending, setEnding] = useState<SessionEnding>()
  const { idleMinutes, endsAt } = session
  const acts = useRef({ ask, past })
  useEffect(() => {
    acts.current = { ask, past }
  })

  useEffect(() => {
    const times = { idleMinutes, endsAt }
    /** Asked already, and maybe not heard: typing must not ask again at each key. */
    let told = 0
    const look = () => {
      const near = endingOf(times, lastUse(), Date.now())
      setEnding(before => (before?.kind === near?.kind && before?.at.getTime() === near?.at.getTime() ? before : near))
      if (isPast(times, lastUse(), Date.now())) acts.current.past()
    }
    const act = () => {
      const now = Date.now()
      if (now - Math.max(told, lastUse()) <= TOLD_EVERY || endingOf(times, lastUse(), now)) return
      told = now
      void acts.current.ask()
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

  const stay = useCallback(async () => {
    const done = await acts.current.ask()
    if (done) setEnding(undefined)
    return done
  }, [])
  return { ending, stay }
}
