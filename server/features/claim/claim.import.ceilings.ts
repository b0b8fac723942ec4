import { and, type Column, eq, type SQL, sql } from 'drizzle-orm'
import type { Writer } from '../../db/database.ts'
import { HOUSEHOLD } from '../../db/ids.ts'
import { insertRows } from '../../db/insert.ts'
import type { Tables } from '../../db/schema.ts'
import type { Consumption } from './adjudication.ts'
import type { Entry, ImportServices } from './claim.import.type.ts'

type UseRow = Tables['ceilingUse']['$inferSelect']

/** The higher of two limits: the limit of a period may grow within it (a share of the PMSS does on 1 January). */
const higher = (one: number | null, other: number | undefined): number | null =>
  one === null ? (other ?? null) : Math.max(one, other ?? one)

/** What some entries take from each ceiling and deduction counter, or give back, as net amounts. */
const netUses = (entries: readonly Entry[]): UseRow[] => {
  const uses = new Map<string, UseRow>()
  const add = (contractId: string, personId: string, use: Consumption) => {
    const memberId = use.scope === 'HOUSEHOLD' ? HOUSEHOLD : personId
    const { counter, periodStart, periodEnd } = use
    const key = `${contractId} ${memberId} ${counter} ${periodStart}`
    const before = uses.get(key)
    uses.set(key, {
      contractId,
      memberId,
      counter,
      periodStart,
      periodEnd,
      limitCents: higher(before?.limitCents ?? null, use.limitCents),
      limitCount: higher(before?.limitCount ?? null, use.limitCount),
      usedCents: (before?.usedCents ?? 0) + use.cents,
      usedCount: (before?.usedCount ?? 0) + use.count,
    })
  }
  for (const { row, adjudication } of entries) {
    for (const use of adjudication.consumptions) add(row.contractId, row.memberId, use)
    for (const use of adjudication.deductions) add(row.contractId, row.memberId, use)
  }
  return [...uses.values()]
}

/**
 * Takes from ceilings, or gives back to them, under guard: none ever goes above its limit or below nothing.
 * @throws Error when one would, which the engine is there to prevent
 */
export const writeCeilings = async (
  tx: Writer,
  { db }: Pick<ImportServices, 'db'>,
  entries: readonly Entry[],
): Promise<void> => {
  const { ceilingUse: use } = db.tables
  /** What a row becomes when these amounts are added to it, and the condition under which it may. */
  const plus = (more: Record<'usedCents' | 'usedCount' | 'limitCents' | 'limitCount', SQL>) => {
    const limitOf = (known: Column, given: SQL) =>
      sql`case when ${known} is null or ${given} > ${known} then coalesce(${given}, ${known}) else ${known} end`
    const limitCents = limitOf(use.limitCents, more.limitCents)
    const limitCount = limitOf(use.limitCount, more.limitCount)
    const usedCents = sql`${use.usedCents} + ${more.usedCents}`
    const usedCount = sql`${use.usedCount} + ${more.usedCount}`
    return {
      set: { limitCents, limitCount, usedCents, usedCount },
      guard: and(
        sql`${usedCents} between 0 and coalesce(${limitCents}, ${usedCents})`,
        sql`${usedCount} between 0 and coalesce(${limitCount}, ${usedCount})`,
      ),
    }
  }
  const uses = netUses(entries)
  const givesBack = ({ usedCents, usedCount }: UseRow) => usedCents < 0 || usedCount < 0
  const taken = uses.filter(row => !givesBack(row))
  const { set, guard } = plus({
    usedCents: sql`excluded.used_cents`,
    usedCount: sql`excluded.used_count`,
    limitCents: sql`excluded.limit_cents`,
    limitCount: sql`excluded.limit_count`,
  })
  const written = await insertRows(db.engine, taken, values =>
    tx
      .insert(use)
      .values(values)
      .onConflictDoUpdate({
        target: [use.contractId, use.memberId, use.counter, use.periodStart],
        set,
        setWhere: guard,
      })
      .returning({ counter: use.counter }),
  )
  if (written !== taken.length) throw new Error('An adjudication passes a ceiling')
  // A negative amount can't be proposed as a row, not even to be added to the one that is there: the table refuses it.
  for (const row of uses.filter(givesBack)) {
    const back = plus({
      usedCents: sql`${row.usedCents}`,
      usedCount: sql`${row.usedCount}`,
      limitCents: sql`cast(${row.limitCents} as bigint)`,
      limitCount: sql`cast(${row.limitCount} as integer)`,
    })
    const given = await tx
      .update(use)
      .set(back.set)
      .where(
        and(
          eq(use.contractId, row.contractId),
          eq(use.memberId, row.memberId),
          eq(use.counter, row.counter),
          eq(use.periodStart, row.periodStart),
          back.guard,
        ),
      )
      .returning({ counter: use.counter })
    if (given.length !== 1) throw new Error('A reversal gives back what was not taken from a ceiling')
  }
}

/** Records the equipment bought, and takes back what reversals undo: it no longer delays the next one. */
export const writePurchases = async (
  tx: Writer,
  { db }: Pick<ImportServices, 'db'>,
  entries: readonly Entry[],
): Promise<void> => {
  const { equipmentPurchase } = db.tables
  const bought = entries.flatMap(({ row: { contractId, memberId, lineId, nature }, adjudication: { purchase } }) =>
    purchase && nature === 'NORMAL'
      ? [
          {
            contractId,
            memberId,
            lineId,
            equipment: purchase.equipment,
            purchasedOn: purchase.on,
            nextOn: purchase.nextOn,
            purchase,
          },
        ]
      : [],
  )
  await insertRows(db.engine, bought, values => tx.insert(equipmentPurchase).values(values))
  for (const { adjudication, original } of entries) {
    if (!adjudication.purchase || !original) continue
    const { contractId, memberId, lineId } = original
    const undone = await tx
      .update(equipmentPurchase)
      .set({ reversed: true })
      .where(
        and(
          eq(equipmentPurchase.contractId, contractId),
          eq(equipmentPurchase.memberId, memberId),
          eq(equipmentPurchase.lineId, lineId),
          eq(equipmentPurchase.reversed, false),
        ),
      )
      .returning({ lineId: equipmentPurchase.lineId })
    if (undone.length !== 1) throw new Error('A reversal undoes a purchase that does not stand')
  }
}
