import type { Act } from '../guarantee/acts.ts'
import { adjudicate } from './adjudicate.ts'
import { type Adjudication, type CoverState, type Terms, UnknownAct } from './adjudication.ts'
import {
  amoSide,
  type CareFacts,
  dailyCharges,
  dueDeduction,
  isHeavy,
  penaltyBp,
  rateInPathway,
  valuesOf,
} from './amo.ts'
import { addDays, ageOn } from './calendar.ts'
import type {
  ActDetail,
  Basket,
  Convention,
  DecompteLine,
  Deduction,
  Exemption,
  Pathway,
  Regime,
} from './decompte.type.ts'
import { atRate } from './money.ts'

/** Care that is planned, or that an example is about. */
export interface PlannedCare {
  act: string
  /** The price, for the whole quantity. Absent: the regulated price, where the law sets one, or the base. */
  billedCents?: number
  /** For the whole quantity, when it is known better than from the act (a scaling in two sessions). */
  baseCents?: number
  convention: Convention
  specialty?: string
  pathway: Pathway
  exemption: Exemption
  regime: Regime
  quantity: number
  coefficient?: number
  /** A stay with an act above the PAS threshold: reimbursed in full but for the PAS. */
  heavyAct?: boolean
  basket?: Basket
  detail?: ActDetail
  /** For one unit. */
  priceLimitCents?: number
  careOn: string
  /** The AMO pays the professional: its deductions are taken later all the same, so they are counted. */
  thirdParty?: boolean
  /** Tells the professional's other acts of the day apart; empty when it is not known yet. */
  providerId?: string
}

export interface Simulation {
  /** The line as the AMO would pay it. */
  line: DecompteLine
  adjudication: Adjudication
  /** Deductions beyond the AMO's share, which it will take from another payment. */
  carriedCents: number
}

/** An amount is not known and no tariff says it: it must be asked. */
export class AmountMissing extends Error {
  constructor(
    readonly act: string,
    readonly amount: 'billedCents' | 'baseCents',
  ) {
    super(`No tariff gives ${amount} of the act ${act}: it must be told.`)
    this.name = 'AmountMissing'
  }
}

/**
 * What would be left to pay: builds the line as the AMO would pay it (base, rate, penalty, PAS, deductions with the
 * caps of the day and of the year) and adjudicates it like a real one. Nothing is counted in `cover`.
 * @throws UnknownAct, AmountMissing, ParameterMissing
 */
export function simulate(planned: PlannedCare, terms: Terms, cover: CoverState): Simulation {
  const act = terms.acts.find(planned.act)
  if (!act) throw new UnknownAct(planned.act)
  const { parameters } = terms
  const on = planned.careOn
  const facts: CareFacts = {
    on,
    age: ageOn(terms.beneficiary.birthDate, on),
    convention: planned.convention,
    specialty: planned.specialty ?? '',
    pathway: planned.pathway,
    exemption: planned.exemption,
    regime: planned.regime,
    quantity: Math.max(1, planned.quantity),
    coefficient: planned.coefficient,
    baseCents: 0,
  }
  const priceCents = planned.billedCents ?? regulatedPrice(act, facts, planned, terms)
  facts.baseCents = planned.baseCents ?? baseOf(act, facts, priceCents, terms)
  const heavyStay = planned.heavyAct === true && act.family === 'HOSPITAL_STAY'
  const rateBp = heavyStay ? parameters.at('RATE_FULL', on) : rateOf(act, facts, terms)
  const shareCents = amoSide(priceCents, facts.baseCents, rateBp, 0).shareCents
  const deductions = deductionsOf(act, facts, heavyStay, shareCents, terms, cover, planned.providerId ?? '')
  const amo = amoSide(priceCents, facts.baseCents, rateBp, deductions.dueCents)
  const line: DecompteLine = {
    ref: 'SIMULATION',
    nature: 'NORMAL',
    nir: '',
    birthDate: terms.beneficiary.birthDate,
    birthRank: 1,
    careFrom: on,
    careTo: act.daily ? addDays(on, facts.quantity - 1) : on,
    act: {
      code: planned.act,
      quantity: facts.quantity,
      ...(planned.coefficient === undefined ? {} : { coefficient: planned.coefficient }),
    },
    provider: {
      id: planned.providerId ?? '',
      idKind: 'RPPS',
      name: '',
      specialty: planned.specialty ?? '',
      convention: planned.convention,
    },
    pathway: planned.pathway,
    exemption: planned.exemption,
    regime: planned.regime,
    billedCents: priceCents,
    baseCents: facts.baseCents,
    rateBp,
    amoPaidCents: amo.paidCents,
    deductions: deductions.list,
    ...(planned.basket ? { basket: planned.basket } : {}),
    ...(planned.priceLimitCents === undefined ? {} : { priceLimitCents: planned.priceLimitCents }),
    ...(planned.detail ? { detail: planned.detail } : {}),
    thirdParty: { amo: planned.thirdParty ?? false, amc: planned.thirdParty ?? false },
    payee: planned.thirdParty ? 'PROVIDER' : 'MEMBER',
    paidOn: on,
    paymentRef: '',
  }
  return { line, adjudication: adjudicate(line, terms, cover), carriedCents: amo.carriedCents }
}

/** The price the law sets, else the base: what a doctor of sector 1 asks. */
function regulatedPrice(act: Act, facts: CareFacts, planned: PlannedCare, terms: Terms): number {
  const { parameters } = terms
  if (act.daily && act.prices?.[0]) return dailyCharges(act.prices[0].parameter, facts.on, facts.quantity, parameters)
  const [price] = valuesOf(act.prices, facts, parameters)
  if (price !== undefined) return price * facts.quantity
  if (planned.baseCents !== undefined) return planned.baseCents
  const [base] = valuesOf(act.bases, facts, parameters)
  if (base === undefined) throw new AmountMissing(act.code, 'billedCents')
  return base * facts.quantity
}

function baseOf(act: Act, facts: CareFacts, priceCents: number, { parameters }: Terms): number {
  const [base] = valuesOf(act.bases, facts, parameters)
  if (base !== undefined) return base * facts.quantity
  if (act.priceIsBase === 'ALWAYS') return priceCents
  if (act.priceIsBase === 'AT_TARIFF') {
    if (facts.convention === 'SECTOR_1' || facts.convention === 'NONE') return priceCents
    throw new AmountMissing(act.code, 'baseCents')
  }
  if (act.baseShare) return atRate(priceCents, parameters.at(act.baseShare, facts.on))
  // Daily charges are reimbursed by the local regime of Alsace-Moselle only, and then in full.
  return act.daily && facts.regime === 'ALSACE_MOSELLE' ? priceCents : 0
}

function rateOf(act: Act, facts: CareFacts, { parameters }: Terms): number {
  if (facts.baseCents === 0) return 0
  // Whatever the exemption is, one that is not of a known kind is one at 100 %.
  const inPathway = rateInPathway(act, facts, parameters) ?? parameters.at('RATE_FULL', facts.on)
  return Math.max(0, inPathway - penaltyBp(act, facts, parameters))
}

/** The PAS on a heavy act, which takes the place of the participation forfaitaire; else what is due on the act. */
function deductionsOf(
  act: Act,
  facts: CareFacts,
  heavyStay: boolean,
  shareCents: number,
  terms: Terms,
  cover: CoverState,
  providerId: string,
): { list: Deduction[]; dueCents: number } {
  const heavy =
    facts.exemption === 'NONE' && (heavyStay || (act.heavy === 'PAS' && isHeavy(act, facts, terms.parameters)))
  const kind = heavy ? 'HEAVY_ACT' : act.deduction === 'PARTICIPATION' ? 'PARTICIPATION' : 'FRANCHISE'
  const dueCents = heavy
    ? terms.parameters.at('PAS', facts.on)
    : dueDeduction(act, facts, terms, cover, providerId).cents
  const cents = Math.min(dueCents, shareCents)
  return { list: cents > 0 ? [{ kind, cents }] : [], dueCents }
}
