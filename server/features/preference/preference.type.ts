import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'

export enum ContactTopic {
  STATEMENTS_ONLINE = 'STATEMENTS_ONLINE',
  NEWS_BY_MAIL = 'NEWS_BY_MAIL',
}

registerEnumType(ContactTopic, {
  name: 'ContactTopic',
  description: 'What a person may choose to get, or not.',
  valuesConfig: {
    STATEMENTS_ONLINE: { description: 'Statements in the member space instead of on paper.' },
    NEWS_BY_MAIL: { description: 'Advice and news by e-mail.' },
  },
})

export enum PreferenceTopic {
  REIMBURSEMENTS = 'REIMBURSEMENTS',
  DOCUMENTS = 'DOCUMENTS',
  REQUESTS = 'REQUESTS',
  CARD = 'CARD',
  SECURITY = 'SECURITY',
  NEWS = 'NEWS',
}
registerEnumType(PreferenceTopic, {
  name: 'PreferenceTopic',
  description: 'What the mutuelle writes about. New topics may come.',
  valuesConfig: {
    REIMBURSEMENTS: { description: 'Reimbursements that come in.' },
    DOCUMENTS: { description: 'Documents that are there to read.' },
    REQUESTS: { description: 'How far the viewer’s requests are.' },
    CARD: { description: 'The third-party-payment card.' },
    SECURITY: { description: 'What happens to the account: told always, nobody can refuse it.' },
    NEWS: { description: 'Advice and news: only for who asked for them.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A choice to make, in the words that are kept with the answer.' })
export class ContactQuestion {
  @Field(() => ContactTopic, { description: 'What it is about.' })
  topic!: ContactTopic
  @Field(() => String, { description: 'What is asked, in the request’s language.' })
  text!: string
}

@InputType({ description: 'One choice made.' })
export class ContactChoiceInput {
  @Field(() => ContactTopic, { description: 'What it is about.' })
  topic!: ContactTopic
  @Field(() => Boolean, { description: 'Whether the person wants it.' })
  granted!: boolean
}
