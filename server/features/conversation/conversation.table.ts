import type { Kit } from '../../db/kit.ts'

/** What somebody writes about. */
const TOPICS = ['REIMBURSEMENT', 'GUARANTEES', 'CARD', 'CONTRACT', 'CONTRIBUTIONS', 'SPACE', 'OTHER'] as const

export const conversationTables = ({ table, id, text, oneOf, integer, day, moment, primaryKey }: Kit) => {
  /** What a conversation, a complaint or a call is about. */
  const conversation = table(
    'conversation',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      topic: oneOf('topic', TOPICS).notNull(),
      /** When to call, where a call is asked for: the day, and the hours of France. */
      callOn: day('call_on'),
      callFrom: text('call_from'),
      callTo: text('call_to'),
      /** The number to call, E.164. */
      callPhone: text('call_phone'),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId] })],
  )

  /** What was written about a request, by its person or by the desk, in its order. */
  const message = table(
    'request_message',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      position: integer('position').notNull(),
      /** Null where the desk wrote. */
      memberId: id('member_id'),
      /** Null where the person wrote. */
      staffId: id('staff_id'),
      text: text('text').notNull(),
      /** What came with it. */
      documentId: id('document_id'),
      at: moment('at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId, t.position] })],
  )

  /** How far each side has read what was written about a request. */
  const messageReading = table(
    'message_reading',
    {
      contractId: id('contract_id').notNull(),
      requestId: id('request_id').notNull(),
      reader: oneOf('reader', ['MEMBER', 'DESK']).notNull(),
      /** The position of the last message that was on their screen. */
      upTo: integer('up_to').notNull(),
      at: moment('at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.requestId, t.reader] })],
  )

  return { conversation, requestMessage: message, messageReading }
}
