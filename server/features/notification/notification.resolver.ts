import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import {
  listNotifications,
  markAllNotifications,
  markNotifications,
  unmarkAllNotifications,
  unreadCount,
} from './notification.service.ts'
import {
  MarkAllNotificationsInput,
  MarkAllNotificationsSuccess,
  MarkNotificationsInput,
  MarkNotificationsResult,
  NotificationConnection,
  UnmarkAllNotificationsInput,
  UnmarkAllNotificationsSuccess,
} from './notification.type.ts'

@Resolver(() => Viewer)
export class NotificationResolver {
  @FieldResolver(() => NotificationConnection, { description: 'What the viewer is told, newest first.' })
  notifications(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false, description: 'Only those not read yet.' })
    unreadOnly: boolean,
  ): Promise<NotificationConnection> {
    return listNotifications(ctx, page, unreadOnly)
  }

  @FieldResolver(() => Int, { description: 'How many the viewer has not read.' })
  unreadNotifications(@Ctx() ctx: Context): Promise<number> {
    return unreadCount(ctx)
  }

  @Mutation(() => MarkNotificationsResult, {
    description: 'Marks notifications as read, or as unread again. Asking twice changes nothing.',
  })
  markNotificationsRead(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkNotificationsInput) input: MarkNotificationsInput,
  ): Promise<typeof MarkNotificationsResult> {
    return markNotifications(ctx, input)
  }

  @Mutation(() => MarkAllNotificationsSuccess, {
    description: 'Marks as read all that the viewer was told until a moment.',
  })
  markAllNotificationsRead(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkAllNotificationsInput) input: MarkAllNotificationsInput,
  ): Promise<MarkAllNotificationsSuccess> {
    return markAllNotifications(ctx, input)
  }

  @Mutation(() => UnmarkAllNotificationsSuccess, {
    description: 'Takes back an act of marking all as read: those that it marked are unread again.',
  })
  unmarkAllNotificationsRead(
    @Ctx() ctx: Context,
    @Arg('input', () => UnmarkAllNotificationsInput) input: UnmarkAllNotificationsInput,
  ): Promise<UnmarkAllNotificationsSuccess> {
    return unmarkAllNotifications(ctx, input)
  }
}
