import type { Kit } from '../../db/kit.ts'

/** What a document is: how it is called, who finds it under what, and how long it is kept. */
export const DOCUMENT_KINDS = [
  'INVOICE',
  'QUOTE',
  'PRESCRIPTION',
  'PROOF',
  'STATEMENT',
  'CARD',
  'MADELIN_CERTIFICATE',
  'HOSPITAL_AGREEMENT',
  'CONTRACT',
  'GUARANTEE_TABLE',
  'LETTER',
] as const

/** Facts that a title is written from, in the reader's language: never a text. */
export interface DocumentFacts {
  /** 'YYYY-MM', of a statement. */
  month?: string
  /** The civil year of a certificate or a card. */
  year?: number
  /** The formula's name, of a guarantee table. */
  formula?: string
  /** The reference of the request it came with or answers. */
  reference?: string
  /** Of an invoice or a quote. */
  professional?: string
  /** How often a certificate was made again: 1 for the first correction. */
  correction?: number
  /** What a letter is about, in both languages. */
  subject?: { fr: string; en: string }
}

export const documentTables = ({
  table,
  id,
  text,
  oneOf,
  integer,
  day,
  moment,
  json,
  primaryKey,
  index,
  uniqueIndex,
}: Kit) => {
  /** A paper that somebody may want again. */
  const document = table(
    'document',
    {
      contractId: id('contract_id').notNull(),
      documentId: id('document_id').notNull(),
      /** Whose it is; null for what belongs to the contract, which its holder sees. */
      memberId: id('member_id'),
      /** The person who sent it, who finds it again whomever it is about; null for what we made. */
      sentById: id('sent_by_id'),
      kind: oneOf('kind', DOCUMENT_KINDS).notNull(),
      /** The civil year it is filed under. */
      year: integer('year').notNull(),
      facts: json<DocumentFacts>('facts').notNull(),
      /** What a search looks in: its names in both languages and its facts, without accents or capitals. */
      searchText: text('search_text').notNull(),
      /** The day it is of. */
      issuedOn: day('issued_on').notNull(),
      /** The request it came with or answers. */
      requestId: id('request_id'),
      /** The document that takes its place: it is then shown as cancelled. */
      replacedById: id('replaced_by_id'),
      /** What it was made of, canonical JSON, sealed: made again from it, it is the same byte for byte. */
      sourceSealed: text('source_sealed'),
      /** Which template, and its version, made it of that. */
      template: text('template'),
      /** The last day it is kept. */
      keptUntil: day('kept_until').notNull(),
      createdAt: moment('created_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.documentId] }),
      index('document_by_day').on(t.contractId, t.issuedOn, t.documentId),
      // What retention looks for, over all contracts.
      index('document_by_end').on(t.keptUntil),
    ],
  )

  /** The files it is made of, in their order: the photos of its pages, or the one that we made. */
  const documentFile = table(
    'document_file',
    {
      contractId: id('contract_id').notNull(),
      documentId: id('document_id').notNull(),
      position: integer('position').notNull(),
      fileId: id('file_id').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.documentId, t.position] }),
      // A file is a page of one document.
      uniqueIndex('document_file_once').on(t.contractId, t.fileId),
    ],
  )

  /** Who has opened which document: what is not here is unread. */
  const documentReading = table(
    'document_reading',
    {
      contractId: id('contract_id').notNull(),
      documentId: id('document_id').notNull(),
      memberId: id('member_id').notNull(),
      at: moment('at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.documentId, t.memberId] })],
  )

  return { document, documentFile, documentReading }
}
