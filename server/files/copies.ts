import { createHash } from 'node:crypto'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq, gt, inArray, or } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { fanOut } from '../db/shards.ts'
import { storageKeyOf, type What } from './files.ts'
import { fileKeyOf, openBytes } from './sealed-bytes.ts'
import { diskStorage, type FileStorage } from './storage.ts'

type Stores = Pick<Services, 'db' | 'vault' | 'files'>
type FileRow = Services['db']['tables']['storedFile']['$inferSelect']

const PAGE = 200

/** How many files were looked at, copied, and could not be: those that are missing, and those that are not whole. */
export interface FilesLooked {
  files: number
  copied: number
  missing: number
  damaged: number
}

/** Every file that has bytes, page by page in the order of its key: what waits for its examination, and what is kept. */
async function* storedFiles({ db }: Stores): AsyncGenerator<FileRow> {
  const { storedFile } = db.tables
  const { contractId, fileId } = storedFile
  for (let last: FileRow | undefined; ; ) {
    const after = last
    const rows = await fanOut('nightly', () =>
      db.latest
        .select()
        .from(storedFile)
        .where(
          and(
            inArray(storedFile.state, ['RECEIVED', 'SAFE']),
            after &&
              or(gt(contractId, after.contractId), and(eq(contractId, after.contractId), gt(fileId, after.fileId))),
          ),
        )
        .orderBy(contractId, fileId)
        .limit(PAGE),
    )
    yield* rows
    last = rows.at(-1)
    if (rows.length < PAGE) return
  }
}

const whatOf = ({ state }: FileRow): What => (state === 'RECEIVED' ? 'RAW' : 'KEPT')

/** What is wrong with a file's sealed bytes; undefined for nothing. */
const faultOf = ({ vault }: Stores, row: FileRow, sealed: Buffer): 'DAMAGED' | undefined => {
  try {
    const clear = openBytes(fileKeyOf(vault, row), whatOf(row), sealed)
    const isSame = row.sha256 === null || createHash('sha256').update(clear).digest('hex') === row.sha256
    return isSame ? undefined : 'DAMAGED'
  } catch {
    return 'DAMAGED'
  }
}

/** Whether a file is still wanted: it may have been removed since its row was read. */
const isStillThere = async ({ db }: Stores, row: FileRow): Promise<boolean> => {
  const { storedFile } = db.tables
  const [now] = await db.latest
    .select({ state: storedFile.state })
    .from(storedFile)
    .where(and(eq(storedFile.contractId, row.contractId), eq(storedFile.fileId, row.fileId)))
  return now?.state === row.state
}

/** Looks at every file, and hands the whole ones over; tells which are missing or damaged, by their ids alone. */
const lookThrough = async (
  stores: Stores,
  { storage, isDone }: { storage: FileStorage; isDone?: (key: string) => Promise<boolean> },
  print: (line: string) => void,
  take?: (key: string, sealed: Buffer) => Promise<void>,
): Promise<FilesLooked> => {
  const looked: FilesLooked = { files: 0, copied: 0, missing: 0, damaged: 0 }
  for await (const row of storedFiles(stores)) {
    const key = storageKeyOf(row, whatOf(row))
    looked.files++
    if (await isDone?.(key)) continue
    const sealed = await storage.get(key).catch(() => undefined)
    const fault = sealed ? faultOf(stores, row, sealed) : 'MISSING'
    if (fault && !(await isStillThere(stores, row))) continue
    if (!sealed) {
      looked.missing++
      print(`missing: ${key}`)
    } else if (fault) {
      looked.damaged++
      print(`damaged: ${key}`)
    } else if (take) {
      await take(key, sealed)
      looked.copied++
    }
  }
  print(`${looked.files} files, ${looked.copied} copied, ${looked.missing} missing, ${looked.damaged} damaged`)
  return looked
}

/**
 * Copies the sealed files into a folder, those that are not there yet: none ever changes once it is there. Each is
 * opened before it is copied, so that a copy is known to be whole. It may be stopped and run again. What the copy of
 * the database names is in the folder when this runs after that copy was made, but for what was removed since.
 */
export const copyFiles = async (
  stores: Stores,
  folder: string,
  print: (line: string) => void,
): Promise<FilesLooked> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const copy = diskStorage(folder)
  const isDone = (key: string) =>
    access(join(folder, key)).then(
      () => true,
      () => false,
    )
  return lookThrough(stores, { storage: stores.files.storage, isDone }, print, (key, sealed) => copy.put(key, sealed))
}

/** Whether every file is there and opens: in the storage that is used, or in a copy of it. */
export const verifyFiles = (
  stores: Stores,
  folder: string | undefined,
  print: (line: string) => void,
): Promise<FilesLooked> =>
  lookThrough(stores, { storage: folder === undefined ? stores.files.storage : diskStorage(folder) }, print)
