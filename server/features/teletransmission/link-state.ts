import { addDays } from '../claim/calendar.ts'
import type { LINK_STATES } from './teletransmission.table.ts'

/** How the Sécu's payments for somebody reach us: pure rules, by day. */

export const TELETRANSMISSION_STATES = [
  'ACTIVE',
  'NOTHING_YET',
  'SILENT',
  'ASKED',
  'OVERLAP',
  'REFUSED',
  'STOPPED',
  'ENDED',
] as const
export type TeletransmissionState = (typeof TELETRANSMISSION_STATES)[number]

/** Nothing came for so long that it is worth a look; somebody well hears nothing for months, too. */
const SILENCE_DAYS = 90

export interface LinkFacts {
  /** What the Sécu last said of it; null for nothing. */
  link: { state: (typeof LINK_STATES)[number]; since: string } | null
  /** The day of its last payment that reached us; null for none. */
  lastPaidOn: string | null
  rightsFrom: string
  /** The last day of rights or of the contract, whichever is first; null while they stay open. */
  rightsTo: string | null
  /** Whether premiums of the last months were due and none was paid: nothing is missed of who does not pay. */
  owesPremiums: boolean
  today: string
}

const STATES = {
  ACTIVE: 'ACTIVE',
  ASKED: 'ASKED',
  OVERLAP: 'OVERLAP',
  REFUSED: 'REFUSED',
  CLOSED: 'STOPPED',
} as const satisfies Record<(typeof LINK_STATES)[number], TeletransmissionState>

/**
 * Where the link stands, and since when. What reached us after the Sécu's last word is a newer word: the link works.
 * `since` is null where it is of no day: nothing was said, nothing came.
 */
export const stateOfLink = ({
  link,
  lastPaidOn,
  rightsFrom,
  rightsTo,
  owesPremiums,
  today,
}: LinkFacts): { state: TeletransmissionState; since: string | null } => {
  if (rightsTo !== null && rightsTo < today) return { state: 'ENDED', since: rightsTo }
  const isNews = lastPaidOn !== null && (!link || lastPaidOn > link.since)
  if (link && !isNews && link.state !== 'ACTIVE') return { state: STATES[link.state], since: link.since }
  const heard = [lastPaidOn, link?.since, rightsFrom].filter(day => typeof day === 'string').sort()
  const lastWord = heard.at(-1)!
  if (!owesPremiums && addDays(lastWord, SILENCE_DAYS) < today) return { state: 'SILENT', since: lastWord }
  if (!link && lastPaidOn === null) return { state: 'NOTHING_YET', since: null }
  return { state: 'ACTIVE', since: isNews ? lastPaidOn : (link?.since ?? null) }
}
