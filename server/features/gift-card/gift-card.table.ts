import type { Kit } from '../../db/kit.ts'

export const giftCardTables = ({ table, id, text, cents, day, moment, primaryKey, uniqueIndex }: Kit) => {
  /** A gift card in stock, and what it was given for. The cards of one issuer lie together: one stock, one shard. */
  const giftCard = table(
    'gift_card',
    {
      issuer: text('issuer').notNull(),
      cardId: id('card_id').notNull(),
      amountCents: cents('amount_cents').notNull(),
      /** What is typed at the till, encrypted. */
      codeSealed: text('code_sealed').notNull(),
      /** The last day that it serves. */
      expiresOn: day('expires_on').notNull(),
      /** What it was given for; null while it is in stock. */
      orderId: id('order_id'),
      takenAt: moment('taken_at'),
      addedAt: moment('added_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.issuer, t.cardId] }),
      // However many ask at once for one order, one card is its.
      uniqueIndex('gift_card_of_order').on(t.issuer, t.orderId),
    ],
  )
  return { giftCard }
}
