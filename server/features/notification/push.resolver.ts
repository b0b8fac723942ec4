import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Preferences } from '../preference/preference.type.ts'
import { forgetPushBrowser, pushState, subscribeToPush, unsubscribeFromPush } from './push.service.ts'
import {
  ForgetPushBrowserInput,
  ForgetPushBrowserResult,
  PushState,
  PushSuccess,
  SubscribeToPushInput,
  SubscribeToPushResult,
  UnsubscribeFromPushInput,
} from './push.type.ts'

@Resolver(() => Preferences)
export class PushResolver {
  @FieldResolver(() => PushState, { description: 'Notifications in the viewer’s browsers.' })
  push(@Ctx() ctx: Context): Promise<PushState> {
    return pushState(ctx)
  }

  @Mutation(() => SubscribeToPushResult, {
    description: 'Shows the viewer’s notifications in the browser that asks. Asking twice changes nothing.',
  })
  subscribeToPush(
    @Ctx() ctx: Context,
    @Arg('input', () => SubscribeToPushInput) input: SubscribeToPushInput,
  ): Promise<typeof SubscribeToPushResult> {
    return subscribeToPush(ctx, input)
  }

  @Mutation(() => PushSuccess, {
    description: 'Shows no more notifications in the browser that asks. Asking twice changes nothing.',
  })
  unsubscribeFromPush(
    @Ctx() ctx: Context,
    @Arg('input', () => UnsubscribeFromPushInput) input: UnsubscribeFromPushInput,
  ): Promise<PushSuccess> {
    return unsubscribeFromPush(ctx, input)
  }

  @Mutation(() => ForgetPushBrowserResult, {
    description: 'Shows no more notifications in one of the viewer’s browsers, from any other.',
  })
  forgetPushBrowser(
    @Ctx() ctx: Context,
    @Arg('input', () => ForgetPushBrowserInput) input: ForgetPushBrowserInput,
  ): Promise<typeof ForgetPushBrowserResult> {
    return forgetPushBrowser(ctx, input)
  }
}
