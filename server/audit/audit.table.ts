import type { Kit } from '../db/kit.ts'

export const AUDIT_ACTORS = ['SYSTEM', 'MEMBER', 'STAFF', 'PARTNER', 'ANONYMOUS'] as const

export const auditTables = ({ table, id, text, oneOf, integer, json, moment, primaryKey }: Kit) => {
  /** Append-only and hash-chained, one chain a contract: who did what, about whom, from where. */
  const auditEntry = table(
    'audit_entry',
    {
      contractId: id('contract_id').notNull(),
      seq: integer('seq').notNull(),
      at: moment('at').notNull(),
      actorKind: oneOf('actor_kind', AUDIT_ACTORS).notNull(),
      /** The account, the staff person or the partner; null for the system and for anonymous. */
      actorId: id('actor_id'),
      /** 'claim.imported' … a noun and a verb. */
      action: text('action').notNull(),
      /** The person it is about; null when it is about the contract. */
      subjectId: id('subject_id'),
      /** Ids and figures, never personal data. */
      details: json<Record<string, unknown>>('details').notNull(),
      previousHash: text('previous_hash').notNull(),
      /** SHA-256 of the previous hash and this entry's canonical JSON. */
      hash: text('hash').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.seq] })],
  )

  return { auditEntry }
}
