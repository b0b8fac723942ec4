import { addDays, addMonths } from '../claim/calendar.ts'
import type { RequestKind } from './request.kinds.ts'

/**
 * Within how many days we answer, as published: the operator's promise, not a law. But for a termination, whose receipt
 * is confirmed at once and whose end the law sets (Code de la mutualité, art. L221-10-2 and L221-10-3).
 */
const ANSWER_DAYS: Readonly<Record<Exclude<RequestKind, 'COMPLAINT'>, number>> = {
  INVOICE: 5,
  QUOTE: 3,
  // Kept as soon as it is examined.
  PRESCRIPTION: 1,
  HOSPITAL_COVERAGE: 2,
  ADD_BENEFICIARY: 5,
  REMOVE_BENEFICIARY: 5,
  TELETRANSMISSION: 7,
  USAGE_NAME: 5,
  TERMINATION: 5,
  BANK_ACCOUNT: 2,
  MESSAGE: 2,
  // The farthest day that can be chosen.
  CALL_BACK: 8,
}

/** A complaint is answered within two months of its sending (ACPR, recommandation 2024-R-02). */
const COMPLAINT_MONTHS = 2

/** The last day of our answer to something that is complete on a day. */
export const answerDueOn = (kind: RequestKind, completeOn: string): string =>
  kind === 'COMPLAINT' ? addMonths(completeOn, COMPLAINT_MONTHS) : addDays(completeOn, ANSWER_DAYS[kind])
