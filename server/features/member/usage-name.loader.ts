import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { requestsById } from '../request/request.loader.ts'

/** The door to names that are asked for: read with the requests that the actor may see. */

export type UsageNameRow = Context['db']['tables']['usageName']['$inferSelect']

export const usageNameLoaders = (ctx: Context) => ({
  usageName: byPlace<UsageNameRow>(async (contractId, ids) => {
    const seen = [...(await requestsById(ctx, ctx.db.latest, contractId, ids)).keys()]
    if (seen.length === 0) return new Map()
    const { usageName } = ctx.db.tables
    const rows = await ctx.db.latest
      .select()
      .from(usageName)
      .where(and(eq(usageName.contractId, contractId), inArray(usageName.requestId, seen)))
    return new Map(rows.map(row => [row.requestId, row]))
  }),
})
