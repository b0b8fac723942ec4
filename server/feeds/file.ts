import type { Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FeedCode } from './messages.ts'
import { FeedRefused } from './refusal.ts'

const CHUNK = 256 * 1024

/** A feed's file, open for reading. What it holds is text, whether it came compressed or not. */
interface FeedFile {
  readonly handle: FileHandle
  readonly stats: Stats
  /** Known by its first bytes: a name proves nothing. */
  readonly gzip: boolean
  /**
   * The text from the start to the end, once. A chunk is good until the next one is asked for. Throws FeedRefused
   * GZIP_CORRUPT.
   */
  text(): AsyncGenerator<Buffer>
  close(): Promise<void>
}

/** What whoever types a path gets wrong, each in its own words; the rest is named by its code. */
const REASONS: Readonly<Record<string, FeedCode>> = {
  ENOENT: 'FILE_MISSING',
  EISDIR: 'FILE_IS_FOLDER',
  EACCES: 'FILE_FORBIDDEN',
  EPERM: 'FILE_FORBIDDEN',
}

/** An error of the file system as a refusal that says what it is. */
const unreadable = (error: unknown) =>
  error instanceof Error && 'syscall' in error && 'code' in error
    ? new FeedRefused(REASONS[String(error.code)] ?? 'FILE_UNREADABLE', { reason: String(error.code) })
    : error

/** Chunks of a file, in the same memory each time unless the reader of them runs ahead, as a pipe does. */
async function* chunks(handle: FileHandle, first: Buffer, reuse: boolean) {
  let chunk: Buffer = first
  while (chunk.length > 0) {
    yield chunk
    const into = reuse ? Buffer.from(first.buffer, first.byteOffset, CHUNK) : Buffer.allocUnsafeSlow(CHUNK)
    const { bytesRead } = await handle.read(into, 0, CHUNK, null)
    chunk = into.subarray(0, bytesRead)
  }
}

async function* unzipped(compressed: AsyncGenerator<Buffer>) {
  const gunzip = createGunzip({ chunkSize: CHUNK })
  // Its error, if any, also ends the loop below, where it is dealt with.
  pipeline(Readable.from(compressed, { objectMode: false }), gunzip, () => {})
  try {
    for await (const chunk of gunzip) yield chunk as Buffer // a zlib stream without an encoding gives buffers
  } catch (error) {
    const zlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    throw zlib ? new FeedRefused('GZIP_CORRUPT') : error
  }
}

/** Opens a feed. Throws FeedRefused: FILE_MISSING, FILE_IS_FOLDER, FILE_FORBIDDEN, FILE_UNREADABLE, FILE_EMPTY. */
export async function openFeed(path: string): Promise<FeedFile> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(error)
  })
  try {
    const stats = await handle.stat()
    const memory = Buffer.allocUnsafeSlow(CHUNK)
    let filled = 0
    // A pipe may give its first byte alone, and the two magic bytes are needed.
    while (filled < 2) {
      const { bytesRead } = await handle.read(memory, filled, CHUNK - filled, null)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    if (filled === 0) throw new FeedRefused('FILE_EMPTY')
    const gzip = memory[0] === 0x1f && memory[1] === 0x8b
    const first = memory.subarray(0, filled)
    return {
      handle,
      stats,
      gzip,
      text: () => (gzip ? unzipped(chunks(handle, first, false)) : chunks(handle, first, true)),
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw unreadable(error)
  }
}
