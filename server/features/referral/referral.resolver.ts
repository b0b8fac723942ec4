import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../context.ts'
import { PageArgs } from '../../graphql/connection.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { inviteFriend } from './invite.service.ts'
import { refuseInvitations } from './referral.invitation.ts'
import {
  referralOffer,
  referrals,
  referralTerms,
  rewardedThisYear,
  sponsorBlock,
  sponsorCode,
  welcomeReward,
} from './referral.service.ts'
import {
  InviteFriendInput,
  InviteFriendResult,
  ReferralConnection,
  ReferralOffer,
  ReferralProgramme,
  ReferralReward,
  ReferralTerms,
  RefuseInvitationsInput,
  RefuseInvitationsResult,
  SponsorBlock,
} from './referral.type.ts'

@Resolver(() => Viewer)
export class ViewerReferralsResolver {
  @FieldResolver(() => ReferralProgramme, { description: 'What the viewer sponsors others by.' })
  referralProgramme(): ReferralProgramme {
    return new ReferralProgramme()
  }
}

@Resolver(() => ReferralProgramme)
export class ReferralResolver {
  @FieldResolver(() => ReferralTerms, { description: 'What both are given, and when, by the rules of today.' })
  terms(@Ctx() ctx: Context): ReferralTerms {
    return referralTerms(ctx)
  }

  @FieldResolver(() => SponsorBlock, {
    nullable: true,
    description: 'Why the viewer can’t sponsor now; null where they can.',
  })
  block(@Ctx() ctx: Context): Promise<SponsorBlock | null> {
    return sponsorBlock(ctx)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The viewer’s code, which their link ends with; null for who can’t sponsor and never did.',
  })
  code(@Ctx() ctx: Context): Promise<string | null> {
    return sponsorCode(ctx)
  }

  @FieldResolver(() => Int, { description: 'For how many friends the viewer was rewarded in this civil year.' })
  rewardedThisYear(@Ctx() ctx: Context): Promise<number> {
    return rewardedThisYear(ctx)
  }

  @FieldResolver(() => ReferralReward, {
    nullable: true,
    description: 'What the viewer earned by coming as somebody’s friend; null for nothing.',
  })
  welcomeReward(@Ctx() ctx: Context): Promise<ReferralReward | null> {
    return welcomeReward(ctx)
  }

  @FieldResolver(() => ReferralConnection, { description: 'The viewer’s friends, the newest first.' })
  referrals(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<ReferralConnection> {
    return referrals(ctx, page)
  }

  @Query(() => ReferralOffer, {
    nullable: true,
    description: 'What who was given a sponsor’s code is offered; null for nobody’s code, and after too many tries.',
  })
  referralOffer(
    @Ctx() ctx: Context,
    @Arg('code', () => String, { description: 'The code, as it is typed.' }) code: string,
  ): Promise<ReferralOffer | null> {
    return referralOffer(ctx, code)
  }

  @Mutation(() => InviteFriendResult, { description: 'Invites somebody by one mail; their address is not kept.' })
  inviteFriend(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteFriendInput) input: InviteFriendInput,
  ): Promise<typeof InviteFriendResult> {
    return inviteFriend(ctx, input)
  }

  @Mutation(() => RefuseInvitationsResult, {
    description: 'Whoever was invited wants no invitation of anybody any more.',
  })
  refuseInvitations(
    @Ctx() ctx: Context,
    @Arg('input', () => RefuseInvitationsInput) input: RefuseInvitationsInput,
  ): Promise<typeof RefuseInvitationsResult> {
    return refuseInvitations(ctx, input)
  }
}
