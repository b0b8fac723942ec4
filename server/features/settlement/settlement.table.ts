import type { Kit } from '../../db/kit.ts'

export const settlementTables = ({ table, id, cents, day, primaryKey }: Kit) => {
  /** The firm answer to a quote: who will pay what, for care until a day. */
  const quoteAnswer = table(
    'quote_answer',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      billedCents: cents('billed_cents').notNull(),
      amoCents: cents('amo_cents').notNull(),
      amcCents: cents('amc_cents').notNull(),
      outOfPocketCents: cents('out_of_pocket_cents').notNull(),
      /** The last day of care that it holds for. */
      validUntil: day('valid_until').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId] })],
  )

  return { quoteAnswer }
}
