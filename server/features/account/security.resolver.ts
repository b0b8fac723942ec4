import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import {
  changePassword,
  currentSession,
  endOtherSessions,
  endSession,
  forgetDevice,
  signedInSessions,
  viewerDevices,
  viewerSignIns,
} from './security.service.ts'
import {
  ChangePasswordInput,
  ChangePasswordResult,
  CurrentSession,
  EndSessionInput,
  EndSessionResult,
  EndSessionsSuccess,
  ForgetDeviceInput,
  ForgetDeviceResult,
  Security,
  SignedInSession,
  SignInEvent,
  TrustedDevice,
} from './security.type.ts'

@Resolver(() => Viewer)
export class ViewerSecurityResolver {
  @FieldResolver(() => Security, { description: 'What protects the viewer’s account, and who came in.' })
  security(): Security {
    return new Security()
  }

  @FieldResolver(() => CurrentSession, { description: 'The session that asks: when it ends.' })
  session(@Ctx() ctx: Context): CurrentSession {
    return currentSession(ctx)
  }
}

@Resolver(() => Security)
export class SecurityResolver {
  @FieldResolver(() => [SignedInSession], { description: 'Where the viewer is signed in, the last seen first.' })
  sessions(@Ctx() ctx: Context): Promise<SignedInSession[]> {
    return signedInSessions(ctx)
  }

  @FieldResolver(() => [TrustedDevice], {
    description: 'The browsers that are asked for no code, the last used first.',
  })
  trustedDevices(@Ctx() ctx: Context): Promise<TrustedDevice[]> {
    return viewerDevices(ctx)
  }

  @FieldResolver(() => [SignInEvent], { description: 'The last 20 tries to sign in, the newest first.' })
  lastSignIns(@Ctx() ctx: Context): Promise<SignInEvent[]> {
    return viewerSignIns(ctx)
  }

  @Mutation(() => EndSessionResult, { description: 'Signs out one of the viewer’s browsers, at once.' })
  endSession(
    @Ctx() ctx: Context,
    @Arg('input', () => EndSessionInput) input: EndSessionInput,
  ): Promise<typeof EndSessionResult> {
    return endSession(ctx, input)
  }

  @Mutation(() => EndSessionsSuccess, { description: 'Signs out every browser of the viewer’s but this one.' })
  endOtherSessions(@Ctx() ctx: Context): Promise<EndSessionsSuccess> {
    return endOtherSessions(ctx)
  }

  @Mutation(() => ForgetDeviceResult, { description: 'Trusts a browser no more: a code is asked for there again.' })
  forgetDevice(
    @Ctx() ctx: Context,
    @Arg('input', () => ForgetDeviceInput) input: ForgetDeviceInput,
  ): Promise<typeof ForgetDeviceResult> {
    return forgetDevice(ctx, input)
  }

  @Mutation(() => ChangePasswordResult, { description: 'Changes the password, with another proof of who asks.' })
  changePassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<typeof ChangePasswordResult> {
    return changePassword(ctx, input)
  }
}
