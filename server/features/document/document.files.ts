import { and, asc, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Reader, Writer } from '../../db/database.ts'
import type { StoredFileRow } from './upload.loader.ts'

/** What documents are made of, for jobs and other features' transactions: nobody asks, so no sight is applied. */

type Stores = Pick<Services, 'db'>

/** The document that a file is a page of; undefined for one that is part of nothing yet. */
export const documentOfFile = async (
  { db }: Stores,
  reader: Reader,
  contractId: string,
  fileId: string,
): Promise<string | undefined> => {
  const { documentFile } = db.tables
  const [found] = await reader
    .select({ documentId: documentFile.documentId })
    .from(documentFile)
    .where(and(eq(documentFile.contractId, contractId), eq(documentFile.fileId, fileId)))
  return found?.documentId
}

/** The files of a document, in their order. */
export const filesOf = async (
  { db }: Stores,
  reader: Reader,
  contractId: string,
  documentId: string,
): Promise<StoredFileRow[]> => {
  const { documentFile, storedFile } = db.tables
  const rows = await reader
    .select({ file: storedFile })
    .from(documentFile)
    .innerJoin(
      storedFile,
      and(eq(storedFile.contractId, documentFile.contractId), eq(storedFile.fileId, documentFile.fileId)),
    )
    .where(and(eq(documentFile.contractId, contractId), eq(documentFile.documentId, documentId)))
    .orderBy(asc(documentFile.position))
  return rows.map(({ file }) => file)
}

/** Puts files in the place of a document's: those it keeps, then those that came. */
export const setFiles = async (
  { db }: Stores,
  tx: Writer,
  contractId: string,
  documentId: string,
  fileIds: readonly string[],
): Promise<void> => {
  const { documentFile } = db.tables
  await tx
    .delete(documentFile)
    .where(and(eq(documentFile.contractId, contractId), eq(documentFile.documentId, documentId)))
    .returning({ fileId: documentFile.fileId })
  await tx
    .insert(documentFile)
    .values(fileIds.map((fileId, position) => ({ contractId, documentId, position, fileId })))
    .returning({ fileId: documentFile.fileId })
}
