import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../db/ids.ts'
import { enqueue } from '../../events/jobs.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { announced, sentFile, sentPiece, uploadOf } from '../../testing/sending.ts'
import { addMonths } from '../claim/calendar.ts'
import type { DOCUMENT_KINDS } from './document.table.ts'
import { keepDocument, storeMadeFile } from './document.write.ts'
import { FORGET_DOCUMENTS, forgetDocuments } from './retention.jobs.ts'
import { keptBeyond } from './retention-class.ts'
import { EXAMINE_AGAIN, THROW_AWAY } from './upload.cleaning.ts'
import { EXAMINE } from './upload.jobs.ts'

const app = await createTestApp({ cases: ['camille-martin'] })
const { document, storedFile, contract, job, auditEntry } = app.db.tables
const HOUR = 3_600_000

const photo = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#f4f1ea' } })
  .jpeg()
  .toBuffer()

/** Names of the files in the storage, or in the staging folder: both hold their ids. */
const namesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter(one => one.isFile())
    .map(({ name }) => basename(name))
const stored = () => namesIn(new URL(app.env.files.url).pathname)
const staged = () => namesIn(app.env.files.staging)

/** Runs what a schedule of this name enqueues, at an instant. */
const nightly = async (kind: string, at: Date) => {
  app.setNow(at)
  const payload = { slot: at.toISOString() }
  await app.db.transaction(tx => enqueue(tx, app.db.tables, at, [{ kind, payload, runAt: at }]))
  await app.mail()
}

describe('documents', () => {
  let contractId = ''
  beforeAll(async () => {
    const [row] = await app.db.inspect.select().from(contract)
    contractId = row!.contractId
  })

  const kept = async (kind: (typeof DOCUMENT_KINDS)[number], issuedOn: string) => {
    const [documentId, fileId] = [newId(), newId()]
    const bytes = Buffer.from(`%PDF of ${documentId}`)
    const made = { contractId, fileId, mediaType: 'application/pdf', bytes, pageCount: 1 } as const
    const file = await storeMadeFile(app.services, made)
    await app.db.transaction(tx =>
      keepDocument(app.services, tx, {
        contractId,
        documentId,
        kind,
        facts: {},
        issuedOn,
        made: { file, source: { documentId }, template: 'test/1' },
      }),
    )
    return { documentId, fileId }
  }
  const isThere = async ({ documentId }: { documentId: string }) =>
    (await app.db.inspect.select().from(document).where(eq(document.documentId, documentId))).length > 0

  it('go with their bytes the day after the last they are kept, and what proves the contract stays', async () => {
    const letter = await kept('LETTER', '2021-11-22')
    const younger = await kept('LETTER', '2021-11-23')
    const table = await kept('GUARANTEE_TABLE', '2016-11-22')
    await nightly(FORGET_DOCUMENTS, TEST_DAY)
    // Kept until 22 November 2026: today is its last day.
    expect(await isThere(letter)).toBe(true)
    await nightly(FORGET_DOCUMENTS, new Date(TEST_DAY.getTime() + 24 * HOUR))
    expect([await isThere(letter), await isThere(younger), await isThere(table)]).toEqual([false, true, true])
    const names = await stored()
    expect(names).not.toContain(letter.fileId)
    expect(names).toEqual(expect.arrayContaining([younger.fileId, table.fileId]))
    const entries = await app.db.inspect.select().from(auditEntry).where(eq(auditEntry.subjectId, letter.documentId))
    expect(entries.map(({ action }) => action)).toEqual(['document.forgotten'])
    const [row] = await app.db.inspect.select().from(document).where(eq(document.documentId, table.documentId))
    expect(row?.keptUntil).toBe('2031-11-23')
  })

  it('go some at a time, and go on where a process stopped', async () => {
    const many = await Promise.all(Array.from({ length: 5 }, () => kept('LETTER', '2020-01-01')))
    const at = new Date('2026-11-24T03:50:00Z')
    app.setNow(at)
    const step = forgetDocuments(app.services, 2)
    const [first] = await app.db.inspect.select().from(job)
    const given = { ...first!, kind: FORGET_DOCUMENTS, payload: {} }
    // Killed before it commits: nothing has gone, and nothing of it is enqueued.
    const killed = step(given, async () => {
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await Promise.all(many.map(isThere))).toEqual([true, true, true, true, true])
    await step(given, async () => {})
    expect((await Promise.all(many.map(isThere))).filter(there => there)).toHaveLength(3)
    // The next step is in the queue.
    await app.mail()
    expect(await Promise.all(many.map(isThere))).toEqual([false, false, false, false, false])
    const names = await stored()
    for (const { fileId } of many) expect(names).not.toContain(fileId)
  })

  it.each([
    ['a contract that runs', null, '2031-11-22'],
    ['a contract that ended last year', '2025-11-30', '2030-11-30'],
    ['a contract that ended five years ago', '2021-11-21', undefined],
  ])('that prove %s are kept for five years after its end', (_, endOn, until) => {
    expect(keptBeyond('GUARANTEE_TABLE', endOn, '2026-11-22')).toBe(until)
    expect(keptBeyond('STATEMENT', endOn, '2026-11-22')).toBeUndefined()
    if (until && endOn) expect(until).toBe(addMonths(endOn, 60))
  })
})

describe('files that were sent', () => {
  it('are thrown away when they are part of nothing two days later, half sent or whole, from everywhere', async () => {
    const start = new Date('2026-12-01T09:00:00Z')
    app.setNow(start)
    const camille = await app.as.member('camille.martin@example.fr')
    const whole = await sentFile(app, camille, photo)
    const { ticket, path } = await announced(camille, photo.length)
    await sentPiece(camille, path, 0, photo.subarray(0, 100))
    await nightly(THROW_AWAY, new Date(start.getTime() + 47 * HOUR))
    expect(await staged()).toContain(ticket)
    const again = await app.as.member('camille.martin@example.fr')
    expect((await uploadOf(again, whole)).state).toBe('SAFE')
    const before = (await stored()).length
    await nightly(THROW_AWAY, new Date(start.getTime() + 49 * HOUR))
    const later = await app.as.member('camille.martin@example.fr')
    expect([await uploadOf(later, whole), await uploadOf(later, ticket)]).toEqual([null, null])
    expect((await staged()).filter(name => name.startsWith(ticket))).toEqual([])
    expect((await stored()).length).toBe(before - 1)
  })

  it('are examined again when what should have examined them was lost', async () => {
    const start = new Date('2026-12-10T09:00:00Z')
    app.setNow(start)
    const camille = await app.as.member('camille.martin@example.fr')
    const { ticket, path } = await announced(camille, photo.length)
    await sentPiece(camille, path, 0, photo)
    // Its worker died so often that its job was given up.
    await app.db.transaction(tx =>
      tx.update(job).set({ state: 'DEAD' }).where(eq(job.kind, EXAMINE)).returning({ jobId: job.jobId }),
    )
    await nightly(EXAMINE_AGAIN, new Date(start.getTime() + HOUR / 6))
    expect((await uploadOf(camille, ticket)).state).toBe('RECEIVED')
    await nightly(EXAMINE_AGAIN, new Date(start.getTime() + HOUR / 3))
    expect((await uploadOf(camille, ticket)).state).toBe('SAFE')
  })

  it('are left to the job that waits for them', async () => {
    const start = new Date('2026-12-11T09:00:00Z')
    app.setNow(start)
    const camille = await app.as.member('camille.martin@example.fr')
    const { path } = await announced(camille, photo.length)
    await sentPiece(camille, path, 0, photo)
    const at = new Date(start.getTime() + HOUR / 3)
    await app.db.transaction(tx =>
      tx
        .update(job)
        .set({ runAt: new Date(at.getTime() + HOUR) })
        .where(eq(job.kind, EXAMINE))
        .returning(),
    )
    await nightly(EXAMINE_AGAIN, at)
    const [row] = await app.db.inspect.select().from(storedFile).where(eq(storedFile.state, 'RECEIVED'))
    const jobs = (await app.db.inspect.select().from(job)).filter(
      ({ kind, payload }) => kind === EXAMINE && payload.fileId === row?.fileId,
    )
    expect(jobs).toHaveLength(1)
  })
})
