import { sql } from 'drizzle-orm'
import type { Kit } from '../db/kit.ts'

/**
 * EXPECTED: a ticket, whose bytes may be on their way. RECEIVED: all there, not examined yet, shown to nobody.
 * SAFE: examined and made anew. REFUSED: examined and thrown away. GONE: no longer kept.
 */
const FILE_STATES = ['EXPECTED', 'RECEIVED', 'SAFE', 'REFUSED', 'GONE'] as const

/** What is kept: photos are made anew as JPEG, whatever they came as. */
export const MEDIA_TYPES = ['image/jpeg', 'application/pdf'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** Why a file was refused: a text each, in refusal.ts. */
export const REFUSALS = [
  'EMPTY',
  'TOO_LARGE',
  'UNKNOWN_TYPE',
  'UNREADABLE',
  'TOO_MANY_PIXELS',
  'TOO_MANY_PAGES',
  'PROTECTED_BY_PASSWORD',
  'ACTIVE_CONTENT',
  'INFECTED',
  'TOO_LONG_TO_EXAMINE',
] as const
export type FileRefusal = (typeof REFUSALS)[number]

export const fileTables = ({ table, id, text, oneOf, integer, moment, primaryKey, index }: Kit) => {
  /** A file that was sent to us or that we made. Its bytes lie in the storage, sealed with a key of its own. */
  const storedFile = table(
    'stored_file',
    {
      contractId: id('contract_id').notNull(),
      fileId: id('file_id').notNull(),
      /** Whom it concerns: at first who sends it; null for what concerns the contract. */
      memberId: id('member_id'),
      /** The person who sent it; null for what we made. */
      sentById: id('sent_by_id'),
      state: oneOf('state', FILE_STATES).notNull(),
      /** The size that was announced, then that of what is kept, in bytes. */
      byteCount: integer('byte_count').notNull(),
      mediaType: oneOf('media_type', MEDIA_TYPES),
      pageCount: integer('page_count'),
      /** SHA-256 of what is kept, in hex. */
      sha256: text('sha256'),
      refusal: oneOf('refusal', REFUSALS),
      /** The file's own key, sealed. */
      keySealed: text('key_sealed').notNull(),
      createdAt: moment('created_at').notNull(),
      receivedAt: moment('received_at'),
      examinedAt: moment('examined_at'),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.fileId] }),
      // What somebody sent of late: their quota.
      index('stored_file_by_sender').on(t.contractId, t.sentById, t.createdAt),
      // The few that wait for their examination, over all contracts.
      index('stored_file_waiting').on(t.receivedAt).where(sql`${t.state} = 'RECEIVED'`),
    ],
  )

  return { storedFile }
}
