import type { Act, Acts, Family } from './acts.ts'
import type { Formula } from './catalogue.ts'
import type { Parameters } from './parameters.ts'
import type { Ceiling, ConventionClass, GuaranteeRow } from './row.ts'

/** One rule of responsible contracts that a formula does not keep. */
export interface Breach {
  formula: string
  /** Codes of the rows at fault; empty when a row is missing. */
  rows: string[]
  message: string
  /** The article, for who must correct the table. */
  source: string
}

type Report = (rows: readonly GuaranteeRow[], message: string, source: string) => void

/** Care whose co-payment (ticket modérateur) the floor leaves out: spa cures, medicines at 30 and 15 % (R871-2 1°). */
const OUTSIDE_THE_FLOOR: readonly Family[] = ['SPA_CURE']
const VIGNETTES_OUTSIDE_THE_FLOOR = ['30', '15']

/**
 * Checks a formula against the "contrat responsable" (CSS L871-1, R871-1, R871-2): what it must cover, how far it
 * may go. The prohibitions of R871-1 (participation forfaitaire, franchises, pathway penalty) have no row to be
 * written in: the engine never pays them. Every breach is returned.
 */
export function breachesOf(formula: Formula, { acts, parameters }: { acts: Acts; parameters: Parameters }): Breach[] {
  const breaches: Breach[] = []
  const report: Report = (rows, message, source) => {
    breaches.push({ formula: formula.code, rows: rows.map(row => row.code), message, source })
  }
  const on = formula.to ?? '9999-12-31'
  const at = (code: string) => parameters.at(code, on)
  unknownActs(formula, acts, report)
  for (const act of acts.list) {
    coPayment(formula, act, parameters, on, report)
    if (act.doctorFee) nonOptam(formula, act, at, report)
  }
  hospitalCharges(formula, acts, report)
  fullBaskets(formula, acts, report)
  glasses(formula, acts, at, report)
  hearing(formula, acts, at, report)
  // One mistake shows on every act of its family; once is enough to correct it.
  const seen = new Set<string>()
  return breaches.filter(({ rows, message }) => {
    const key = `${rows.join()} ${message}`
    return !seen.has(key) && seen.add(key)
  })
}

function unknownActs(formula: Formula, acts: Acts, report: Report) {
  for (const row of formula.rows)
    for (const code of row.scope.acts ?? [])
      if (!acts.list.some(act => act.code === code)) report([row], `the act ${code} is unknown`, 'acts.json')
}

const classesOf = (act: Act): readonly ConventionClass[] => (act.doctorFee ? ['OPTAM', 'NON_OPTAM'] : ['OPTAM'])

const isUnlimited = (ceiling: Ceiling | undefined) => ceiling === undefined

/** Rows that apply to everybody, from the first day, and never run out. */
const isUnconditional = ({ scope, ceiling }: GuaranteeRow) =>
  isUnlimited(ceiling) &&
  scope.ageFrom === undefined &&
  scope.ageBelow === undefined &&
  scope.monthsFrom === undefined &&
  scope.monthsBelow === undefined

/** The rows that may apply to an act done by professionals of a class, in a basket. */
const rowsOf = (formula: Formula, act: Act, convention: ConventionClass, basket?: 'RAC0' | 'CONTROLLED' | 'FREE') =>
  formula
    .rowsFor(act)
    .filter(
      ({ scope }) =>
        (!scope.conventions || scope.conventions.includes(convention)) &&
        (!scope.vignettes || (act.vignette !== undefined && scope.vignettes.includes(act.vignette))) &&
        (!scope.eyewear || scope.eyewear === act.equipment?.item) &&
        (!scope.baskets || basket === undefined || scope.baskets.includes(basket)),
    )

/** Whether a row alone pays at least the whole co-payment. */
function paysCoPayment({ benefit }: GuaranteeRow, amoRateBp: number): boolean {
  switch (benefit.kind) {
    case 'PCT_BR_INCL':
    case 'PCT_TM':
    case 'PCT_FR':
      return benefit.rateBp >= 10_000
    case 'PCT_BR_EXCL':
      return benefit.rateBp >= 10_000 - amoRateBp
    case 'FULL_PLV':
      return true
    default:
      return false
  }
}

/** R871-2 1°: the co-payment on all the care the AMO reimburses. */
function coPayment(formula: Formula, act: Act, parameters: Parameters, on: string, report: Report) {
  const rate = act.rate && parameters.row(act.rate.general, on)?.value
  if (!rate || OUTSIDE_THE_FLOOR.includes(act.family)) return
  if (act.vignette && VIGNETTES_OUTSIDE_THE_FLOOR.includes(act.vignette)) return
  const baskets = act.basket ? (act.basket.rule === 'ALWAYS' ? [act.basket.is] : BASKETS) : [undefined]
  for (const convention of classesOf(act))
    for (const basket of baskets) {
      const rows = rowsOf(formula, act, convention, basket)
      const lenses = act.equipment?.item === 'LENS' && basket === 'FREE' ? LENSES : [undefined]
      for (const lens of lenses) {
        const suited = rows.filter(({ scope }) => !scope.lenses || lens === undefined || scope.lenses.includes(lens))
        // An amount in euros for glasses or a hearing aid holds the co-payment; its floor is checked as an amount.
        const holds = suited.some(
          row =>
            isUnconditional(row) &&
            (paysCoPayment(row, rate) || (act.equipment && row.benefit.kind === 'EUR_PER_ITEM')),
        )
        if (!holds)
          report(
            suited,
            `${act.family}${basket ? ` ${basket}` : ''}${act.doctorFee ? ` ${convention}` : ''}: the co-payment (TM) is not covered in full, for everybody and without limit`,
            'CSS R871-2 1°',
          )
      }
    }
}

const BASKETS = ['RAC0', 'CONTROLLED', 'FREE'] as const
const LENSES = ['SIMPLE', 'COMPLEX', 'VERY_COMPLEX'] as const

/**
 * How far a row goes, in basis points of the base and with the AMO's share; Infinity when the base does not bound it.
 * @param amoRateBp a bound of the AMO's share that is on the safe side
 */
function reach({ benefit }: GuaranteeRow, amoRateBp: number): number {
  switch (benefit.kind) {
    case 'PCT_BR_INCL':
      return benefit.rateBp
    case 'PCT_BR_EXCL':
      return benefit.rateBp + amoRateBp
    case 'PCT_TM':
      return benefit.rateBp <= 10_000 ? 10_000 : Number.POSITIVE_INFINITY
    default:
      return Number.POSITIVE_INFINITY
  }
}

/** R871-2 1°: overcharges of doctors outside OPTAM: 100 % of the base, and 20 points less than those inside. */
function nonOptam(formula: Formula, act: Act, at: (code: string) => number, report: Report) {
  const outside = rowsOf(formula, act, 'NON_OPTAM')
  if (outside.length === 0) return
  const sum = (rows: readonly GuaranteeRow[], combine: 'BEST' | 'ADD') => rows.filter(row => row.combine === combine)
  const above = (rows: readonly GuaranteeRow[]) => {
    const best = Math.max(0, ...sum(rows, 'BEST').map(row => reach(row, 10_000)))
    return sum(rows, 'ADD').reduce((total, row) => total + reach(row, 0), best)
  }
  const below = (rows: readonly GuaranteeRow[]) =>
    Math.max(0, ...rows.filter(row => isUnconditional(row) && row.combine === 'BEST').map(row => reach(row, 0)))
  const inside = rowsOf(formula, act, 'OPTAM')
  const limit = Math.max(10_000, Math.min(at('CAP_NON_OPTAM_TOTAL'), below(inside) - at('NON_OPTAM_GAP')))
  const reached = above(outside)
  if (reached > limit)
    report(
      outside,
      `${act.family}: outside OPTAM the guarantee reaches ${reached === Number.POSITIVE_INFINITY ? 'any amount' : `${reached / 100} % of the base`}, at most ${limit / 100} % is allowed`,
      'CSS R871-2 1°',
    )
}

/** R871-2 2°: the daily charge without limit of time; L160-13: the PAS and the emergency room charge. */
function hospitalCharges(formula: Formula, acts: Acts, report: Report) {
  for (const code of ['FJ', 'FJPSY', 'PAS', 'FPU', 'TM']) {
    const act = acts.find(code)
    if (!act) continue
    const rows = formula.rowsFor(act)
    const full = rows.some(row => isUnconditional(row) && row.benefit.kind === 'PCT_FR' && row.benefit.rateBp >= 10_000)
    if (!full) report(rows, `${code} must be covered in full and without limit`, 'CSS L871-1, R871-2 2°')
  }
}

/** R871-2 3° to 8°: the 100 % Santé basket of glasses, dental prostheses, hearing aids, wigs and wheelchairs. */
function fullBaskets(formula: Formula, acts: Acts, report: Report) {
  for (const act of acts.list) {
    if (act.basket?.is !== 'RAC0') continue
    const rows = rowsOf(formula, act, 'OPTAM', 'RAC0')
    if (!rows.some(row => isUnconditional(row) && row.benefit.kind === 'FULL_PLV'))
      report(rows, `${act.family}: the 100 % Santé basket must be covered in full`, 'CSS R871-2 3° à 8°')
  }
}

const PAIRS = [
  ['A', 'SIMPLE', 'SIMPLE'],
  ['B', 'SIMPLE', 'COMPLEX'],
  ['C', 'COMPLEX', 'COMPLEX'],
  ['D', 'SIMPLE', 'VERY_COMPLEX'],
  ['E', 'COMPLEX', 'VERY_COMPLEX'],
  ['F', 'VERY_COMPLEX', 'VERY_COMPLEX'],
] as const

/**
 * R871-2 3°: a frame at 100 € at most, a pair within the floor and the cap of its category. The amounts are taken as
 * the table states them: whether they include the AMO's 3 cents a piece does not change a breach.
 */
function glasses(formula: Formula, acts: Acts, at: (code: string) => number, report: Report) {
  const rowsOfItem = (code: string) => {
    const act = acts.find(code)
    return act ? rowsOf(formula, act, 'OPTAM', 'FREE') : []
  }
  const frames = rowsOfItem('OPT_FRAME_B')
  const lenses = rowsOfItem('OPT_LENS_B')
  const amounts = (rows: readonly GuaranteeRow[]) =>
    rows.map(row => (row.benefit.kind === 'EUR_PER_ITEM' ? row.benefit.cents : Number.NaN))
  const most = (rows: readonly GuaranteeRow[]) => {
    const best = Math.max(0, ...amounts(rows.filter(row => row.combine === 'BEST')))
    return amounts(rows.filter(row => row.combine === 'ADD')).reduce((sum, cents) => sum + cents, best)
  }
  const least = (rows: readonly GuaranteeRow[]) => Math.max(0, ...amounts(rows.filter(isUnconditional)))
  // A contract that covers no more than the co-payment has neither floor nor cap.
  const coPaymentOnly = [...frames, ...lenses].every(
    row => row.benefit.kind === 'PCT_TM' || (row.benefit.kind === 'PCT_BR_INCL' && row.benefit.rateBp <= 10_000),
  )
  if (coPaymentOnly) return
  const unbounded = [...frames, ...lenses].filter(row => row.benefit.kind !== 'EUR_PER_ITEM')
  if (unbounded.length > 0) {
    report(unbounded, 'GLASSES: free-price glasses must have an amount in euros for each piece', 'CSS R871-2 3°')
    return
  }
  if (most(frames) > at('CAP_OPT_FRAME'))
    report(frames, `GLASSES: a frame is covered beyond ${at('CAP_OPT_FRAME') / 100} €`, 'CSS R871-2 3°')
  for (const [category, one, two] of PAIRS) {
    const made = (lens: (typeof LENSES)[number]) =>
      lenses.filter(({ scope }) => !scope.lenses || scope.lenses.includes(lens))
    const high = most(frames) + most(made(one)) + most(made(two))
    const low = least(frames) + least(made(one)) + least(made(two))
    const pair = [...new Set([...frames, ...made(one), ...made(two)])]
    const [floor, capAt] = [at(`FLOOR_OPT_${category}`), at(`CAP_OPT_${category}`)]
    if (high > capAt)
      report(pair, `GLASSES ${category}: a pair reaches ${high / 100} €, at most ${capAt / 100} €`, 'CSS R871-2 3°')
    if (low < floor)
      report(pair, `GLASSES ${category}: a pair gets ${low / 100} €, at least ${floor / 100} €`, 'CSS R871-2 3°')
  }
}

/** R871-2 6°: AMO and AMC together at 1 700 € an ear. A row that could go beyond must state the cap. */
function hearing(formula: Formula, acts: Acts, at: (code: string) => number, report: Report) {
  const act = acts.find('AUDIO2')
  if (!act) return
  const rows = rowsOf(formula, act, 'OPTAM', 'FREE')
  const cap = at('CAP_AUDIO_EAR_TOTAL')
  const amo = (at('BR_HEARING_ADULT') * at('RATE_HEARING')) / 10_000
  for (const row of rows) {
    if (row.totalCapCents !== undefined && row.totalCapCents <= cap) continue
    const { benefit } = row
    const total =
      benefit.kind === 'EUR_PER_ITEM'
        ? benefit.cents + (benefit.includesAmo ? 0 : amo)
        : (Math.min(reach(row, 10_000), 1e9) * at('BR_HEARING_ADULT')) / 10_000
    if (total > cap)
      report([row], `HEARING_AID: with the AMO an ear may reach more than ${cap / 100} €`, 'CSS R871-2 6°')
  }
}
