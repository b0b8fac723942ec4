import { and, asc, eq, gt, inArray, lt, or } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { fanOut } from '../../db/shards.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { inSteps } from '../../events/pages.ts'
import type { Schedule } from '../../events/schedule.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { type Friend, friendOf } from './friend-contract.ts'
import { type NextStep, nextStep } from './progress.ts'
import { earn } from './referral.reward.ts'
import { BY_ITSELF, moveReferral, type ReferralRow, referralOf, refuseReferral } from './referral.write.ts'
import { rulesOn } from './reward-rules.ts'

/** Each night, what became of each referral: by its friend's contract, premiums and rules. */
export const ADVANCE_REFERRALS = 'referral.advance-all'
export const ADVANCE_REFERRAL = 'referral.advance'
/** Gives the gift cards that a referral earned. */
export const PAY_REFERRAL = 'referral.pay'

/** After the night's files of people and premiums. */
export const REFERRAL_SCHEDULE: Schedule = { name: ADVANCE_REFERRALS, cron: '10 6 * * *' }

const AT_ONCE = 200

/** Referrals that may move, some at a time, as a job each. */
export const advanceReferrals = (services: Services): JobHandler =>
  inSteps(services, async (cursor, { slot }) => {
    const { referral } = services.db.tables
    const today = dayInFrance(services.now())
    const rows = await fanOut('nightly', () =>
      services.db.latest
        .select({
          contractId: referral.contractId,
          referralId: referral.referralId,
          state: referral.state,
          isOwed: referral.isOwed,
        })
        .from(referral)
        .where(
          and(
            or(
              inArray(referral.state, ['JOINED', 'WAITING']),
              eq(referral.isOwed, true),
              and(eq(referral.state, 'INVITED'), lt(referral.expiresOn, today)),
            ),
            cursor === undefined ? undefined : gt(referral.referralId, cursor),
          ),
        )
        .orderBy(asc(referral.referralId))
        .limit(AT_ONCE),
    )
    return {
      jobs: rows.map(({ contractId, referralId, isOwed }) => ({
        kind: isOwed ? PAY_REFERRAL : ADVANCE_REFERRAL,
        payload: { contractId, referralId },
        jobId: derivedId('referral-night', String(slot), referralId),
      })),
      cursor: rows.length === AT_ONCE ? rows.at(-1)!.referralId : undefined,
    }
  })

const isWaiting = (
  row: ReferralRow,
): row is ReferralRow & { state: 'JOINED' | 'WAITING'; registeredOn: string; joinedOn: string } =>
  row.state === 'JOINED' || row.state === 'WAITING'

/** An invitation that nobody answered: nothing is left of it. */
const forget = async ({ db }: Pick<Services, 'db'>, tx: Writer, { contractId, referralId }: ReferralRow) => {
  const { referral } = db.tables
  await tx
    .delete(referral)
    .where(and(eq(referral.contractId, contractId), eq(referral.referralId, referralId), eq(referral.state, 'INVITED')))
    .returning({ referralId: referral.referralId })
}

const sponsorEndOf = async ({ db }: Pick<Services, 'db'>, contractId: string): Promise<string | null> => {
  const { contract } = db.tables
  const [row] = await db.latest
    .select({ endOn: contract.endOn })
    .from(contract)
    .where(eq(contract.contractId, contractId))
  return row?.endOn ?? null
}

/** Writes a step. What has moved meanwhile is left alone. */
const take = async (services: Services, tx: Writer, row: ReferralRow, step: NextStep, friend: Friend | null) => {
  if (step.event === 'REFUSE') return refuseReferral(services, tx, row, step.refusal, BY_ITSELF)
  const friendContractId = friend?.contractId ?? null
  if (step.event === 'START')
    return moveReferral(services, tx, row, 'START', BY_ITSELF, { waitUntil: step.waitUntil, friendContractId })
  if (!(await earn(services, tx, row, friend!))) return false
  const at = services.now()
  const { contractId, referralId } = row
  await enqueue(tx, services.db.tables, at, [{ kind: PAY_REFERRAL, payload: { contractId, referralId }, runAt: at }])
  return true
}

/** What becomes of one referral today: one step, or several where a night was missed. */
export const advanceReferral =
  (services: Services): JobHandler =>
  async ({ payload }, done) => {
    const place = payload as { contractId: string; referralId: string }
    const today = dayInFrance(services.now())
    for (;;) {
      const row = await referralOf(services, services.db.latest, place)
      if (row?.state === 'INVITED' && row.expiresOn !== null && row.expiresOn < today)
        return services.db.transaction(async tx => {
          await forget(services, tx, row)
          await done(tx)
        })
      if (!row || !isWaiting(row) || row.contractNumber === null) return services.db.transaction(done)
      const friend = await friendOf(services, row.contractNumber)
      const sponsorEndOn = await sponsorEndOf(services, row.contractId)
      const { state, registeredOn, joinedOn } = row
      const rules = rulesOn(registeredOn)
      const step = nextStep({ state, registeredOn, joinedOn, friend, sponsorEndOn, rules, today })
      if (step === null) return services.db.transaction(done)
      await services.db.transaction(tx => take(services, tx, row, step, friend))
    }
  }

/** Forgets the addresses of invitations whose days are over. @returns how many */
export const forgetInvitedAddresses = ({ db, now }: Pick<Services, 'db' | 'now'>): Promise<number> =>
  fanOut('nightly', async () => {
    const { invitedAddress } = db.tables
    const gone = await db.transaction(tx =>
      tx
        .delete(invitedAddress)
        .where(lt(invitedAddress.expiresOn, dayInFrance(now())))
        .returning({ addressHash: invitedAddress.addressHash }),
    )
    return gone.length
  })
