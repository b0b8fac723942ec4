import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { requestsById } from '../request/request.loader.ts'

/** The door to who comes and goes: read with the requests that the actor may see. */

export type BeneficiaryChangeRow = Context['db']['tables']['beneficiaryChange']['$inferSelect']

export const beneficiaryLoaders = (ctx: Context) => ({
  beneficiaryChange: byPlace<BeneficiaryChangeRow>(async (contractId, ids) => {
    const seen = [...(await requestsById(ctx, ctx.db.latest, contractId, ids)).keys()]
    if (seen.length === 0) return new Map()
    const { beneficiaryChange } = ctx.db.tables
    const rows = await ctx.db.latest
      .select()
      .from(beneficiaryChange)
      .where(and(eq(beneficiaryChange.contractId, contractId), inArray(beneficiaryChange.requestId, seen)))
    return new Map(rows.map(row => [row.requestId, row]))
  }),
})
