import type { Act } from '../guarantee/acts.ts'
import type { Parameters } from '../guarantee/parameters.ts'
import type { EarlyRenewalGround, Equipment, Purchase } from './adjudication.ts'
import { addMonths, ageOn } from './calendar.ts'
import type { ActDetail, DecompteLine } from './decompte.type.ts'

/** What may be taken in charge of an equipment line, and what the rest of its pair has already received. */
export interface Allowance {
  /** Frames, lenses or devices that are due, at most the quantity asked for. */
  units: number
  /** The purchase that stands in the way, and when the next one is due. */
  blockedBy?: { on: string; nextOn: string }
  /** The other pieces of the same pair. */
  pair: readonly Purchase[]
}

/** A pair of glasses has one frame and two lenses; a person has two ears. */
const PIECES = { FRAME: 1, LENS: 2, DEVICE: 2 } as const

/**
 * When the next purchase is due (CSS R871-2 3° and 6°, arrêté du 3 décembre 2018). Glasses: the delay is that of
 * the age on the day of the next purchase, so a child who comes of age waits longer.
 */
export function nextDue(equipment: Equipment, boughtOn: string, birthDate: string, parameters: Parameters): string {
  if (equipment === 'HEARING_AID') return addMonths(boughtOn, parameters.at('RENEWAL_HEARING_MONTHS', boughtOn))
  const infant = addMonths(boughtOn, parameters.at('RENEWAL_GLASSES_INFANT_MONTHS', boughtOn))
  if (ageOn(birthDate, infant) <= parameters.at('GLASSES_INFANT_AGE', boughtOn)) return infant
  const child = addMonths(boughtOn, parameters.at('RENEWAL_GLASSES_CHILD_MONTHS', boughtOn))
  if (ageOn(birthDate, child) < parameters.at('GLASSES_ADULT_AGE', boughtOn)) return child
  return addMonths(boughtOn, parameters.at('RENEWAL_GLASSES_MONTHS', boughtOn))
}

/** The same, when a ground for an early renewal is recognised. */
function nextDueOnGround(
  equipment: Equipment,
  boughtOn: string,
  birthDate: string,
  parameters: Parameters,
  ground: EarlyRenewalGround | undefined,
): string {
  const usual = nextDue(equipment, boughtOn, birthDate, parameters)
  if (equipment !== 'GLASSES' || !ground) return usual
  if (ground !== 'REFRACTION_CHANGE') return boughtOn
  // Sight that changes: no delay for a child, one year for the others.
  if (ageOn(birthDate, boughtOn) < parameters.at('GLASSES_ADULT_AGE', boughtOn)) return boughtOn
  const early = addMonths(boughtOn, parameters.at('RENEWAL_GLASSES_EARLY_MONTHS', boughtOn))
  if (early < usual) return early
  return usual
}

const samePair = (purchase: Purchase, detail: ActDetail | undefined, on: string): boolean =>
  detail?.equipment !== undefined || purchase.pair !== undefined
    ? purchase.pair === detail?.equipment
    : purchase.on === on

/** What a line of glasses or of a hearing aid may be reimbursed for, in view of earlier purchases. */
export function allowanceOf(
  line: DecompteLine,
  item: NonNullable<Act['equipment']>,
  quantity: number,
  purchases: readonly Purchase[],
  context: { birthDate: string; parameters: Parameters; ground?: EarlyRenewalGround },
): Allowance {
  const on = line.careFrom
  const { birthDate, parameters, ground } = context
  const pair: Purchase[] = []
  let blockedBy: Allowance['blockedBy']
  let standing = 0
  let sameEar = 0
  for (const purchase of purchases) {
    if (item.kind === 'GLASSES' && samePair(purchase, line.detail, on)) {
      pair.push(purchase)
      continue
    }
    // A line that comes in late may be older than a purchase already paid: the delay runs both ways.
    const [first, second] = purchase.on <= on ? [purchase.on, on] : [on, purchase.on]
    if (second >= nextDueOnGround(item.kind, first, birthDate, parameters, ground)) continue
    const nextOn = nextDue(item.kind, purchase.on, birthDate, parameters)
    if (!blockedBy || purchase.on > blockedBy.on) blockedBy = { on: purchase.on, nextOn }
    standing += purchase.units
    if (purchase.ear !== undefined && purchase.ear === line.detail?.ear) sameEar += purchase.units
  }
  if (item.kind === 'GLASSES') {
    if (blockedBy) return { units: 0, blockedBy, pair }
    const had = pair.reduce((sum, purchase) => sum + (purchase.item === item.item ? purchase.units : 0), 0)
    return { units: Math.min(quantity, Math.max(0, PIECES[item.item] - had)), pair }
  }
  const free = Math.max(0, PIECES.DEVICE - standing)
  const units = Math.min(quantity, line.detail?.ear ? Math.min(free, Math.max(0, 1 - sameEar)) : free)
  return units < quantity && blockedBy ? { units, blockedBy, pair } : { units, pair }
}

const CATEGORY_CAPS: Record<string, string> = {
  SIMPLE_SIMPLE: 'CAP_OPT_A',
  COMPLEX_SIMPLE: 'CAP_OPT_B',
  COMPLEX_COMPLEX: 'CAP_OPT_C',
  SIMPLE_VERY_COMPLEX: 'CAP_OPT_D',
  COMPLEX_VERY_COMPLEX: 'CAP_OPT_E',
  VERY_COMPLEX_VERY_COMPLEX: 'CAP_OPT_F',
}

/**
 * The parameter that caps a pair by its two lenses (CSS R871-2 3°, categories a to f). While a lens is not known
 * yet it counts as the other one, and as a simple one while neither is.
 */
export function pairCap(lenses: readonly NonNullable<ActDetail['lens']>[]): string {
  const one = lenses[0] ?? 'SIMPLE'
  const two = lenses[1] ?? one
  return CATEGORY_CAPS[one < two ? `${one}_${two}` : `${two}_${one}`] ?? 'CAP_OPT_A'
}

/** The kinds of lens of a pair, one entry a lens, in the order they were bought. */
export function lensesOf(
  pair: readonly Purchase[],
  added: NonNullable<ActDetail['lens']>,
  count: number,
): NonNullable<ActDetail['lens']>[] {
  const lenses: NonNullable<ActDetail['lens']>[] = []
  for (const purchase of pair)
    if (purchase.item === 'LENS') for (let i = 0; i < purchase.units; i++) lenses.push(purchase.lens ?? 'SIMPLE')
  for (let i = 0; i < count; i++) lenses.push(added)
  return lenses
}
