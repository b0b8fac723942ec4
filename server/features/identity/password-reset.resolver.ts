import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { freezeAccount } from './freeze.service.ts'
import { FreezeAccountInput, FreezeAccountResult } from './freeze.type.ts'
import {
  openPasswordReset,
  requestPasswordReset,
  resetPassword,
  sendPasswordResetCode,
} from './password-reset.service.ts'
import {
  OpenPasswordResetInput,
  OpenPasswordResetResult,
  RequestPasswordResetInput,
  RequestPasswordResetResult,
  ResetPasswordInput,
  ResetPasswordResult,
  SendPasswordResetCodeInput,
  SendPasswordResetCodeResult,
} from './password-reset.type.ts'

@Resolver()
export class PasswordResetResolver {
  @Mutation(() => RequestPasswordResetResult, {
    description: 'Sends a link to a new password, if there is such an account.',
  })
  requestPasswordReset(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestPasswordResetInput) input: RequestPasswordResetInput,
  ): Promise<typeof RequestPasswordResetResult> {
    return requestPasswordReset(ctx, input)
  }

  @Mutation(() => OpenPasswordResetResult, { description: 'Opens the link: which code must come with it.' })
  openPasswordReset(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenPasswordResetInput) input: OpenPasswordResetInput,
  ): Promise<typeof OpenPasswordResetResult> {
    return openPasswordReset(ctx, input)
  }

  @Mutation(() => SendPasswordResetCodeResult, { description: 'Sends the code that goes with the link.' })
  sendPasswordResetCode(
    @Ctx() ctx: Context,
    @Arg('input', () => SendPasswordResetCodeInput) input: SendPasswordResetCodeInput,
  ): Promise<typeof SendPasswordResetCodeResult> {
    return sendPasswordResetCode(ctx, input)
  }

  @Mutation(() => ResetPasswordResult, { description: 'Chooses a new password, with the link and the code.' })
  resetPassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
  ): Promise<typeof ResetPasswordResult> {
    return resetPassword(ctx, input)
  }

  @Mutation(() => FreezeAccountResult, { description: '« Ce n’est pas moi »: blocks the account at once.' })
  freezeAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => FreezeAccountInput) input: FreezeAccountInput,
  ): Promise<typeof FreezeAccountResult> {
    return freezeAccount(ctx, input)
  }
}
