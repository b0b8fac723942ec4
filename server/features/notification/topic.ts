import type { NotificationParams } from './notify.ts'

/** What people choose about, and what each notification is about. */
const TOPICS = {
  REIMBURSEMENT_RECEIVED: 'REIMBURSEMENTS',
  DOCUMENT_READY: 'DOCUMENTS',
  REQUEST_RECEIVED: 'REQUESTS',
  REQUEST_ANSWERED: 'REQUESTS',
  PAGE_REFUSED: 'REQUESTS',
  PAPERS_ASKED: 'REQUESTS',
  CARD_READY: 'CARD',
  TELETRANSMISSION_STOPPED: 'REIMBURSEMENTS',
  REFERRAL_MOVED: 'REQUESTS',
  // It tells that mails do not arrive: there is no mail to choose.
  MAIL_BOUNCED: null,
} as const satisfies Record<keyof NotificationParams, string | null>

/** The preference by which a kind of notification is told outside the space; null for none. */
export const topicOf = <Kind extends keyof NotificationParams>(kind: Kind): (typeof TOPICS)[Kind] => TOPICS[kind]
