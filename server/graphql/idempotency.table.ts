import type { Kit } from '../db/kit.ts'

export const idempotencyTables = ({ table, id, text, json, moment, primaryKey }: Kit) => {
  /** The first answer to a mutation, kept for whoever sends the same key again. */
  const idempotencyKey = table(
    'idempotency_key',
    {
      contractId: id('contract_id').notNull(),
      key: text('key').notNull(),
      mutation: text('mutation').notNull(),
      /** SHA-256 of the input: the same key with another input is a Problem. */
      inputHash: text('input_hash').notNull(),
      result: json<Record<string, unknown>>('result').notNull(),
      createdAt: moment('created_at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.key] })],
  )

  return { idempotencyKey }
}
