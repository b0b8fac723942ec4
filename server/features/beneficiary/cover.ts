import { addDays, addMonths } from '../claim/calendar.ts'

/**
 * From when somebody is covered, and until when: pure rules, by what happened. The windows are the contract's own; those of
 * a birth and an adoption are the longest that contracts of the field give (three months).
 */

/** Why somebody comes onto a contract. */
export const ADDITION_CASES = ['BIRTH', 'ADOPTION', 'CHILD', 'MARRIAGE', 'PACS', 'COHABITATION'] as const
export type AdditionCase = (typeof ADDITION_CASES)[number]

/** Why somebody leaves it. */
export const REMOVAL_CASES = ['SEPARATION', 'OWN_COVER', 'CHILD_LEAVES', 'DEATH', 'OTHER'] as const
export type RemovalCase = (typeof REMOVAL_CASES)[number]

export const roleOf = (why: AdditionCase): 'CHILD' | 'SPOUSE' =>
  why === 'BIRTH' || why === 'ADOPTION' || why === 'CHILD' ? 'CHILD' : 'SPOUSE'

/** Whether a removal must be proved. */
export const needsProof = (why: RemovalCase): boolean => why === 'SEPARATION' || why === 'OWN_COVER' || why === 'DEATH'

const CHILD_WINDOW_MONTHS = 3
const TERM = '12-31'
const LAST_NOTICE = '10-31'

const nextMonth = (day: string): string => `${addMonths(day, 1).slice(0, 7)}-01`
const endOfMonth = (day: string): string => addDays(nextMonth(day), -1)
const later = (a: string, b: string): string => (a > b ? a : b)

/**
 * The first day of cover: that of the birth or of the adoption where we are told within three months, without a waiting
 * time; else the first of the month after we are told.
 */
export const coveredFrom = (why: AdditionCase, eventOn: string, toldOn: string): string => {
  const isFromBirth = why === 'BIRTH' || why === 'ADOPTION'
  return isFromBirth && toldOn <= addMonths(eventOn, CHILD_WINDOW_MONTHS) ? eventOn : nextMonth(toldOn)
}

/**
 * The last day of cover: the day of death; the day before another cover begins, and never before we are told; the end of
 * the month for a separation or a child who leaves; else the contract's yearly term, two months' notice given.
 */
export const coveredTo = (why: RemovalCase, eventOn: string, toldOn: string): string => {
  switch (why) {
    case 'DEATH':
      return eventOn
    case 'OWN_COVER':
      return later(addDays(eventOn, -1), toldOn)
    case 'SEPARATION':
    case 'CHILD_LEAVES':
      return endOfMonth(later(eventOn, toldOn))
    case 'OTHER': {
      const year = Number(toldOn.slice(0, 4))
      return `${toldOn.slice(5) <= LAST_NOTICE ? year : year + 1}-${TERM}`
    }
  }
}
