import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { changeEmail } from '../identity/email-change.service.ts'
import { ChangeEmailInput, ChangeEmailResult } from '../identity/email-change.type.ts'
import { Request } from '../request/request.type.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { changeAddress } from './address.service.ts'
import { viewerProfile } from './profile.service.ts'
import { ChangeAddressInput, ChangeAddressResult, Profile } from './profile.type.ts'
import { changeUsageName, usageNameOf } from './usage-name.service.ts'
import { ChangeUsageNameInput, ChangeUsageNameResult, UsageName } from './usage-name.type.ts'

@Resolver(() => Request)
export class UsageNameResolver {
  @FieldResolver(() => UsageName, {
    nullable: true,
    description: 'What a request for another name says; null for any other.',
  })
  usageName(@Ctx() ctx: Context, @Root() request: Request): Promise<UsageName | null> {
    return usageNameOf(ctx, request)
  }

  @Mutation(() => ChangeUsageNameResult, { description: 'Asks to be called by another name, with what proves it.' })
  changeUsageName(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeUsageNameInput) input: ChangeUsageNameInput,
  ): Promise<typeof ChangeUsageNameResult> {
    return changeUsageName(ctx, input)
  }
}

@Resolver(() => Viewer)
export class ProfileResolver {
  @FieldResolver(() => Profile, {
    nullable: true,
    description: 'What is known of the viewer as a person; null for staff who look at the screens.',
  })
  profile(@Ctx() ctx: Context): Promise<Profile | null> {
    return viewerProfile(ctx)
  }

  @Mutation(() => ChangeEmailResult, {
    description:
      'Sends a link to another e-mail to sign in with, with another proof of who asks; the one in use stays.',
  })
  changeEmail(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeEmailInput) input: ChangeEmailInput,
  ): Promise<typeof ChangeEmailResult> {
    return changeEmail(ctx, input)
  }

  @Mutation(() => ChangeAddressResult, {
    description: 'Has letters sent to another address, with another proof of who asks.',
  })
  changeAddress(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeAddressInput) input: ChangeAddressInput,
  ): Promise<typeof ChangeAddressResult> {
    return changeAddress(ctx, input)
  }
}
