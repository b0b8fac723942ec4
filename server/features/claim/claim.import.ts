import { eq } from 'drizzle-orm'
import { FeedRefused, faultText } from '../../feeds/refusal.ts'
import type { Locale } from '../../i18n/locale.ts'
import { applyBatch } from './claim.import.batch.ts'
import type { Audience } from './claim.import.news.ts'
import { transferDay } from './claim.import.payments.ts'
import { countsText, IMPORT_TEXTS, progressText, warningsText } from './claim.import.text.ts'
import {
  addCounts,
  type Counts,
  type FeedSource,
  fileKeyOf,
  type ImportServices,
  noCounts,
} from './claim.import.type.ts'
import { type DecompteFile, type DecompteReader, jsonLinesReader } from './decompte.reader.ts'

export interface ImportOptions {
  /** Told how far the import is, and at the end what it came to; a line at a time. */
  print: (line: string) => void
  locale: Locale
  /** Our number: a file for another insurer is refused. */
  amcNumber: string
  /** Stops between two batches; the same import then goes on from there. */
  signal?: AbortSignal
  /** Where a form of décompte is plugged in. */
  reader?: DecompteReader
  batchSize?: number
  /** Who is told of the reimbursements; everybody concerned, everywhere, when left out. */
  audience?: Audience
}

export interface ImportResult extends Counts {
  /** STOPPED: by the signal, before the end. */
  status: 'DONE' | 'ALREADY_IMPORTED' | 'STOPPED'
  /** Lines of the file that were looked at. */
  read: number
}

const TELL_EVERY_MS = 1000
const BATCH = 500

/**
 * Imports a file of décomptes. The whole file is checked before anything of it is applied; then batches are applied,
 * each in one transaction that also notes its lines as known. So it may be killed at any moment and run again, and two
 * processes may import the same file: every line is applied once.
 * @throws FeedRefused when the file is wrong, for another insurer, or another file came under its number; nothing of it
 * is kept then
 */
export const importDecomptes = async (
  services: ImportServices,
  path: string,
  { reader = jsonLinesReader, ...options }: ImportOptions,
): Promise<ImportResult> => {
  const file = await reader.inspect(path)
  try {
    return await importFile(services, file, options)
  } finally {
    await file.close()
  }
}

const importFile = async (
  services: ImportServices,
  file: DecompteFile,
  { print, locale, amcNumber, signal, batchSize = BATCH, audience = 'EVERYWHERE' }: Omit<ImportOptions, 'reader'>,
): Promise<ImportResult> => {
  const { header, trailer, warnings } = file
  if (header.amcNumber !== amcNumber)
    throw new FeedRefused('AMC_OTHER', { found: header.amcNumber, expected: amcNumber }, 1)
  const source: FeedSource = {
    emitter: header.emitter,
    fileNumber: header.fileNumber,
    dueOn: transferDay(header.createdOn),
  }
  const before = await register(services, file, source)
  if (before === 'DONE') {
    print(IMPORT_TEXTS.ALREADY_IMPORTED[locale])
    return { ...noCounts(), status: 'ALREADY_IMPORTED', read: 0 }
  }
  if (before === 'APPLYING') print(IMPORT_TEXTS.RESUMED[locale])
  if (warnings.count > 0) print(warningsText(warnings.count, locale))
  for (const fault of warnings.first) print(`  ${faultText(fault, locale)}`)

  const counts = noCounts()
  const startedAt = performance.now()
  let read = 0
  let toldAt = startedAt
  for await (const batch of file.read(batchSize)) {
    if (signal?.aborted) {
      print(IMPORT_TEXTS.STOPPED[locale])
      for (const line of countsText(read, counts, locale)) print(line)
      return { ...counts, status: 'STOPPED', read }
    }
    const result = await applyBatch(
      services,
      batch.map(numbered => ({ ...numbered, source })),
      audience,
    )
    addCounts(counts, result.counts)
    read += batch.length
    const now = performance.now()
    if (now - toldAt >= TELL_EVERY_MS) {
      toldAt = now
      print(progressText(read, trailer.lines, Math.round((read * 1000) / (now - startedAt)), locale))
    }
  }
  await markDone(services, source)
  for (const line of countsText(read, counts, locale)) print(line)
  return { ...counts, status: 'DONE', read }
}

/** Notes that the file is being applied. @returns how far an earlier import of it came */
const register = (
  { db, now }: ImportServices,
  { sha256, trailer }: DecompteFile,
  source: FeedSource,
): Promise<'NEW' | 'APPLYING' | 'DONE'> => {
  const { feedFile } = db.tables
  const fileKey = fileKeyOf(source)
  return db.transaction(async tx => {
    const [known] = await tx.select().from(feedFile).where(eq(feedFile.fileKey, fileKey))
    if (!known) {
      await tx.insert(feedFile).values({
        fileKey,
        sha256,
        state: 'APPLYING',
        lines: trailer.lines,
        amoPaidCents: trailer.amoPaidCents,
        startedAt: now(),
      })
      return 'NEW'
    }
    if (known.sha256 !== sha256) {
      const { emitter, fileNumber } = source
      throw new FeedRefused('FILE_NUMBER_TAKEN', { emitter, fileNumber }, 1)
    }
    return known.state
  })
}

const markDone = ({ db, now }: ImportServices, source: FeedSource) => {
  const { feedFile } = db.tables
  return db.transaction(tx =>
    tx
      .update(feedFile)
      .set({ state: 'DONE', finishedAt: now() })
      .where(eq(feedFile.fileKey, fileKeyOf(source)))
      .returning({ state: feedFile.state }),
  )
}
