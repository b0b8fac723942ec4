import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import * as z from 'zod'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { record } from '../../events/outbox.ts'
import { connectionOf, MAX_PAGE_SIZE, type PageArgs } from '../../graphql/connection.ts'
import { decodeIdOf, encodeId, type NodePlace } from '../../graphql/node.ts'
import { checkInput, type InvalidInput, NotFound } from '../../graphql/problem.ts'
import { PreferenceTopic } from '../preference/preference.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { countUnread, type NotificationRow, notificationsPage } from './notification.loader.ts'
import { pathOf, wordsOfNotification } from './notification.text.ts'
import {
  type MarkAllNotificationsInput,
  MarkAllNotificationsSuccess,
  type MarkNotificationsInput,
  MarkNotificationsSuccess,
  type Notification,
  type NotificationConnection,
  NotificationKind,
  type UnmarkAllNotificationsInput,
  UnmarkAllNotificationsSuccess,
} from './notification.type.ts'
import { topicOf } from './topic.ts'

const presentTopic = (kind: NotificationRow['kind']): PreferenceTopic | null => {
  const topic = topicOf(kind)
  return topic && PreferenceTopic[topic]
}

const toNotification = async (ctx: Context, row: NotificationRow): Promise<Notification> => ({
  id: encodeId('ntf', row.contractId, row.notificationId),
  contractId: row.contractId,
  notificationId: row.notificationId,
  kind: NotificationKind[row.kind],
  topic: presentTopic(row.kind),
  createdAt: row.createdAt,
  readAt: row.readAt,
  path: pathOf(row),
  ...(await wordsOfNotification(ctx, row)),
})

/** A page of what the viewer is told, newest first. */
export const listNotifications = async (
  ctx: Context,
  page: PageArgs,
  unreadOnly: boolean,
): Promise<NotificationConnection> => {
  const found = await notificationsPage(ctx, page, unreadOnly)
  const shown = new Map(
    await Promise.all(found.rows.map(async row => [row.notificationId, await toNotification(ctx, row)] as const)),
  )
  return connectionOf(
    found,
    row => shown.get(row.notificationId)!,
    row => ({ on: row.createdAt.toISOString(), id: row.notificationId }),
  )
}

/** How many the viewer has not read. */
export const unreadCount = (ctx: Context): Promise<number> => countUnread(ctx)

/** A notification by its place; null when absent or not the viewer's. */
export const findNotification = async (ctx: Context, place: NodePlace): Promise<Notification | null> => {
  const row = await ctx.loaders.notification.load(place)
  return row ? toNotification(ctx, row) : null
}

/** Other windows of the same person count anew. */
const tellWindows = (ctx: Context, tx: Writer, { contractId, memberId }: { contractId: string; memberId: string }) =>
  record(tx, ctx.db.tables, [
    { contractId, kind: 'NOTIFICATIONS_READ', memberId, subjectId: memberId, occurredAt: ctx.at },
  ])

const Ids = z.object({ ids: z.array(z.string()).min(1).max(MAX_PAGE_SIZE), read: z.boolean() })

const TEXTS = {
  ids: {
    fr: `Indiquez de 1 à ${MAX_PAGE_SIZE} notifications.`,
    en: `Name 1 to ${MAX_PAGE_SIZE} notifications.`,
  },
} as const

/** Marks notifications as read, or as unread again. One that is so already keeps the moment it has. */
export const markNotifications = async (
  ctx: Context,
  input: MarkNotificationsInput,
): Promise<MarkNotificationsSuccess | NotFound | InvalidInput> => {
  const { contractId, memberId } = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Ids, input, TEXTS)
  if (problem) return problem
  const places = value.ids.map(id => decodeIdOf('ntf', id))
  const known = await Promise.all(places.map(place => (place ? ctx.loaders.notification.load(place) : undefined)))
  if (known.some(row => row === undefined)) return new NotFound(ctx.locale)

  const { notification } = ctx.db.tables
  await ctx.db.transaction(async tx => {
    const changed = await tx
      .update(notification)
      .set({ readAt: value.read ? ctx.at : null })
      .where(
        and(
          eq(notification.contractId, contractId),
          eq(notification.memberId, memberId),
          inArray(
            notification.notificationId,
            known.map(row => row!.notificationId),
          ),
          value.read ? isNull(notification.readAt) : undefined,
        ),
      )
      .returning({ id: notification.notificationId })
    if (changed.length > 0) await tellWindows(ctx, tx, { contractId, memberId })
  })
  ctx.renew()
  const notifications = await Promise.all(places.map(place => findNotification(ctx, place!)))
  return Object.assign(new MarkNotificationsSuccess(), { notifications, viewer: new Viewer() })
}

/** Marks as read all that the viewer was told until a moment. */
export const markAllNotifications = async (
  ctx: Context,
  { until }: MarkAllNotificationsInput,
): Promise<MarkAllNotificationsSuccess> => {
  const { contractId, memberId } = signedInMember(ctx)
  const { notification } = ctx.db.tables
  const marked = await ctx.db.transaction(async tx => {
    const changed = await tx
      .update(notification)
      .set({ readAt: ctx.at })
      .where(
        and(
          eq(notification.contractId, contractId),
          eq(notification.memberId, memberId),
          isNull(notification.readAt),
          lte(notification.createdAt, until),
        ),
      )
      .returning({ id: notification.notificationId })
    if (changed.length > 0) await tellWindows(ctx, tx, { contractId, memberId })
    return changed.length
  })
  return Object.assign(new MarkAllNotificationsSuccess(), { readAt: ctx.at, marked, viewer: new Viewer() })
}

/** Takes back an act of marking all as read: those that it marked are unread again, and no others. */
export const unmarkAllNotifications = async (
  ctx: Context,
  { readAt }: UnmarkAllNotificationsInput,
): Promise<UnmarkAllNotificationsSuccess> => {
  const { contractId, memberId } = signedInMember(ctx)
  const { notification } = ctx.db.tables
  await ctx.db.transaction(async tx => {
    const changed = await tx
      .update(notification)
      .set({ readAt: null })
      .where(
        and(
          eq(notification.contractId, contractId),
          eq(notification.memberId, memberId),
          eq(notification.readAt, readAt),
        ),
      )
      .returning({ id: notification.notificationId })
    if (changed.length > 0) await tellWindows(ctx, tx, { contractId, memberId })
  })
  return Object.assign(new UnmarkAllNotificationsSuccess(), { viewer: new Viewer() })
}
