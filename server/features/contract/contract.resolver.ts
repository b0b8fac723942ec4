import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { viewerContract } from './contract.service.ts'
import { Contract } from './contract.type.ts'

@Resolver(() => Viewer)
export class ContractResolver {
  @FieldResolver(() => Contract, {
    nullable: true,
    description: 'The viewer’s contract; null for a beneficiary who left it.',
  })
  contract(@Ctx() ctx: Context): Promise<Contract | null> {
    return viewerContract(ctx)
  }
}
