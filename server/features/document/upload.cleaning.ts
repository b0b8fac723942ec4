import { and, asc, eq, exists, gt, lt, notExists, or, sql } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import { derivedId } from '../../db/ids.ts'
import { fanOut } from '../../db/shards.ts'
import { tuplesIn } from '../../db/tuples.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { inSteps } from '../../events/pages.ts'
import { removals } from './file-removal.ts'
import { EXAMINE } from './upload.jobs.ts'
import { UPLOAD_LIFE } from './upload.service.ts'

/** Throws away what was sent and is part of nothing when its time is over. */
export const THROW_AWAY = 'upload.throw-away'
/** Has files examined whose examination was lost: the storage or every worker was down for longer than a job tries. */
export const EXAMINE_AGAIN = 'upload.examine-again'

/** Files a step. */
const PAGE = 500
/** How long a file may wait without anything that will examine it. */
const WAIT_MS = 15 * 60_000

type Stores = Pick<Services, 'db' | 'now'>

/** Where a step ended: keys are both of the same form, so a space tells them apart. */
const cursorOf = ({ contractId, fileId }: { contractId: string; fileId: string }) => `${contractId} ${fileId}`

const after = ({ db }: Stores, cursor: string | undefined) => {
  const { storedFile } = db.tables
  const [contractId, fileId] = cursor?.split(' ') ?? []
  if (contractId === undefined || fileId === undefined) return undefined
  return or(
    gt(storedFile.contractId, contractId),
    and(eq(storedFile.contractId, contractId), gt(storedFile.fileId, fileId)),
  )
}

const isPartOfSomething = ({ db }: Stores) => {
  const { storedFile, documentFile } = db.tables
  return db.read
    .select({ one: sql`1` })
    .from(documentFile)
    .where(and(eq(documentFile.contractId, storedFile.contractId), eq(documentFile.fileId, storedFile.fileId)))
}

export const throwAwayUploads = (stores: Stores, size = PAGE): JobHandler =>
  inSteps(stores, async cursor => {
    const { db, now } = stores
    const { storedFile } = db.tables
    const before = new Date(now().getTime() - UPLOAD_LIFE)
    return fanOut('nightly', async () => {
      const page = await db.latest
        .select({
          contractId: storedFile.contractId,
          fileId: storedFile.fileId,
          sentById: storedFile.sentById,
          state: storedFile.state,
          createdAt: storedFile.createdAt,
          isUsed: sql<boolean>`${exists(isPartOfSomething(stores))}`.mapWith(Boolean),
        })
        .from(storedFile)
        .where(after(stores, cursor))
        .orderBy(asc(storedFile.contractId), asc(storedFile.fileId))
        .limit(size)
      const keys = page
        .filter(one => one.sentById !== null && one.state !== 'GONE' && one.createdAt < before && !one.isUsed)
        .map(({ contractId, fileId }) => [contractId, fileId])
      await db.transaction(async tx => {
        for (const those of tuplesIn(db.engine, [storedFile.contractId, storedFile.fileId], keys)) {
          const gone = await tx
            .update(storedFile)
            .set({ state: 'GONE' })
            // Asked again: somebody may have sent it on meanwhile.
            .where(and(those, notExists(isPartOfSomething(stores))))
            .returning({ contractId: storedFile.contractId, fileId: storedFile.fileId })
          const runAt = now()
          await enqueue(
            tx,
            db.tables,
            runAt,
            removals(gone).map(job => ({ ...job, runAt })),
          )
        }
      })
      const last = page.at(-1)
      return { jobs: [], cursor: last && page.length === size ? cursorOf(last) : undefined }
    })
  })

/** In the index's own words: with a parameter in it, an engine doesn't know that the index is for this. */
const isWaiting = ({ state }: Services['db']['tables']['storedFile']) => sql`${state} = 'RECEIVED'`

/** Ids of files that a job will examine. */
const awaited = async ({ db }: Stores): Promise<ReadonlySet<string>> => {
  const { job } = db.tables
  const jobs = await db.latest
    .select({ payload: job.payload })
    .from(job)
    .where(and(eq(job.state, 'WAITING'), eq(job.kind, EXAMINE)))
  return new Set(jobs.map(({ payload }) => String(payload.fileId)))
}

export const examineAgain = (stores: Stores, size = PAGE): JobHandler =>
  inSteps(stores, async (cursor, { slot }) => {
    const { db, now } = stores
    const { storedFile } = db.tables
    const before = new Date(now().getTime() - WAIT_MS)
    const page = await fanOut('nightly', () =>
      db.latest
        .select({ contractId: storedFile.contractId, fileId: storedFile.fileId })
        .from(storedFile)
        .where(and(isWaiting(storedFile), lt(storedFile.receivedAt, before), after(stores, cursor)))
        .orderBy(asc(storedFile.contractId), asc(storedFile.fileId))
        .limit(size),
    )
    const waiting = page.length > 0 ? await awaited(stores) : new Set<string>()
    const lost = page.filter(({ fileId }) => !waiting.has(fileId))
    const last = page.at(-1)
    return {
      jobs: lost.map(payload => ({
        kind: EXAMINE,
        payload,
        jobId: derivedId(EXAMINE, payload.fileId, String(slot)),
      })),
      cursor: last && page.length === size ? cursorOf(last) : undefined,
    }
  })
