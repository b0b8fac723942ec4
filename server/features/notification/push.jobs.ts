import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { PUSH_LIFE_SECONDS, type PushPayload, type PushSender, type PushSubscription } from '../../channels/push.ts'
import type { Services } from '../../context.ts'
import type { JobHandler } from '../../events/jobs.ts'
import { accountOfMember } from '../account/account.loader.ts'
import { brand } from '../brand/brand.ts'
import { outsideOf, pushedText } from './outside.text.ts'
import { dropEndpoint, placeOf } from './push.service.ts'
import { topicOf } from './topic.ts'

/** Shows some notifications of one kind in one browser. */
export const PUSH = 'notification.push'

interface Payload {
  contractId: string
  memberId: string
  endpointHash: string
  notificationIds: string[]
}

/**
 * Hands a message to a browser's push service. It may be handed over twice after a crash: its topic and its tag make the
 * second take the first one's place. A browser that is gone is forgotten; news of the day before is not shown.
 */
export const pushNews =
  (services: Pick<Services, 'db' | 'vault' | 'now'>, sender: PushSender): JobHandler =>
  async ({ jobId, payload, createdAt }, done) => {
    const { db, vault, now } = services
    const { contractId, memberId, endpointHash, notificationIds } = payload as unknown as Payload
    const { notification, pushSubscription: subscription } = db.tables
    const end = () => db.transaction(done)
    const [browser] = await db.latest
      .select()
      .from(subscription)
      .where(
        and(
          eq(subscription.contractId, contractId),
          eq(subscription.memberId, memberId),
          eq(subscription.endpointHash, endpointHash),
        ),
      )
    const isLate = now().getTime() - createdAt.getTime() > PUSH_LIFE_SECONDS * 1000
    if (!browser || isLate) return end()
    const rows = await db.latest
      .select()
      .from(notification)
      .where(
        and(
          eq(notification.contractId, contractId),
          inArray(notification.notificationId, notificationIds),
          isNull(notification.readAt),
        ),
      )
      .orderBy(asc(notification.createdAt), asc(notification.notificationId))
    const [told] = outsideOf(rows)
    if (!told) return end()
    const account = await accountOfMember(services, { contractId, memberId })
    const shown: PushPayload = {
      title: brand.name,
      body: pushedText(told, account?.locale ?? 'fr'),
      path: told.path,
      tag: topicOf(told.kind) ?? told.kind,
    }
    const to: PushSubscription = JSON.parse(vault.open(browser.contentSealed, placeOf(endpointHash)))
    const taken = await sender.send(to, shown, topicFor(jobId))
    await db.transaction(async tx => {
      if (taken === 'GONE') await dropEndpoint(services, tx, endpointHash)
      await done(tx)
    })
  }

/** At most 32 characters of base64url (RFC 8030, 5.4). */
const topicFor = (jobId: string) => createHash('sha256').update(jobId).digest('base64url').slice(0, 32)
