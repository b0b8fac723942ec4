import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { getFile, putFile, removeFile } from '../../files/files.ts'
import { type Sanitised, sanitise } from '../../files/sanitise.ts'
import { ScannerDown } from '../../files/scanner.ts'
import { fileKeyOf } from '../../files/sealed-bytes.ts'

/** Examines a file that has come in whole. */
export const EXAMINE = 'file.examine'

/** How soon an antivirus that did not answer is asked again. It is asked for as long as it takes: the file waits. */
const ASK_AGAIN_MS = 60_000

/** What the house does with a file once it is examined, in the same transaction. */
export type OnExamined = (tx: Writer, file: { contractId: string; fileId: string }) => Promise<void>

const verdict = async (services: Services, bytes: Buffer): Promise<Sanitised> =>
  (await services.files.scanner.finds(bytes)) ? { refusal: 'INFECTED' } : sanitise(bytes)

/**
 * Looks for malware, then makes the file anew. Until then nobody is shown any of it; a refused one leaves its reason and
 * nothing else. May run again at any point: what it keeps replaces itself, and the raw bytes go last.
 */
export const examineFile =
  (services: Services, onExamined: OnExamined): JobHandler =>
  async ({ payload }, done) => {
    const { db, vault, now, log } = services
    const { storedFile } = db.tables
    const place = { contractId: String(payload.contractId), fileId: String(payload.fileId) }
    const isIt = and(eq(storedFile.contractId, place.contractId), eq(storedFile.fileId, place.fileId))
    const [row] = await db.latest.select().from(storedFile).where(isIt)
    if (row?.state === 'RECEIVED') {
      const key = fileKeyOf(vault, row)
      let result: Sanitised
      try {
        result = await verdict(services, await getFile(services, key, 'RAW'))
      } catch (error) {
        if (!(error instanceof ScannerDown)) throw error
        log.error({ fileId: place.fileId, err: error }, 'a file waits for the antivirus')
        const runAt = new Date(now().getTime() + ASK_AGAIN_MS)
        return db.transaction(async tx => {
          await enqueue(tx, db.tables, now(), [{ kind: EXAMINE, payload: { ...place }, runAt }])
          await done(tx)
        })
      }
      const kept = result.refusal === undefined ? Buffer.from(result.bytes) : undefined
      if (kept) await putFile(services, key, 'KEPT', kept)
      await db.transaction(async tx => {
        const examined = await tx
          .update(storedFile)
          .set({
            examinedAt: now(),
            ...(result.refusal === undefined
              ? {
                  state: 'SAFE',
                  mediaType: result.mediaType,
                  pageCount: result.pageCount,
                  byteCount: kept!.length,
                  sha256: createHash('sha256').update(kept!).digest('hex'),
                }
              : { state: 'REFUSED', refusal: result.refusal }),
          })
          .where(and(isIt, eq(storedFile.state, 'RECEIVED')))
          .returning({ fileId: storedFile.fileId })
        if (examined.length) await onExamined(tx, place)
      })
    }
    await removeFile(services, place, 'RAW')
  }
