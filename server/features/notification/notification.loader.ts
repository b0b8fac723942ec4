import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { byPlace } from '../../graphql/by-place.ts'
import { type Page, type PageArgs, pageOf, windowOf } from '../../graphql/connection.ts'
import { notificationPolicy } from './notification.policy.ts'

/** The one door to notifications: every read here carries the policy in its SQL. */

export type NotificationRow = Context['db']['tables']['notification']['$inferSelect']

/** A page of the viewer's notifications, newest first. */
export const notificationsPage = async (
  ctx: Context,
  args: PageArgs,
  unreadOnly: boolean,
): Promise<Page<NotificationRow>> => {
  const { notification } = ctx.db.tables
  const window = windowOf(args, notification.createdAt, notification.notificationId, 'INSTANT')
  const order = window.backwards ? asc : desc
  const rows = await ctx.db.read
    .select()
    .from(notification)
    .where(
      and(
        notificationPolicy.sql(await ctx.sight(), notification),
        unreadOnly ? isNull(notification.readAt) : undefined,
        window.where,
      ),
    )
    .orderBy(order(notification.createdAt), order(notification.notificationId))
    .limit(window.limit + 1)
  return pageOf(rows, window, args)
}

/** How many the viewer has not read. */
export const countUnread = async (ctx: Context): Promise<number> => {
  const { notification } = ctx.db.tables
  const [row] = await ctx.db.read
    .select({ unread: count() })
    .from(notification)
    .where(and(notificationPolicy.sql(await ctx.sight(), notification), isNull(notification.readAt)))
  return row!.unread
}

export const notificationLoaders = (ctx: Context) => ({
  /** A notification by its place; undefined when it isn't there or isn't the viewer's. */
  notification: byPlace<NotificationRow>(async (contractId, ids) => {
    const { notification } = ctx.db.tables
    const rows = await ctx.db.read
      .select()
      .from(notification)
      .where(
        and(
          eq(notification.contractId, contractId),
          inArray(notification.notificationId, ids),
          notificationPolicy.sql(await ctx.sight(), notification),
        ),
      )
    return new Map(rows.map(row => [row.notificationId, row]))
  }),
})
