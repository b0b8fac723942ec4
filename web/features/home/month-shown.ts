import type { MoneyAmountsFragment, YearSpendingFragment } from '../../graphql/generated/home/graphql.ts'

/** A month with care: 'YYYY-MM', and who paid what in it. */
export interface MonthShown {
  month: string
  amounts: MoneyAmountsFragment
}

/** This month when it has care, or the latest that has; undefined when the year has none. @param today 'YYYY-MM-DD' */
export function monthShown({ year, months }: YearSpendingFragment, today: string): MonthShown | undefined {
  const upTo = String(year) === today.slice(0, 4) ? Number(today.slice(5, 7)) : 12
  const found = months.findLast(({ month, claimCount }) => month <= upTo && claimCount > 0)
  return found && { month: `${year}-${String(found.month).padStart(2, '0')}`, amounts: found.amounts }
}
