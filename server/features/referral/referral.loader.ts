import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Context, Services } from '../../context.ts'
import { derivedId } from '../../db/ids.ts'
import { type Page, type PageArgs, pageOf, windowOf } from '../../graphql/connection.ts'
import { referralPolicy } from './referral.policy.ts'
import type { ReferralRow } from './referral.write.ts'

/** The door to referrals and to what they earn: for whose they are. */

export type RewardRow = Services['db']['tables']['referralReward']['$inferSelect']

/** The id of what a referral earns its sponsor, and of what somebody earns by coming: made of what it is for. */
export const sponsorRewardId = (referralId: string): string => derivedId('referral-reward', 'SPONSOR', referralId)
export const friendRewardId = (contractId: string): string => derivedId('referral-reward', 'FRIEND', contractId)

/** The viewer's referrals, the newest first. */
export const pageOfReferrals = async (ctx: Context, args: PageArgs): Promise<Page<ReferralRow>> => {
  const { referral } = ctx.db.tables
  const window = windowOf(args, referral.createdAt, referral.referralId, 'INSTANT')
  const order = window.backwards ? asc : desc
  const sight = await ctx.sight()
  const found = await ctx.db.latest
    .select()
    .from(referral)
    .where(and(referralPolicy.sql(sight, referral), window.where))
    .orderBy(order(referral.createdAt), order(referral.referralId))
    .limit(window.limit + 1)
  return pageOf(found, window, args)
}

/** What the viewer was given, of these. */
export const rewardsSeen = async (ctx: Context, contractId: string, ids: readonly string[]): Promise<RewardRow[]> => {
  if (ids.length === 0) return []
  const { referralReward } = ctx.db.tables
  return ctx.db.latest
    .select()
    .from(referralReward)
    .where(
      and(
        eq(referralReward.contractId, contractId),
        inArray(referralReward.rewardId, [...ids]),
        referralPolicy.sql(await ctx.sight(), referralReward),
      ),
    )
}

/** For how many friends the viewer was rewarded in a year. */
export const rewardedIn = async (ctx: Context, year: number): Promise<number> => {
  const { referralYear } = ctx.db.tables
  const [row] = await ctx.db.latest
    .select({ rewarded: referralYear.rewarded })
    .from(referralYear)
    .where(and(referralPolicy.sql(await ctx.sight(), referralYear), eq(referralYear.year, year)))
  return row?.rewarded ?? 0
}
