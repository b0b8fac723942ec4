import type { Act } from '../guarantee/acts.ts'
import type { Adjudication, Consumption, CounterScope, CoverState, Purchase, Used } from './adjudication.ts'
import type { DecompteLine } from './decompte.type.ts'

/** A cover state kept in memory, that adjudications are applied to one after the other. */
export interface MemoryCover extends CoverState {
  /**
   * Counts what an adjudication takes, or what a reversal gives back.
   * @param line where it comes from: the Sécu's deductions also have a cap a day
   */
  apply(
    adjudication: Pick<Adjudication, 'family' | 'consumptions' | 'deductions' | 'purchase'>,
    line: Pick<DecompteLine, 'careFrom' | 'provider'>,
  ): void
}

const nothing: Used = { cents: 0, count: 0 }

/** Which deduction a FRANCHISE is: each has its own cap a day. */
const franchiseOf = (family: Adjudication['family']): Act['deduction'] =>
  family === 'MEDICINE'
    ? 'FRANCHISE_MEDICINE'
    : family === 'TRANSPORT'
      ? 'FRANCHISE_TRANSPORT'
      : 'FRANCHISE_PARAMEDICAL'

/**
 * Begins from what is already used: the rows of one beneficiary and of the household.
 * @param uses one entry a counter, scope and period (or several: they add up)
 */
export function memoryCover(
  uses: Iterable<Pick<Consumption, 'counter' | 'scope' | 'periodStart' | 'cents' | 'count'>> = [],
  bought: readonly Purchase[] = [],
): MemoryCover {
  /** By scope and counter, then by period. */
  const counters = new Map<string, Map<string, Used>>()
  const days = new Map<string, number>()
  let purchases = [...bought]
  const keyOf = (counter: string, scope: CounterScope) => `${scope} ${counter}`
  const dayKey = (deduction: Act['deduction'], day: string, providerId: string) =>
    deduction === 'PARTICIPATION' ? `${deduction} ${day} ${providerId}` : `${deduction} ${day}`

  const count = (use: Pick<Consumption, 'counter' | 'scope' | 'periodStart' | 'cents' | 'count'>) => {
    const key = keyOf(use.counter, use.scope)
    const periods = counters.get(key) ?? new Map<string, Used>()
    counters.set(key, periods)
    const before = periods.get(use.periodStart) ?? nothing
    const after = { cents: before.cents + use.cents, count: before.count + use.count }
    // A period whose uses were all given back has never begun: a rolling one may then begin on another day.
    if (after.cents === 0 && after.count === 0) periods.delete(use.periodStart)
    else periods.set(use.periodStart, after)
  }
  for (const use of uses) count(use)

  return {
    used: (counter, periodStart, scope) => counters.get(keyOf(counter, scope))?.get(periodStart) ?? nothing,
    openedOn(counter, scope) {
      let latest: string | undefined
      for (const start of counters.get(keyOf(counter, scope))?.keys() ?? [])
        if (latest === undefined || start > latest) latest = start
      return latest
    },
    purchases: equipment => purchases.filter(purchase => purchase.equipment === equipment),
    deductedOnDay: (deduction, day, providerId) => days.get(dayKey(deduction, day, providerId)) ?? 0,
    apply({ family, consumptions, deductions, purchase }, line) {
      for (const use of consumptions) count(use)
      for (const use of deductions) {
        count(use)
        const deduction = use.counter === 'PARTICIPATION' ? 'PARTICIPATION' : franchiseOf(family)
        const key = dayKey(deduction, line.careFrom, line.provider.id)
        days.set(key, (days.get(key) ?? 0) + use.cents)
      }
      if (!purchase) return
      if (purchase.units > 0) purchases.push(purchase)
      else purchases = purchases.filter(one => one.line !== purchase.line)
    },
  }
}
