import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { requestsById } from '../request/request.loader.ts'
import { ledgerKeyOf } from './settle.ts'

/** The door to what became of invoices and quotes: each read begins with the requests that the actor may see. */

type QuoteAnswerRow = Context['db']['tables']['quoteAnswer']['$inferSelect']

export const settlementLoaders = (ctx: Context) => ({
  /** The firm answer to a quote. */
  quoteAnswer: byPlace<QuoteAnswerRow>(async (contractId, ids) => {
    const seen = await requestsById(ctx, ctx.db.latest, contractId, ids)
    const { quoteAnswer } = ctx.db.tables
    const rows = await ctx.db.latest
      .select()
      .from(quoteAnswer)
      .where(
        and(
          eq(quoteAnswer.contractId, contractId),
          inArray(quoteAnswer.requestId, [...seen.keys(), ''].filter(Boolean)),
        ),
      )
    return new Map(rows.map(row => [row.requestId, row]))
  }),
  /** The ids of the claims that an invoice became, in the order of their days. */
  claimsOfRequest: byPlace<string[]>(async (contractId, ids) => {
    const seen = [...(await requestsById(ctx, ctx.db.latest, contractId, ids)).values()]
    const { claimLine } = ctx.db.tables
    const found = new Map<string, string[]>()
    if (seen.length === 0) return found
    const { emitter } = ledgerKeyOf(seen[0]!)
    const rows = await ctx.db.latest
      .select({ fileNumber: claimLine.fileNumber, claimId: claimLine.claimId })
      .from(claimLine)
      .where(
        and(
          eq(claimLine.contractId, contractId),
          eq(claimLine.emitter, emitter),
          inArray(
            claimLine.fileNumber,
            seen.map(({ reference }) => reference),
          ),
        ),
      )
      .orderBy(asc(claimLine.careFrom), asc(claimLine.lineId))
    for (const { requestId, reference } of seen)
      found.set(requestId, [
        ...new Set(rows.filter(({ fileNumber }) => fileNumber === reference).map(({ claimId }) => claimId)),
      ])
    return found
  }),
})
