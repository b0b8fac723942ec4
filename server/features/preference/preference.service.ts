import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import type { Bilingual, Locale } from '../../i18n/locale.ts'
import { type ContactChoiceInput, ContactQuestion, ContactTopic } from './preference.type.ts'

const QUESTIONS: Record<ContactTopic, Bilingual> = {
  STATEMENTS_ONLINE: {
    fr: 'Je reçois mes relevés dans mon espace, avec un e-mail à chaque nouveau relevé, et plus par courrier.',
    en: 'I get my statements in my space, with an e-mail for each new one, and no longer by post.',
  },
  NEWS_BY_MAIL: {
    fr: 'Je reçois par e-mail des conseils de santé et les nouveautés de ma mutuelle.',
    en: 'I get health advice and news of my mutuelle by e-mail.',
  },
}

/** What an answer to each question comes to. */
const ANSWERS = {
  STATEMENTS_ONLINE: (yes: boolean) => ({ topic: 'STATEMENTS', channel: 'PAPER', granted: !yes }) as const,
  NEWS_BY_MAIL: (yes: boolean) => ({ topic: 'NEWS', channel: 'MAIL', granted: yes }) as const,
}

/** What a person is asked, in a language. */
export const contactQuestions = (locale: Locale): ContactQuestion[] =>
  Object.values(ContactTopic).map(topic =>
    Object.assign(new ContactQuestion(), { topic, text: QUESTIONS[topic][locale] }),
  )

/** Keeps what a person chose, with the words they were asked in. */
export const recordChoices = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { contractId, memberId }: { contractId: string; memberId: string },
  choices: readonly ContactChoiceInput[],
  locale: Locale,
): Promise<void> => {
  if (choices.length === 0) return
  const { contactChoice } = db.tables
  const rows = choices.map(({ topic, granted }) => ({
    contractId,
    choiceId: newId(),
    memberId,
    ...ANSWERS[topic](granted),
    text: QUESTIONS[topic][locale],
    cause: 'PERSON' as const,
    at: now(),
  }))
  await tx.insert(contactChoice).values(rows).returning({ choiceId: contactChoice.choiceId })
}
