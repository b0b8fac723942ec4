import { and, eq, lt, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import type { JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { yearOf } from '../claim/calendar.ts'
import type { GiftCards } from '../gift-card/gift-cards.ts'
import { notify } from '../notification/notify.ts'
import type { Friend } from './friend-contract.ts'
import { friendRewardId, type RewardRow, sponsorRewardId } from './referral.loader.ts'
import { sealCode } from './referral.service.ts'
import { BY_ITSELF, moveReferral, type ReferralRow, referralOf, refuseReferral } from './referral.write.ts'
import { rulesOn } from './reward-rules.ts'

type Stores = Pick<Services, 'db' | 'now' | 'vault'>
type NewReward = Pick<RewardRow, 'contractId' | 'rewardId' | 'memberId' | 'side' | 'amountCents' | 'issuer'>

/** Puts down what somebody earned. @returns whether it is new: a reward is earned once */
const addReward = async ({ db, now }: Stores, tx: Writer, reward: NewReward): Promise<boolean> => {
  const { referralReward } = db.tables
  const at = now()
  const added = await tx
    .insert(referralReward)
    .values({ ...reward, state: 'EARNED', earnedOn: dayInFrance(at) })
    .onConflictDoNothing()
    .returning({ rewardId: referralReward.rewardId })
  if (added.length === 0) return false
  const { contractId, memberId: subjectId, rewardId, side, amountCents } = reward
  const details = { rewardId, side, amountCents }
  await writeAudit(tx, db.tables, [
    { contractId, at, ...BY_ITSELF, action: 'referral.reward-earned', subjectId, details },
  ])
  return true
}

/** Counts one more friend of a sponsor's year. @returns whether there was room under the cap */
const countInYear = async (
  { db, now }: Stores,
  tx: Writer,
  { contractId, memberId }: ReferralRow,
  cap: number,
): Promise<boolean> => {
  const { referralYear } = db.tables
  const whose = { contractId, memberId, year: yearOf(dayInFrance(now())) }
  await tx
    .insert(referralYear)
    .values({ ...whose, rewarded: 0 })
    .onConflictDoNothing()
    .returning()
  const counted = await tx
    .update(referralYear)
    .set({ rewarded: sql`${referralYear.rewarded} + 1` })
    .where(
      and(
        eq(referralYear.contractId, contractId),
        eq(referralYear.memberId, memberId),
        eq(referralYear.year, whose.year),
        lt(referralYear.rewarded, cap),
      ),
    )
    .returning({ rewarded: referralYear.rewarded })
  return counted.length > 0
}

/** Taken back with all that was written with it, where a referral has moved meanwhile. */
class Overtaken extends Error {}

/**
 * The conditions are met: each side's reward, once. A friend comes with a contract once, whoever says to have brought
 * them; above the sponsor's cap, the friend is given theirs all the same.
 * @returns whether there is anything to give
 */
export const earn = async (stores: Stores, tx: Writer, row: ReferralRow, friend: Friend): Promise<boolean> => {
  const { sponsorCents, friendCents, yearlyCap, issuer } = rulesOn(row.registeredOn!)
  const { contractId, memberId, referralId } = row
  const isFirst = await addReward(stores, tx, {
    contractId: friend.contractId,
    rewardId: friendRewardId(friend.contractId),
    memberId: friend.memberId,
    side: 'FRIEND',
    amountCents: friendCents,
    issuer,
  })
  if (!isFirst) {
    await refuseReferral(stores, tx, row, 'NOT_NEW', BY_ITSELF)
    return false
  }
  const owed = { isOwed: true, friendContractId: friend.contractId }
  const hasRoom = await countInYear(stores, tx, row, yearlyCap)
  const hasMoved = hasRoom
    ? await moveReferral(stores, tx, row, 'EARN', BY_ITSELF, owed)
    : await moveReferral(stores, tx, row, 'REFUSE', BY_ITSELF, { ...owed, refusal: 'CAP_REACHED' })
  if (!hasMoved) throw new Overtaken('A referral moved while it was earned')
  const rewardId = sponsorRewardId(referralId)
  if (hasRoom)
    await addReward(stores, tx, { contractId, rewardId, memberId, side: 'SPONSOR', amountCents: sponsorCents, issuer })
  return true
}

const rewardOf = async ({ db }: Stores, contractId: string, rewardId: string): Promise<RewardRow | undefined> => {
  const { referralReward } = db.tables
  const [row] = await db.latest
    .select()
    .from(referralReward)
    .where(and(eq(referralReward.contractId, contractId), eq(referralReward.rewardId, rewardId)))
  return row
}

/** Gives one reward: the card of its order, however often it is asked for. @returns whether it is given, now or before */
const give = async (stores: Stores, giftCards: GiftCards, reward: RewardRow | undefined): Promise<boolean> => {
  if (!reward || reward.state === 'PAID') return true
  const { contractId, rewardId, memberId, issuer, amountCents } = reward
  const card = await giftCards.take({ orderId: rewardId, issuer, amountCents })
  if (!card) return false
  const { referralReward } = stores.db.tables
  const at = stores.now()
  await stores.db.transaction(async tx => {
    const paid = await tx
      .update(referralReward)
      .set({ state: 'PAID', codeSealed: sealCode(stores, rewardId, card.code), expiresOn: card.expiresOn, paidAt: at })
      .where(
        and(
          eq(referralReward.contractId, contractId),
          eq(referralReward.rewardId, rewardId),
          eq(referralReward.state, 'EARNED'),
        ),
      )
      .returning({ rewardId: referralReward.rewardId })
    if (paid.length === 0) return
    await writeAudit(tx, stores.db.tables, [
      {
        contractId,
        at,
        ...BY_ITSELF,
        action: 'referral.reward-paid',
        subjectId: memberId,
        details: { rewardId, amountCents },
      },
    ])
    // The sponsor hears of it with their referral.
    if (reward.side === 'FRIEND')
      await notify(stores, tx, [{ contractId, memberId, kind: 'REFERRAL_MOVED', params: { state: 'PAID' } }])
  })
  return true
}

/** Gives the gift cards of a referral: the friend's, then the sponsor's. With none in stock, it waits for another night. */
export const payReferral =
  (services: Services, giftCards: GiftCards): JobHandler =>
  async ({ payload }, done) => {
    const place = payload as { contractId: string; referralId: string }
    const row = await referralOf(services, services.db.latest, place)
    if (!row?.isOwed || row.friendContractId === null) return services.db.transaction(done)
    const rewards = [
      await rewardOf(services, row.friendContractId, friendRewardId(row.friendContractId)),
      await rewardOf(services, row.contractId, sponsorRewardId(row.referralId)),
    ]
    for (const reward of rewards)
      if (!(await give(services, giftCards, reward))) {
        services.log.warn({ issuer: reward?.issuer, amountCents: reward?.amountCents }, 'no gift card is left to give')
        return services.db.transaction(done)
      }
    await services.db.transaction(async tx => {
      const { referral } = services.db.tables
      await tx
        .update(referral)
        .set({ isOwed: false })
        .where(and(eq(referral.contractId, row.contractId), eq(referral.referralId, row.referralId)))
        .returning({ referralId: referral.referralId })
      if (row.state === 'EARNED') await moveReferral(services, tx, row, 'PAY', BY_ITSELF)
      await done(tx)
    })
  }
