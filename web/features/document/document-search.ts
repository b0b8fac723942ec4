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

/**
 * Reads the filters from an address; what it cannot read, it leaves out. Every phone brings this before home: which
 * kinds there are is in document-filter.ts.
 */
export function readDocumentSearch(raw: Record<string, unknown>): DocumentSearch {
  // The router has read « texte=2026 » as a number already.
  const text = (name: keyof DocumentSearch) => {
    const value = raw[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  const search: DocumentSearch = {}
  if (/^[a-z-]{1,30}$/.test(text('type'))) search.type = text('type')
  if (/^20\d\d$/.test(text('annee'))) search.annee = Number(text('annee'))
  // The server looks for no more than this.
  const words = text('texte').slice(0, 100).trim()
  if (words) search.texte = words
  if (raw.nonlus === true || raw.nonlus === 'true') search.nonlus = true
  if (/^doc_[\w-]+$/.test(text('document'))) search.document = text('document')
  return search
}
