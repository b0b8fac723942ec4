import { eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context, Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { newId } from '../../db/ids.ts'
import { InvalidInput, NotAllowed } from '../../graphql/problem.ts'
import { frenchSpaces } from '../../i18n/format.ts'
import type { Bilingual, Locale } from '../../i18n/locale.ts'
import { type AccountRow, accountOfMember, confirmedPhone, personOf } from '../account/account.loader.ts'
import { maskEmail } from '../identity/destination.ts'
import { choicesOf, viewerChoices } from './preference.loader.ts'
import { NOTES, PAPER_TEXTS, sentenceOf, TOPIC_TEXTS } from './preference.text.ts'
import {
  ChannelPreference,
  ChoiceCause,
  ContactChannel,
  ContactChoice,
  type ContactChoiceInput,
  ContactQuestion,
  ContactTopic,
  Language,
  Paperless,
  Preferences,
  PreferenceTopic,
  type SetMessageLanguageInput,
  type SetPreferenceInput,
  SetPreferenceSuccess,
  TopicPreferences,
} from './preference.type.ts'
import { type Channel, type ChoiceRow, channelsOf, TOPICS, type Topic, type Wishes, wishesOf } from './wishes.ts'

const QUESTIONS: Record<ContactTopic, Bilingual> = {
  STATEMENTS_ONLINE: PAPER_TEXTS.refuse,
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

/** What a person is asked at activation, in a language. */
export const contactQuestions = (locale: Locale): ContactQuestion[] =>
  Object.values(ContactTopic).map(topic =>
    Object.assign(new ContactQuestion(), { topic, text: QUESTIONS[topic][locale] }),
  )

/** Whose choices. */
interface Whose {
  contractId: string
  memberId: string
}

/** A line of the ledger about to be written. */
export type NewChoice = Pick<ChoiceRow, 'topic' | 'channel' | 'granted' | 'text' | 'cause'>

/** Appends to the ledger. */
export const appendChoices = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { contractId, memberId }: Whose,
  choices: readonly NewChoice[],
): Promise<void> => {
  if (choices.length === 0) return
  const { contactChoice } = db.tables
  const rows = choices.map(choice => ({ contractId, choiceId: newId(), memberId, ...choice, at: now() }))
  await tx.insert(contactChoice).values(rows).returning({ choiceId: contactChoice.choiceId })
}

/** Keeps what a person chose at activation, with the words they were asked in. */
export const recordChoices = (
  services: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  whose: Whose,
  choices: readonly ContactChoiceInput[],
  locale: Locale,
): Promise<void> =>
  appendChoices(
    services,
    tx,
    whose,
    choices.map(({ topic, granted }) => ({
      ...ANSWERS[topic](granted),
      text: QUESTIONS[topic][locale],
      cause: 'PERSON',
    })),
  )

const inPrint = (locale: Locale, text: Bilingual) => (locale === 'fr' ? frenchSpaces(text.fr) : text.en)

/** The viewer's own account; staff may look at somebody who has none. */
const accountOfViewer = async (ctx: Context): Promise<AccountRow | undefined> => {
  const { actor } = ctx
  return actor.kind === 'MEMBER' || actor.kind === 'VIEWING' ? accountOfMember(ctx, actor) : undefined
}

/** The mobile number that text messages may go to. */
const phoneOf = async (services: Pick<Services, 'db'>, account: AccountRow): Promise<string | null> =>
  confirmedPhone(account) ?? (await personOf(services, account)).phone

/** Why a channel of a topic is as it is; undefined where it may be changed. */
const noteOn = (topic: Topic, channel: Channel, wishes: Wishes, hasPhone: boolean): Bilingual | undefined => {
  if (topic === 'DOCUMENTS' && channel === 'MAIL' && !wishes.wantsPaper) return NOTES.paperless
  if (channel === 'SMS' && !hasPhone && !wishes.wants(topic, channel)) return NOTES.noPhone
  return undefined
}

/** Security notices: told always, by mail. */
const security = (locale: Locale): TopicPreferences => {
  const { title, description } = TOPIC_TEXTS.SECURITY
  const mail: ChannelPreference = Object.assign(new ChannelPreference(), {
    channel: ContactChannel.MAIL,
    granted: true,
    changeable: false,
    text: inPrint(locale, description),
    note: inPrint(locale, NOTES.security),
    since: null,
  })
  return Object.assign(new TopicPreferences(), {
    topic: PreferenceTopic.SECURITY,
    title: inPrint(locale, title),
    description: inPrint(locale, description),
    channels: [mail],
  })
}

/** Each topic, and by what it comes to the viewer. */
export const topicPreferences = async (ctx: Context): Promise<TopicPreferences[]> => {
  const { locale } = ctx
  const [choices, account] = await Promise.all([viewerChoices(ctx), accountOfViewer(ctx)])
  const wishes = wishesOf(choices)
  const hasPhone = account !== undefined && (await phoneOf(ctx, account)) !== null
  const ofTopic = (topic: Topic): TopicPreferences => {
    const { title, description } = TOPIC_TEXTS[topic]
    const channels = channelsOf(topic).map(channel => {
      const note = noteOn(topic, channel, wishes, hasPhone)
      return Object.assign(new ChannelPreference(), {
        channel: ContactChannel[channel],
        granted: wishes.wants(topic, channel),
        changeable: note === undefined,
        text: inPrint(locale, sentenceOf(topic, channel)),
        note: note === undefined ? null : inPrint(locale, note),
        since: wishes.choice(topic, channel)?.at ?? null,
      })
    })
    return Object.assign(new TopicPreferences(), {
      topic: PreferenceTopic[topic],
      title: inPrint(locale, title),
      description: inPrint(locale, description),
      channels,
    })
  }
  const services = TOPICS.filter(topic => topic !== 'NEWS').map(ofTopic)
  return [...services, security(locale), ofTopic('NEWS')]
}

/** Whether documents come to the viewer on paper. */
export const viewerPaperless = async (ctx: Context): Promise<Paperless> => {
  const [choices, account] = await Promise.all([viewerChoices(ctx), accountOfViewer(ctx)])
  const wishes = wishesOf(choices)
  const choice = wishes.choice('STATEMENTS', 'PAPER')
  return Object.assign(new Paperless(), {
    on: !wishes.wantsPaper,
    since: choice?.at ?? null,
    endedByBounce: choice?.cause === 'BOUNCE',
    email: account ? maskEmail(account.email) : '',
    emailConfirmed: account !== undefined && account.emailConfirmedAt !== null,
    refusal: inPrint(ctx.locale, PAPER_TEXTS.refuse),
    wish: inPrint(ctx.locale, PAPER_TEXTS.wish),
  })
}

/** What the viewer chose and when, in the words of then, the last first. */
export const choiceHistory = async (ctx: Context): Promise<ContactChoice[]> =>
  (await viewerChoices(ctx)).reverse().map(({ at, topic, channel, granted, text, cause }) =>
    Object.assign(new ContactChoice(), {
      at,
      title: inPrint(ctx.locale, TOPIC_TEXTS[topic].title),
      channel: ContactChannel[channel],
      granted,
      text: frenchSpaces(text),
      cause: ChoiceCause[cause],
    }),
  )

/** The language that the mutuelle writes to the viewer in. */
export const messageLanguage = async (ctx: Context): Promise<Language> =>
  (await accountOfViewer(ctx))?.locale === 'en' ? Language.ENGLISH : Language.FRENCH

const auditOf = (ctx: Context, tx: Writer, action: string, details: Record<string, string | boolean>) => {
  const { contractId, memberId, accountId } = signedInMember(ctx)
  return writeAudit(tx, ctx.db.tables, [
    { contractId, at: ctx.at, actorKind: 'MEMBER', actorId: accountId, action, subjectId: memberId, details },
  ])
}

const isTopic = (topic: PreferenceTopic): topic is PreferenceTopic & Topic =>
  TOPICS.some(known => known === String(topic))

/** Has a topic come by a channel, or no longer. Asked again, nothing changes and nothing is written. */
export const setPreference = async (
  ctx: Context,
  { topic, channel, granted }: SetPreferenceInput,
): Promise<SetPreferenceSuccess | NotAllowed | InvalidInput> => {
  const actor = signedInMember(ctx)
  if (topic === PreferenceTopic.SECURITY) return new NotAllowed(ctx.locale, NOTES.security)
  const by = isTopic(topic) ? channelsOf(topic).find(known => known === String(channel)) : undefined
  if (!isTopic(topic) || !by)
    return new InvalidInput(ctx.locale, [
      { path: 'channel', code: 'not_offered', message: NOTES.notOffered[ctx.locale] },
    ])
  const account = await accountOfViewer(ctx)
  const hasPhone = account !== undefined && (await phoneOf(ctx, account)) !== null
  const refused = await ctx.db.transaction(async tx => {
    const wishes = wishesOf(await choicesOf(ctx, tx, actor))
    const note = noteOn(topic, by, wishes, hasPhone)
    if (wishes.wants(topic, by) === granted) return undefined
    if (note) return note
    const text = sentenceOf(topic, by)[ctx.locale]
    await appendChoices(ctx, tx, actor, [{ topic, channel: by, granted, text, cause: 'PERSON' }])
    await auditOf(ctx, tx, 'preference.set', { topic, channel: by, granted })
    return undefined
  })
  if (refused) return new NotAllowed(ctx.locale, refused)
  return Object.assign(new SetPreferenceSuccess(), { preferences: new Preferences() })
}

const LOCALES_OF: Record<Language, Locale> = { FRENCH: 'fr', ENGLISH: 'en' }

/** Chooses the language of all that is sent to the viewer. */
export const setMessageLanguage = async (
  ctx: Context,
  { language }: SetMessageLanguageInput,
): Promise<SetPreferenceSuccess> => {
  const { accountId } = signedInMember(ctx)
  const { account } = ctx.db.tables
  await ctx.db.transaction(tx =>
    tx
      .update(account)
      .set({ locale: LOCALES_OF[language] })
      .where(eq(account.accountId, accountId))
      .returning({ accountId: account.accountId }),
  )
  return Object.assign(new SetPreferenceSuccess(), { preferences: new Preferences() })
}
