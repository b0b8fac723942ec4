import { atRate } from '../claim/money.ts'
import type { Parameters } from './parameters.ts'
import type { GuaranteeRow } from './row.ts'

/** The most a row pays in a period, in cents, on a day; undefined when it limits no amount. */
export const moneyLimitOf = (
  { benefit, ceiling }: GuaranteeRow,
  on: string,
  parameters: Parameters,
): number | undefined => {
  if (benefit.kind === 'EUR_PER_PERIOD') return benefit.cents
  if (benefit.kind === 'PCT_PMSS') return atRate(parameters.at('PMSS', on), benefit.rateBp)
  return ceiling?.cents
}
