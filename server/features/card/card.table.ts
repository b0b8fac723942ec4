import type { Kit } from '../../db/kit.ts'
import type { ContractTables } from '../contract/contract.table.ts'
import type { CardContent } from './content.ts'

/** How a card's life ended before its time. */
const CARD_ENDS = ['REPLACED', 'CLOSED'] as const

export const cardTables = (
  { table, id, text, oneOf, integer, json, day, moment, primaryKey, foreignKey, uniqueIndex }: Kit,
  { contract }: ContractTables,
) => {
  /** A third-party-payment card as it was given out: a household has one a year, in versions. */
  const card = table(
    'card',
    {
      contractId: id('contract_id').notNull(),
      cardId: id('card_id').notNull(),
      /** The civil year it is for. */
      year: integer('year').notNull(),
      /** From 1 in each year. */
      version: integer('version').notNull(),
      validFrom: day('valid_from').notNull(),
      validTo: day('valid_to').notNull(),
      /** Null while nothing ended it: by day it is then to come, current, or over (life.ts). */
      ended: oneOf('ended', CARD_ENDS),
      endedAt: moment('ended_at'),
      /** The next version, or the first of the next year. */
      replacedBy: id('replaced_by'),
      /** All that is printed. */
      content: json<CardContent>('content').notNull(),
      /** What the code carries, signed. */
      payload: text('payload').notNull(),
      madeAt: moment('made_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.cardId] }),
      // Two processes that make the same version: one of them does.
      uniqueIndex('card_by_version').on(t.contractId, t.year, t.version),
      foreignKey({ columns: [t.contractId], foreignColumns: [contract.contractId] }),
    ],
  )

  /** A link that shows the card to whoever has it, for some hours. */
  const cardShare = table(
    'card_share',
    {
      contractId: id('contract_id').notNull(),
      shareId: id('share_id').notNull(),
      /** Who shared it, and may take it back. */
      memberId: id('member_id').notNull(),
      /** SHA-256 of what the link carries: who reads the table can't open the card. */
      secretHash: text('secret_hash').notNull(),
      createdAt: moment('created_at').notNull(),
      expiresAt: moment('expires_at').notNull(),
      revokedAt: moment('revoked_at'),
      openings: integer('openings').notNull().default(0),
      lastOpenedAt: moment('last_opened_at'),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.shareId] }),
      uniqueIndex('card_share_by_secret').on(t.contractId, t.secretHash),
      foreignKey({ columns: [t.contractId], foreignColumns: [contract.contractId] }),
    ],
  )

  return { card, cardShare }
}
