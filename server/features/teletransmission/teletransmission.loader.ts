import { and, max, ne } from 'drizzle-orm'
import { seesCare } from '../../auth/policy.ts'
import type { Context } from '../../context.ts'
import { DESK_EMITTER } from '../settlement/paper-lines.ts'

/** The one door to the links with the Sécu: how long nothing came tells of somebody's care, and is seen by who sees it. */
export const teletransmissionPolicy = seesCare

export type AmoLinkRow = Context['db']['tables']['amoLink']['$inferSelect']

/** What the Sécu last said of those whose care the viewer sees, by person. */
export const linksSeen = async (ctx: Context): Promise<ReadonlyMap<string, AmoLinkRow>> => {
  const { amoLink } = ctx.db.tables
  const rows = await ctx.db.read
    .select()
    .from(amoLink)
    .where(teletransmissionPolicy.sql(await ctx.sight(), amoLink))
  return new Map(rows.map(row => [row.memberId, row]))
}

/** The day of the Sécu's last payment that reached us by itself, by person: not what the desk read on a paper. */
export const lastPaymentsSeen = async (ctx: Context): Promise<ReadonlyMap<string, string>> => {
  const { claimLine } = ctx.db.tables
  const rows = await ctx.db.read
    .select({ memberId: claimLine.memberId, paidOn: max(claimLine.amoPaidOn) })
    .from(claimLine)
    .where(and(teletransmissionPolicy.sql(await ctx.sight(), claimLine), ne(claimLine.emitter, DESK_EMITTER)))
    .groupBy(claimLine.memberId)
  return new Map(rows.flatMap(({ memberId, paidOn }) => (paidOn === null ? [] : [[memberId, paidOn] as const])))
}
