import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { encodeCursor, MAX_PAGE_SIZE, type Page } from '../../graphql/connection.ts'
import { NotAllowed } from '../../graphql/problem.ts'
import { RequestKind } from '../request/request.type.ts'
import { type AssignMatchingInput, AssignMatchingSuccess, WorklistAct } from './assign-matching.type.ts'
import { type WorkItemRow, worklistPage } from './worklist.loader.ts'
import { assignOne, kindsOf } from './worklist.service.ts'
import { NOT_YOURS } from './worklist.text.ts'
import { WorklistOwner } from './worklist.type.ts'

/** What each act by filter does, and to whose. */
const BY_FILTER = {
  [WorklistAct.TAKE_UP]: { kind: 'TAKEN_UP', owner: WorklistOwner.NOBODY },
  [WorklistAct.HAND_BACK]: { kind: 'HANDED_BACK', owner: WorklistOwner.ME },
} as const

/** How many an act by filter goes through: more would keep its page waiting. */
const MOST_AT_ONCE = 500

/**
 * Takes up, or hands back, what a filter selects of what is to do, the most urgent first. Each is moved by itself: what
 * somebody else was faster with is left alone.
 */
export const assignMatching = async (
  ctx: Context,
  { act, filter }: AssignMatchingInput,
): Promise<AssignMatchingSuccess | NotAllowed> => {
  const staff = signedInStaff(ctx)
  const mine = kindsOf(staff)
  if (mine.length === 0) return new NotAllowed(ctx.locale, NOT_YOURS)
  const { kind, owner } = BY_FILTER[act]
  // Of those that a colleague has, or that nobody has, there is nothing for this act to do.
  if (filter.owner && filter.owner !== owner)
    return Object.assign(new AssignMatchingSuccess(), { count: 0, hasMore: false })
  const kinds = filter.kinds ? mine.filter(kind => filter.kinds?.includes(RequestKind[kind])) : mine
  const { lateOnly, reference } = filter
  const query = { view: 'TO_DO', kinds, owner, lateOnly, reference, staffId: staff.accountId } as const
  const move = { kind, kinds, me: staff.accountId }
  let count = 0
  let seen = 0
  let after: string | null = null
  for (;;) {
    const page: Page<WorkItemRow> = await worklistPage(ctx, query, { first: MAX_PAGE_SIZE, after })
    for (const { contractId, requestId: id } of page.rows) if (await assignOne(ctx, { contractId, id }, move)) count++
    seen += page.rows.length
    const last = page.rows.at(-1)
    if (!page.hasNextPage || !last || seen >= MOST_AT_ONCE)
      return Object.assign(new AssignMatchingSuccess(), { count, hasMore: page.hasNextPage })
    after = encodeCursor({ on: last.dueOn!, id: last.requestId })
  }
}
