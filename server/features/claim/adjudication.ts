import type { Act, Acts, Family } from '../guarantee/acts.ts'
import type { Formula } from '../guarantee/catalogue.ts'
import type { Parameters } from '../guarantee/parameters.ts'
import type { Benefit } from '../guarantee/row.ts'

/**
 * What the engine takes beside a line, and what it gives. Everything is data: the caller reads rows, calls
 * `adjudicate`, and writes what it says in the same transaction.
 */

/** Why a member may have new glasses before the delay is over (arrêté du 3 décembre 2018). */
export type EarlyRenewalGround = 'REFRACTION_CHANGE' | 'PATHOLOGY' | 'PROGRESSIVE_INTOLERANCE'

/** The terms a line is judged by. */
export interface Terms {
  /** The formula's version in force on the date of care. */
  formula: Formula
  beneficiary: { birthDate: string }
  contract: { startOn: string }
  parameters: Parameters
  acts: Acts
  /** What another complémentaire has already paid for this line, in cents. */
  otherAmcCents?: number
  /** Recognised by the staff on a prescription; the feed does not carry it. */
  earlyRenewal?: EarlyRenewalGround
}

export type CounterScope = 'BENEFICIARY' | 'HOUSEHOLD'

export interface Used {
  cents: number
  count: number
}

/**
 * What the beneficiary and the household have used before this line. Read-only and synchronous: the caller loads
 * the few rows of one person first, or keeps them in memory (`memoryCover`).
 */
export interface CoverState {
  /**
   * What a counter holds in the period that begins on `periodStart`; zeroes when nothing. Counters are those of
   * guarantee rows, and `PARTICIPATION` and `FRANCHISE`: the Sécu's deductions of the civil year.
   */
  used(counter: string, periodStart: string, scope: CounterScope): Used
  /** The start of the latest period in which a rolling counter was used; undefined when none was. */
  openedOn(counter: string, scope: CounterScope): string | undefined
  /** The beneficiary's purchases that stand (those a reversal took back are not among them), in any order. */
  purchases(equipment: Equipment): readonly Purchase[]
  /**
   * What the Sécu kept back that day, in cents: with that professional for the participation forfaitaire, all
   * professionals together for a franchise. Undefined when the caller can't tell: no alert is then raised on it.
   */
  deductedOnDay(deduction: Act['deduction'], day: string, providerId: string): number | undefined
}

export type Equipment = 'GLASSES' | 'HEARING_AID'

/** Glasses (a frame, lenses) or a hearing aid that was taken in charge. */
export interface Purchase {
  equipment: Equipment
  /** The décompte line that bought it. */
  line: string
  item: 'FRAME' | 'LENS' | 'DEVICE'
  class: 'A' | 'B'
  ear?: 'LEFT' | 'RIGHT'
  lens?: 'SIMPLE' | 'COMPLEX' | 'VERY_COMPLEX'
  /** The pair of glasses it belongs to; pieces without one, bought the same day, are one pair. */
  pair?: string
  on: string
  /** From when the next one is due. */
  nextOn: string
  /** Negative in a reversal, which takes back the purchase of that `line`. */
  units: number
  amcCents: number
}

/** An amount or a number of acts taken from a ceiling; negative when a reversal gives it back. */
export interface Consumption {
  counter: string
  scope: CounterScope
  periodStart: string
  /** Last day, included. */
  periodEnd: string
  cents: number
  count: number
  limitCents?: number
  limitCount?: number
}

export const OUT_OF_POCKET_KINDS = [
  'PARTICIPATION',
  'FRANCHISE',
  'HEAVY_ACT',
  'PATHWAY_PENALTY',
  'OTHER_AMC',
  'TOO_EARLY',
  'BEYOND_CEILING',
  'BEYOND_GUARANTEE',
  'OVERCHARGE',
  'NOT_COVERED',
  'AMO_DIFFERENCE',
] as const

/**
 * Why an amount is left after the AMO and this mutuelle. OTHER_AMC is what another complémentaire paid;
 * AMO_DIFFERENCE is what the AMO paid less (or, negative, more) than its own rate says.
 */
export type OutOfPocketKind = (typeof OUT_OF_POCKET_KINDS)[number]

export interface OutOfPocketPart {
  kind: OutOfPocketKind
  cents: number
}

/** The rules a derivation is made of; each has its words in derivation.fr.ts and derivation.en.ts. */
export type Rule =
  | 'BILLED'
  | 'BASE'
  | 'NO_BASE'
  | 'AMO_SHARE'
  | 'PATHWAY_PENALTY'
  | `GUARANTEE_${Benefit['kind']}`
  | 'NO_GUARANTEE'
  | 'COUNT_LIMIT'
  | 'CEILING'
  | 'RENEWAL_TOO_EARLY'
  | 'PAIR_COMPLETE'
  | 'CAP_NON_OPTAM'
  | 'CAP_PATHWAY_OVERCHARGE'
  | 'CAP_FRAME'
  | 'CAP_GLASSES'
  | 'CAP_HEARING'
  | 'CAP_LEFT_TO_PAY'
  | 'HEAVY_ACT'
  | 'OTHER_AMC'
  | 'AMC'
  | 'OUT_OF_POCKET'
  | 'REVERSAL'
  | 'RECOMPUTED'

/** One step of the computation, in order. Stored as JSON with each line, so it stays small. */
export interface DerivationStep {
  rule: Rule
  /** Cents (`…Cents`, and out-of-pocket kinds), basis points (`…Bp`), counts, dates and codes, by name. */
  numbers: Record<string, number | string>
  /** The amount this step comes to. */
  amountCents: number
  /** The legal or contractual source; null for plain arithmetic. */
  source: string | null
}

/** A figure of the AMO's that differs by 2 cents or more from the recomputed one: an alert for the staff. */
export interface CrossCheck {
  field: 'amoPaidCents' | 'baseCents' | 'amoShareCents' | 'billedCents' | 'participationCents' | 'franchiseCents'
  expectedCents: number
  actualCents: number
}

/** What a line gives: `billedCents = amoPaidCents + amcCents + outOfPocketCents`, always. */
export interface Adjudication {
  family: Family
  billedCents: number
  amoPaidCents: number
  /** What the mutuelle owes. */
  amcCents: number
  outOfPocketCents: number
  /** Adds up to `outOfPocketCents`; no part is zero. */
  outOfPocket: OutOfPocketPart[]
  derivation: DerivationStep[]
  /** What guarantee ceilings lose. */
  consumptions: Consumption[]
  /** What the Sécu's yearly deductions gain: counters PARTICIPATION and FRANCHISE, without a limit. */
  deductions: Consumption[]
  purchase?: Purchase
  crossCheck?: CrossCheck[]
}

/** The act's code is not in the data: the line must be set aside. */
export class UnknownAct extends Error {
  constructor(readonly code: string) {
    super(`The act ${code} is unknown.`)
    this.name = 'UnknownAct'
  }
}
