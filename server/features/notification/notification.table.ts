import type { Kit } from '../../db/kit.ts'

const NOTIFICATION_KINDS = [
  'REIMBURSEMENT_RECEIVED',
  'DOCUMENT_READY',
  'REQUEST_RECEIVED',
  'REQUEST_ANSWERED',
  'PAGE_REFUSED',
  'PAPERS_ASKED',
  'CARD_READY',
  'MAIL_BOUNCED',
  'TELETRANSMISSION_STOPPED',
  'REFERRAL_MOVED',
] as const

export const notificationTables = ({ table, id, text, oneOf, json, moment, primaryKey, index }: Kit) => {
  /** Something that one person is told in their space. Facts and ids only: its words are written when it is read. */
  const notification = table(
    'notification',
    {
      contractId: id('contract_id').notNull(),
      notificationId: id('notification_id').notNull(),
      /** Who is told. */
      memberId: id('member_id').notNull(),
      kind: oneOf('kind', NOTIFICATION_KINDS).notNull(),
      params: json<Record<string, unknown>>('params').notNull(),
      readAt: moment('read_at'),
      createdAt: moment('created_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.notificationId] }),
      index('notification_by_member').on(t.contractId, t.memberId, t.createdAt, t.notificationId),
    ],
  )

  /** A browser that its owner wants to be told in, through its maker's push service. */
  const pushSubscription = table(
    'push_subscription',
    {
      contractId: id('contract_id').notNull(),
      memberId: id('member_id').notNull(),
      /** A keyed hash of its address at the push service. */
      endpointHash: text('endpoint_hash').notNull(),
      /** That address and the keys that messages are encrypted with: whoever holds them can write there. */
      contentSealed: text('content_sealed').notNull(),
      /** What the browser says it is, for its owner to recognise. */
      userAgent: text('user_agent').notNull(),
      createdAt: moment('created_at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.memberId, t.endpointHash] })],
  )

  /** Look-up from a browser's push address to whose it is: the one who subscribed there last. */
  const pushEndpoint = table('push_endpoint', {
    endpointHash: text('endpoint_hash').primaryKey(),
    contractId: id('contract_id').notNull(),
    memberId: id('member_id').notNull(),
  })

  return { notification, pushSubscription, pushEndpoint }
}
