import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Contract } from '../contract/contract.type.ts'
import { Request } from '../request/request.type.ts'
import {
  bankAccountChangeOf,
  cancelBankAccountChange,
  changeBankAccount,
  runningChange,
} from './bank-account.service.ts'
import {
  BankAccountChange,
  CancelBankAccountChangeInput,
  CancelBankAccountChangeResult,
  ChangeBankAccountInput,
  ChangeBankAccountResult,
} from './bank-account.type.ts'

@Resolver(() => Contract)
export class ContractBankAccountResolver {
  @FieldResolver(() => Request, {
    nullable: true,
    description: 'The change of account that is being checked, or whose first transfer waits; null for none.',
  })
  bankAccountRequest(@Ctx() ctx: Context): Promise<Request | null> {
    return runningChange(ctx)
  }
}

@Resolver(() => Request)
export class BankAccountResolver {
  @FieldResolver(() => BankAccountChange, {
    nullable: true,
    description: 'What a request for another account says; null for any other.',
  })
  bankAccountChange(@Ctx() ctx: Context, @Root() request: Request): Promise<BankAccountChange | null> {
    return bankAccountChangeOf(ctx, request)
  }

  @Mutation(() => ChangeBankAccountResult, {
    description: 'Gives another account for reimbursements: two factors are shown for this very account first.',
  })
  changeBankAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeBankAccountInput) input: ChangeBankAccountInput,
  ): Promise<typeof ChangeBankAccountResult> {
    return changeBankAccount(ctx, input)
  }

  @Mutation(() => CancelBankAccountChangeResult, {
    description: 'Goes back to the account before, while the first transfer to the new one waits.',
  })
  cancelBankAccountChange(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelBankAccountChangeInput) input: CancelBankAccountChangeInput,
  ): Promise<typeof CancelBankAccountChangeResult> {
    return cancelBankAccountChange(ctx, input)
  }
}
