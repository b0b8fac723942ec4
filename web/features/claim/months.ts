import type { ClaimRowFragment, MoneyAmountsFragment } from '../../graphql/generated/claim/graphql.ts'

/** The reimbursements of one month of care. */
export interface ClaimMonth {
  /** 'YYYY-MM' */
  month: string
  claims: ClaimRowFragment[]
  /** Sums over the month; null while the rest of it has not been read. */
  totals: Pick<MoneyAmountsFragment, 'amo' | 'amc' | 'outOfPocket'> | null
}

/** Puts a list, newest first, into its months. @param hasMore whether the list goes on after the last one */
export function byMonth(claims: readonly ClaimRowFragment[], hasMore: boolean): ClaimMonth[] {
  const months: ClaimMonth[] = []
  for (const claim of claims) {
    const month = claim.careDate.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.claims.push(claim)
    else months.push({ month, claims: [claim], totals: null })
  }
  for (const [at, one] of months.entries()) {
    if (hasMore && at === months.length - 1) break
    one.totals = { amo: 0, amc: 0, outOfPocket: 0 }
    for (const { amounts } of one.claims) {
      one.totals.amo += amounts.amo
      one.totals.amc += amounts.amc
      one.totals.outOfPocket += amounts.outOfPocket
    }
  }
  return months
}
