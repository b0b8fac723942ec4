import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { proveStepUp, sendStepUpCode } from './step-up.service.ts'
import { ProveStepUpInput, ProveStepUpResult, SendStepUpCodeInput, SendStepUpCodeResult } from './step-up.type.ts'

@Resolver()
export class StepUpResolver {
  @Mutation(() => SendStepUpCodeResult, { description: 'Sends the code that an act asks for.' })
  sendStepUpCode(
    @Ctx() ctx: Context,
    @Arg('input', () => SendStepUpCodeInput) input: SendStepUpCodeInput,
  ): Promise<typeof SendStepUpCodeResult> {
    return sendStepUpCode(ctx, input)
  }

  @Mutation(() => ProveStepUpResult, { description: 'Proves what an act asks for; ask for the act again then.' })
  proveStepUp(
    @Ctx() ctx: Context,
    @Arg('input', () => ProveStepUpInput) input: ProveStepUpInput,
  ): Promise<typeof ProveStepUpResult> {
    return proveStepUp(ctx, input)
  }
}
