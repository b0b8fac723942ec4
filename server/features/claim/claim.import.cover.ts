import { HOUSEHOLD } from '../../db/ids.ts'
import type { Tables } from '../../db/schema.ts'
import { acts } from '../guarantee/acts.ts'
import type { Adjudication, Consumption, CoverState, Purchase } from './adjudication.ts'
import type { LedgerRow } from './claim.import.type.ts'
import { type MemoryCover, memoryCover } from './cover.ts'
import type { DecompteLine } from './decompte.type.ts'

type UseRow = Tables['ceilingUse']['$inferSelect']
type PurchaseRow = Tables['equipmentPurchase']['$inferSelect']
/** What of an entry an earlier day's deductions are known by. */
export type DayLine = Pick<LedgerRow, 'memberId' | 'actCode' | 'careFrom' | 'facts' | 'result'>

/** One person's cover within their contract: what the household shares is one state for all of its people. */
export interface PersonCover extends CoverState {
  apply(adjudication: Adjudication, line: Pick<DecompteLine, 'careFrom' | 'provider'>): void
}

const usesOf = (rows: readonly UseRow[]): Consumption[] =>
  rows.map(({ memberId, counter, periodStart, periodEnd, usedCents, usedCount }) => ({
    counter,
    scope: memberId === HOUSEHOLD ? 'HOUSEHOLD' : 'BENEFICIARY',
    periodStart,
    periodEnd,
    cents: usedCents,
    count: usedCount,
  }))

/**
 * What a person has used, and what the Sécu kept back from them on days that have lines already: those deductions are
 * counted in `uses`, so they are taken out there and applied again, which counts them by day as well.
 */
const personCover = (uses: readonly UseRow[], purchases: readonly Purchase[], sameDays: readonly DayLine[]) => {
  const takenOut = sameDays.flatMap(({ result }) =>
    result.deductions.map(use => ({ ...use, cents: 0 - use.cents, count: 0 - use.count })),
  )
  const cover = memoryCover([...usesOf(uses), ...takenOut], purchases)
  for (const { actCode, careFrom, facts, result } of sameDays) {
    const family = acts.find(actCode)?.family
    if (family)
      cover.apply({ family, consumptions: [], deductions: result.deductions }, { careFrom, provider: facts.provider })
  }
  return cover
}

/** The covers of one contract's people, from its rows. Each person's is made when it is first asked for. */
export const contractCover = (
  uses: readonly UseRow[],
  purchases: readonly PurchaseRow[],
  sameDays: readonly DayLine[],
): ((memberId: string) => PersonCover) => {
  const household = memoryCover(usesOf(uses.filter(use => use.memberId === HOUSEHOLD)))
  const people = new Map<string, PersonCover>()

  const make = (memberId: string): PersonCover => {
    const isOwn = (row: { memberId: string }) => row.memberId === memberId
    const own = personCover(
      uses.filter(isOwn),
      purchases.filter(isOwn).map(row => row.purchase),
      sameDays.filter(isOwn),
    )
    const of = (scope: Consumption['scope']): MemoryCover => (scope === 'HOUSEHOLD' ? household : own)
    return {
      used: (counter, periodStart, scope) => of(scope).used(counter, periodStart, scope),
      openedOn: (counter, scope) => of(scope).openedOn(counter, scope),
      purchases: equipment => own.purchases(equipment),
      deductedOnDay: (deduction, day, providerId) => own.deductedOnDay(deduction, day, providerId),
      apply({ family, consumptions, deductions, purchase }, line) {
        const shared = consumptions.filter(use => use.scope === 'HOUSEHOLD')
        if (shared.length > 0) household.apply({ family, consumptions: shared, deductions: [] }, line)
        const personal = shared.length > 0 ? consumptions.filter(use => use.scope !== 'HOUSEHOLD') : consumptions
        own.apply({ family, consumptions: personal, deductions, ...(purchase && { purchase }) }, line)
      },
    }
  }

  return memberId => {
    const known = people.get(memberId)
    if (known) return known
    const made = make(memberId)
    people.set(memberId, made)
    return made
  }
}
