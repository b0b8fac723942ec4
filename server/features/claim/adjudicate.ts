import type { Act } from '../guarantee/acts.ts'
import type { GuaranteeRow } from '../guarantee/row.ts'
import {
  type Adjudication,
  type Consumption,
  type CoverState,
  type DerivationStep,
  type Purchase,
  type Rule,
  type Terms,
  UnknownAct,
} from './adjudication.ts'
import {
  amoShare,
  type CareFacts,
  civilYear,
  crossCheck,
  deductionsTaken,
  factsOf,
  quantityOf,
  referenceRate,
  type Taken,
  valuesOf,
} from './amo.ts'
import { amoSteps } from './amo-steps.ts'
import { type Care, covers, evaluate, isEuroKind, type RowResult } from './benefit.ts'
import { ageOn, yearOf } from './calendar.ts'
import type { DecompteLine } from './decompte.type.ts'
import { type Allowance, allowanceOf, nextDue } from './equipment.ts'
import { legalCaps } from './legal-caps.ts'
import { outOfPocketParts } from './split.ts'

/**
 * What the mutuelle adds to one line the Sécu has paid, what is left to pay and why, in the order of computation of
 * French complementary cover: the AMO's real figures; its share without the pathway penalty; the guarantee within
 * its ceilings and renewals; the caps of responsible contracts (CSS R871-2); another complémentaire; the rest.
 *
 * Pure: the same line, terms and cover always give the same result, and nothing is written. The caller applies
 * `consumptions`, `deductions` and `purchase` in the transaction that stores the line.
 *
 * @throws UnknownAct; ParameterMissing when no value of a tariff the line needs is in force on its date of care;
 * Error for a reversal, which is computed from the original line by `reverse`.
 */
export function adjudicate(line: DecompteLine, terms: Terms, cover: CoverState): Adjudication {
  if (line.nature === 'REVERSAL') throw new Error(`${line.ref} is a reversal: it is computed from the original line.`)
  const act = terms.acts.find(line.act.code)
  if (!act) throw new UnknownAct(line.act.code)

  const { parameters } = terms
  const on = line.careFrom
  const age = ageOn(terms.beneficiary.birthDate, on)
  const facts = factsOf(line, age)
  const steps: DerivationStep[] = []
  const step = (rule: Rule, amountCents: number, source: string | null, numbers: DerivationStep['numbers'] = {}) => {
    steps.push({ rule, numbers, amountCents, source })
  }

  // The AMO's side: its own figures, and its share as if the care had been given in the pathway.
  const taken = deductionsTaken(line)
  const shareCents = amoShare(line.billedCents, line.baseCents, line.rateBp)
  const referenceBp = referenceRate(line, act, facts, parameters)
  const referenceCents =
    referenceBp === line.rateBp ? shareCents : amoShare(line.billedCents, line.baseCents, referenceBp)
  amoSteps(line, act, terms, { shareCents, referenceBp, referenceCents, taken, facts }, step)

  // The guarantee.
  const units = quantityOf(line)
  const allowance = act.equipment
    ? allowanceOf(line, act.equipment, units, cover.purchases(act.equipment.kind), {
        birthDate: terms.beneficiary.birthDate,
        parameters,
        ground: terms.earlyRenewal,
      })
    : undefined
  const care = careOf(line, act, terms, facts, { units, referenceCents, allowance })
  if (allowance?.blockedBy && allowance.units < units)
    step('RENEWAL_TOO_EARLY', 0, parameters.source(renewalParameter(act), on), {
      lastOn: allowance.blockedBy.on,
      nextOn: allowance.blockedBy.nextOn,
      count: units - allowance.units,
    })
  else if (allowance && allowance.units < units)
    step('PAIR_COMPLETE', 0, parameters.source(renewalParameter(act), on), { count: units - allowance.units })
  const results = care.payableUnits > 0 ? guarantee(terms.formula.rowsFor(act), care, terms, cover) : []
  if (results.length === 0 && care.payableUnits > 0 && care.priceCents > referenceCents)
    step('NO_GUARANTEE', 0, `${terms.formula.code} ${terms.formula.version}`, { family: act.family })
  for (const result of results) steps.push(...result.steps)
  let amcCents = results.reduce((sum, result) => sum + result.cents, 0)

  // The caps of responsible contracts, then the price itself.
  const cap = (rule: Rule, limitCents: number, source: string, numbers: DerivationStep['numbers'] = {}) => {
    const limit = Math.max(0, limitCents)
    if (amcCents <= limit) return
    amcCents = limit
    step(rule, limit, source, numbers)
  }
  legalCaps(line, act, terms, care, allowance, cap)

  // The PAS of a heavy act is kept back by the AMO like a deduction, but the mutuelle pays it.
  const heavy = taken.heavyCents > 0 ? heavyActCover(taken.heavyCents, terms, care, cover) : []
  const heavyCents = heavy.reduce((sum, result) => sum + result.cents, 0)
  if (heavyCents > 0) {
    amcCents += heavyCents
    step('HEAVY_ACT', heavyCents, parameters.source('PAS', on), { heavyCents: taken.heavyCents })
  }
  const afterAmo =
    line.billedCents -
    Math.max(referenceCents - taken.heavyCents, line.amoPaidCents + taken.participationCents + taken.franchiseCents)
  cap('CAP_LEFT_TO_PAY', afterAmo, 'Loi 89-1009 du 31 décembre 1989, article 9')
  const otherAmcCents = Math.min(terms.otherAmcCents ?? 0, Math.max(0, line.billedCents - line.amoPaidCents))
  if (otherAmcCents > 0) {
    amcCents = Math.min(amcCents, Math.max(0, afterAmo - otherAmcCents))
    step('OTHER_AMC', amcCents, 'Loi 89-1009 du 31 décembre 1989, article 9', { otherAmcCents })
  }
  const consumptions = settle([...results, ...heavy], amcCents)
  const outOfPocketCents = line.billedCents - line.amoPaidCents - amcCents
  const outOfPocket = outOfPocketParts({
    totalCents: outOfPocketCents,
    ...taken,
    heavyCents: taken.heavyCents - Math.min(heavyCents, amcCents),
    penaltyCents: referenceCents - shareCents,
    otherAmcCents,
    amoShortfallCents:
      shareCents - line.amoPaidCents - taken.participationCents - taken.franchiseCents - taken.heavyCents,
    blocked: allowance?.blockedBy !== undefined && allowance.units === 0,
    lostCents: results.reduce((sum, result) => sum + result.lostCents, 0),
    euros: results.some(result => isEuroKind(result.row)) || care.payableUnits === 0,
    overchargeCents: line.baseCents > 0 ? line.billedCents - line.baseCents : 0,
  })

  step(
    'AMC',
    amcCents,
    `${terms.formula.code} ${terms.formula.version}`,
    amcNumbers(results, amcCents, referenceCents, line.billedCents),
  )
  const parts: Record<string, number> = {}
  for (const part of outOfPocket) parts[part.kind] = part.cents
  step('OUT_OF_POCKET', outOfPocketCents, null, parts)

  const purchase = purchaseOf(line, act, terms, care, amcCents)
  const differences = crossCheck(line, act, facts, terms, cover)
  return {
    family: act.family,
    billedCents: line.billedCents,
    amoPaidCents: line.amoPaidCents,
    amcCents,
    outOfPocketCents,
    outOfPocket,
    derivation: steps,
    consumptions,
    deductions: deductionUse(on, taken),
    ...(purchase ? { purchase } : {}),
    ...(differences.length > 0 ? { crossCheck: differences } : {}),
  }
}

function careOf(
  line: DecompteLine,
  act: Act,
  terms: Terms,
  facts: CareFacts,
  known: { units: number; referenceCents: number; allowance: Allowance | undefined },
): Care {
  const on = line.careFrom
  const { startOn } = terms.contract
  const months =
    (yearOf(on) - yearOf(startOn)) * 12 +
    Number(on.slice(5, 7)) -
    Number(startOn.slice(5, 7)) -
    (on.slice(8) < startOn.slice(8) ? 1 : 0)
  const units = act.family === 'PRIVATE_ROOM' || act.family === 'ACCOMPANYING_BED' ? nightsOf(line) : known.units
  const { convention } = line.provider
  return {
    act,
    on,
    age: facts.age,
    months,
    convention: convention === 'NON_OPTAM' || convention === 'NOT_AGREED' ? 'NON_OPTAM' : 'OPTAM',
    basket: act.basket?.rule === 'ALWAYS' ? act.basket.is : (line.basket ?? act.basket?.is),
    // A lens whose power is not given is paid as the simplest: the higher guarantee is never guessed.
    lens: line.detail?.lens ?? 'SIMPLE',
    priceCents: line.billedCents,
    baseCents: line.baseCents,
    referenceCents: known.referenceCents,
    priceLimitCents: line.priceLimitCents ?? valuesOf(act.priceLimits, facts, terms.parameters)[0],
    units,
    payableUnits: known.allowance ? known.allowance.units : units,
  }
}

const nightsOf = (line: DecompteLine): number => Math.max(1, line.detail?.nights ?? Math.floor(line.act.quantity))

/** The rows that pay: 100 % Santé alone where it applies, else the best of the BEST rows and the ADD rows on top. */
function guarantee(rows: readonly GuaranteeRow[], care: Care, terms: Terms, cover: CoverState): RowResult[] {
  const room = Math.max(0, care.priceCents - care.referenceCents)
  let best: RowResult | undefined
  const added: GuaranteeRow[] = []
  for (const row of rows) {
    if (!covers(row, care)) continue
    if (row.benefit.kind === 'FULL_PLV') return [evaluate(row, care, room, terms, cover)]
    if (row.combine === 'ADD') {
      added.push(row)
      continue
    }
    const result = evaluate(row, care, room, terms, cover)
    if (!best || result.cents > best.cents) best = result
  }
  const results = best ? [best] : []
  let rest = room - (best?.cents ?? 0)
  for (const row of added) {
    const result = evaluate(row, care, rest, terms, cover)
    rest -= result.cents
    results.push(result)
  }
  return results
}

function heavyActCover(heavyCents: number, terms: Terms, care: Care, cover: CoverState): RowResult[] {
  const act = terms.acts.find('PAS')
  if (!act) return []
  const charge = { ...care, act, priceCents: heavyCents, baseCents: 0, referenceCents: 0, units: 1, payableUnits: 1 }
  return guarantee(terms.formula.rowsFor(act), charge, terms, cover)
}

/** Takes from ceilings what was really paid: a cap that lowers the total lowers the last rows first. */
function settle(results: readonly RowResult[], amcCents: number): Consumption[] {
  let left = amcCents
  const consumptions: Consumption[] = []
  for (const { cents, consumption } of results) {
    const paid = Math.min(cents, left)
    left -= paid
    if (consumption && paid > 0) consumptions.push(paid === cents ? consumption : { ...consumption, cents: paid })
  }
  return consumptions
}

/** The subtraction a person can follow, when the amount is one: « 47,25 € − 22,05 € ». */
function amcNumbers(
  results: readonly RowResult[],
  amcCents: number,
  referenceCents: number,
  billedCents: number,
): DerivationStep['numbers'] {
  if (referenceCents <= 0) return {}
  // A guarantee that goes further than the price stops at the price.
  const [only] = results
  const limits = [results.length === 1 ? only?.steps[0]?.amountCents : undefined, billedCents]
  const limitCents = limits.find(limit => limit !== undefined && limit - referenceCents === amcCents)
  return limitCents === undefined ? {} : { limitCents, referenceCents }
}

const renewalParameter = (act: Act): string =>
  act.equipment?.kind === 'HEARING_AID' ? 'RENEWAL_HEARING_MONTHS' : 'RENEWAL_GLASSES_MONTHS'

function purchaseOf(line: DecompteLine, act: Act, terms: Terms, care: Care, amcCents: number): Purchase | undefined {
  if (!act.equipment || care.payableUnits === 0) return undefined
  const { kind, item, class: grade } = act.equipment
  return {
    equipment: kind,
    line: line.ref,
    item,
    class: grade,
    ...(line.detail?.ear ? { ear: line.detail.ear } : {}),
    ...(item === 'LENS' ? { lens: care.lens } : {}),
    ...(line.detail?.equipment ? { pair: line.detail.equipment } : {}),
    on: line.careFrom,
    nextOn: nextDue(kind, line.careFrom, terms.beneficiary.birthDate, terms.parameters),
    units: care.payableUnits,
    amcCents,
  }
}

function deductionUse(on: string, taken: Taken): Consumption[] {
  const use: Consumption[] = []
  const { start, end } = civilYear(on)
  const add = (counter: string, cents: number) => {
    if (cents !== 0) use.push({ counter, scope: 'BENEFICIARY', periodStart: start, periodEnd: end, cents, count: 1 })
  }
  add('PARTICIPATION', taken.participationCents)
  add('FRANCHISE', taken.franchiseCents)
  return use
}
