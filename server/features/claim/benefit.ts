import type { Act } from '../guarantee/acts.ts'
import { moneyLimitOf } from '../guarantee/limits.ts'
import type { Ceiling, ConventionClass, GuaranteeRow } from '../guarantee/row.ts'
import type { Consumption, CoverState, DerivationStep, Terms } from './adjudication.ts'
import { addDays, addMonths, yearOf } from './calendar.ts'
import type { ActDetail, Basket } from './decompte.type.ts'
import { atRate, partOf } from './money.ts'

/** The amounts a guarantee is computed on, for the whole quantity of a line, and what its rows may look at. */
export interface Care {
  act: Act
  on: string
  age: number
  /** Whole months since the contract began. */
  months: number
  convention: ConventionClass
  basket: Basket | undefined
  lens: NonNullable<ActDetail['lens']>
  priceCents: number
  baseCents: number
  /** What the Sécu pays before its deductions and without the pathway penalty: RO_ref. */
  referenceCents: number
  /** PLV or HLF for one unit. */
  priceLimitCents: number | undefined
  /** Acts, nights or items in the line, and how many of them a renewal delay allows. */
  units: number
  payableUnits: number
}

/** What one row gives. */
export interface RowResult {
  row: GuaranteeRow
  cents: number
  /** What a ceiling or a count took away. */
  lostCents: number
  consumption: Consumption | undefined
  steps: DerivationStep[]
}

/** Kinds that pay an amount in euros whatever the Sécu's base. */
export const isEuroKind = (row: GuaranteeRow): boolean =>
  row.benefit.kind.startsWith('EUR_') || row.benefit.kind === 'PCT_PMSS' || row.benefit.kind === 'FLAT_EVENT'

const within = (value: number, from: number | undefined, below: number | undefined) =>
  (from === undefined || value >= from) && (below === undefined || value < below)

/** Whether a row is written for this care. */
export function covers({ scope }: GuaranteeRow, care: Care): boolean {
  return (
    (!scope.conventions || scope.conventions.includes(care.convention)) &&
    (!scope.baskets || (care.basket !== undefined && scope.baskets.includes(care.basket))) &&
    (!scope.vignettes || (care.act.vignette !== undefined && scope.vignettes.includes(care.act.vignette))) &&
    (!scope.eyewear || scope.eyewear === care.act.equipment?.item) &&
    (!scope.lenses || scope.lenses.includes(care.lens)) &&
    (!scope.reimbursed || care.referenceCents > 0) &&
    within(care.age, scope.ageFrom, scope.ageBelow) &&
    within(care.months, scope.monthsFrom, scope.monthsBelow)
  )
}

/** The period of a ceiling a date of care falls in: first and last day, both included. */
export function periodOf(
  ceiling: Ceiling,
  counter: string,
  on: string,
  contractStart: string,
  cover: Pick<CoverState, 'openedOn'>,
): { start: string; end: string } {
  if (ceiling.period === 'CIVIL_YEAR') return { start: `${on.slice(0, 4)}-01-01`, end: `${on.slice(0, 4)}-12-31` }
  if (ceiling.period === 'ADHESION_ANNIVERSARY') {
    const years = yearOf(on) - yearOf(contractStart)
    const passed = addMonths(contractStart, 12 * years) <= on ? years : years - 1
    return {
      start: addMonths(contractStart, 12 * passed),
      end: addDays(addMonths(contractStart, 12 * (passed + 1)), -1),
    }
  }
  const months = ceiling.months ?? 12
  const opened = cover.openedOn(counter, ceiling.per)
  // Care older than the open period, and less than a period away, still belongs to it: nobody gets two at once.
  const belongs = opened !== undefined && on < addMonths(opened, months) && opened < addMonths(on, months)
  const start = belongs ? opened : on
  return { start, end: addDays(addMonths(start, months), -1) }
}

/**
 * What a row pays for this care, within `restCents` and its own ceiling.
 * The formulas are those of the guarantee language (see row.ts).
 */
export function evaluate(
  row: GuaranteeRow,
  care: Care,
  restCents: number,
  terms: Pick<Terms, 'formula' | 'contract' | 'parameters'>,
  cover: CoverState,
): RowResult {
  const { benefit, ceiling } = row
  const steps: DerivationStep[] = []
  const source = `${terms.formula.code} ${terms.formula.version}, ${row.code}`
  const counter = ceiling?.counter ?? row.code
  const period = ceiling && periodOf(ceiling, counter, care.on, terms.contract.startOn, cover)
  const used = ceiling && period && cover.used(counter, period.start, ceiling.per)

  let units = care.payableUnits
  if (ceiling?.count !== undefined && used) units = Math.min(units, Math.max(0, ceiling.count - used.count))
  const amounts = amountsFor(row, care, units, terms)
  // The ceiling's own loss is told from a renewal's: it is what the same row would pay without its count.
  const uncounted = units === care.payableUnits ? amounts : amountsFor(row, care, care.payableUnits, terms)
  const wanted = Math.min(amounts.paidCents, restCents)
  steps.push({ rule: `GUARANTEE_${benefit.kind}`, numbers: amounts.numbers, amountCents: amounts.limitCents, source })
  if (ceiling?.count !== undefined && period && units < care.payableUnits)
    steps.push({
      rule: 'COUNT_LIMIT',
      numbers: {
        row: row.code,
        limitCount: ceiling.count,
        leftCount: units,
        askedCount: care.payableUnits,
        periodEnd: period.end,
      },
      amountCents: wanted,
      source,
    })

  let cents = wanted
  const limitCents = moneyLimitOf(row, care.on, terms.parameters)
  if (limitCents !== undefined && used && period) {
    const left = Math.max(0, limitCents - used.cents)
    if (cents > left || benefit.kind === 'EUR_PER_PERIOD' || benefit.kind === 'PCT_PMSS') {
      cents = Math.min(cents, left)
      steps.push({
        rule: 'CEILING',
        numbers: { row: row.code, limitCents, usedCents: used.cents, leftCents: left, periodEnd: period.end },
        amountCents: cents,
        source,
      })
    }
  }
  return {
    row,
    cents,
    lostCents: Math.max(0, Math.min(uncounted.paidCents, restCents) - cents),
    steps,
    consumption:
      ceiling && period
        ? {
            counter,
            scope: ceiling.per,
            periodStart: period.start,
            periodEnd: period.end,
            cents,
            count: cents > 0 ? units : 0,
            ...(limitCents === undefined ? {} : { limitCents }),
            ...(ceiling.count === undefined ? {} : { limitCount: ceiling.count }),
          }
        : undefined,
  }
}

interface Amounts {
  /** How far the guarantee goes, in its own words: "150 % of the base". */
  limitCents: number
  /** What it pays, before ceilings; never negative, never more than what is left after the Sécu. */
  paidCents: number
  numbers: Record<string, number | string>
}

function amountsFor(
  row: GuaranteeRow,
  care: Care,
  units: number,
  terms: Pick<Terms, 'formula' | 'parameters'>,
): Amounts {
  const { benefit } = row
  const price = partOf(care.priceCents, units, care.units)
  const base = partOf(care.baseCents, units, care.units)
  const reference = partOf(care.referenceCents, units, care.units)
  const room = price - reference
  const named = { row: row.code, formula: terms.formula.code, version: terms.formula.version }
  const done = (limitCents: number, paid: number, numbers: Record<string, number | string>): Amounts => {
    const capped = row.totalCapCents === undefined ? paid : Math.min(paid, row.totalCapCents * units - reference)
    return {
      limitCents,
      paidCents: Math.max(0, Math.min(capped, room)),
      numbers: { ...named, ...numbers },
    }
  }
  switch (benefit.kind) {
    case 'PCT_BR_INCL': {
      const limit = atRate(base, benefit.rateBp)
      return done(limit, Math.min(limit, price) - reference, { rateBp: benefit.rateBp, baseCents: base })
    }
    case 'PCT_BR_EXCL': {
      const limit = atRate(base, benefit.rateBp)
      return done(limit, limit, { rateBp: benefit.rateBp, baseCents: base })
    }
    case 'PCT_TM': {
      const limit = atRate(Math.max(0, base - reference), benefit.rateBp)
      return done(limit, limit, { rateBp: benefit.rateBp, baseCents: base })
    }
    case 'PCT_FR': {
      const limit = atRate(Math.max(0, room), benefit.rateBp)
      return done(limit, limit, { rateBp: benefit.rateBp })
    }
    case 'EUR_PER_DAY':
    case 'EUR_PER_ACT':
    case 'EUR_PER_ITEM': {
      const limit = benefit.cents * units
      const paid = benefit.includesAmo ? Math.min(limit, price) - reference : limit
      return done(limit, paid, { eachCents: benefit.cents, count: units, amo: benefit.includesAmo ? 'IN' : 'ON_TOP' })
    }
    case 'EUR_PER_PERIOD':
      return done(benefit.cents, room, {})
    case 'PCT_PMSS': {
      const pmss = terms.parameters.at('PMSS', care.on)
      return done(atRate(pmss, benefit.rateBp), room, { rateBp: benefit.rateBp, pmssCents: pmss })
    }
    case 'FULL_PLV': {
      const limit = care.priceLimitCents === undefined ? price : care.priceLimitCents * units
      const known: Record<string, number> = care.priceLimitCents === undefined ? {} : { priceLimitCents: limit }
      return done(Math.min(limit, price), Math.min(limit, price) - reference, known)
    }
    case 'FLAT_EVENT':
      return done(benefit.cents * units, benefit.cents * units, { eachCents: benefit.cents, count: units })
  }
}
