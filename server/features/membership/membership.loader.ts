import { and, asc, count, desc, eq, ne } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { fanOut } from '../../db/shards.ts'
import { MembershipState } from './membership.type.ts'

/** Requests to become a member, over all: for who decides them (membership.desk.ts asks). */

export type MembershipRow = Context['db']['tables']['membership']['$inferSelect']

/** More than one looks at in one go; the count says how many there are. */
const MOST = 50

/** What waits, the most urgent first; or what was decided last. */
export const membershipsOf = (ctx: Context, isDecided: boolean): Promise<MembershipRow[]> =>
  fanOut('staff search', () => {
    const { membership } = ctx.db.tables
    const rows = ctx.db.latest.select().from(membership)
    return isDecided
      ? rows
          .where(ne(membership.state, 'RECEIVED'))
          .orderBy(desc(membership.decidedAt), asc(membership.membershipId))
          .limit(MOST)
      : rows
          .where(eq(membership.state, 'RECEIVED'))
          .orderBy(asc(membership.dueOn), asc(membership.membershipId))
          .limit(MOST)
  })

/** How many wait. */
export const waitingMemberships = async (ctx: Context): Promise<number> => {
  const { membership } = ctx.db.tables
  const [row] = await fanOut('staff search', () =>
    ctx.db.latest
      .select({ count: count() })
      .from(membership)
      .where(and(eq(membership.state, MembershipState.RECEIVED))),
  )
  return row!.count
}

/** One of them. */
export const membershipOf = async (ctx: Context, membershipId: string): Promise<MembershipRow | undefined> => {
  const { membership } = ctx.db.tables
  const [row] = await ctx.db.latest.select().from(membership).where(eq(membership.membershipId, membershipId))
  return row
}
