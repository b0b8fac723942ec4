import { businessDaysAfter, isBusinessDay } from '../features/claim/business-day.ts'
import { addDays, addMonths, daysBetween } from '../features/claim/calendar.ts'
import type { QUARANTINE_REASONS } from '../features/claim/claim.table.ts'
import type { ActDetail, Basket, DecompteLine, Exemption, Pathway, Provider } from '../features/claim/decompte.type.ts'
import { acts } from '../features/guarantee/acts.ts'
import { parameters } from '../features/guarantee/parameters.ts'

/**
 * The words a history is written in: `visit('2025-01-14', doctor)`, `glasses(…)`, `stay(…)`. They say what happened
 * and what was asked for; what the AMO paid for it is computed from the rules of the day (lines.ts). Amounts are
 * cents, for the whole quantity.
 */

/** One line of care. What is left out follows from the act and the tariffs. */
export interface Care {
  on: string
  /** The last day; `on` when there is no other. */
  to?: string
  act: string
  by: Provider
  quantity?: number
  coefficient?: number
  /** What was asked for; the tariff when the law sets one. */
  asks?: number
  /** The base, where no tariff is known to us. */
  base?: number
  /** The AMO's rate, where a line alone does not tell: stays, and acts that are not known. No deduction is then made. */
  rateBp?: number
  pathway?: Pathway
  exemption?: Exemption
  basket?: Basket
  priceLimitCents?: number
  detail?: ActDetail
  /** Who gave the care was paid by the AMO and by us. */
  thirdParty?: boolean
  /** When the AMO paid; five days after the care, on a working day, when it is not told. */
  paidOn?: string
  /** For a reversal to name it. */
  name?: string
  /** What the AMO got wrong. */
  mistake?: Partial<Pick<DecompteLine, 'baseCents' | 'amoPaidCents' | 'deductions'>>
  /** What must become of it when all is not well: a quarantine, or an alert for the staff. */
  wants?: (typeof QUARANTINE_REASONS)[number] | 'ALERT'
}

/** The AMO takes a line back. */
export interface TakenBack {
  /** The name of the care it takes back; a ref that no file has when it takes back nothing. */
  reverses: string
  paidOn: string
  wants?: Care['wants']
}

export type Event = Care | TakenBack
export type History = readonly (Event | readonly Event[])[]

type More = Partial<Omit<Care, 'on' | 'by'>>

export const takenBack = (reverses: string, paidOn: string): TakenBack => ({ reverses, paidOn })

// Around any care.

/** Linked to a long-term illness: 100 %. */
export const ald = (care: Care): Care => ({ ...care, exemption: 'ALD' })
/** From the sixth month of a pregnancy to 12 days after the birth, and its compulsory examinations: 100 %. */
export const maternity = (care: Care): Care => ({ ...care, exemption: 'MATERNITY' })

/** That day or the next working day: professionals and caisses rest at weekends and on public holidays. */
export const workday = (on: string): string => (isBusinessDay(on) ? on : businessDaysAfter(on, 1))

/** `count` times, `days` apart, on working days. */
export const every = (days: number, from: string, count: number, care: (on: string) => Event): Event[] =>
  Array.from({ length: count }, (_, i) => care(workday(addDays(from, i * days))))

/** `count` months running, on that day of the month or the first working day after it. */
export const monthly = (from: string, count: number, care: (on: string, month: number) => Event): Event[] =>
  Array.from({ length: count }, (_, i) => care(workday(addMonths(from, i)), i))

// In town.

const VISITS: Readonly<Record<string, { act: string; pathway: Pathway }>> = {
  GENERAL_PRACTICE: { act: 'G', pathway: 'DOCTOR' },
  PSYCHIATRY: { act: 'CNPSY', pathway: 'REFERRED' },
  GYNAECOLOGY: { act: 'CS', pathway: 'DIRECT' },
  OPHTHALMOLOGY: { act: 'CS', pathway: 'DIRECT' },
  PAEDIATRICS: { act: 'CS', pathway: 'DIRECT' },
  DENTAL: { act: 'COD', pathway: 'NOT_APPLICABLE' },
}

/** A consultation: at the tariff, or at what the doctor asks. */
export const visit = (on: string, by: Provider, more: More = {}): Care => ({
  on,
  by,
  ...(VISITS[by.specialty] ?? { act: 'CS', pathway: 'REFERRED' }),
  ...more,
})

export const remoteVisit = (on: string, by: Provider): Care => ({ on, by, act: 'TCG', pathway: 'DOCTOR' })

/** A technical act, imaging, or dental care that has its own CCAM price. */
export const technical = (on: string, by: Provider, act: string, base: number, more: More = {}): Care => ({
  on,
  by,
  act,
  base,
  asks: base,
  ...(by.specialty === 'DENTAL' ? {} : { pathway: 'REFERRED' }),
  ...more,
})

/** Medicines of one rate: their price and how many boxes. */
export const pharmacy = (on: string, by: Provider, price: number, boxes = 1, rate: 100 | 65 | 30 | 15 = 65): Care => ({
  on,
  by,
  act: { 100: 'PH1', 65: 'PH7', 30: 'PH4', 15: 'PH2' }[rate],
  quantity: boxes,
  asks: price,
  base: price,
  thirdParty: true,
})

export const labTests = (on: string, by: Provider, price: number): Care => ({
  on,
  by,
  act: 'BIO',
  asks: price,
  base: price,
  thirdParty: true,
})

export const physio = (on: string, by: Provider): Care => ({ on, by, act: 'AMS' })

export const nurse = (on: string, by: Provider, coefficient: number): Care => ({
  on,
  by,
  act: 'AMI',
  coefficient,
  thirdParty: true,
})

export const psychologist = (on: string, by: Provider): Care => ({ on, by, act: 'MON_SOUTIEN_PSY' })

export const osteopath = (on: string, by: Provider, asks: number): Care => ({ on, by, act: 'OSTEO', asks })

export const transport = (on: string, by: Provider, price: number, more: More = {}): Care => ({
  on,
  by,
  act: 'VSL',
  asks: price,
  base: price,
  thirdParty: true,
  ...more,
})

export const midwife = (on: string, by: Provider, price: number): Care => ({
  on,
  by,
  act: 'SF',
  asks: price,
  base: price,
  thirdParty: true,
})

export const crutches = (on: string, by: Provider, asks: number): Care => ({
  on,
  by,
  act: 'LPP_CRUTCHES',
  asks,
  thirdParty: true,
})

// Teeth, eyes, ears.

/** A crown or an inlay-core, with the basket and the highest price that go with its code. */
export const prosthesis = (on: string, by: Provider, act: string, asks: number, tooth: number): Care => {
  const limit = parameters.row(`HLF_${act}`, on)?.value
  return {
    on,
    by,
    act,
    asks,
    basket: acts.find(act)?.basket?.is,
    ...(limit === undefined ? {} : { priceLimitCents: limit }),
    detail: { tooth },
  }
}

export const implant = (on: string, by: Provider, asks: number, tooth: number, more: More = {}): Care => ({
  on,
  by,
  act: 'IMPLANT',
  asks,
  detail: { tooth },
  ...more,
})

export const orthodontics = (on: string, by: Provider, asks: number): Care => ({ on, by, act: 'TO90', asks })

interface Pair {
  /** Ties the pieces together. */
  pair: string
  class: 'A' | 'B'
  frame: number
  /** Each of the two. */
  lens: number
  kind?: NonNullable<ActDetail['lens']>
}

/** A pair of glasses: a frame and two lenses. Its pieces are named after the pair: `…-frame` and `…-lenses`. */
export const glasses = (
  on: string,
  by: Provider,
  { pair, class: grade, frame, lens, kind = 'SIMPLE' }: Pair,
): Care[] => [
  {
    on,
    by,
    act: `OPT_FRAME_${grade}`,
    asks: frame,
    ...(grade === 'A' ? { basket: 'RAC0', priceLimitCents: parameters.at('PLV_FRAME_A', on) } : { basket: 'FREE' }),
    detail: { eyewear: 'FRAME', equipment: pair },
    name: `${pair}-frame`,
    thirdParty: grade === 'A',
  },
  {
    on,
    by,
    act: `OPT_LENS_${grade}`,
    quantity: 2,
    asks: 2 * lens,
    // The grid of class A sells each lens at its highest price.
    ...(grade === 'A' ? { basket: 'RAC0', priceLimitCents: lens } : { basket: 'FREE' }),
    detail: { eyewear: 'LENS', lens: kind, equipment: pair },
    name: `${pair}-lenses`,
    thirdParty: grade === 'A',
  },
]

/** Not reimbursed by the AMO. */
export const contactLenses = (on: string, by: Provider, asks: number): Care => ({
  on,
  by,
  act: 'CONTACT_LENSES',
  asks,
  base: 0,
  rateBp: 0,
})

export const hearingAid = (on: string, by: Provider, grade: 1 | 2, ear: 'LEFT' | 'RIGHT', asks: number): Care => ({
  on,
  by,
  act: `AUDIO${grade}`,
  asks,
  basket: grade === 1 ? 'RAC0' : 'FREE',
  ...(grade === 1 ? { priceLimitCents: parameters.at('PLV_AUDIO_CLASS1_ADULT', on) } : {}),
  detail: { ear },
})

// At the hospital. Lines as the invoice has them: what is due is read, not recomputed.

interface Stay {
  from: string
  to: string
  /** The stay's tariff, without the daily charges. */
  tariff: number
  /** With an act above the threshold: the AMO pays all but the PAS. Without: 80 %, and 20 % for the patient. */
  heavy?: boolean
  /** Why all of it is at 100 %. */
  exemption?: Exemption
  /** The price of a private room, for a night. */
  room?: number
}

/** A stay; the daily charges are set off against the 20 % where there are any (CSS L174-4). */
export function stay(by: Provider, { from, to, tariff, heavy, exemption, room }: Stay): Care[] {
  const whole = { on: from, to, by, thirdParty: true }
  const nights = daysBetween(from, to)
  const lines: Care[] = []
  if (heavy && !exemption) {
    const pas = parameters.at('PAS', from)
    lines.push({ ...whole, act: 'TM', asks: tariff - pas, base: tariff - pas, rateBp: 10_000 })
    lines.push({ ...whole, act: 'PAS', asks: pas, base: 0, rateBp: 0 })
  } else {
    const rateBp = exemption ? 10_000 : 8_000
    lines.push({ ...whole, act: 'TM', asks: tariff, base: tariff, rateBp, ...(exemption ? { exemption } : {}) })
  }
  // Nothing at all is left to pay for a birth.
  if (exemption ? exemption !== 'MATERNITY' : heavy) lines.push(...dailyCharge('FJ', by, from, to))
  if (room)
    lines.push({ ...whole, act: 'CP', quantity: nights, asks: room * nights, base: 0, rateBp: 0, detail: { nights } })
  return lines
}

/** The daily charge, the day of leaving included: one line for each tariff, as invoices have it. */
export function dailyCharge(act: 'FJ' | 'FJPSY', by: Provider, from: string, to: string): Care[] {
  const code = act === 'FJ' ? 'FJH' : 'FJH_PSY'
  const lines: Care[] = []
  for (let on = from; on <= to; ) {
    const row = parameters.row(code, on)
    if (!row) throw new Error(`No ${code} on ${on}.`)
    const last = row.to !== null && row.to < to ? row.to : to
    const days = daysBetween(on, last) + 1
    lines.push({ on, to: last, by, act, quantity: days, asks: days * row.value, base: 0, rateBp: 0, thirdParty: true })
    on = addDays(last, 1)
  }
  return lines
}

/** A surgeon's fee in a stay whose act is above the threshold: 100 % of its base. */
export const surgeon = (on: string, by: Provider, act: string, base: number, asks: number): Care => ({
  on,
  by,
  act,
  base,
  asks,
  rateBp: 10_000,
  pathway: 'REFERRED',
})

/** The emergency room, without being admitted. */
export const emergency = (on: string, by: Provider): Care => ({
  on,
  by,
  act: 'FPU',
  base: 0,
  rateBp: 0,
  asks: parameters.at('FPU', on),
  pathway: 'EMERGENCY',
})

/** The lump sum of a birth: its line bills what the formula pays. */
export const birth = (on: string, by: Provider, lumpSum: number): Care => ({
  on,
  by,
  act: 'NAISSANCE',
  asks: lumpSum,
  base: 0,
  rateBp: 0,
})
