import { and, asc, eq, inArray } from 'drizzle-orm'
import type { NewMessage } from '../../channels/message.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { type AccountRow, accountOfMember, confirmedPhone, personOf } from '../account/account.loader.ts'
import { firstNameOf, type Person } from '../identity/destination.ts'
import { preferencesUrl } from '../preference/paperless.service.ts'
import { choicesOf } from '../preference/preference.loader.ts'
import { type Topic, type Wishes, wishesOf } from '../preference/wishes.ts'
import type { NotificationRow } from './notification.loader.ts'
import { messageOf, type Outside, outsideOf } from './outside.text.ts'
import { PUSH } from './push.jobs.ts'
import { topicOf } from './topic.ts'

type TellServices = Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>

interface Payload {
  contractId: string
  memberId: string
  notificationIds: string[]
}

/**
 * Tells somebody outside their space of what one call of `notify` told them in it: by the channels that they chose, now.
 * What they have read meanwhile is no news, but for the documents of who does without paper. The messages and the end of the job are one transaction: each is sent once.
 */
export const tellOutside =
  (services: TellServices): JobHandler =>
  async ({ payload }, done) => {
    const { contractId, memberId, notificationIds } = payload as unknown as Payload
    const whose = { contractId, memberId }
    const account = await accountOfMember(services, whose)
    const person = account && (await personOf(services, whose))
    const { notification } = services.db.tables
    await services.db.transaction(async tx => {
      const rows = await tx
        .select()
        .from(notification)
        .where(
          and(
            eq(notification.contractId, contractId),
            eq(notification.memberId, memberId),
            inArray(notification.notificationId, notificationIds),
          ),
        )
        .orderBy(asc(notification.createdAt), asc(notification.notificationId))
      // Who said that somebody else is using their account is not written to about anything else.
      if (account && person && !account.frozenAt && rows.length > 0) {
        const wishes = wishesOf(await choicesOf(services, tx, whose))
        const news = rows.filter(
          ({ kind, readAt }) => readAt === null || (kind === 'DOCUMENT_READY' && !wishes.wantsPaper),
        )
        for (const told of outsideOf(news)) await tellOf(services, tx, { account, person, wishes, told })
      }
      await done(tx)
    })
  }

/** One thing to tell, and to whom. */
interface Telling {
  account: AccountRow
  person: Person
  wishes: Wishes
  told: Outside
}

const tellOf = async (services: TellServices, tx: Writer, telling: Telling) => {
  const { account, person, wishes, told } = telling
  const topic = topicOf(told.kind)
  if (topic === null) return
  const words = messageOf(told, {
    firstName: firstNameOf(person),
    url: new URL(told.path, services.publicUrl).href,
    preferences: preferencesUrl(services),
  })
  if (words) {
    const locale = account.locale ?? 'fr'
    const messages = destinations(account, person, wishes, topic).map(
      (to): NewMessage => ({ ...words, ...to, locale }) as NewMessage,
    )
    await sendMessages(services, tx, messages)
  }
  if (wishes.wants(topic, 'PUSH')) await pushTo(services, tx, told.rows)
}

/** Where mails and text messages go: to an address and a number that are known to be theirs. */
const destinations = (account: AccountRow, person: Person, wishes: Wishes, topic: Topic) => {
  const phone = confirmedPhone(account) ?? person.phone
  return [
    ...(wishes.wants(topic, 'MAIL') && account.emailConfirmedAt
      ? [{ channel: 'MAIL' as const, to: account.email }]
      : []),
    ...(wishes.wants(topic, 'SMS') && phone ? [{ channel: 'SMS' as const, to: phone }] : []),
  ]
}

/** A job for each of their browsers: one that is slow or gone holds up no other. */
const pushTo = async ({ db, now }: TellServices, tx: Writer, rows: readonly NotificationRow[]) => {
  const { pushSubscription: subscription } = db.tables
  const [{ contractId, memberId } = { contractId: '', memberId: '' }] = rows
  const browsers = await tx
    .select({ endpointHash: subscription.endpointHash })
    .from(subscription)
    .where(and(eq(subscription.contractId, contractId), eq(subscription.memberId, memberId)))
  const notificationIds = rows.map(row => row.notificationId)
  const jobs = browsers.map(({ endpointHash }) => ({
    kind: PUSH,
    payload: { contractId, memberId, endpointHash, notificationIds },
    runAt: now(),
  }))
  await enqueue(tx, db.tables, now(), jobs)
}
