import { and, eq, or } from 'drizzle-orm'
import { guarded } from '../../auth/guarded.ts'
import { belongsToContract, seesCare } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import { HOUSEHOLD } from '../../db/ids.ts'

/** The one door to what has been used of ceilings and to equipment purchases, for whoever may see the care. */

export type UseRow = Context['db']['tables']['ceilingUse']['$inferSelect']
export type PurchaseRow = Context['db']['tables']['equipmentPurchase']['$inferSelect']

const usesQuery = guarded('ceiling uses', ({ read, tables: { ceilingUse } }, sight) =>
  read
    .select()
    .from(ceilingUse)
    .where(
      or(
        seesCare.sql(sight, ceilingUse),
        and(belongsToContract.sql(sight, ceilingUse), eq(ceilingUse.memberId, HOUSEHOLD)),
      ),
    ),
)

const purchasesQuery = guarded('purchases', ({ read, tables: { equipmentPurchase } }, sight) =>
  read
    .select()
    .from(equipmentPurchase)
    .where(and(seesCare.sql(sight, equipmentPurchase), eq(equipmentPurchase.reversed, false))),
)

/** Read once a request: the home screen, the gauges and the simulator all start from them. */
export const coverLoaders = (ctx: Context) => {
  let uses: Promise<UseRow[]> | undefined
  let purchases: Promise<PurchaseRow[]> | undefined

  const readUses = async () => usesQuery(ctx.db, await ctx.sight(), {})
  const readPurchases = async () => purchasesQuery(ctx.db, await ctx.sight(), {})

  return {
    /** What has been used, period by period. */
    ceilingUses: (): Promise<UseRow[]> => {
      uses ??= readUses()
      return uses
    },
    /** The purchases that stand. */
    purchases: (): Promise<PurchaseRow[]> => {
      purchases ??= readPurchases()
      return purchases
    },
  }
}
