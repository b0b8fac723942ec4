import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { type Page, type PageArgs, pageOf, windowOf } from '../../graphql/connection.ts'
import type { RequestKind } from './request.kinds.ts'
import { isOpenState, REQUEST_STATES } from './request.machine.ts'
import { requestPolicy } from './request.policy.ts'
import type { RequestStepRow } from './request.table.ts'

/** The one door to requests: every read here carries the policy in its SQL. */

export type RequestRow = Context['db']['tables']['request']['$inferSelect']

/** Which requests; all of them when left out. */
export interface RequestsWanted {
  kinds?: readonly RequestKind[] | undefined
  openOnly?: boolean | undefined
}

const OPEN_STATES = REQUEST_STATES.filter(isOpenState)

/** A page of requests, newest first. */
export const requestsPage = async (
  ctx: Context,
  args: PageArgs,
  { kinds, openOnly }: RequestsWanted = {},
): Promise<Page<RequestRow>> => {
  const { request } = ctx.db.tables
  const window = windowOf(args, request.sentAt, request.requestId, 'INSTANT')
  const order = window.backwards ? asc : desc
  const rows = await ctx.db.latest
    .select()
    .from(request)
    .where(
      and(
        requestPolicy.sql(await ctx.sight(), request),
        window.where,
        ...(kinds ? [inArray(request.kind, [...kinds])] : []),
        ...(openOnly ? [inArray(request.state, [...OPEN_STATES])] : []),
      ),
    )
    .orderBy(order(request.sentAt), order(request.requestId))
    .limit(window.limit + 1)
  return pageOf(rows, window, args)
}

/** Requests by their ids, as they are in `reader`: in a transaction, what it then changes. */
export const requestsById = async (
  ctx: Context,
  reader: Reader,
  contractId: string,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, RequestRow>> => {
  const { request } = ctx.db.tables
  const rows = await reader
    .select()
    .from(request)
    .where(
      and(
        eq(request.contractId, contractId),
        inArray(request.requestId, [...requestIds]),
        requestPolicy.sql(await ctx.sight(), request),
      ),
    )
  return new Map(rows.map(row => [row.requestId, row]))
}

export const requestLoaders = (ctx: Context) => ({
  /** A request by its place; undefined when it isn't there or isn't the actor's to see. */
  request: byPlace<RequestRow>((contractId, ids) => requestsById(ctx, ctx.db.latest, contractId, ids)),
  /** What happened to a request that the actor was let see, in its order. */
  stepsOfRequest: byPlace<RequestStepRow[]>(async (contractId, ids) => {
    const { request, requestStep } = ctx.db.tables
    const rows = await ctx.db.latest
      .select({ step: requestStep })
      .from(requestStep)
      .innerJoin(
        request,
        and(eq(request.contractId, requestStep.contractId), eq(request.requestId, requestStep.requestId)),
      )
      .where(
        and(
          eq(requestStep.contractId, contractId),
          inArray(requestStep.requestId, ids),
          requestPolicy.sql(await ctx.sight(), request),
        ),
      )
      .orderBy(asc(requestStep.requestId), asc(requestStep.position))
    const steps = new Map<string, RequestStepRow[]>()
    for (const { step } of rows) {
      const known = steps.get(step.requestId)
      if (known) known.push(step)
      else steps.set(step.requestId, [step])
    }
    return steps
  }),
})
