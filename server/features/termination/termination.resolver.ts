import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../context.ts'
import { CivilDate } from '../../graphql/scalars.ts'
import { Contract } from '../contract/contract.type.ts'
import { Request } from '../request/request.type.ts'
import { giveTerminationNotice } from './termination.notice.ts'
import {
  requestTermination,
  revokeTermination,
  terminationOf,
  terminationOutlook,
  terminationReasons,
  terminationTerms,
} from './termination.service.ts'
import {
  GiveTerminationNoticeInput,
  GiveTerminationNoticeResult,
  RequestTerminationInput,
  RequestTerminationResult,
  RevokeTerminationInput,
  RevokeTerminationResult,
  Termination,
  TerminationGround,
  TerminationOutlook,
  TerminationReason,
  TerminationTerms,
} from './termination.type.ts'

@Resolver(() => Contract)
export class ContractTerminationResolver {
  @FieldResolver(() => TerminationTerms, {
    nullable: true,
    description: 'How it can be ended; null but for its holder.',
  })
  termination(@Ctx() ctx: Context): Promise<TerminationTerms | null> {
    return terminationTerms(ctx)
  }

  @FieldResolver(() => TerminationOutlook, {
    nullable: true,
    description: 'What giving notice today would come to. Nothing is written; null but for its holder.',
  })
  terminationOutlook(
    @Ctx() ctx: Context,
    @Arg('ground', () => TerminationGround, { description: 'Why.' }) ground: TerminationGround,
    @Arg('eventDate', () => CivilDate, {
      nullable: true,
      description: 'The day of the event, where the reason has one.',
    })
    eventDate?: string | null,
  ): Promise<TerminationOutlook | null> {
    return terminationOutlook(ctx, ground, eventDate ?? null)
  }
}

@Resolver(() => Request)
export class TerminationResolver {
  @FieldResolver(() => Termination, {
    nullable: true,
    description: 'What a request to end the contract says; null for any other.',
  })
  termination(@Ctx() ctx: Context, @Root() request: Request): Promise<Termination | null> {
    return terminationOf(ctx, request)
  }

  @Query(() => [TerminationReason], {
    description: 'The reasons to end a contract, for anybody: no account is needed to give notice.',
  })
  terminationReasons(@Ctx() ctx: Context): TerminationReason[] {
    return terminationReasons(ctx.locale)
  }

  @Mutation(() => RequestTerminationResult, { description: 'Gives notice that the contract ends.' })
  requestTermination(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestTerminationInput) input: RequestTerminationInput,
  ): Promise<typeof RequestTerminationResult> {
    return requestTermination(ctx, input)
  }

  @Mutation(() => RevokeTerminationResult, {
    description: 'Gives up a termination until the contract’s last day: the contract goes on.',
  })
  revokeTermination(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeTerminationInput) input: RevokeTerminationInput,
  ): Promise<typeof RevokeTerminationResult> {
    return revokeTermination(ctx, input)
  }

  @Mutation(() => GiveTerminationNoticeResult, {
    description: 'Gives notice without signing in. The same answer whether the card is anybody’s or not.',
  })
  giveTerminationNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => GiveTerminationNoticeInput) input: GiveTerminationNoticeInput,
  ): Promise<typeof GiveTerminationNoticeResult> {
    return giveTerminationNotice(ctx, input)
  }
}
