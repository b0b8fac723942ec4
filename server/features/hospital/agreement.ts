import { addDays, daysBetween } from '../claim/calendar.ts'
import type { Formula } from '../guarantee/catalogue.ts'
import type { Parameters } from '../guarantee/parameters.ts'

/**
 * What we agree to pay a hospital directly (« prise en charge »), from the contract's own guarantees. Pure rules.
 * Sources: Code de la sécurité sociale, art. L174-4 (forfait journalier), R160-16 (participation pour acte lourd),
 * L871-1 and R871-2 (contrat responsable: the whole ticket modérateur, and the forfait journalier without a limit).
 */

/** The nature of a stay, as hospitals name it. */
export const STAY_NATURES = ['MEDICINE', 'SURGERY', 'MATERNITY', 'PSYCHIATRY', 'REHABILITATION'] as const
export type StayNature = (typeof STAY_NATURES)[number]

export interface Stay {
  nature: StayNature
  admissionOn: string
  /** The last day; the same as the admission for a stay without a night. */
  dischargeOn: string
  /** Whether a private room is asked for. */
  privateRoom: boolean
}

/** One thing of a stay, and how far we pay it. */
export interface AgreementLine {
  code: 'STAY' | 'DAILY_CHARGE' | 'HEAVY_ACT' | 'FEES_OPTAM' | 'FEES_NON_OPTAM' | 'PRIVATE_ROOM'
  /** Cents for each day or night, or at once; null for what is a share of the base. */
  cents: number | null
  /** Days or nights; null for what is paid at once or is a share. */
  count: number | null
  /** Share of the base that the Sécu and we pay together, in basis points; null for an amount. */
  rateBp: number | null
  isCovered: boolean
}

export interface Agreement {
  lines: AgreementLine[]
  /** The days that the agreement holds for: 15 before the admission to the day of discharge. */
  validFrom: string
  validTo: string
}

/** An admission is often moved by some days: the operators' custom. */
const DAYS_BEFORE = 15

const rateOf = (formula: Formula, code: string): number | null => {
  const benefit = formula.row(code)?.benefit
  return benefit && 'rateBp' in benefit ? benefit.rateBp : null
}

/**
 * What the contract pays of a stay.
 * @param roomNightsLeft nights of the private room that the year's ceiling leaves; ignored where the formula pays none
 */
export const agreementOf = (
  stay: Stay,
  formula: Formula,
  parameters: Parameters,
  roomNightsLeft: number,
): Agreement => {
  const nights = daysBetween(stay.admissionOn, stay.dischargeOn)
  const value = (code: string) => parameters.at(code, stay.admissionOn)
  const line = (code: AgreementLine['code'], more: Partial<AgreementLine>): AgreementLine => ({
    code,
    cents: null,
    count: null,
    rateBp: null,
    isCovered: true,
    ...more,
  })
  const room = formula.row('PRIVATE_ROOM')
  const roomCents = room && 'cents' in room.benefit ? room.benefit.cents : 0
  const roomNights = Math.min(nights, room?.ceiling && 'count' in room.ceiling ? roomNightsLeft : nights)
  const lines = [
    // The ticket modérateur, whole.
    line('STAY', { rateBp: 10_000 }),
    // Day of discharge included; none for a stay of a day (L174-4).
    ...(nights > 0
      ? [
          line('DAILY_CHARGE', {
            cents: value(stay.nature === 'PSYCHIATRY' ? 'FJH_PSY' : 'FJH'),
            count: nights + 1,
          }),
        ]
      : []),
    ...(stay.nature === 'SURGERY' ? [line('HEAVY_ACT', { cents: value('PAS') })] : []),
    line('FEES_OPTAM', { rateBp: rateOf(formula, 'HOSPITAL_FEE_OPTAM') }),
    line('FEES_NON_OPTAM', { rateBp: rateOf(formula, 'HOSPITAL_FEE_NON_OPTAM') }),
    ...(stay.privateRoom
      ? [
          line('PRIVATE_ROOM', {
            cents: roomCents,
            count: roomNights,
            isCovered: roomCents > 0 && roomNights > 0,
          }),
        ]
      : []),
  ]
  return { lines, validFrom: addDays(stay.admissionOn, -DAYS_BEFORE), validTo: stay.dischargeOn }
}

/** Why the desk looks at a stay before we agree; empty where the contract says enough. */
export const reviewsOf = (stay: Stay, { hasQuote, hasRights }: { hasQuote: boolean; hasRights: boolean }): string[] => [
  ...(hasQuote ? ['QUOTE'] : []),
  ...(hasRights ? [] : ['RIGHTS']),
  ...(daysBetween(stay.admissionOn, stay.dischargeOn) > LONGEST_NIGHTS ? ['LONG'] : []),
]
/** Beyond a month the Sécu pays the whole stay (CSS, R160-8), and hospitals ask again. */
const LONGEST_NIGHTS = 30
