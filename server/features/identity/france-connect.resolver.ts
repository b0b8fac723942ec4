import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Security } from '../account/security.type.ts'
import { completeFranceConnect } from './france-connect.account.ts'
import { unlinkFranceConnect, viewerLink } from './france-connect.link.ts'
import {
  continueFranceConnect,
  identifyFranceConnect,
  proveFranceConnect,
  sendFranceConnectCode,
} from './france-connect.service.ts'
import {
  CompleteFranceConnectInput,
  CompleteFranceConnectResult,
  ContinueFranceConnectResult,
  FranceConnectLink,
  IdentifyFranceConnectInput,
  IdentifyFranceConnectResult,
  ProveFranceConnectInput,
  ProveFranceConnectResult,
  SendFranceConnectCodeInput,
  SendFranceConnectCodeResult,
  UnlinkFranceConnectResult,
} from './france-connect.type.ts'

@Resolver(() => Security)
export class FranceConnectResolver {
  @FieldResolver(() => FranceConnectLink, {
    nullable: true,
    description: 'The viewer’s link with FranceConnect; null for none.',
  })
  franceConnect(@Ctx() ctx: Context): Promise<FranceConnectLink | null> {
    return viewerLink(ctx)
  }

  @Mutation(() => ContinueFranceConnectResult, {
    description: 'Goes on with the identity that this browser brought back from FranceConnect, where it was left.',
  })
  continueFranceConnect(@Ctx() ctx: Context): Promise<typeof ContinueFranceConnectResult> {
    return continueFranceConnect(ctx)
  }

  @Mutation(() => IdentifyFranceConnectResult, {
    description: 'Says who one is here, where the identity alone does not. The answer is the same for nobody.',
  })
  identifyFranceConnect(
    @Ctx() ctx: Context,
    @Arg('input', () => IdentifyFranceConnectInput) input: IdentifyFranceConnectInput,
  ): Promise<typeof IdentifyFranceConnectResult> {
    return identifyFranceConnect(ctx, input)
  }

  @Mutation(() => SendFranceConnectCodeResult, { description: 'Asks for another code, by another way.' })
  sendFranceConnectCode(
    @Ctx() ctx: Context,
    @Arg('input', () => SendFranceConnectCodeInput) input: SendFranceConnectCodeInput,
  ): Promise<typeof SendFranceConnectCodeResult> {
    return sendFranceConnectCode(ctx, input)
  }

  @Mutation(() => ProveFranceConnectResult, { description: 'Proves by the code that the person on file is the same.' })
  proveFranceConnect(
    @Ctx() ctx: Context,
    @Arg('input', () => ProveFranceConnectInput) input: ProveFranceConnectInput,
  ): Promise<typeof ProveFranceConnectResult> {
    return proveFranceConnect(ctx, input)
  }

  @Mutation(() => CompleteFranceConnectResult, {
    description: 'Opens an account that FranceConnect opens, without a password, and signs its owner in.',
  })
  completeFranceConnect(
    @Ctx() ctx: Context,
    @Arg('input', () => CompleteFranceConnectInput) input: CompleteFranceConnectInput,
  ): Promise<typeof CompleteFranceConnectResult> {
    return completeFranceConnect(ctx, input)
  }

  @Mutation(() => UnlinkFranceConnectResult, {
    description: 'Has FranceConnect open the viewer’s account no more; refused where nothing else does.',
  })
  unlinkFranceConnect(@Ctx() ctx: Context): Promise<typeof UnlinkFranceConnectResult> {
    return unlinkFranceConnect(ctx)
  }
}
