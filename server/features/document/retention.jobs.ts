import { and, asc, eq, lt } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { tuplesIn } from '../../db/tuples.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { removals } from './file-removal.ts'
import { keptBeyond } from './retention-class.ts'

/** Deletes the documents that were kept long enough, and their bytes. */
export const FORGET_DOCUMENTS = 'document.forget'

/** Documents a step. */
const PAGE = 200

type Stores = Pick<Services, 'db' | 'now'>

interface Expired {
  contractId: string
  documentId: string
  kind: Services['db']['tables']['document']['$inferSelect']['kind']
  endOn: string | null
}

const expiredDocuments = ({ db }: Stores, today: string, limit: number): PromiseLike<Expired[]> => {
  const { document, contract } = db.tables
  return db.latest
    .select({
      contractId: document.contractId,
      documentId: document.documentId,
      kind: document.kind,
      endOn: contract.endOn,
    })
    .from(document)
    .innerJoin(contract, eq(contract.contractId, document.contractId))
    .where(lt(document.keptUntil, today))
    .orderBy(asc(document.keptUntil), asc(document.contractId), asc(document.documentId))
    .limit(limit)
}

/** What must outlive the contract gets the day until which it does: the date that people are shown stays true. */
const prolong = async ({ db }: Stores, tx: Writer, { contractId, documentId }: Expired, until: string) => {
  const { document } = db.tables
  await tx
    .update(document)
    .set({ keptUntil: until })
    .where(and(eq(document.contractId, contractId), eq(document.documentId, documentId)))
    .returning({ documentId: document.documentId })
}

const forget = async (stores: Stores, tx: Writer, gone: readonly Expired[], at: Date) => {
  const { db } = stores
  const { document, documentFile, documentReading, storedFile } = db.tables
  const keys = gone.map(({ contractId, documentId }) => [contractId, documentId])
  const files: { contractId: string; fileId: string }[] = []
  for (const theirs of tuplesIn(db.engine, [documentFile.contractId, documentFile.documentId], keys))
    files.push(
      ...(await tx
        .delete(documentFile)
        .where(theirs)
        .returning({ contractId: documentFile.contractId, fileId: documentFile.fileId })),
    )
  for (const theirs of tuplesIn(db.engine, [documentReading.contractId, documentReading.documentId], keys))
    await tx.delete(documentReading).where(theirs).returning({ documentId: documentReading.documentId })
  for (const theirs of tuplesIn(db.engine, [document.contractId, document.documentId], keys))
    await tx.delete(document).where(theirs).returning({ documentId: document.documentId })
  const fileKeys = files.map(({ contractId, fileId }) => [contractId, fileId])
  for (const theirs of tuplesIn(db.engine, [storedFile.contractId, storedFile.fileId], fileKeys))
    await tx.update(storedFile).set({ state: 'GONE' }).where(theirs).returning({ fileId: storedFile.fileId })
  await enqueue(
    tx,
    db.tables,
    at,
    removals(files).map(job => ({ ...job, runAt: at })),
  )
  await writeAudit(
    tx,
    db.tables,
    gone.map(({ contractId, documentId, kind }) => ({
      contractId,
      at,
      actorKind: 'SYSTEM' as const,
      action: 'document.forgotten',
      subjectId: documentId,
      details: { kind },
    })),
  )
}

/**
 * A step deletes some documents and their rows, has their bytes removed, and puts the next step in the queue, all in one
 * transaction: stopped anywhere, it goes on with what is left.
 */
export const forgetDocuments =
  (stores: Stores, size = PAGE): JobHandler =>
  async ({ kind, payload }, done) => {
    const { db, now } = stores
    const at = now()
    const today = dayInFrance(at)
    await fanOut('nightly', async () => {
      const expired = await expiredDocuments(stores, today, size)
      const until = (one: Expired) => keptBeyond(one.kind, one.endOn, today)
      await db.transaction(async tx => {
        const gone: Expired[] = []
        for (const one of expired) {
          const later = until(one)
          if (later === undefined) gone.push(one)
          else await prolong(stores, tx, one, later)
        }
        if (gone.length > 0) await forget(stores, tx, gone, at)
        if (expired.length === size) await enqueue(tx, db.tables, at, [{ kind, payload, runAt: at }])
        await done(tx)
      })
    })
  }
