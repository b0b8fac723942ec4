import type { Services } from '../context.ts'
import type { Env } from '../env.ts'
import { clamd, demonstrationScanner, type Scanner } from './scanner.ts'
import type { FileKey } from './sealed-bytes.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'
import { type FileStorage, openStorage } from './storage.ts'

/** What files need of the world outside. */
export interface Files {
  storage: FileStorage
  scanner: Scanner
  /** The folder of uploads that are not whole yet. Processes that serve the same browser share it. */
  staging: string
}

/** By the settings; without a scanner of its own, which production refuses, that of the demonstration. */
export const openFiles = async ({ files }: Pick<Env, 'files'>): Promise<Files> => ({
  storage: await openStorage(files.url, files.s3),
  scanner: files.scannerUrl ? clamd(files.scannerUrl) : demonstrationScanner,
  staging: files.staging,
})

/** RAW: as it was sent, examined by nobody. KEPT: made anew, or made by us. */
export type What = 'RAW' | 'KEPT'

/** Where a file lies in a storage. */
export const storageKeyOf = ({ contractId, fileId }: Pick<FileKey, 'contractId' | 'fileId'>, what: What) =>
  what === 'RAW' ? `raw/${contractId}/${fileId}` : `${contractId}/${fileId}`

type Stores = Pick<Services, 'files'>

export const putFile = ({ files }: Stores, file: FileKey, what: What, clear: Buffer): Promise<void> =>
  files.storage.put(storageKeyOf(file, what), sealBytes(file, what, clear))

/** @throws Error when it is not there, or not as it was put there */
export const getFile = async ({ files }: Stores, file: FileKey, what: What): Promise<Buffer> =>
  openBytes(file, what, await files.storage.get(storageKeyOf(file, what)))

export const removeFile = (
  { files }: Stores,
  file: Pick<FileKey, 'contractId' | 'fileId'>,
  what: What,
): Promise<void> => files.storage.remove(storageKeyOf(file, what))
