import type { Kit } from '../../db/kit.ts'
import type { CareFamily } from '../claim/claim.type.ts'
import { REQUEST_KINDS, type RequestDetail } from './request.kinds.ts'
import { REQUEST_EVENTS, REQUEST_STATES } from './request.machine.ts'

/** What is proposed to a second person, until they agree: by whom, and what deciding it takes. */
export interface Proposal {
  /** The staff person. */
  by: string
  verdict: 'ACCEPTED'
  /** What the kind's own decision takes. */
  terms: Record<string, unknown>
  words: string | null
}

export type RequestStepRow = RequestTables['requestStep']['$inferSelect']

const STEP_KINDS = ['SENT', ...REQUEST_EVENTS] as const

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
      /** Whose care it is about; for what is about the contract, who sent it. */
      memberId: id('member_id').notNull(),
      sentById: id('sent_by_id').notNull(),
      /** The papers that were sent; null where there are none. */
      documentId: id('document_id'),
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
      /** The staff person who deals with it; null while nobody does. */
      assignedTo: id('assigned_to'),
      /** What waits for a second person. */
      proposal: json<Proposal>('proposal'),
      decidedAt: moment('decided_at'),
      /** The staff person who decided; null where the rules did. */
      decidedBy: id('decided_by'),
      /** Why it was refused: a code of its kind's reasons. */
      refusal: text('refusal'),
      /** What the desk wrote to the person with its decision. */
      answer: text('answer'),
      /** The document that the decision is written in. */
      answerDocumentId: id('answer_document_id'),
      sentAt: moment('sent_at').notNull(),
      updatedAt: moment('updated_at').notNull(),
    },
    t => [
      primaryKey({ columns: [t.contractId, t.requestId] }),
      index('request_by_day').on(t.contractId, t.sentAt, t.requestId),
      // The desk's worklists, over all contracts: what is due first.
      index('request_by_due').on(t.state, t.dueOn, t.requestId),
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
      /** What the desk wrote to the person with it. */
      words: text('words'),
      at: moment('at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId, t.position] })],
  )

  return { request, requestStep }
}

type RequestTables = ReturnType<typeof requestTables>
