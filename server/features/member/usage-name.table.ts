import type { Kit } from '../../db/kit.ts'

export const usageNameTables = ({ table, id, text, primaryKey }: Kit) => {
  /** The name that somebody asks to be called by (« nom d'usage »). */
  const usageName = table(
    'usage_name',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      /** As they wrote it. */
      name: text('name').notNull(),
      /** What it was when they asked. */
      nameBefore: text('name_before').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId] })],
  )
  return { usageName }
}
