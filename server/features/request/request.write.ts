import { and, eq, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { record } from '../../events/outbox.ts'
import type { RequestDetail, RequestStepRow } from './request.table.ts'

type Stores = Pick<Services, 'db' | 'now'>
type RequestRow = Services['db']['tables']['request']['$inferSelect']

/** Who makes a request move on, as the audit log says it. */
export interface By {
  actorKind: 'MEMBER' | 'STAFF' | 'SYSTEM'
  actorId?: string
}

export interface Step {
  kind: RequestStepRow['kind']
  details?: readonly RequestDetail[]
}

const ACTIONS: Readonly<Record<Step['kind'], string>> = {
  SENT: 'request.sent',
  EXAMINED: 'request.examined',
  PAGE_REFUSED: 'request.page-refused',
  ASKED: 'request.asked',
  COMPLETED: 'request.completed',
  WITHDRAWN: 'request.withdrawn',
  TAKEN_UP: 'request.taken-up',
  ACCEPTED: 'request.accepted',
  REFUSED: 'request.refused',
}

/**
 * Adds steps to a request's timeline, in the transaction of what they tell of; each is in the audit log, and the
 * household hears that the request moved on.
 */
export const addSteps = async (
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
      steps.map(({ kind, details = [] }, i) => ({
        contractId,
        requestId,
        position: last!.position + 1 + i,
        kind,
        details: [...details],
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
