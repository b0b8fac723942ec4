import type { Kit } from '../../db/kit.ts'

/** What the Sécu last said of the link by which it sends us what it pays for somebody. */
export const LINK_STATES = ['ASKED', 'ACTIVE', 'OVERLAP', 'REFUSED', 'CLOSED'] as const
/** Why it made none: the rejects of a return of attachments (NOEMIE 908). */
export const LINK_REFUSALS = ['PERSON_UNKNOWN', 'RIGHTS_CLOSED', 'WRONG_DATES'] as const
const ORDER_KINDS = ['OPEN', 'CLOSE'] as const

export const teletransmissionTables = ({ table, id, text, oneOf, integer, day, moment, primaryKey, index }: Kit) => {
  /** The link of one person with the Sécu; none for somebody it has said nothing of. */
  const amoLink = table(
    'amo_link',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      state: oneOf('state', LINK_STATES).notNull(),
      /** Since when, as the Sécu dates it. */
      since: day('since').notNull(),
      refusal: oneOf('refusal', LINK_REFUSALS),
      /** Who else is linked, where it is said. */
      otherAmc: text('other_amc'),
      updatedAt: moment('updated_at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.memberId] })],
  )

  /** What we ask the Sécu to do with a link, once (NOEMIE 408). The file of a day is made of its orders. */
  const amoLinkOrder = table(
    'amo_link_order',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      /** The first one of a person is 1. */
      seq: integer('seq').notNull(),
      /** What the file calls it: made of the key. */
      orderId: id('order_id').notNull(),
      kind: oneOf('kind', ORDER_KINDS).notNull(),
      /** The first day of the link, or its last one. */
      effectiveOn: day('effective_on').notNull(),
      orderedOn: day('ordered_on').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.memberId, t.seq] }),
      index('amo_link_order_of_day').on(t.orderedOn, t.orderId),
    ],
  )
  return { amoLink, amoLinkOrder }
}
