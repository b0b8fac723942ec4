import { and, eq, inArray } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { encodeId } from '../../graphql/node.ts'
import { documentOfFile, filesOf } from '../document/document.files.ts'
import { notify } from '../notification/notify.ts'
import { afterExamination, moveRequest, SYSTEM_STEP } from './request.write.ts'

/**
 * Moves a request on once the last of its pages is examined, in the transaction that ends the examination: to the desk,
 * or back to the person for the pages that could not be taken.
 */
export const requestExamined =
  (services: Pick<Services, 'db' | 'now'>) =>
  async (tx: Writer, { contractId, fileId }: { contractId: string; fileId: string }): Promise<void> => {
    const { db } = services
    const { request } = db.tables
    const documentId = await documentOfFile(services, tx, contractId, fileId)
    if (documentId === undefined) return
    const files = await filesOf(services, tx, contractId, documentId)
    if (files.some(({ state }) => state === 'RECEIVED')) return
    const [found] = await tx
      .select()
      .from(request)
      .where(
        and(
          eq(request.contractId, contractId),
          eq(request.documentId, documentId),
          inArray(request.state, ['SENT', 'TO_COMPLETE']),
        ),
      )
    if (!found) return
    if (files.some(({ state }) => state === 'REFUSED')) {
      const missing = [...new Set([...found.missing, 'PAGES' as const])]
      await moveRequest(services, tx, found, [{ kind: 'PAGE_REFUSED' }], SYSTEM_STEP, { missing })
      const params = { requestId: encodeId('req', contractId, found.requestId), reference: found.reference }
      // Once for all the pages that they are asked for.
      if (!found.missing.includes('PAGES'))
        await notify(services, tx, [{ contractId, memberId: found.sentById, kind: 'PAGE_REFUSED', params }])
    } else if (found.state === 'SENT')
      await moveRequest(services, tx, found, [afterExamination(found.kind)], SYSTEM_STEP)
  }
