import { addDays, addMonths, daysBetween } from '../claim/calendar.ts'

/** What a contract's premiums come to once it ends, in cents. */
export interface Balance {
  /** Paid for time after the end: paid back. */
  refundCents: number
  /** Due for time before the end and not paid: still to pay. */
  owedCents: number
}

/** A month of the ledger of premiums. */
export interface PremiumMonth {
  /** 'YYYY-MM' */
  period: string
  dueCents: number
  paidCents: number
}

/** What is due for a month of which only the days up to the end are covered: to the day, a half cent for the member. */
const dueUntil = ({ period, dueCents }: PremiumMonth, endOn: string): number => {
  const first = `${period}-01`
  if (endOn < first) return 0
  const next = addMonths(first, 1)
  const days = daysBetween(first, next)
  const covered = Math.min(days, daysBetween(first, addDays(endOn, 1)))
  return Math.ceil((dueCents * covered) / days - 0.5)
}

/**
 * The balance of a contract that ends: only the part of the premium for the time of cover is owed (Code de la mutualité,
 * art. L221-10-1 and L221-10-2), whatever was paid in advance comes back, less what was left unpaid.
 * @param endOn the last day of cover
 */
export const balanceAt = (months: readonly PremiumMonth[], endOn: string): Balance => {
  const balance = months.reduce((sum, month) => sum + month.paidCents - dueUntil(month, endOn), 0)
  return { refundCents: Math.max(0, balance), owedCents: Math.max(0, -balance) }
}
