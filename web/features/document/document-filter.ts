import type { DocumentFilter, DocumentKind } from '../../graphql/generated/document/graphql.ts'
import type { DocumentSearch } from './document-search.ts'

/** The kinds by their names in addresses. */
export const kindSlugs: Readonly<Record<DocumentKind, string>> = {
  INVOICE: 'facture',
  QUOTE: 'devis',
  PRESCRIPTION: 'ordonnance',
  PROOF: 'justificatif',
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

/** What the server is asked for: all kinds, where the address names one that there is not. */
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
