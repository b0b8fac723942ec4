import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { asksFor } from '../../graphql/lookahead.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { ClaimFilter } from './claim.input.ts'
import {
  conventionOf,
  deductionsOf,
  derivationOf,
  linesOfCare,
  listClaims,
  partsOf,
  spending,
  spendingYears,
  totalsOf,
} from './claim.service.ts'
import {
  Amounts,
  Care,
  ClaimConnection,
  ClaimLine,
  Convention,
  DerivationStep,
  LineDeduction,
  OutOfPocketPart,
  Spending,
} from './claim.type.ts'

@Resolver(() => Viewer)
export class ClaimResolver {
  @FieldResolver(() => ClaimConnection, { description: 'Reimbursements, newest care first.' })
  claims(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ClaimFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter?: ClaimFilter,
  ): Promise<ClaimConnection> {
    return listClaims(ctx, filter ?? {}, page, { withLines: asksFor(info, 'lines') })
  }

  @FieldResolver(() => Spending, { description: 'A year’s care by month: for charts and totals.' })
  spending(
    @Ctx() ctx: Context,
    @Arg('year', () => Int, { description: 'The civil year.' }) year: number,
    @Arg('beneficiaryId', () => ID, { nullable: true, description: 'Of this person; of all when left out.' })
    beneficiaryId?: string,
  ): Promise<Spending> {
    return spending(ctx, year, beneficiaryId)
  }

  @FieldResolver(() => [Int], { description: 'The years in which there is care, newest first.' })
  spendingYears(@Ctx() ctx: Context): Promise<number[]> {
    return spendingYears(ctx)
  }
}

@Resolver(() => ClaimConnection)
export class ClaimConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many the filter selects. Counted only when asked.' })
  async totalCount(@Ctx() ctx: Context, @Root() connection: ClaimConnection): Promise<number> {
    return (await totalsOf(ctx, connection)).claimCount
  }

  @FieldResolver(() => Amounts, { description: 'Sums over everything the filter selects. Computed only when asked.' })
  totals(@Ctx() ctx: Context, @Root() connection: ClaimConnection): Promise<Amounts> {
    return totalsOf(ctx, connection)
  }
}

@Resolver(() => Care)
export class CareResolver {
  @FieldResolver(() => [ClaimLine], { description: 'Its lines, in the order they came.' })
  lines(@Ctx() ctx: Context, @Root() care: Care): ClaimLine[] | Promise<ClaimLine[]> {
    return care.loadedLines ?? linesOfCare(ctx, care)
  }
}

@Resolver(() => ClaimLine)
export class ClaimLineResolver {
  @FieldResolver(() => Convention, { description: 'The professional’s agreement on prices.' })
  convention(@Root() line: ClaimLine): Convention {
    return conventionOf(line)
  }

  @FieldResolver(() => [LineDeduction], { description: 'What the Sécu took off.' })
  deductions(@Root() line: ClaimLine): LineDeduction[] {
    return deductionsOf(line)
  }

  @FieldResolver(() => [OutOfPocketPart], { description: 'What the part left to pay is made of.' })
  outOfPocketParts(@Ctx() ctx: Context, @Root() line: ClaimLine): Promise<OutOfPocketPart[]> {
    return partsOf(ctx, line)
  }

  @FieldResolver(() => [DerivationStep], { description: '« Pourquoi ce montant ? », step by step.' })
  derivation(@Ctx() ctx: Context, @Root() line: ClaimLine): Promise<DerivationStep[]> {
    return derivationOf(ctx, line)
  }
}
