import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import {
  activation,
  completeActivation,
  proveActivation,
  sendActivationCode,
  startActivation,
} from './activation.service.ts'
import {
  Activation,
  CompleteActivationInput,
  CompleteActivationResult,
  ConfirmEmailInput,
  ConfirmEmailResult,
  ProveActivationInput,
  ProveActivationResult,
  SendActivationCodeInput,
  SendActivationCodeResult,
  SendEmailConfirmationResult,
  StartActivationInput,
  StartActivationResult,
} from './activation.type.ts'
import { confirmEmail, sendEmailConfirmation } from './email-confirmation.service.ts'

@Resolver()
export class ActivationResolver {
  @Query(() => Activation, { nullable: true, description: 'The account that this browser is opening, if any.' })
  activation(@Ctx() ctx: Context): Promise<Activation | null> {
    return activation(ctx)
  }

  @Mutation(() => StartActivationResult, { description: 'Begins to open an account: who one is.' })
  startActivation(
    @Ctx() ctx: Context,
    @Arg('input', () => StartActivationInput) input: StartActivationInput,
  ): Promise<typeof StartActivationResult> {
    return startActivation(ctx, input)
  }

  @Mutation(() => SendActivationCodeResult, { description: 'Asks for another code, by another way.' })
  sendActivationCode(
    @Ctx() ctx: Context,
    @Arg('input', () => SendActivationCodeInput) input: SendActivationCodeInput,
  ): Promise<typeof SendActivationCodeResult> {
    return sendActivationCode(ctx, input)
  }

  @Mutation(() => ProveActivationResult, { description: 'Proves who one is, by the code.' })
  proveActivation(
    @Ctx() ctx: Context,
    @Arg('input', () => ProveActivationInput) input: ProveActivationInput,
  ): Promise<typeof ProveActivationResult> {
    return proveActivation(ctx, input)
  }

  @Mutation(() => CompleteActivationResult, { description: 'Opens the account, and signs its owner in.' })
  completeActivation(
    @Ctx() ctx: Context,
    @Arg('input', () => CompleteActivationInput) input: CompleteActivationInput,
  ): Promise<typeof CompleteActivationResult> {
    return completeActivation(ctx, input)
  }

  @Mutation(() => ConfirmEmailResult, {
    description: 'Takes an e-mail address for its owner’s, by the link sent there.',
  })
  confirmEmail(
    @Ctx() ctx: Context,
    @Arg('input', () => ConfirmEmailInput) input: ConfirmEmailInput,
  ): Promise<typeof ConfirmEmailResult> {
    return confirmEmail(ctx, input)
  }

  @Mutation(() => SendEmailConfirmationResult, {
    description: 'Sends the link that confirms the viewer’s e-mail address again.',
  })
  sendEmailConfirmation(@Ctx() ctx: Context): Promise<typeof SendEmailConfirmationResult> {
    return sendEmailConfirmation(ctx)
  }
}
