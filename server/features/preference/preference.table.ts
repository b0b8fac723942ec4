import type { Kit } from '../../db/kit.ts'

const CONTACT_TOPICS = ['STATEMENTS_ONLINE', 'NEWS_BY_MAIL'] as const

export const preferenceTables = ({ table, id, text, oneOf, flag, moment, primaryKey }: Kit) => {
  /** The ledger of what people chose, never changed: what they were asked, in these words, and what they answered. */
  const contactChoice = table(
    'contact_choice',
    {
      contractId: id('contract_id').notNull(),
      choiceId: id('choice_id').notNull(),
      memberId: id('member_id').notNull(),
      topic: oneOf('topic', CONTACT_TOPICS).notNull(),
      granted: flag('granted').notNull(),
      /** The sentence as it was shown (GDPR art. 7.1: consent must be demonstrable). */
      text: text('text').notNull(),
      at: moment('at').notNull(),
    },
    t => [primaryKey({ columns: [t.contractId, t.choiceId] })],
  )

  return { contactChoice }
}
