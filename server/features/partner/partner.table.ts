import type { Kit } from '../../db/kit.ts'

export const partnerTables = ({ table, id, text, json, flag }: Kit) => {
  /** An organisation that asks through the graph with a signed token. */
  const partner = table('partner', {
    partnerId: id('partner_id').primaryKey(),
    name: text('name').notNull(),
    /** The public key its tokens are verified with. */
    publicKey: json<Record<string, string>>('public_key').notNull(),
    /** What it may ask for at the most; a token may carry fewer. */
    scopes: json<string[]>('scopes').notNull(),
    active: flag('active').notNull(),
  })

  return { partner }
}
