import { and, asc, eq, gt, gte, lt } from 'drizzle-orm'
import { holdsContract } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import { addMonths } from '../claim/calendar.ts'

/** The door to the ledger of premiums: for who holds the contract; nobody else finds a row. */

export type ContributionRow = Context['db']['tables']['contribution']['$inferSelect']

/** A contract's premiums, oldest first. */
export const contributionsOf = async (ctx: Context, contractId: string): Promise<ContributionRow[]> => {
  const { contribution } = ctx.db.tables
  return ctx.db.latest
    .select()
    .from(contribution)
    .where(and(eq(contribution.contractId, contractId), holdsContract.sql(await ctx.sight(), contribution)))
    .orderBy(asc(contribution.period))
}

const LAST_MONTHS = 3

/**
 * Whether premiums of the three months before this one were due, and nothing of them was paid. Unguarded, and no amount:
 * for a rule that asks nothing more, of whoever is on the contract.
 */
export const owesPremiums = async (ctx: Context, contractId: string): Promise<boolean> => {
  const { contribution } = ctx.db.tables
  const rows = await ctx.db.read
    .select({ paidCents: contribution.paidCents })
    .from(contribution)
    .where(
      and(
        eq(contribution.contractId, contractId),
        gte(contribution.period, addMonths(ctx.today, -LAST_MONTHS).slice(0, 7)),
        lt(contribution.period, ctx.today.slice(0, 7)),
        gt(contribution.dueCents, 0),
      ),
    )
  return rows.length > 0 && rows.every(({ paidCents }) => paidCents === 0)
}
