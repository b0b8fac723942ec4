import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { derivedId, newId } from '../db/ids.ts'
import { addDays, yearOf } from '../features/claim/calendar.ts'
import { lockContract } from '../features/contract/contract.end.ts'
import { giftCardStock } from '../features/gift-card/gift-card-stock.ts'
import { importGiftCards } from '../features/gift-card/gift-cards.import.ts'
import { sponsorRewardId } from '../features/referral/referral.loader.ts'
import { sealCode } from '../features/referral/referral.service.ts'
import { rulesOn } from '../features/referral/reward-rules.ts'
import { dayInFrance } from '../i18n/civil-date.ts'

/** Whose friends the demonstration shows: Camille Martin’s. */
const SPONSOR = 'C2400001'
const CARDS = 40

type Table = Services['db']['tables']['referral']['$inferInsert']

/** Her friends, one at each step, as of a day. */
const friends = (today: string): (Pick<Table, 'state' | 'way'> & Partial<Table> & { since: number })[] => [
  { state: 'INVITED', way: 'MAIL', since: 3, expiresOn: addDays(today, 27) },
  { state: 'REGISTERED', way: 'LINK', since: 1, friendName: 'Louise', registeredOn: addDays(today, -1) },
  {
    state: 'WAITING',
    way: 'LINK',
    since: 60,
    friendName: 'Mehdi',
    registeredOn: addDays(today, -60),
    joinedOn: addDays(today, -58),
    contractNumber: 'C2600901',
    waitUntil: addDays(today, 25),
  },
  {
    state: 'PAID',
    way: 'MAIL',
    since: 150,
    friendName: 'Sarah',
    registeredOn: addDays(today, -150),
    joinedOn: addDays(today, -148),
    contractNumber: 'C2600900',
    waitUntil: addDays(today, -70),
  },
  {
    state: 'REFUSED',
    way: 'LINK',
    since: 210,
    friendName: 'Tom',
    refusal: 'NOT_JOINED',
    registeredOn: addDays(today, -210),
  },
]

const fillStock = async (services: Services, today: string): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'demonstration-'))
  const { issuer, sponsorCents } = rulesOn(today)
  const codes = Array.from(
    { length: CARDS },
    (_, at) => `DEMO-${derivedId('demonstration', at).slice(0, 8).toUpperCase()}`,
  )
  const until = addDays(today, 700)
  try {
    const path = join(folder, 'gift-cards.csv')
    const rows = codes.map(code => `${issuer};${sponsorCents};${code};${until}`)
    await writeFile(path, ['issuer;amount;code;expires_on', ...rows, ''].join('\n'))
    await importGiftCards(services, path, { print: () => {}, locale: 'fr' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a demonstration shows of referrals: gift cards in stock, and one sponsor’s friends, one at each step. Once. */
export const seedReferrals = async (services: Services): Promise<void> => {
  const { db, now } = services
  const { contractByNumber, member, referral, referralReward, referralYear, membership } = db.tables
  const [place] = await db.latest.select().from(contractByNumber).where(eq(contractByNumber.number, SPONSOR))
  if (!place) throw new Error(`The demonstration has no contract ${SPONSOR}`)
  const { contractId } = place
  const today = dayInFrance(now())
  const isThere = await db.latest.select().from(referral).where(eq(referral.contractId, contractId)).limit(1)
  if (isThere.length > 0) return
  await fillStock(services, today)
  const paidId = derivedId('demonstration', 'referral', 'PAID')
  const rewardId = sponsorRewardId(paidId)
  const earnedOn = addDays(today, -70)
  const { issuer, sponsorCents } = rulesOn(today)
  const card = await giftCardStock(services).take({ orderId: rewardId, issuer, amountCents: sponsorCents })
  if (!card) throw new Error('The demonstration has no gift card')
  await db.transaction(async tx => {
    // Of two processes that begin at once, one waits, and finds what the other put down.
    await lockContract(services, tx, contractId)
    const known = await tx.select().from(referral).where(eq(referral.contractId, contractId)).limit(1)
    if (known.length > 0) return
    const [holder] = await tx
      .select({ memberId: member.memberId })
      .from(member)
      .where(and(eq(member.contractId, contractId), eq(member.role, 'HOLDER')))
    if (!holder) throw new Error(`The contract ${SPONSOR} has no holder`)
    const { memberId } = holder
    for (const { since, ...friend } of friends(today)) {
      const at = new Date(now().getTime() - since * 24 * 3_600_000)
      const membershipId = friend.state === 'INVITED' ? null : newId()
      const referralId = friend.state === 'PAID' ? paidId : newId()
      await tx
        .insert(referral)
        .values({ ...friend, contractId, memberId, referralId, membershipId, createdAt: at, updatedAt: at })
        .returning({ referralId: referral.referralId })
      if (friend.state === 'REGISTERED' && membershipId)
        await tx
          .insert(membership)
          .values({
            membershipId,
            reference: 'A-2H7K-9QXM',
            state: 'RECEIVED',
            firstName: 'Louise',
            lastName: 'Bonnet',
            birthOn: '1990-06-12',
            email: 'louise.bonnet@correspondance.example.fr',
            phone: '+33639980177',
            postalCode: '75019',
            household: 'COUPLE',
            startOn: addDays(today, 20),
            locale: 'fr',
            sponsorContractId: contractId,
            referralId,
            receivedAt: at,
            dueOn: addDays(today, 2),
          })
          .returning({ membershipId: membership.membershipId })
    }
    await tx
      .insert(referralReward)
      .values({
        contractId,
        rewardId,
        memberId,
        side: 'SPONSOR',
        state: 'PAID',
        amountCents: sponsorCents,
        issuer,
        earnedOn,
        codeSealed: sealCode(services, rewardId, card.code),
        expiresOn: card.expiresOn,
        paidAt: new Date(now().getTime() - 69 * 24 * 3_600_000),
      })
      .returning({ rewardId: referralReward.rewardId })
    await tx
      .insert(referralYear)
      .values({ contractId, memberId, year: yearOf(earnedOn), rewarded: 1 })
      .returning({ year: referralYear.year })
  })
}
