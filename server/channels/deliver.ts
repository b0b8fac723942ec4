import { eq } from 'drizzle-orm'
import type { Services } from '../context.ts'
import type { Writer } from '../db/database.ts'
import type { JobHandler } from '../events/jobs.ts'
import type { HttpSender } from './http-sender.ts'
import { AddressRefused, type MailSender } from './mail.ts'
import { type Content, placeOf, type Template } from './message.ts'
import { isFrenchMobile } from './phone.ts'
import type { PushSender } from './push.ts'
import { wordsOf } from './words.ts'

/** One port a channel: the real thing, or the development mailbox behind the same protocol. */
export interface Channels {
  mail: MailSender
  sms: HttpSender
  letter: HttpSender
  /** Left out where there are no notifications in browsers. */
  push?: PushSender
}

/** A file that goes by post with its letter. */
export interface Enclosure {
  name: string
  mediaType: string
  /** In base64, as the provider's port takes it. */
  content: string
}

export interface DeliveryHooks {
  /** What follows when a mail's address is refused for good, in the transaction that ends the message. */
  refused(tx: Writer, email: string): Promise<void>
  /** What a letter carries, read when it leaves. */
  enclose(template: string, params: unknown): Promise<readonly Enclosure[]>
}

/** SMS cost money and are a target of fraud: counted by day, numbers abroad within a small part of it. */
const withinBudget = async ({ throttle }: Pick<Services, 'throttle'>, phone: string) => {
  if (!isFrenchMobile(phone) && (await throttle.spend('smsAbroadByDay', 'all')) !== undefined) return false
  return (await throttle.spend('smsByDay', 'all')) === undefined
}

/**
 * Sends one message. What leaves is idempotent by the message's id as far as the other side knows it; what was sent is
 * then taken out of the row in the transaction that ends the job.
 * @param hooks what the house does beside it
 */
export const deliver =
  (
    services: Pick<Services, 'db' | 'vault' | 'now' | 'throttle' | 'log'>,
    channels: Channels,
    { refused, enclose }: DeliveryHooks,
  ): JobHandler =>
  async ({ payload }, done) => {
    const { db, vault, now, log } = services
    const { message } = db.tables
    const messageId = String(payload.messageId)
    const end = (state: 'SENT' | 'DROPPED', follow: (tx: Writer) => Promise<void> = async () => {}) =>
      db.transaction(async tx => {
        await tx
          .update(message)
          .set({ state, contentSealed: null, endedAt: now() })
          .where(eq(message.messageId, messageId))
          .returning({ messageId: message.messageId })
        await follow(tx)
        await done(tx)
      })
    const [row] = await db.latest.select().from(message).where(eq(message.messageId, messageId))
    if (!row?.contentSealed) return db.transaction(done)
    const { to, locale, params }: Content = JSON.parse(vault.open(row.contentSealed, placeOf(messageId)))
    if (row.expiresAt && row.expiresAt <= now()) return end('DROPPED')

    const words = wordsOf(row.template as Template, params as never, locale)
    switch (row.channel) {
      case 'MAIL':
        try {
          await channels.mail.send({ messageId, to: String(to), words, locale })
        } catch (error) {
          if (error instanceof AddressRefused) return end('DROPPED', tx => refused(tx, String(to)))
          throw error
        }
        break
      case 'SMS': {
        if (!(await withinBudget(services, String(to)))) {
          log.error({ messageId, template: row.template }, 'the day’s SMS budget is spent: a message was not sent')
          return end('DROPPED')
        }
        await channels.sms.send({ messageId, to, text: words.sms ?? words.paragraphs.join(' ') })
        break
      }
      case 'LETTER':
        await channels.letter.send({ messageId, to, locale, ...words, enclosures: await enclose(row.template, params) })
    }
    return end('SENT')
  }
