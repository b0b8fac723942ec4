import type { Parameters } from '../guarantee/parameters.ts'
import { addMonths } from './calendar.ts'

/**
 * Whether a reimbursement can no longer be asked for: two years have run since the care (Code de la mutualité
 * L221-11). The second anniversary of the care is the last day.
 * @param paidOn the day the AMO paid, which is when the mutuelle learns of the care
 */
export const isPrescribed = (careOn: string, paidOn: string, parameters: Parameters): boolean =>
  paidOn > addMonths(careOn, parameters.at('PRESCRIPTION_MONTHS', careOn))

/** Whether rights were open on a date: both ends are included, null stands for an end that is not set. */
export const hasRightsOn = (on: string, from: string, to: string | null): boolean =>
  from <= on && (to === null || on <= to)
