import { createHash } from 'node:crypto'
import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { openFeed } from '../../feeds/file.ts'
import { lineSplitter } from '../../feeds/lines.ts'
import { type FeedFault, FeedRefused } from '../../feeds/refusal.ts'
import { openSpool } from '../../feeds/spool.ts'
import { isBlank, providerIdFits, readHeader, readJson, readLine, readTrailer } from './decompte.line.ts'
import { type DecompteOrder, decompteOrder } from './decompte.order.ts'
import type { DecompteHeader, DecompteLine, DecompteTrailer } from './decompte.type.ts'

/** A line and where it stands in the file (the header is line 1). */
export interface NumberedLine {
  lineNumber: number
  line: DecompteLine
}

/** What is odd in a file without making it wrong: how often, and the first few. */
export interface DecompteWarnings {
  count: number
  first: FeedFault[]
}

/** A file whose every line has been checked, and that can now be applied. */
export interface DecompteFile {
  readonly header: DecompteHeader
  readonly trailer: DecompteTrailer
  /** Of the text, in hexadecimal: the same whether it came compressed or not. */
  readonly sha256: string
  readonly warnings: DecompteWarnings
  /**
   * The lines, in the order to apply them: those of one beneficiary together, by care date, reversals first; a reversal
   * of a line of this same file right after it; a ref that comes back, last of all. Can be called again. Throws
   * FeedRefused FILE_CHANGED when the file is no longer what was checked.
   */
  read(batchSize?: number): AsyncGenerator<NumberedLine[]>
  /** Gives the file back. To be called whatever happened. */
  close(): Promise<void>
}

/**
 * Where a form of décompte is plugged in: the JSON lines below, or NOEMIE for who has its licence. Two passes, because
 * a wrong file must be refused whole before any of it is applied: `inspect` reads and checks everything and keeps where
 * each line is, `read` goes back to the lines in their order.
 */
export interface DecompteReader {
  /** Throws FeedRefused with the line and the reason when the file must not be applied. */
  inspect(path: string): Promise<DecompteFile>
}

/** A million lines take 130 MB while they are ordered; the index of more than that would burst what an import may take. */
const MAX_LINES = 2_000_000
/** How many warnings are told one by one. */
const TOLD = 10
const BATCH = 500
/** Lines nearer to each other than that are read at once with what lies between them. */
const GAP = 16 * 1024
const WINDOW = 1024 * 1024

/** The checks of the first pass: takes each line as it comes, and answers for the file as a whole at its end. */
function inspection() {
  const order = decompteOrder()
  let header: DecompteHeader | undefined
  let trailer: DecompteTrailer | undefined
  let sum = 0
  let oddProviders = 0
  const told: FeedFault[] = []

  function onLine(bytes: Buffer, number: number, offset: number, ended: boolean) {
    if (trailer) throw new FeedRefused(isBlank(bytes) ? 'LINE_EMPTY' : 'AFTER_TRAILER', {}, number)
    const fields = readJson(bytes, number, ended)
    if (!header) {
      if (fields.type !== 'header') throw new FeedRefused('HEADER_MISSING', {}, number)
      header = readHeader(fields, number)
    } else if (fields.type === 'line') {
      if (order.count() === MAX_LINES) throw new FeedRefused('TOO_MANY_LINES', { max: MAX_LINES }, number)
      const line = readLine(fields, number)
      sum += line.amoPaidCents
      if (!Number.isSafeInteger(sum)) {
        const most = Number.MAX_SAFE_INTEGER
        throw new FeedRefused('OUT_OF_RANGE', { field: 'amoPaidCents', min: -most, max: most }, number)
      }
      if (!providerIdFits(line.provider)) {
        oddProviders++
        if (told.length < TOLD) {
          told.push({ code: 'PROVIDER_ID', values: { kind: line.provider.idKind }, line: number })
        }
      }
      order.add(line, offset, bytes.length, crc32(bytes))
    } else if (fields.type === 'trailer') {
      trailer = readTrailer(fields, number)
      const counted = order.count()
      if (trailer.lines !== counted) {
        throw new FeedRefused('TRAILER_COUNT', { declared: trailer.lines, counted }, number)
      }
      if (trailer.amoPaidCents !== sum) {
        throw new FeedRefused('TRAILER_SUM', { declared: trailer.amoPaidCents, counted: sum }, number)
      }
    } else throw new FeedRefused(fields.type === 'header' ? 'HEADER_REPEATED' : 'UNKNOWN_TYPE', {}, number)
  }

  function finish(lines: number) {
    if (!header) throw new FeedRefused('FILE_EMPTY')
    if (!trailer) throw new FeedRefused('TRAILER_MISSING', {}, lines + 1)
    const ordered = order.finish()
    const repeated = ordered.repeated.first.map(
      (place): FeedFault => ({ code: 'REF_REPEATED', values: {}, line: place + 2 }),
    )
    const warnings = { count: oddProviders + ordered.repeated.count, first: [...told, ...repeated] }
    return { header, trailer, warnings, order: ordered }
  }

  return { onLine, finish }
}

/**
 * Fetches lines by their places, several neighbours at a read. The reads are synchronous: they are of a local file that
 * was just read through, so they come from memory, and waiting for a thread costs ten times as much as the copy.
 */
function lineFetcher(handle: FileHandle, order: DecompteOrder) {
  let memory = Buffer.allocUnsafeSlow(WINDOW)

  function fetchRun(run: number[], from: number, to: number, into: Map<number, NumberedLine>) {
    if (to - from > memory.length) memory = Buffer.allocUnsafeSlow(to - from)
    let filled = 0
    while (filled < to - from) {
      const count = readSync(handle.fd, memory, filled, to - from - filled, from + filled)
      if (count === 0) throw new FeedRefused('FILE_CHANGED')
      filled += count
    }
    for (const place of run) {
      const start = order.offsets[place]! - from
      const bytes = memory.subarray(start, start + order.lengths[place]!)
      const lineNumber = place + 2
      if (crc32(bytes) !== order.checks[place]) throw new FeedRefused('FILE_CHANGED', {}, lineNumber)
      into.set(place, { lineNumber, line: readLine(readJson(bytes, lineNumber, true), lineNumber) })
    }
  }

  return (places: Uint32Array): NumberedLine[] => {
    const found = new Map<number, NumberedLine>()
    let run: number[] = []
    let from = 0
    let to = 0
    // Lines are in the file in the order of their places.
    for (const place of places.slice().sort()) {
      const start = order.offsets[place]!
      const end = start + order.lengths[place]!
      if (run.length > 0 && (start - to > GAP || end - from > WINDOW)) {
        fetchRun(run, from, to, found)
        run = []
      }
      if (run.length === 0) from = start
      run.push(place)
      to = end
    }
    if (run.length > 0) fetchRun(run, from, to, found)
    return Array.from(places, place => found.get(place)!)
  }
}

async function* linesInOrder(
  handle: FileHandle,
  order: DecompteOrder,
  unchanged: () => Promise<boolean>,
  batchSize: number,
): AsyncGenerator<NumberedLine[]> {
  if (!(await unchanged())) throw new FeedRefused('FILE_CHANGED')
  const fetch = lineFetcher(handle, order)
  for (let at = 0; at < order.places.length; at += batchSize) yield fetch(order.places.subarray(at, at + batchSize))
}

async function inspect(path: string): Promise<DecompteFile> {
  const file = await openFeed(path)
  let spool: FileHandle | undefined
  const close = async () => {
    await file.close()
    await spool?.close()
  }
  try {
    // What can't be read at any place (a compressed file, a pipe) is laid down as it is unpacked.
    if (file.gzip || !file.stats.isFile()) spool = await openSpool()
    const hash = createHash('sha256')
    const checks = inspection()
    const splitter = lineSplitter(checks.onLine)
    try {
      for await (const chunk of file.text()) {
        hash.update(chunk)
        // Checked before it is kept: only lines of the format are ever laid down.
        splitter.push(chunk)
        await spool?.appendFile(chunk)
      }
    } catch (error) {
      if (error instanceof FeedRefused && error.line === undefined) {
        throw new FeedRefused(error.code, error.values, splitter.current())
      }
      throw error
    }
    const { order, ...checked } = checks.finish(splitter.end())
    const unchanged = async () => {
      if (spool) return true
      const { size, mtimeMs } = await file.handle.stat()
      return size === file.stats.size && mtimeMs === file.stats.mtimeMs
    }
    return {
      ...checked,
      sha256: hash.digest('hex'),
      read: (batchSize = BATCH) => linesInOrder(spool ?? file.handle, order, unchanged, batchSize),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Décomptes AMO, version 1: JSON lines, plain or gzipped. */
export const jsonLinesReader: DecompteReader = { inspect }
