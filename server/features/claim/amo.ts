import type { Act, ActCase } from '../guarantee/acts.ts'
import type { Parameters } from '../guarantee/parameters.ts'
import type { CoverState, CrossCheck, Terms } from './adjudication.ts'
import { addDays, ageOn, daysBetween, yearOf } from './calendar.ts'
import type { Convention, DecompteLine, Exemption, Pathway, Regime } from './decompte.type.ts'
import { atRate } from './money.ts'

/** The AMO's side of a line: what its rate gives, what it keeps back, what it pays, what it will keep back later. */
export interface AmoSide {
  shareCents: number
  takenCents: number
  paidCents: number
  /** The part of the deductions that exceeds the share: recovered on another line (CSS L160-13 II and III). */
  carriedCents: number
}

/**
 * What the AMO's rate gives on a price, before deductions: never more than the price, which matters only after an
 * accident at work, where glasses and teeth are reimbursed at 150 % (CSS L432-3).
 */
export const amoShare = (billedCents: number, baseCents: number, rateBp: number): number =>
  Math.min(billedCents, atRate(Math.min(billedCents, baseCents), rateBp))

export function amoSide(billedCents: number, baseCents: number, rateBp: number, deductionCents: number): AmoSide {
  const shareCents = amoShare(billedCents, baseCents, rateBp)
  const takenCents = Math.min(deductionCents, shareCents)
  return { shareCents, takenCents, paidCents: shareCents - takenCents, carriedCents: deductionCents - takenCents }
}

/** What the base and the rate of an act depend on. */
export interface CareFacts {
  on: string
  age: number
  convention: Convention
  specialty: string
  pathway: Pathway
  exemption: Exemption
  regime: Regime
  quantity: number
  coefficient?: number
  /** The base for the whole quantity: acts from PAS_THRESHOLD on are reimbursed in full. */
  baseCents: number
}

export const factsOf = (line: DecompteLine, age: number): CareFacts => ({
  on: line.careFrom,
  age,
  convention: line.provider.convention,
  specialty: line.provider.specialty,
  pathway: line.pathway,
  exemption: line.exemption,
  regime: line.regime,
  quantity: quantityOf(line),
  coefficient: line.act.coefficient,
  baseCents: line.baseCents,
})

/** Acts, boxes, sessions, days: at least one. */
export const quantityOf = (line: DecompteLine): number => Math.max(1, Math.floor(line.act.quantity))

const fits = (one: ActCase, facts: CareFacts): boolean =>
  (!one.conventions || one.conventions.includes(facts.convention)) &&
  (!one.specialties || one.specialties.includes(facts.specialty)) &&
  (!one.pathways || one.pathways.includes(facts.pathway)) &&
  (one.ageFrom === undefined || facts.age >= one.ageFrom) &&
  (one.ageBelow === undefined || facts.age < one.ageBelow)

/** The values of the cases that fit, for one unit; the first is the one to use. */
export function valuesOf(cases: readonly ActCase[] | undefined, facts: CareFacts, parameters: Parameters): number[] {
  const values: number[] = []
  for (const one of cases ?? []) {
    if (!fits(one, facts)) continue
    const row = parameters.row(one.parameter, facts.on)
    if (row) values.push(one.timesCoefficient ? Math.round(row.value * (facts.coefficient ?? 1)) : row.value)
  }
  return values
}

/** Whether an act is dear enough to be reimbursed in full (CSS R160-16). */
export const isHeavy = (act: Act, facts: CareFacts, parameters: Parameters): boolean =>
  act.heavy !== undefined && facts.baseCents / facts.quantity >= parameters.at('PAS_THRESHOLD', facts.on)

/** The AMO's rate inside the pathway, from the act, the exemption and the regime; undefined when only the AMO knows. */
export function rateInPathway(act: Act, facts: CareFacts, parameters: Parameters): number | undefined {
  if (!act.rate || facts.exemption === 'OTHER') return undefined
  const general = parameters.row(act.rate.general, facts.on)?.value
  if (general === undefined) return undefined
  const local = facts.regime === 'ALSACE_MOSELLE' && act.rate.local ? parameters.at(act.rate.local, facts.on) : general
  const rate = Math.max(general, local)
  if (rate === 0) return 0
  if (facts.exemption === 'WORK_ACCIDENT')
    return act.family === 'DENTAL_PROSTHESIS' || act.family === 'GLASSES'
      ? parameters.at('RATE_WORK_ACCIDENT_PROSTHESIS', facts.on)
      : parameters.at('RATE_FULL', facts.on)
  if (facts.exemption !== 'NONE' || isHeavy(act, facts, parameters)) return parameters.at('RATE_FULL', facts.on)
  return rate
}

export const isPenalised = (act: Act, pathway: Pathway): boolean =>
  pathway === 'OUT_OF_PATHWAY' && act.pathwayPenalty === true

/** The points the AMO takes off its rate: none for a patient under 16 (CSS L162-5-3). */
export const penaltyBp = (act: Act, facts: CareFacts, parameters: Parameters): number =>
  isPenalised(act, facts.pathway) && facts.age >= parameters.at('PATHWAY_PENALTY_AGE', facts.on)
    ? parameters.at('PATHWAY_PENALTY', facts.on)
    : 0

/**
 * The rate the mutuelle computes on: the one applied, or the one that would have been applied in the pathway. The
 * penalty is never reimbursed (CSS R871-1), so it is stripped before anything else: 40 points at most, and never
 * beyond the act's own rate.
 */
export function referenceRate(line: DecompteLine, act: Act, facts: CareFacts, parameters: Parameters): number {
  if (!isPenalised(act, line.pathway)) return line.rateBp
  const restored = line.rateBp + parameters.at('PATHWAY_PENALTY', line.careFrom)
  return Math.max(line.rateBp, Math.min(restored, rateInPathway(act, facts, parameters) ?? 10_000))
}

/**
 * What the Sécu should keep back on an act (CSS L160-13 II and III): adults on 1 January only, not in maternity,
 * within the caps of the day and of the year. `certain` is false when the day's counter is not known: less may be due.
 */
export function dueDeduction(
  act: Act,
  facts: CareFacts,
  terms: Pick<Terms, 'beneficiary' | 'parameters'>,
  cover: CoverState,
  providerId: string,
): { cents: number; certain: boolean } {
  if (act.deduction === 'NONE' || facts.exemption === 'MATERNITY' || facts.exemption === 'OTHER') return NOTHING_DUE
  const { parameters, beneficiary } = terms
  const { on } = facts
  const newYear = `${on.slice(0, 4)}-01-01`
  if (ageOn(beneficiary.birthDate, newYear) < parameters.at('DEDUCTION_ADULT_AGE', on)) return NOTHING_DUE
  const rule = DEDUCTION_PARAMETERS[act.deduction]
  const participation = act.deduction === 'PARTICIPATION'
  const yearUsed = cover.used(participation ? 'PARTICIPATION' : 'FRANCHISE', newYear, 'BENEFICIARY').cents
  const yearLeft = parameters.at(participation ? 'PF_YEAR_CAP' : 'FR_YEAR_CAP', on) - yearUsed
  const cents = Math.max(0, Math.min(parameters.at(rule.unit, on) * facts.quantity, yearLeft))
  if (cents === 0 || !rule.dayCap) return { cents, certain: true }
  const onDay = cover.deductedOnDay(act.deduction, on, providerId)
  const dayLeft = parameters.at(rule.dayCap, on) - (onDay ?? 0)
  return { cents: Math.max(0, Math.min(cents, dayLeft)), certain: onDay !== undefined }
}

const NOTHING_DUE = { cents: 0, certain: true }

const DEDUCTION_PARAMETERS = {
  PARTICIPATION: { unit: 'PF', dayCap: 'PF_DAY_CAP_PER_PRO' },
  FRANCHISE_MEDICINE: { unit: 'FR_MED_BOX', dayCap: undefined },
  FRANCHISE_PARAMEDICAL: { unit: 'FR_PARAMED_ACT', dayCap: 'FR_PARAMED_DAY_CAP' },
  FRANCHISE_TRANSPORT: { unit: 'FR_TRANSPORT', dayCap: 'FR_TRANSPORT_DAY_CAP' },
} as const

/** The daily charges of a stay, each day at its own tariff: 20 € to 28 February 2026, 23 € from 1 March. */
export function dailyCharges(parameter: string, from: string, days: number, parameters: Parameters): number {
  let total = 0
  for (let day = 0, on = from; day < days; day++, on = addDays(on, 1)) total += parameters.at(parameter, on)
  return total
}

/** Cents from which a difference with the AMO's figures is worth a person's time: the press and caisses truncate. */
const ALERT_FROM_CENTS = 2

/** Compares the AMO's figures with the recomputed ones. The AMO's figures are used all the same. */
export function crossCheck(
  line: DecompteLine,
  act: Act,
  facts: CareFacts,
  terms: Terms,
  cover: CoverState,
): CrossCheck[] {
  const found: CrossCheck[] = []
  const compare = (field: CrossCheck['field'], expectedCents: number, actualCents: number) => {
    if (Math.abs(expectedCents - actualCents) >= ALERT_FROM_CENTS) found.push({ field, expectedCents, actualCents })
  }
  const { parameters } = terms
  let participation = 0
  let franchise = 0
  let heavy = 0
  for (const one of line.deductions) {
    if (one.kind === 'PARTICIPATION') participation += one.cents
    else if (one.kind === 'FRANCHISE') franchise += one.cents
    else heavy += one.cents
  }
  const amo = amoSide(line.billedCents, line.baseCents, line.rateBp, participation + franchise + heavy)
  compare('amoPaidCents', amo.paidCents, line.amoPaidCents)

  const bases = valuesOf(act.bases, facts, parameters)
  if (bases[0] !== undefined && !bases.some(base => nearly(base * facts.quantity, line.baseCents)))
    compare('baseCents', bases[0] * facts.quantity, line.baseCents)

  const prices = valuesOf(act.prices, facts, parameters)
  if (act.daily && act.prices?.[0]) {
    const days = daysBetween(line.careFrom, line.careTo)
    if (facts.quantity === days || facts.quantity === days + 1)
      compare(
        'billedCents',
        dailyCharges(act.prices[0].parameter, line.careFrom, facts.quantity, parameters),
        line.billedCents,
      )
  } else if (prices[0] !== undefined && !prices.some(price => nearly(price * facts.quantity, line.billedCents))) {
    compare('billedCents', prices[0] * facts.quantity, line.billedCents)
  }

  if (!act.rateVaries) {
    const inPathway = rateInPathway(act, facts, parameters)
    if (inPathway !== undefined) {
      const rate = Math.max(0, inPathway - penaltyBp(act, facts, parameters))
      compare('amoShareCents', amoShare(line.billedCents, line.baseCents, rate), amo.shareCents)
    }
  }

  // Too little is explained by third-party payment (kept back later) or an exemption; too much never is.
  const due = heavy > 0 ? NOTHING_DUE : dueDeduction(act, facts, terms, cover, line.provider.id)
  const kept = participation + franchise
  const expected = Math.min(due.cents, amo.shareCents)
  const tooLittleCounts = due.certain && !line.thirdParty.amo && line.exemption !== 'WORK_ACCIDENT'
  if (kept > due.cents || (kept < expected && tooLittleCounts && line.exemption !== 'OTHER'))
    compare(
      act.deduction === 'PARTICIPATION' || participation > 0 ? 'participationCents' : 'franchiseCents',
      expected,
      kept,
    )
  return found
}

const nearly = (one: number, other: number) => Math.abs(one - other) < ALERT_FROM_CENTS

/** The year whose deductions a line counts in. */
export const civilYear = (on: string) => {
  const year = yearOf(on)
  return { start: `${year}-01-01`, end: `${year}-12-31` }
}

/** What the AMO kept back on a line, by kind. */
export interface Taken {
  participationCents: number
  franchiseCents: number
  heavyCents: number
}

/**
 * What the AMO kept back on this line. When it paid nothing, no more than its share can have been: the rest is
 * carried to another line. A line that only recovers old deductions has a negative payment, and keeps them all.
 */
export function deductionsTaken(line: DecompteLine): Taken {
  const taken: Taken = { participationCents: 0, franchiseCents: 0, heavyCents: 0 }
  if (line.deductions.length === 0) return taken
  let room = line.amoPaidCents === 0 ? amoShare(line.billedCents, line.baseCents, line.rateBp) : Number.MAX_SAFE_INTEGER
  for (const { kind, cents } of line.deductions) {
    const kept = Math.min(cents, room)
    room -= kept
    if (kind === 'PARTICIPATION') taken.participationCents += kept
    else if (kind === 'FRANCHISE') taken.franchiseCents += kept
    else taken.heavyCents += kept
  }
  return taken
}
