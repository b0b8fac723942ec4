import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { setFiles } from '../document/document.files.ts'
import { keepDocument, refile } from '../document/document.write.ts'
import type { StoredFileRow } from '../document/upload.loader.ts'
import { concern } from './care-document.ts'
import type { RequestDetail, RequestKind } from './request.kinds.ts'
import type { RequestRow } from './request.loader.ts'

/** What an invoice or a quote says in words; whatever else is missing is a paper. */
const SAID: readonly RequestDetail[] = ['FAMILY', 'CARE_DATE', 'AMOUNT', 'PROFESSIONAL']

/** Whether pages must be sent for it. */
export const isPaper = (detail: RequestDetail): boolean => !SAID.includes(detail)

/** What the pages of a request are filed as; as what proves something where nothing is said. */
const FILED: Readonly<Partial<Record<RequestKind, 'INVOICE' | 'QUOTE' | 'PRESCRIPTION'>>> = {
  INVOICE: 'INVOICE',
  QUOTE: 'QUOTE',
  PRESCRIPTION: 'PRESCRIPTION',
  // What is sent for a hospital is its quote, and tells of care.
  HOSPITAL_COVERAGE: 'QUOTE',
}

/** Whose request it is, and what its papers are called by. */
type Asked = Pick<
  RequestRow,
  'contractId' | 'requestId' | 'reference' | 'kind' | 'memberId' | 'sentById' | 'careOn' | 'professional'
> & { documentId: string | null; sentAt: Date }

/**
 * Keeps the pages of a request as one document, in its transaction: an invoice, a quote, or what proves something.
 * Pages that come later take their place in the same one.
 * @param files all of its pages, in their order; none leaves a request without papers as it is
 * @returns the document's id; null for none
 */
export const keepPapers = async (
  ctx: Context,
  tx: Writer,
  { contractId, requestId, reference, kind, memberId, sentById, careOn, professional, ...asked }: Asked,
  files: readonly StoredFileRow[],
): Promise<string | null> => {
  if (files.length === 0 && asked.documentId === null) return null
  const fileIds = files.map(({ fileId }) => fileId)
  const filed = FILED[kind] ?? 'PROOF'
  const title = {
    facts: { reference, ...(professional !== null && { professional }) },
    issuedOn: careOn ?? dayInFrance(asked.sentAt),
  }
  await concern(ctx, tx, contractId, files, memberId)
  if (asked.documentId === null) {
    const documentId = newId()
    await keepDocument(ctx, tx, {
      contractId,
      documentId,
      memberId,
      sentById,
      kind: filed,
      ...title,
      requestId,
      fileIds,
    })
    return documentId
  }
  const { documentId } = asked
  await setFiles(ctx, tx, contractId, documentId, fileIds)
  await refile(ctx, tx, { contractId, documentId }, filed, title)
  return documentId
}
