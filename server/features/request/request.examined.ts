import { and, eq, inArray } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { documentOfFile, filesOf } from '../document/document.files.ts'
import { addSteps } from './request.write.ts'
import { answerDueOn } from './service-times.ts'

const SYSTEM = { actorKind: 'SYSTEM' } as const

/**
 * Moves a request on once the last of its pages is examined, in the transaction that ends the examination: to the desk,
 * or back to the person for the pages that could not be taken.
 */
export const requestExamined =
  (services: Pick<Services, 'db' | 'now'>) =>
  async (tx: Writer, { contractId, fileId }: { contractId: string; fileId: string }): Promise<void> => {
    const { db, now } = services
    const { request } = db.tables
    const documentId = await documentOfFile(services, tx, contractId, fileId)
    if (documentId === undefined) return
    const files = await filesOf(services, tx, contractId, documentId)
    if (files.some(({ state }) => state === 'RECEIVED')) return
    const open = and(
      eq(request.contractId, contractId),
      eq(request.documentId, documentId),
      inArray(request.state, ['SENT', 'TO_COMPLETE']),
    )
    const [found] = await tx.select().from(request).where(open)
    if (!found) return
    const isRefused = files.some(({ state }) => state === 'REFUSED')
    const missing = isRefused ? [...new Set([...found.missing, 'PAGES' as const])] : found.missing
    const isComplete = missing.length === 0
    await tx
      .update(request)
      .set({
        state: isComplete ? 'IN_REVIEW' : 'TO_COMPLETE',
        missing,
        dueOn: isComplete ? answerDueOn(found.kind, dayInFrance(now())) : null,
        updatedAt: now(),
      })
      .where(open)
      .returning({ requestId: request.requestId })
    if (isRefused) await addSteps(services, tx, found, SYSTEM, [{ kind: 'PAGE_REFUSED' }])
    else if (isComplete) await addSteps(services, tx, found, SYSTEM, [{ kind: 'EXAMINED' }])
  }
