import type { DocumentFilter, DocumentKind } from '../../graphql/generated/document/graphql.ts'

/** What narrows the list, as the address holds it: « /documents?type=releve&annee=2026&texte=mars ». */
export interface DocumentSearch {
  /** A kind by its name in addresses. */
  type?: string
  /** The civil year they are filed under. */
  annee?: number
  texte?: string
  /** Only those that were not opened. */
  nonlus?: true
  /** The id of the document that is looked at, over the list. */
  document?: string
}

/** The kinds by their names in addresses. */
export const kindSlugs: Readonly<Record<DocumentKind, string>> = {
  INVOICE: 'facture',
  QUOTE: 'devis',
  PRESCRIPTION: 'ordonnance',
  STATEMENT: 'releve',
  CARD: 'carte',
  MADELIN_CERTIFICATE: 'madelin',
  HOSPITAL_AGREEMENT: 'prise-en-charge',
  CONTRACT: 'contrat',
  GUARANTEE_TABLE: 'tableau-de-garanties',
  LETTER: 'courrier',
}

const kinds = new Map<string, DocumentKind>(
  (Object.keys(kindSlugs) as DocumentKind[]).map(kind => [kindSlugs[kind], kind]),
)

/** Reads the filters from an address; what it cannot read, it leaves out. */
export function readDocumentSearch(raw: Record<string, unknown>): DocumentSearch {
  // The router has read « texte=2026 » as a number already.
  const text = (name: keyof DocumentSearch) => {
    const value = raw[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  const search: DocumentSearch = {}
  if (kinds.has(text('type'))) search.type = text('type')
  if (/^20\d\d$/.test(text('annee'))) search.annee = Number(text('annee'))
  // The server looks for no more than this.
  const words = text('texte').slice(0, 100).trim()
  if (words) search.texte = words
  if (raw.nonlus === true || raw.nonlus === 'true') search.nonlus = true
  if (/^doc_[\w-]+$/.test(text('document'))) search.document = text('document')
  return search
}

/** What the server is asked for. */
export function filterOf({ type, annee, texte, nonlus }: DocumentSearch): DocumentFilter {
  const kind = type === undefined ? undefined : kinds.get(type)
  return {
    ...(kind && { kinds: [kind] }),
    ...(annee !== undefined && { year: annee }),
    ...(texte !== undefined && { text: texte }),
    ...(nonlus && { unreadOnly: true }),
  }
}

/** Whether the list is narrowed at all. */
export const isNarrowed = (search: DocumentSearch): boolean => Object.keys(filterOf(search)).length > 0
