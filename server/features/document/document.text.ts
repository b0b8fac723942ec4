import type { Bilingual, Locale } from '../../i18n/locale.ts'
import { searchable } from '../claim/search-text.ts'
import type { DOCUMENT_KINDS, DocumentFacts } from './document.table.ts'

type Kind = (typeof DOCUMENT_KINDS)[number]

/** What a document of a kind is called. */
const NAMES: Readonly<Record<Kind, Bilingual>> = {
  INVOICE: { fr: 'Facture', en: 'Invoice' },
  QUOTE: { fr: 'Devis', en: 'Quote' },
  PRESCRIPTION: { fr: 'Ordonnance', en: 'Prescription' },
  PROOF: { fr: 'Justificatif', en: 'Supporting document' },
  STATEMENT: { fr: 'Relevé de remboursements', en: 'Reimbursement statement' },
  CARD: { fr: 'Carte de tiers payant', en: 'Third-party-payment card' },
  MADELIN_CERTIFICATE: { fr: 'Attestation fiscale Madelin', en: 'Madelin tax certificate' },
  HOSPITAL_AGREEMENT: { fr: 'Prise en charge hospitalière', en: 'Hospital coverage agreement' },
  CONTRACT: { fr: 'Contrat', en: 'Contract' },
  GUARANTEE_TABLE: { fr: 'Tableau de garanties', en: 'Guarantee table' },
  LETTER: { fr: 'Courrier', en: 'Letter' },
}

const SENT: readonly Kind[] = ['INVOICE', 'QUOTE', 'PRESCRIPTION', 'PROOF']

/** 'YYYY-MM' in words: « octobre 2026 ». */
export const monthName = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T00:00:00Z`))

/** A document's title: its name, then what tells it from the others of that name. */
export const titleOf = (kind: Kind, facts: DocumentFacts, locale: Locale): string => {
  if (kind === 'LETTER' && facts.subject) return facts.subject[locale]
  const name = NAMES[kind][locale]
  const isCorrection = facts.correction !== undefined && facts.correction > 0
  const what = [
    facts.month && monthName(facts.month, locale),
    facts.year && String(facts.year),
    facts.formula,
    // Until somebody says who gave the care, what was sent is known by its request.
    facts.professional ?? (SENT.includes(kind) ? facts.reference : undefined),
    isCorrection && { fr: 'annule et remplace', en: 'cancels and replaces' }[locale],
  ].filter(part => typeof part === 'string' && part !== '')
  return what.length ? `${name} – ${what.join(', ')}` : name
}

/** What a search finds a document by: its titles in both languages, and its request’s reference. */
export const searchTextOf = (kind: Kind, facts: DocumentFacts): string =>
  searchable([titleOf(kind, facts, 'fr'), titleOf(kind, facts, 'en'), facts.reference ?? ''].join(' '))

/** Routes read no longer part of an address than a hundred characters, and nobody reads a longer name. */
const LONGEST_NAME = 80

/** A file's name for whoever keeps it: plain letters, whatever the system. */
export const fileNameOf = (title: string, extension: string): string =>
  `${searchable(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '')}.${extension}`
