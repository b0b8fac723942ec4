import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { requestsById } from '../request/request.loader.ts'
import { isOpenState } from '../request/request.machine.ts'

/** The door to terminations: what a request says is read with the requests that the actor may see. */

export type TerminationRow = Context['db']['tables']['termination']['$inferSelect']

export const terminationLoaders = (ctx: Context) => ({
  /** What a request to end a contract says. */
  termination: byPlace<TerminationRow>(async (contractId, ids) => {
    const seen = [...(await requestsById(ctx, ctx.db.latest, contractId, ids)).keys()]
    const { termination } = ctx.db.tables
    if (seen.length === 0) return new Map()
    const rows = await ctx.db.latest
      .select()
      .from(termination)
      .where(and(eq(termination.contractId, contractId), inArray(termination.requestId, seen)))
    return new Map(rows.map(row => [row.requestId, row]))
  }),
})

/**
 * The request by which a contract is being ended, or was: one that is open, or was accepted and not given up. Unguarded:
 * there is one at most for a contract, whoever asks. @param reader a transaction that holds the contract's row
 */
export const runningTermination = async (
  { db }: Pick<Context, 'db'>,
  reader: Reader,
  contractId: string,
): Promise<string | undefined> => {
  const { request } = db.tables
  const rows = await reader
    .select({ requestId: request.requestId, state: request.state })
    .from(request)
    .where(and(eq(request.contractId, contractId), eq(request.kind, 'TERMINATION')))
  return rows.find(({ state }) => isOpenState(state) || state === 'ACCEPTED')?.requestId
}
