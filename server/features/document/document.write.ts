import { createHash } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import { canonicalJson } from '../../audit/chain.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { record } from '../../events/outbox.ts'
import type { MediaType } from '../../files/file.table.ts'
import { putFile } from '../../files/files.ts'
import { newFileKey } from '../../files/sealed-bytes.ts'
import { yearOf } from '../claim/calendar.ts'
import type { DOCUMENT_KINDS, DocumentFacts } from './document.table.ts'
import { searchTextOf } from './document.text.ts'
import { keptUntil } from './retention-class.ts'

type Kind = (typeof DOCUMENT_KINDS)[number]

/** A file that we made, in the storage already, waiting for its row. */
export interface MadeFile {
  contractId: string
  fileId: string
  keySealed: string
  mediaType: MediaType
  byteCount: number
  pageCount: number
  sha256: string
}

/**
 * Seals and stores what we made, before the transaction that keeps it: a storage knows no transactions. The id is the
 * caller's, the same each time its job runs, so that a second run replaces what a crash left of the first.
 */
export const storeMadeFile = async (
  services: Pick<Services, 'files' | 'vault'>,
  {
    contractId,
    fileId,
    mediaType,
    bytes,
    pageCount,
  }: { contractId: string; fileId: string; mediaType: MediaType; bytes: Buffer; pageCount: number },
): Promise<MadeFile> => {
  const { file, keySealed } = newFileKey(services.vault, contractId, fileId)
  await putFile(services, file, 'KEPT', bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { contractId, fileId, keySealed, mediaType, byteCount: bytes.length, pageCount, sha256 }
}

export interface NewDocument {
  contractId: string
  documentId: string
  /** Whose it is; left out for what belongs to the contract. */
  memberId?: string
  sentById?: string
  kind: Kind
  /** The civil year it is filed under; that of `issuedOn` when left out. */
  year?: number
  facts: DocumentFacts
  issuedOn: string
  requestId?: string
  /** Its files that are here already, by their ids: what was sent. */
  fileIds?: readonly string[]
  /** The file that we made of `source`, by a template and its version ('statement/1'). */
  made?: { file: MadeFile; source: object; template: string }
  /** The documents whose place it takes. */
  replaces?: readonly string[]
}

const sourcePlace = (documentId: string) => ({ table: 'document', column: 'source_sealed', row: documentId })

/** What a document was made of, as canonical JSON; undefined for what was sent. */
export const sourceOf = (
  { vault }: Pick<Services, 'vault'>,
  { documentId, sourceSealed }: { documentId: string; sourceSealed: string | null },
): string | undefined => (sourceSealed === null ? undefined : vault.open(sourceSealed, sourcePlace(documentId)))

/**
 * Files a document, in the transaction of what it follows from; the household hears of it. Asked again with an id that
 * is there, it does nothing.
 * @returns whether it was not there
 */
export const keepDocument = async (
  { db, vault, now }: Pick<Services, 'db' | 'vault' | 'now'>,
  tx: Writer,
  given: NewDocument,
): Promise<boolean> => {
  const { document, documentFile, storedFile } = db.tables
  const { contractId, documentId, made } = given
  const at = now()
  const [written] = await tx
    .insert(document)
    .values({
      contractId,
      documentId,
      memberId: given.memberId ?? null,
      sentById: given.sentById ?? null,
      kind: given.kind,
      year: given.year ?? yearOf(given.issuedOn),
      facts: given.facts,
      searchText: searchTextOf(given.kind, given.facts),
      issuedOn: given.issuedOn,
      requestId: given.requestId ?? null,
      sourceSealed: made ? vault.seal(canonicalJson(made.source), sourcePlace(documentId)) : null,
      template: made?.template ?? null,
      keptUntil: keptUntil(given.kind, given.issuedOn),
      createdAt: at,
    })
    .onConflictDoNothing()
    .returning({ documentId: document.documentId })
  if (!written) return false
  if (made)
    await tx
      .insert(storedFile)
      .values({
        ...made.file,
        memberId: given.memberId ?? null,
        sentById: null,
        state: 'SAFE',
        createdAt: at,
        receivedAt: at,
        examinedAt: at,
      })
      .returning({ fileId: storedFile.fileId })
  const fileIds = [...(given.fileIds ?? []), ...(made ? [made.file.fileId] : [])]
  await tx
    .insert(documentFile)
    .values(fileIds.map((fileId, position) => ({ contractId, documentId, position, fileId })))
    .returning({ fileId: documentFile.fileId })
  if (given.replaces?.length)
    await tx
      .update(document)
      .set({ replacedById: documentId })
      .where(and(eq(document.contractId, contractId), inArray(document.documentId, [...given.replaces])))
      .returning({ documentId: document.documentId })
  await record(tx, db.tables, [
    { contractId, kind: 'DOCUMENT_READY', memberId: given.memberId ?? null, subjectId: documentId, occurredAt: at },
  ])
  return true
}

/** Files a document that was sent under what is known of it by now: its title, its day and year, what it is found by. */
export const refile = async (
  { db }: Pick<Services, 'db'>,
  tx: Writer,
  { contractId, documentId }: { contractId: string; documentId: string },
  kind: Kind,
  { facts, issuedOn }: { facts: DocumentFacts; issuedOn: string },
): Promise<void> => {
  const { document } = db.tables
  await tx
    .update(document)
    .set({
      facts,
      searchText: searchTextOf(kind, facts),
      issuedOn,
      year: yearOf(issuedOn),
      keptUntil: keptUntil(kind, issuedOn),
    })
    .where(and(eq(document.contractId, contractId), eq(document.documentId, documentId)))
    .returning({ documentId: document.documentId })
}
