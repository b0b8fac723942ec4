import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Request } from '../request/request.type.ts'
import { addBeneficiary, beneficiaryChangeOf, removeBeneficiary } from './beneficiary.service.ts'
import {
  AddBeneficiaryInput,
  BeneficiaryChange,
  ChangeBeneficiariesResult,
  RemoveBeneficiaryInput,
} from './beneficiary.type.ts'

@Resolver(() => Request)
export class BeneficiaryResolver {
  @FieldResolver(() => BeneficiaryChange, {
    nullable: true,
    description: 'What a request about who is covered says; null for any other.',
  })
  beneficiaryChange(@Ctx() ctx: Context, @Root() request: Request): Promise<BeneficiaryChange | null> {
    return beneficiaryChangeOf(ctx, request)
  }

  @Mutation(() => ChangeBeneficiariesResult, { description: 'Asks that a spouse or a child be covered.' })
  addBeneficiary(
    @Ctx() ctx: Context,
    @Arg('input', () => AddBeneficiaryInput) input: AddBeneficiaryInput,
  ): Promise<typeof ChangeBeneficiariesResult> {
    return addBeneficiary(ctx, input)
  }

  @Mutation(() => ChangeBeneficiariesResult, { description: 'Asks that somebody be covered no longer.' })
  removeBeneficiary(
    @Ctx() ctx: Context,
    @Arg('input', () => RemoveBeneficiaryInput) input: RemoveBeneficiaryInput,
  ): Promise<typeof ChangeBeneficiariesResult> {
    return removeBeneficiary(ctx, input)
  }
}
