import { and, eq, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { record } from '../../events/outbox.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { newReference } from './reference.ts'
import type { RequestDetail, RequestKind } from './request.kinds.ts'
import { moveOn, type RequestEvent, type RequestState } from './request.machine.ts'
import type { RequestStepRow } from './request.table.ts'
import { answerDueOn } from './service-times.ts'

type Stores = Pick<Services, 'db' | 'now'>
type Table = Services['db']['tables']['request']
type RequestRow = Table['$inferSelect']

/** Who makes a request move on, as the audit log says it. */
export interface By {
  actorKind: 'MEMBER' | 'STAFF' | 'SYSTEM'
  actorId?: string
}

export interface Step {
  kind: RequestStepRow['kind']
  /** What was asked for or came. */
  details?: readonly RequestDetail[]
  /** What the desk wrote to the person with it. */
  words?: string | null
}

/** The person who asked, the desk, or the rules by themselves. */
export const SYSTEM_STEP: By = { actorKind: 'SYSTEM' }

const ACTIONS: Readonly<Record<Step['kind'], string>> = {
  SENT: 'request.sent',
  EXAMINED: 'request.examined',
  PAGE_REFUSED: 'request.page-refused',
  ASKED: 'request.asked',
  COMPLETED: 'request.completed',
  WITHDRAWN: 'request.withdrawn',
  REVOKED: 'request.revoked',
  REOPENED: 'request.reopened',
  CHANGED: 'request.changed',
  TAKEN_UP: 'request.taken-up',
  HANDED_BACK: 'request.handed-back',
  PROPOSED: 'request.proposed',
  SENT_BACK: 'request.sent-back',
  ACCEPTED: 'request.accepted',
  REFUSED: 'request.refused',
}

/**
 * Adds steps to a request's timeline, in the transaction of what they tell of; each is in the audit log, and the
 * household hears that the request moved on.
 */
const addSteps = async (
  { db, now }: Stores,
  tx: Writer,
  { contractId, requestId, memberId }: Pick<RequestRow, 'contractId' | 'requestId' | 'memberId'>,
  by: By,
  steps: readonly Step[],
): Promise<void> => {
  const { requestStep } = db.tables
  const at = now()
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${requestStep.position}), -1)`.mapWith(Number) })
    .from(requestStep)
    .where(and(eq(requestStep.contractId, contractId), eq(requestStep.requestId, requestId)))
  await tx
    .insert(requestStep)
    .values(
      steps.map(({ kind, details = [], words = null }, i) => ({
        contractId,
        requestId,
        position: last!.position + 1 + i,
        kind,
        details: [...details],
        words,
        at,
      })),
    )
    .returning({ position: requestStep.position })
  await writeAudit(
    tx,
    db.tables,
    steps.map(({ kind, details = [] }) => ({
      contractId,
      at,
      ...by,
      action: ACTIONS[kind],
      subjectId: memberId,
      details: { requestId, ...(details.length && { details: [...details] }) },
    })),
  )
  await record(tx, db.tables, [{ contractId, kind: 'REQUEST_CHANGED', memberId, subjectId: requestId, occurredAt: at }])
}

/** Something that happens to a request, and is written in its timeline. */
export interface Happening extends Omit<Step, 'kind'> {
  kind: RequestEvent
}

/** What somebody asks for: what every kind says; the rest lies in the kind's own table. */
export interface NewRequest extends Pick<RequestRow, 'contractId' | 'kind' | 'memberId' | 'sentById'> {
  /** Made up beforehand where the kind's own row or the papers need it. */
  requestId?: string
  reference?: string
  documentId?: string | null
  /** What an invoice or a quote says. */
  facts?: Pick<RequestRow, 'family' | 'careOn' | 'amountCents' | 'professional'>
  /** What the person is asked for at once; it ends in TO_COMPLETE. */
  missing?: readonly RequestDetail[]
  /** Whether its pages are examined, or it has none: then the desk has it. */
  isExamined: boolean
}

const NO_FACTS = { family: null, careOn: null, amountCents: null, professional: null }

/** What follows once all pages are examined: the desk has it; a prescription is kept, and nothing is left to do. */
export const afterExamination = (kind: RequestKind): Happening => ({
  kind: kind === 'PRESCRIPTION' ? 'ACCEPTED' : 'EXAMINED',
})

const isDecided = (state: RequestState) => state === 'ACCEPTED' || state === 'REFUSED'

/** Where a request stands after some events, and the day by which we answer. */
const standing = (
  { kind, state: from, dueOn: before }: Pick<RequestRow, 'kind' | 'state' | 'dueOn'>,
  events: readonly RequestEvent[],
  today: string,
): { state: RequestState; dueOn: string | null } | undefined => {
  let state = from
  for (const event of events) {
    const next = moveOn(state, event)
    if (!next) return undefined
    state = next
  }
  const isWithUs = from === 'IN_REVIEW' || from === 'TO_APPROVE'
  if (state === 'TO_APPROVE' || (state === 'IN_REVIEW' && isWithUs)) return { state, dueOn: before }
  // The clock begins anew whenever the ball comes back to us.
  return { state, dueOn: state === 'SENT' || state === 'IN_REVIEW' ? answerDueOn(kind, today) : null }
}

/**
 * Opens a request, in the transaction of what it is about: it is sent, and stands where what it lacks leaves it.
 * @returns its row
 */
export const openRequest = async (
  stores: Stores,
  tx: Writer,
  { requestId = newId(), reference = newReference(), documentId = null, facts = NO_FACTS, ...asked }: NewRequest,
  by: By,
): Promise<RequestRow> => {
  const { request } = stores.db.tables
  const { missing = [], isExamined, ...whose } = asked
  const at = stores.now()
  const happenings: Happening[] = [
    ...(missing.length > 0 ? [{ kind: 'ASKED', details: missing } as const] : []),
    ...(missing.length === 0 && isExamined ? [afterExamination(whose.kind)] : []),
  ]
  const stands = standing(
    { kind: whose.kind, state: 'SENT', dueOn: null },
    happenings.map(({ kind }) => kind),
    dayInFrance(at),
  )
  const [row] = await tx
    .insert(request)
    .values({
      ...whose,
      ...facts,
      requestId,
      reference,
      documentId,
      ...stands!,
      decidedAt: isDecided(stands!.state) ? at : null,
      missing: [...missing],
      asked: missing.length > 0 ? at : null,
      sentAt: at,
      updatedAt: at,
    })
    .returning()
  await addSteps(stores, tx, row!, by, [{ kind: 'SENT' }, ...happenings])
  return row!
}

/**
 * Moves a request on, in the transaction of what moves it: one guarded update, and a step for each thing that happened.
 * @param row as it was read in this transaction
 * @param set what else changes with it
 * @returns the row as it is now; undefined where that can't happen from the state it is in, and nothing is written
 */
export const moveRequest = async (
  stores: Stores,
  tx: Writer,
  row: RequestRow,
  happenings: readonly Happening[],
  by: By,
  set: Partial<Table['$inferInsert']> = {},
): Promise<RequestRow | undefined> => {
  const { request } = stores.db.tables
  const at = stores.now()
  const stands = standing(
    row,
    happenings.map(({ kind }) => kind),
    dayInFrance(at),
  )
  if (!stands) return undefined
  const [moved] = await tx
    .update(request)
    .set({ ...set, ...stands, ...(isDecided(stands.state) && { decidedAt: at }), updatedAt: at })
    .where(
      and(
        eq(request.contractId, row.contractId),
        eq(request.requestId, row.requestId),
        // Somebody may have moved it since it was read.
        eq(request.state, row.state),
      ),
    )
    .returning()
  if (!moved) return undefined
  await addSteps(stores, tx, moved, by, happenings)
  return moved
}
