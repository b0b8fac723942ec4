import { addDays } from '../claim/calendar.ts'
import type { REQUEST_KINDS } from './request.table.ts'

/** Within how many days we answer, as published: the operator's promise, not a law. */
const ANSWER_DAYS: Readonly<Record<(typeof REQUEST_KINDS)[number], number>> = { INVOICE: 5, QUOTE: 3 }

/** The last day of our answer to something that is complete on a day. */
export const answerDueOn = (kind: (typeof REQUEST_KINDS)[number], completeOn: string): string =>
  addDays(completeOn, ANSWER_DAYS[kind])
