import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { contributionYears, viewerContract } from './contract.service.ts'
import { Contract, ContributionYear } from './contract.type.ts'

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

@Resolver(() => Contract)
export class ContributionsResolver {
  @FieldResolver(() => [ContributionYear], {
    nullable: true,
    description: 'What was due and paid, the newest year first; null but for its holder.',
  })
  contributions(@Ctx() ctx: Context): Promise<ContributionYear[] | null> {
    return contributionYears(ctx)
  }
}
