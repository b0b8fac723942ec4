import * as z from 'zod'
import type { StaffActor } from '../../auth/actor.ts'
import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { connectionOf, type PageArgs } from '../../graphql/connection.ts'
import { decodeIdOf, encodeId, type NodePlace } from '../../graphql/node.ts'
import { checkInput, type InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import { startOfDay } from '../../i18n/civil-date.ts'
import { may } from '../desk/desk.service.ts'
import { DeskAct } from '../desk/desk.type.ts'
import { openFile } from '../desk/file.service.ts'
import { AccessReason, OpenFileSuccess } from '../desk/file.type.ts'
import { namesOf } from '../desk/role.loader.ts'
import { ADMINISTRATIVE_KINDS, CARE_KINDS, type RequestKind as Kind } from '../request/request.kinds.ts'
import { RequestKind, RequestState } from '../request/request.type.ts'
import { moveRequest } from '../request/request.write.ts'
import {
  isByDueDay,
  itemsByPlace,
  requestToMove,
  type WorkItemRow,
  worklistCounts,
  worklistPage,
} from './worklist.loader.ts'
import { NOT_YOURS } from './worklist.text.ts'
import {
  Colleague,
  OpenWorkItemSuccess,
  WorkItem,
  type WorkItemConnection,
  type WorkItemInput,
  type WorkItemsInput,
  WorkItemsSuccess,
  type WorklistFigures,
  type WorklistFilter,
} from './worklist.type.ts'

/** The kinds that somebody deals with. */
export const kindsOf = (staff: StaffActor): Kind[] => [
  ...(may(staff, DeskAct.DECIDE_CARE) ? CARE_KINDS : []),
  ...(may(staff, DeskAct.DECIDE_CONTRACTS) ? ADMINISTRATIVE_KINDS : []),
]

export const colleagueOf = (names: ReadonlyMap<string, string>, staffId: string | null): Colleague | null =>
  staffId === null ? null : Object.assign(new Colleague(), { id: staffId, name: names.get(staffId) ?? '' })

const toItem = ({ today }: Pick<Context, 'today'>, names: ReadonlyMap<string, string>, row: WorkItemRow): WorkItem =>
  Object.assign(new WorkItem(), {
    id: encodeId('req', row.contractId, row.requestId),
    reference: row.reference,
    kind: RequestKind[row.kind],
    state: RequestState[row.state],
    sentAt: row.sentAt,
    updatedAt: row.updatedAt,
    dueOn: row.dueOn,
    isLate: row.dueOn !== null && row.dueOn < today,
    assignee: colleagueOf(names, row.assignedTo),
  })

/** A worklist, for who deals with any kind; null for anybody else. */
export const worklist = async (
  ctx: Context,
  { view, kinds, owner, lateOnly, reference }: WorklistFilter,
  args: PageArgs,
): Promise<WorkItemConnection | null> => {
  const staff = signedInStaff(ctx)
  const mine = kindsOf(staff)
  if (mine.length === 0) return null
  const wanted = kinds ? mine.filter(kind => kinds.includes(RequestKind[kind])) : mine
  const query = { view, kinds: wanted, owner, lateOnly, reference, staffId: staff.accountId }
  const page = await worklistPage(ctx, query, args)
  const names = await namesOf(
    ctx,
    page.rows.map(({ assignedTo }) => assignedTo),
  )
  return connectionOf(
    page,
    row => toItem(ctx, names, row),
    ({ dueOn, updatedAt, requestId: id }) => ({ on: isByDueDay(view) ? dueOn! : updatedAt.toISOString(), id }),
  )
}

/** How the desk stands today; null for who deals with nothing. */
export const worklistFigures = async (ctx: Context): Promise<WorklistFigures | null> => {
  const staff = signedInStaff(ctx)
  const kinds = kindsOf(staff)
  if (kinds.length === 0) return null
  const { all, mine, sent, decided } = await worklistCounts(ctx, kinds, staff.accountId, startOfDay(ctx.today))
  const total = (rows: readonly { count: number }[]) => rows.reduce((sum, row) => sum + row.count, 0)
  const toDo = all.filter(({ state }) => state === 'IN_REVIEW')
  return {
    toDo: total(toDo),
    late: toDo.reduce((sum, { late }) => sum + late, 0),
    dueToday: toDo.reduce((sum, { dueToday }) => sum + dueToday, 0),
    mine: total(mine),
    toApprove: total(all.filter(({ state }) => state === 'TO_APPROVE')),
    waiting: total(all.filter(({ state }) => state === 'TO_COMPLETE' || state === 'SENT')),
    sentToday: total(sent),
    decidedToday: total(decided),
    kinds: toDo.map(({ kind, count, late }) => ({ kind: RequestKind[kind], toDo: count, late })),
  }
}

const Items = z.object({ requestIds: z.array(z.string()).min(1).max(50) })

/** Takes a request up, or hands back one's own, in a transaction of its own; one that had moved on stays as it is. */
export const assignOne = (
  ctx: Context,
  place: NodePlace,
  { kind, kinds, me }: { kind: 'TAKEN_UP' | 'HANDED_BACK'; kinds: readonly Kind[]; me: string },
): Promise<WorkItemRow | undefined> =>
  ctx.db.transaction(async tx => {
    const isTaking = kind === 'TAKEN_UP'
    const found = await requestToMove(ctx, tx, place, kinds)
    // What a colleague deals with stays theirs, until they hand it back.
    if (!found || (isTaking ? found.assignedTo !== null : found.assignedTo !== me)) return undefined
    const by = { actorKind: 'STAFF', actorId: me } as const
    return moveRequest(ctx, tx, found, [{ kind }], by, { assignedTo: isTaking ? me : null })
  })

/** The same for some that were chosen. */
const assign = async (
  ctx: Context,
  input: WorkItemsInput,
  kind: 'TAKEN_UP' | 'HANDED_BACK',
): Promise<WorkItemsSuccess | InvalidInput | NotAllowed> => {
  const staff = signedInStaff(ctx)
  const kinds = kindsOf(staff)
  if (kinds.length === 0) return new NotAllowed(ctx.locale, NOT_YOURS)
  const { value, problem } = checkInput(ctx.locale, Items, input, {})
  if (problem) return problem
  const me = staff.accountId
  const moved: WorkItemRow[] = []
  for (const id of new Set(value.requestIds)) {
    const place = decodeIdOf('req', id)
    const row = place && (await assignOne(ctx, place, { kind, kinds, me }))
    if (row) moved.push(row)
  }
  const names = await namesOf(ctx, [me])
  return Object.assign(new WorkItemsSuccess(), { items: moved.map(row => toItem(ctx, names, row)) })
}

export const takeUpRequests = (ctx: Context, input: WorkItemsInput) => assign(ctx, input, 'TAKEN_UP')
export const handBackRequests = (ctx: Context, input: WorkItemsInput) => assign(ctx, input, 'HANDED_BACK')

/** Opens the file of a request's member, which they can read of: the request is the reason. */
export const openWorkItem = async (
  ctx: Context,
  { requestId }: WorkItemInput,
): Promise<OpenWorkItemSuccess | NotAllowed | NotFound | TooManyAttempts> => {
  const staff = signedInStaff(ctx)
  const place = decodeIdOf('req', requestId)
  const [row] = place ? await itemsByPlace(ctx, place) : []
  if (!row) return new NotFound(ctx.locale)
  if (!kindsOf(staff).includes(row.kind)) return new NotAllowed(ctx.locale, NOT_YOURS)
  const memberId = encodeId('mbr', row.contractId, row.memberId)
  const opened = await openFile(ctx, { memberId, reason: AccessReason.REQUEST, note: row.reference })
  if (opened instanceof TooManyAttempts) return opened
  if (!(opened instanceof OpenFileSuccess)) return new NotAllowed(ctx.locale, NOT_YOURS)
  return Object.assign(new OpenWorkItemSuccess(), { fileId: opened.fileId })
}
