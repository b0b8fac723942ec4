import { and, eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { removeFile } from '../../files/files.ts'
import type { MadePdf } from './document.letter.ts'
import { type Told, tellOfDocument } from './document.news.ts'
import { keepDocument, type NewDocument, storeMadeFile } from './document.write.ts'

export type IssueServices = Pick<Services, 'db' | 'vault' | 'files' | 'now'>

/** How a document is made of its facts: under this name and version, the same facts always give the same bytes. */
export interface Template<Facts extends object> {
  /** 'statement/1'. */
  name: string
  render(facts: Facts): Promise<MadePdf>
}

/**
 * Makes a document of ours and files it. Its id is derived from what it is about, so that however often and by however
 * many processes it is asked for, it is there once.
 *
 * The file's own id is new each time: two processes that make the same document at once never write over each other's
 * bytes, whose keys differ. Who comes second throws its own away.
 * @param told by what they are told of it
 * @returns whether it was not there
 */
export const issueDocument = async <Facts extends object>(
  services: IssueServices,
  document: Omit<NewDocument, 'made' | 'fileIds' | 'sentById'>,
  template: Template<Facts>,
  facts: Facts,
  told: Told = 'READER',
): Promise<boolean> => {
  const { contractId, documentId } = document
  if (await isThere(services, contractId, documentId)) return false
  const { bytes, pageCount } = await template.render(facts)
  const place = { contractId, fileId: newId() }
  const file = await storeMadeFile(services, { ...place, mediaType: 'application/pdf', bytes, pageCount })
  let kept = false
  try {
    kept = await services.db.transaction(async tx => {
      const made = { file, source: facts, template: template.name }
      const isNew = await keepDocument(services, tx, { ...document, made })
      if (isNew) await tellOfDocument(services, tx, document, told)
      return isNew
    })
  } finally {
    if (!kept) await removeFile(services, place, 'KEPT')
  }
  return kept
}

const isThere = async ({ db }: IssueServices, contractId: string, documentId: string): Promise<boolean> => {
  const { document } = db.tables
  const [found] = await db.latest
    .select({ documentId: document.documentId })
    .from(document)
    .where(and(eq(document.contractId, contractId), eq(document.documentId, documentId)))
  return found !== undefined
}
