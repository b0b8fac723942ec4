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

  /**
   * How many entries the chain of each person who works here holds. A row of its own: what happens before anybody is
   * known has a chain too (staff-audit.ts).
   */
  const staffChain = table('staff_chain', {
    staffId: id('staff_id').primaryKey(),
    written: integer('written').notNull(),
  })

  /**
   * Append-only and hash-chained, one chain for each person who works here: how they came and went, and what they may
   * do. What they do with members' files is in the contracts' chains.
   */
  const staffEntry = table(
    'staff_entry',
    {
      /** Whom it is about. */
      staffId: id('staff_id').notNull(),
      seq: integer('seq').notNull(),
      at: moment('at').notNull(),
      actorKind: oneOf('actor_kind', AUDIT_ACTORS).notNull(),
      /** Another person of the staff, or themselves; null for the command line and for who is not in yet. */
      actorId: id('actor_id'),
      /** 'staff.signed-in', 'role.granted' … a noun and a verb. */
      action: text('action').notNull(),
      /** Ids, figures and fingerprints, never personal data. */
      details: json<Record<string, unknown>>('details').notNull(),
      previousHash: text('previous_hash').notNull(),
      /** SHA-256 of the previous hash and this entry's canonical JSON. */
      hash: text('hash').notNull(),
    },
    t => [primaryKey({ columns: [t.staffId, t.seq] })],
  )

  return { auditEntry, staffChain, staffEntry }
}
