import type { Kit } from '../../db/kit.ts'
import type { CareFamily } from '../claim/claim.type.ts'

/** What is asked for. */
export const REQUEST_KINDS = ['INVOICE', 'QUOTE'] as const

/**
 * SENT: what was sent is being examined. TO_COMPLETE: the person has the ball, `missing` says what for. IN_REVIEW: the
 * desk has it. ACCEPTED and REFUSED end it, as does WITHDRAWN, by the person.
 */
const REQUEST_STATES = ['SENT', 'TO_COMPLETE', 'IN_REVIEW', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const

/** What an invoice or a quote must say, and the person is asked for once where it does not. */
export const REQUEST_DETAILS = ['FAMILY', 'CARE_DATE', 'AMOUNT', 'PROFESSIONAL', 'PAGES'] as const
export type RequestDetail = (typeof REQUEST_DETAILS)[number]

export type RequestStepRow = RequestTables['requestStep']['$inferSelect']

const STEP_KINDS = [
  'SENT',
  'EXAMINED',
  'PAGE_REFUSED',
  'ASKED',
  'COMPLETED',
  'WITHDRAWN',
  'TAKEN_UP',
  'ACCEPTED',
  'REFUSED',
] as const

export const requestTables = ({
  table,
  id,
  text,
  oneOf,
  integer,
  cents,
  day,
  moment,
  json,
  primaryKey,
  index,
}: Kit) => {
  /** Something a person asked us for (« démarche »), from its sending to its decision. */
  const request = table(
    'request',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      /** What people quote: 'D' and ten characters that can't be mistaken for others. */
      reference: text('reference').notNull(),
      kind: oneOf('kind', REQUEST_KINDS).notNull(),
      state: oneOf('state', REQUEST_STATES).notNull(),
      /** Whose care it is about. */
      memberId: id('member_id').notNull(),
      sentById: id('sent_by_id').notNull(),
      /** The papers that were sent. */
      documentId: id('document_id').notNull(),
      /** What kind of care; null until somebody says. */
      family: text('family').$type<CareFamily>(),
      careOn: day('care_on'),
      amountCents: cents('amount_cents'),
      professional: text('professional'),
      /** What the person is asked for now; empty when nothing. */
      missing: json<RequestDetail[]>('missing').notNull(),
      /** Whether they were asked already: it happens once. */
      asked: moment('asked_at'),
      /** The last day of our answer, by the published time; null while the person has the ball. */
      dueOn: day('due_on'),
      sentAt: moment('sent_at').notNull(),
      updatedAt: moment('updated_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.requestId] }),
      index('request_by_day').on(t.contractId, t.sentAt, t.requestId),
    ],
  )

  /** What happened to a request, in its order: the timeline. */
  const requestStep = table(
    'request_step',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      position: integer('position').notNull(),
      kind: oneOf('kind', STEP_KINDS).notNull(),
      /** What was asked for or came, where a step is about details. */
      details: json<RequestDetail[]>('details').notNull(),
      at: moment('at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId, t.position] })],
  )

  return { request, requestStep }
}

type RequestTables = ReturnType<typeof requestTables>
