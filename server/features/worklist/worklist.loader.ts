import { and, asc, count, desc, eq, gte, inArray, isNull, lt, type SQL, sql, sum } from 'drizzle-orm'
import type { Context, Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { type Page, type PageArgs, pageOf, windowOf } from '../../graphql/connection.ts'
import type { NodePlace } from '../../graphql/node.ts'
import type { RequestKind } from '../request/request.kinds.ts'
import type { WorklistFilter, WorklistView } from './worklist.type.ts'

/**
 * What the desk has to do, over all contracts. It goes round the households' policy: what is read says that there is
 * something to do, and nothing of whose it is. Services ask which kinds somebody deals with.
 */

type RequestTable = Services['db']['tables']['request']

const itemColumns = (request: RequestTable) => ({
  contractId: request.contractId,
  requestId: request.requestId,
  reference: request.reference,
  kind: request.kind,
  state: request.state,
  sentAt: request.sentAt,
  updatedAt: request.updatedAt,
  dueOn: request.dueOn,
  assignedTo: request.assignedTo,
})

export type WorkItemRow = Pick<RequestTable['$inferSelect'], keyof ReturnType<typeof itemColumns>>

const STATES = {
  TO_DO: ['IN_REVIEW'],
  TO_APPROVE: ['TO_APPROVE'],
  WAITING: ['SENT', 'TO_COMPLETE'],
  DECIDED: ['ACCEPTED', 'REFUSED', 'WITHDRAWN'],
} as const satisfies Record<`${WorklistView}`, readonly string[]>

/** What is ours to answer lies by its day, oldest first; the rest by when it last moved, newest first. */
export const isByDueDay = (view: `${WorklistView}`): boolean => view === 'TO_DO' || view === 'TO_APPROVE'

export interface WorklistQuery extends Pick<WorklistFilter, 'owner' | 'lateOnly' | 'reference'> {
  view: `${WorklistView}`
  kinds: readonly RequestKind[]
  staffId: string
}

const where = (
  request: RequestTable,
  { view, kinds, owner, lateOnly, reference, staffId }: WorklistQuery,
  today: string,
) =>
  and(
    inArray(request.state, [...STATES[view]]),
    inArray(request.kind, [...kinds]),
    owner === 'ME' ? eq(request.assignedTo, staffId) : owner === 'NOBODY' ? isNull(request.assignedTo) : undefined,
    lateOnly ? lt(request.dueOn, today) : undefined,
    reference ? eq(request.reference, reference) : undefined,
  )

/** A page of a worklist. */
export const worklistPage = (ctx: Context, query: WorklistQuery, args: PageArgs): Promise<Page<WorkItemRow>> =>
  fanOut('staff search', async () => {
    const { request } = ctx.db.tables
    const isByDay = isByDueDay(query.view)
    const on = isByDay ? request.dueOn : request.updatedAt
    const window = windowOf(args, on, request.requestId, isByDay ? 'DAY' : 'INSTANT', isByDay ? 'OLDEST' : 'NEWEST')
    const order = window.backwards === isByDay ? desc : asc
    const rows = await ctx.db.latest
      .select(itemColumns(request))
      .from(request)
      .where(and(where(request, query, ctx.today), window.where))
      .orderBy(order(on), order(request.requestId))
      .limit(window.limit + 1)
    return pageOf(rows, window, args)
  })

/** A request that is about to be moved, of the kinds that somebody deals with, with the writer's turn. */
export const requestToMove = async (
  { db }: Pick<Services, 'db'>,
  tx: Writer,
  { contractId, id }: NodePlace,
  kinds: readonly RequestKind[],
) => {
  const { request } = db.tables
  const [row] = await tx
    .select()
    .from(request)
    .where(and(eq(request.contractId, contractId), eq(request.requestId, id), inArray(request.kind, [...kinds])))
  return row
}

/** A request by its place: what it is, and whose file it opens. */
export const itemsByPlace = async (ctx: Context, { contractId, id }: NodePlace) => {
  const { request } = ctx.db.tables
  return ctx.db.latest
    .select({ ...itemColumns(request), memberId: request.memberId })
    .from(request)
    .where(and(eq(request.contractId, contractId), eq(request.requestId, id)))
}

/** How many there are, by kind and state, of those that `more` selects. */
const counted = (ctx: Context, kinds: readonly RequestKind[], more: SQL | undefined) => {
  const { request } = ctx.db.tables
  const isLate = sql`case when ${lt(request.dueOn, ctx.today)} then 1 else 0 end`
  const isToday = sql`case when ${eq(request.dueOn, ctx.today)} then 1 else 0 end`
  return ctx.db.read
    .select({
      kind: request.kind,
      state: request.state,
      count: count(),
      late: sql<number>`coalesce(${sum(isLate)}, 0)`.mapWith(Number),
      dueToday: sql<number>`coalesce(${sum(isToday)}, 0)`.mapWith(Number),
    })
    .from(request)
    .where(and(inArray(request.kind, [...kinds]), more))
    .groupBy(request.kind, request.state)
}

/** The figures of the day, from four counts. @param since the instant at which the day began */
export const worklistCounts = (ctx: Context, kinds: readonly RequestKind[], staffId: string, since: Date) =>
  fanOut('staff search', async () => {
    const { request } = ctx.db.tables
    const open = inArray(request.state, ['SENT', 'TO_COMPLETE', 'IN_REVIEW', 'TO_APPROVE'])
    const [all, mine, sent, decided] = await Promise.all([
      counted(ctx, kinds, open),
      counted(ctx, kinds, and(eq(request.state, 'IN_REVIEW'), eq(request.assignedTo, staffId))),
      counted(ctx, kinds, gte(request.sentAt, since)),
      counted(ctx, kinds, gte(request.decidedAt, since)),
    ])
    return { all, mine, sent, decided }
  })
