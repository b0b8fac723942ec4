import type { CeilingGaugeFragment, RenewalRowFragment } from '../../graphql/generated/home/graphql.ts'
import { startedFirst } from '../guarantee/CeilingGauge.tsx'

/** What one person still has: null for what the household shares. */
export interface LeftToOne {
  firstName: string | null
  ceilings: CeilingGaugeFragment[]
  renewals: RenewalRowFragment[]
}

const isStarted = ({ money, count }: CeilingGaugeFragment) => (money?.used ?? 0) > 0 || (count?.used ?? 0) > 0

/** How many there is room for on the home page. */
const STARTED = 3
const TO_COME = 2
const AT_LEAST = 3

/**
 * What is worth knowing before the next care: the ceilings that are started, the fullest first, then the renewals to
 * come, the nearest first; others only when these are few. By person, in the order of what is chosen first.
 */
export function whatIsLeft(
  ceilings: readonly CeilingGaugeFragment[],
  renewals: readonly RenewalRowFragment[],
  today: string,
): LeftToOne[] {
  const sorted = startedFirst(ceilings)
  const chosen = sorted.filter(isStarted).slice(0, STARTED)
  const toCome = renewals
    .flatMap(renewal =>
      renewal.nextDate !== null && renewal.nextDate > today ? { renewal, at: renewal.nextDate } : [],
    )
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .slice(0, TO_COME)
    .map(({ renewal }) => renewal)
  const missing = AT_LEAST - chosen.length - toCome.length
  if (missing > 0) chosen.push(...sorted.filter(ceiling => !isStarted(ceiling)).slice(0, missing))

  const people = new Map<string | null, LeftToOne>()
  const of = (beneficiary: CeilingGaugeFragment['beneficiary']) => {
    const key = beneficiary?.id ?? null
    const known = people.get(key) ?? { firstName: beneficiary?.firstName ?? null, ceilings: [], renewals: [] }
    people.set(key, known)
    return known
  }
  for (const ceiling of chosen) of(ceiling.beneficiary).ceilings.push(ceiling)
  for (const renewal of toCome) of(renewal.beneficiary).renewals.push(renewal)
  return [...people.values()]
}
