import { Ctx, FieldResolver, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Security } from '../account/security.type.ts'
import { makeRecoveryCodes, viewerRecoveryCodesLeft } from './recovery-codes.service.ts'
import { MakeRecoveryCodesResult } from './recovery-codes.type.ts'

@Resolver(() => Security)
export class RecoveryCodesResolver {
  @FieldResolver(() => Int, { description: 'How many of their ten codes on paper the viewer has left.' })
  recoveryCodesLeft(@Ctx() ctx: Context): Promise<number> {
    return viewerRecoveryCodesLeft(ctx)
  }

  @Mutation(() => MakeRecoveryCodesResult, {
    description: 'Makes ten codes on paper in the place of those of before, with another proof.',
  })
  makeRecoveryCodes(@Ctx() ctx: Context): Promise<typeof MakeRecoveryCodesResult> {
    return makeRecoveryCodes(ctx)
  }
}
