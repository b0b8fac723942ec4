/** A card's life, by the civil year in France. Pure: days come from the caller. */

/** Days sort as their texts do. */
export const earliest = (...days: string[]): string => days.sort()[0]!
export const latest = (...days: string[]): string => days.sort().at(-1)!

export const firstDay = (year: number): string => `${year}-01-01`
export const lastDay = (year: number): string => `${year}-12-31`

/** From this day on, the next year's card is made. */
const NEXT_YEAR_FROM = '11-15'

/** The years whose cards a household should have on a day. */
export const wantedYears = (today: string): number[] => {
  const year = Number(today.slice(0, 4))
  return today.slice(5) >= NEXT_YEAR_FROM ? [year, year + 1] : [year]
}

export interface CardDates {
  validFrom: string
  validTo: string
  ended: 'REPLACED' | 'CLOSED' | null
  replacedBy: string | null
}

export const STATES = ['UPCOMING', 'CURRENT', 'REPLACED', 'CLOSED'] as const
export type State = (typeof STATES)[number]

/**
 * What a card is on a day. Nothing has to happen at midnight on 31 December: the old card is over and the new one has
 * begun by their dates alone.
 */
export const stateOf = ({ validFrom, validTo, ended, replacedBy }: CardDates, today: string): State => {
  if (ended) return ended
  if (today < validFrom) return 'UPCOMING'
  if (today <= validTo) return 'CURRENT'
  return replacedBy === null ? 'CLOSED' : 'REPLACED'
}

/** The first day of a new version: the day of the change, but never before the card's own first day. */
export const versionFrom = (
  planned: string,
  replaced: Pick<CardDates, 'validFrom'> | undefined,
  today: string,
): string => (replaced ? latest(today, planned) : planned)
