import { createUnionType, Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { Instant } from '../../graphql/scalars.ts'

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

export enum ContactChannel {
  MAIL = 'MAIL',
  SMS = 'SMS',
  PUSH = 'PUSH',
  PAPER = 'PAPER',
}
registerEnumType(ContactChannel, {
  name: 'ContactChannel',
  description: 'How the mutuelle reaches somebody.',
  valuesConfig: {
    MAIL: { description: 'E-mail.' },
    SMS: { description: 'Text message.' },
    PUSH: { description: 'A notification in a browser where the viewer asked for them.' },
    PAPER: { description: 'Letter.' },
  },
})

export enum ChoiceCause {
  PERSON = 'PERSON',
  BOUNCE = 'BOUNCE',
}
registerEnumType(ChoiceCause, {
  name: 'ChoiceCause',
  description: 'Who brought a choice about.',
  valuesConfig: {
    PERSON: { description: 'The person.' },
    BOUNCE: { description: 'A mail that could not be delivered: documents go by post again.' },
  },
})

export enum Language {
  FRENCH = 'FRENCH',
  ENGLISH = 'ENGLISH',
}
registerEnumType(Language, {
  name: 'Language',
  description: 'A language that the mutuelle writes in.',
  valuesConfig: { FRENCH: { description: 'Français.' }, ENGLISH: { description: 'English.' } },
})

@ObjectType({ simpleResolvers: true, description: 'Whether a topic comes by a channel.' })
export class ChannelPreference {
  @Field(() => ContactChannel, { description: 'By what.' })
  channel!: ContactChannel
  @Field(() => Boolean, { description: 'Whether it does.' })
  granted!: boolean
  @Field(() => Boolean, { description: 'Whether the viewer may change that now; `note` says why not.' })
  changeable!: boolean
  @Field(() => String, { description: 'The sentence that the viewer says yes or no to, as it is kept.' })
  text!: string
  @Field(() => String, { nullable: true, description: 'Why it is as it is, where it can’t be changed.' })
  note!: string | null
  @Field(() => Instant, { nullable: true, description: 'When the viewer last chose; null where they never did.' })
  since!: Date | null
}

@ObjectType({ simpleResolvers: true, description: 'A topic, and by which channels it comes.' })
export class TopicPreferences {
  @Field(() => PreferenceTopic, { description: 'Which one.' })
  topic!: PreferenceTopic
  @Field(() => String, { description: 'What it is called.' })
  title!: string
  @Field(() => String, { description: 'What comes under it.' })
  description!: string
  @Field(() => [ChannelPreference], { description: 'The channels that it may come by.' })
  channels!: ChannelPreference[]
}

@ObjectType({ simpleResolvers: true, description: 'Whether documents come on paper.' })
export class Paperless {
  @Field(() => Boolean, { description: 'Whether the viewer does without paper.' })
  on!: boolean
  @Field(() => Instant, { nullable: true, description: 'Since when it is as it is; null where nothing was chosen.' })
  since!: Date | null
  @Field(() => Boolean, { description: 'Whether a mail that came back brought paper back.' })
  endedByBounce!: boolean
  @Field(() => String, { description: 'Where each new document is announced, enough of it to be known.' })
  email!: string
  @Field(() => Boolean, { description: 'Whether that address is shown to be the viewer’s.' })
  emailConfirmed!: boolean
  @Field(() => String, { description: 'The sentence to say yes to, to do without paper.' })
  refusal!: string
  @Field(() => String, { description: 'The sentence to say yes to, to have paper again.' })
  wish!: string
}

@ObjectType({ simpleResolvers: true, description: 'A line of the ledger of what the viewer chose.' })
export class ContactChoice {
  @Field(() => Instant, { description: 'When.' })
  at!: Date
  @Field(() => String, { description: 'The topic’s name.' })
  title!: string
  @Field(() => ContactChannel, { description: 'By what.' })
  channel!: ContactChannel
  @Field(() => Boolean, { description: 'Whether it comes that way from then on.' })
  granted!: boolean
  @Field(() => String, { description: 'The words, as they were shown.' })
  text!: string
  @Field(() => ChoiceCause, { description: 'Who brought it about.' })
  cause!: ChoiceCause
}

@ObjectType({ description: 'How the viewer wants to be reached.' })
export class Preferences {}

@InputType({ description: 'Whether a topic comes by a channel.' })
export class SetPreferenceInput {
  @Field(() => PreferenceTopic, { description: 'Which topic.' })
  topic!: PreferenceTopic
  @Field(() => ContactChannel, { description: 'By what.' })
  channel!: ContactChannel
  @Field(() => Boolean, { description: 'True for yes.' })
  granted!: boolean
}

@InputType({ description: 'Whether documents come on paper.' })
export class SetPaperlessInput {
  @Field(() => Boolean, { description: 'True to do without paper, false to have it again.' })
  on!: boolean
}

@InputType({ description: 'In which language the mutuelle writes to the viewer.' })
export class SetMessageLanguageInput {
  @Field(() => Language, { description: 'Which one.' })
  language!: Language
}

@ObjectType({ simpleResolvers: true, description: 'It is as the viewer wants it.' })
export class SetPreferenceSuccess {
  @Field(() => Preferences, { description: 'Everything as it is now.' })
  preferences!: Preferences
}

export const SetPreferenceResult = createUnionType({
  name: 'SetPreferenceResult',
  description: 'How it ended.',
  types: () => [SetPreferenceSuccess, NotAllowed, InvalidInput] as const,
})

@ObjectType({ simpleResolvers: true, description: 'Documents come as the viewer wants them.' })
export class SetPaperlessSuccess {
  @Field(() => Preferences, { description: 'Everything as it is now.' })
  preferences!: Preferences
}

export const SetPaperlessResult = createUnionType({
  name: 'SetPaperlessResult',
  description: 'How it ended.',
  types: () => [SetPaperlessSuccess, NotAllowed] as const,
})
