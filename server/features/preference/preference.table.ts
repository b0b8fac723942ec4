import type { Kit } from '../../db/kit.ts'

const CONTACT_TOPICS = ['STATEMENTS', 'REIMBURSEMENTS', 'DOCUMENTS', 'REQUESTS', 'CARD', 'NEWS'] as const
const CONTACT_CHANNELS = ['MAIL', 'SMS', 'PUSH', 'PAPER'] as const

/** Who brought a line of the ledger about: the person, or a mail that came back. */
const CONTACT_CAUSES = ['PERSON', 'BOUNCE'] as const

export const preferenceTables = ({ table, id, text, oneOf, flag, moment, primaryKey }: Kit) => {
  /** The ledger of what people chose, never changed: what they were asked, in these words, and what they answered. */
  const contactChoice = table(
    'contact_choice',
    {
      contractId: id('contract_id').notNull(),
      choiceId: id('choice_id').notNull(),
      memberId: id('member_id').notNull(),
      topic: oneOf('topic', CONTACT_TOPICS).notNull(),
      channel: oneOf('channel', CONTACT_CHANNELS).notNull().default('MAIL'),
      /** Whether it comes that way from then on: a yes to « … et plus par courrier » is a no to paper. */
      granted: flag('granted').notNull(),
      /** The sentence as it was shown (GDPR art. 7.1: consent must be demonstrable). */
      text: text('text').notNull(),
      cause: oneOf('cause', CONTACT_CAUSES).notNull().default('PERSON'),
      at: moment('at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.choiceId] })],
  )

  return { contactChoice }
}
