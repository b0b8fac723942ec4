import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { Desk } from '../desk/desk.type.ts'
import {
  acceptMembership,
  giftCardStocks,
  membershipDesk,
  memberships,
  refuseMembership,
  waitingCount,
} from './membership.desk.ts'
import { requestMembership } from './membership.service.ts'
import {
  AcceptMembershipInput,
  DecideMembershipResult,
  GiftCardStock,
  Membership,
  MembershipDesk,
  RefuseMembershipInput,
  RequestMembershipInput,
  RequestMembershipResult,
} from './membership.type.ts'

@Resolver(() => Desk)
export class DeskMembershipsResolver {
  @FieldResolver(() => MembershipDesk, {
    nullable: true,
    description: 'Requests to become a member; null but for who decides them.',
  })
  memberships(@Ctx() ctx: Context): MembershipDesk | null {
    return membershipDesk(ctx)
  }
}

@Resolver(() => MembershipDesk)
export class MembershipResolver {
  @FieldResolver(() => Int, { description: 'How many wait.' })
  waitingCount(@Ctx() ctx: Context): Promise<number> {
    return waitingCount(ctx)
  }

  @FieldResolver(() => [Membership], { description: 'The 50 most urgent; or the 50 that were decided last.' })
  requests(
    @Ctx() ctx: Context,
    @Arg('decided', () => Boolean, { nullable: true, description: 'Those that were decided; else those that wait.' })
    decided?: boolean | null,
  ): Promise<Membership[]> {
    return memberships(ctx, decided ?? false)
  }

  @FieldResolver(() => [GiftCardStock], { description: 'What is left of the gift cards that referrals are paid with.' })
  giftCards(@Ctx() ctx: Context): Promise<GiftCardStock[]> {
    return giftCardStocks(ctx)
  }

  @Mutation(() => RequestMembershipResult, {
    description: 'Asks to become a member, by a sponsor’s code. No account is needed.',
  })
  requestMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestMembershipInput) input: RequestMembershipInput,
  ): Promise<typeof RequestMembershipResult> {
    return requestMembership(ctx, input)
  }

  @Mutation(() => DecideMembershipResult, { description: 'Somebody becomes a member.' })
  acceptMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptMembershipInput) input: AcceptMembershipInput,
  ): Promise<typeof DecideMembershipResult> {
    return acceptMembership(ctx, input)
  }

  @Mutation(() => DecideMembershipResult, { description: 'Somebody does not become a member.' })
  refuseMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => RefuseMembershipInput) input: RefuseMembershipInput,
  ): Promise<typeof DecideMembershipResult> {
    return refuseMembership(ctx, input)
  }
}
