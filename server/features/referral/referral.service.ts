import { isMinor } from '../../auth/sight.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { connectionOf, type PageArgs } from '../../graphql/connection.ts'
import { encodeId } from '../../graphql/node.ts'
import { yearOf } from '../claim/calendar.ts'
import { owesPremiums } from '../contract/contribution.loader.ts'
import { loadHousehold } from '../member/household.ts'
import { nameOf } from '../member/member.type.ts'
import {
  friendRewardId,
  pageOfReferrals,
  type RewardRow,
  rewardedIn,
  rewardsSeen,
  sponsorRewardId,
} from './referral.loader.ts'
import {
  Referral,
  type ReferralConnection,
  ReferralOffer,
  ReferralRefusal,
  ReferralReward,
  ReferralState,
  ReferralTerms,
  SponsorBlock,
} from './referral.type.ts'
import type { ReferralRow } from './referral.write.ts'
import { type RewardRules, rulesOn } from './reward-rules.ts'
import { asCode, codeOf, ensureCode, sponsorOfCode } from './sponsor-code.ts'

const termsOf = (rules: RewardRules): ReferralTerms =>
  Object.assign(new ReferralTerms(), {
    sponsorReward: rules.sponsorCents,
    friendReward: rules.friendCents,
    yearlyCap: rules.yearlyCap,
    waitingDays: rules.waitingDays,
    paidPremiums: rules.paidPremiums,
    newForMonths: rules.newForMonths,
    invitationDays: rules.invitationDays,
  })

/** What both are given by the rules of today. */
export const referralTerms = (ctx: Context): ReferralTerms => termsOf(rulesOn(ctx.today))

const viewerOf = ({ actor }: Context) => (actor.kind === 'MEMBER' || actor.kind === 'VIEWING' ? actor : undefined)

/** The viewer's own code; null for who only looks at their screens, while there is none. */
export const sponsorCode = async (ctx: Context): Promise<string | null> => {
  const viewer = viewerOf(ctx)
  if (!viewer) return null
  const whose = { contractId: viewer.contractId, memberId: viewer.memberId }
  return ctx.actor.kind === 'MEMBER' && (await sponsorBlock(ctx)) === null ? ensureCode(ctx, whose) : codeOf(ctx, whose)
}

/** Why the viewer can't sponsor now; null where they can. */
export const sponsorBlock = async (ctx: Context): Promise<SponsorBlock | null> => {
  const household = await ctx.loaders.household()
  const member = household?.members.find(({ memberId }) => memberId === viewerOf(ctx)?.memberId)
  if (!household || !member) return SponsorBlock.CONTRACT_ENDS
  if (isMinor(member.birthOn, ctx.today)) return SponsorBlock.MINOR
  if (household.endOn !== null || (member.rightsTo !== null && member.rightsTo < ctx.today))
    return SponsorBlock.CONTRACT_ENDS
  return (await owesPremiums(ctx, household.contractId)) ? SponsorBlock.PREMIUMS_DUE : null
}

const placeOfCode = (rewardId: string) => ({ table: 'referral_reward', column: 'code_sealed', row: rewardId })

/** Seals a gift card's code where its reward keeps it. */
export const sealCode = ({ vault }: Pick<Context, 'vault'>, rewardId: string, code: string): string =>
  vault.seal(code, placeOfCode(rewardId))

/** A gift card, whose code is its owner's alone: staff who look at their screens do not see it. */
const rewardOf = (ctx: Context, row: RewardRow): ReferralReward =>
  Object.assign(new ReferralReward(), {
    amount: row.amountCents,
    issuer: row.issuer,
    earnedDate: row.earnedOn,
    code:
      row.codeSealed && ctx.actor.kind === 'MEMBER' ? ctx.vault.open(row.codeSealed, placeOfCode(row.rewardId)) : null,
    expiresDate: row.expiresOn,
  })

const toReferral = (ctx: Context, row: ReferralRow, rewards: ReadonlyMap<string, RewardRow>): Referral => {
  const reward = rewards.get(sponsorRewardId(row.referralId))
  return Object.assign(new Referral(), {
    id: encodeId('rfr', row.contractId, row.referralId),
    state: ReferralState[row.state],
    friendName: row.friendName,
    isByMail: row.way === 'MAIL',
    startedAt: row.createdAt,
    expiresDate: row.expiresOn,
    waitUntil: row.waitUntil,
    refusal: row.refusal && ReferralRefusal[row.refusal],
    reward: reward ? rewardOf(ctx, reward) : null,
  })
}

/** The viewer's friends, the newest first. */
export const referrals = async (ctx: Context, page: PageArgs): Promise<ReferralConnection> => {
  const found = await pageOfReferrals(ctx, page)
  const ids = found.rows.map(({ referralId }) => sponsorRewardId(referralId))
  const rewards = await rewardsSeen(ctx, viewerOf(ctx)?.contractId ?? '', ids)
  const byId = new Map(rewards.map(row => [row.rewardId, row]))
  return connectionOf(
    found,
    row => toReferral(ctx, row, byId),
    row => ({ on: row.createdAt.toISOString(), id: row.referralId }),
  )
}

/** What the viewer earned by coming as somebody's friend; null for nothing. */
export const welcomeReward = async (ctx: Context): Promise<ReferralReward | null> => {
  const contractId = viewerOf(ctx)?.contractId
  if (!contractId) return null
  const [row] = await rewardsSeen(ctx, contractId, [friendRewardId(contractId)])
  return row ? rewardOf(ctx, row) : null
}

/** For how many friends the viewer was rewarded this year. */
export const rewardedThisYear = (ctx: Context): Promise<number> => rewardedIn(ctx, yearOf(ctx.today))

/** Whose code it is, and what their friend is offered; null for nobody's. Tries that are wrong are counted. */
export const referralOffer = async (ctx: Context, typed: string): Promise<ReferralOffer | null> => {
  const sponsor = await findSponsor(ctx, typed)
  if (!sponsor || typeof sponsor === 'number') return null
  return Object.assign(new ReferralOffer(), {
    code: sponsor.code,
    sponsorName: sponsor.firstName,
    terms: referralTerms(ctx),
  })
}

/** The sponsor whose code somebody typed, where their contract runs. @returns the seconds to wait after too many tries */
export const findSponsor = async (ctx: Context, typed: string) => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return wait
  const code = asCode(typed)
  const sponsor = code === undefined ? undefined : await sponsorOfCode(ctx, code)
  if (!code || !sponsor) return undefined
  const household = await loadHousehold(ctx.db, sponsor.contractId)
  const member = household?.members.find(({ memberId }) => memberId === sponsor.memberId)
  if (!household || !member || (household.endOn !== null && household.endOn < ctx.today)) return undefined
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  return { ...sponsor, code, ...nameOf(member) }
}
