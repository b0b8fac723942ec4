import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../db/ids.ts'
import { enqueue } from '../../events/jobs.ts'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { staffOf } from '../../testing/desk.ts'
import { importRows, nirOf, personRow, quiet } from '../claim/claim.import.sample.ts'
import { withFile } from '../claim/decompte.sample.ts'
import { importContributions } from '../contract/contributions.import.ts'
import { giftCardStock } from '../gift-card/gift-card-stock.ts'
import { importGiftCards } from '../gift-card/gift-cards.import.ts'
import { ADVANCE_REFERRALS } from './referral.jobs.ts'

/** Camille and Julien on one contract, Gérard on another; Lucie's contract has ended. */
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand', 'lucie-renaud'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')
/** The same, signed in again: the clock was moved, and a session ends. */
const camilleAgain = () => app.as.member('camille.martin@example.fr')
const julienAgain = () => app.as.member('julien.bernard@example.fr')
const marc = await staffOf(app, 'ADVISER')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const PROGRAMME = `{ viewer { referralProgramme { code block rewardedThisYear terms { sponsorReward friendReward yearlyCap }
  welcomeReward { amount code } referrals(first: 50) { nodes { id state friendName isByMail expiresDate waitUntil refusal
    reward { amount issuer code expiresDate } } } } } }`
const INVITE = `mutation ($input: InviteFriendInput!) { it: inviteFriend(input: $input) { __typename
  ... on InviteFriendSuccess { programme { referrals { nodes { state } } } }
  ... on InvalidInput { fields { path message } } ... on Problem { code message } } }`
const OFFER = 'query ($code: String!) { it: referralOffer(code: $code) { code sponsorName terms { friendReward } } }'
const REQUEST = `mutation ($input: RequestMembershipInput!) { it: requestMembership(input: $input) { __typename
  ... on RequestMembershipSuccess { reference dueDate } ... on InvalidInput { fields { path } } ... on Problem { code } } }`
const REFUSE_ALL = `mutation ($link: String!) { it: refuseInvitations(input: { link: $link }) { __typename
  ... on InvalidInput { fields { path } } ... on Problem { code } } }`
const DESK = `query ($decided: Boolean) { desk { memberships { waitingCount giftCards { issuer amount count }
  requests(decided: $decided) { id reference state name email household startDate refusal contractNumber } } } }`
const ACCEPT = `mutation ($id: ID!, $contractNumber: String!) {
  it: acceptMembership(input: { id: $id, contractNumber: $contractNumber }) { __typename
    ... on DecideMembershipSuccess { membership { state contractNumber } } ... on InvalidInput { fields { path } }
    ... on Problem { code } } }`
const REFUSE = `mutation ($id: ID!, $reason: MembershipRefusal!) { it: refuseMembership(input: { id: $id, reason: $reason }) { __typename
  ... on DecideMembershipSuccess { membership { state refusal } } ... on Problem { code } } }`
const NEWS = '{ viewer { notifications(first: 20) { nodes { kind title path } } } }'

let count = 0
const programme = async (caller: Caller) => (await caller.query(PROGRAMME)).data.viewer.referralProgramme
const friendsOf = async (caller: Caller) => (await programme(caller)).referrals.nodes
const invite = async (email: string, caller: Caller = camille, idempotencyKey = `invite-${count++}-key`) =>
  (await caller.query(INVITE, { input: { idempotencyKey, email } })).data.it
const register = async (code: string, given: Record<string, unknown> = {}) => {
  const input = {
    idempotencyKey: `register-${count++}`,
    code,
    firstName: 'Inès',
    lastName: 'Petit',
    birthDate: '1991-04-02',
    email: `ines.${count}@ailleurs.example`,
    postalCode: '75011',
    household: 'ALONE',
    startDate: '2026-12-01',
    ...given,
  }
  return (await app.as.anonymous.query(REQUEST, { input })).data.it
}
const waiting = async (caller: Caller = marc, decided = false) =>
  (await caller.query(DESK, { decided })).data.desk?.memberships
const requestOf = async (reference: string) =>
  (await waiting()).requests.find((one: { reference: string }) => one.reference === reference)
const titles = async (caller: Caller): Promise<string[]> =>
  (await caller.query(NEWS)).data.viewer.notifications.nodes
    .filter(({ kind }: { kind: string }) => kind === 'REFERRAL_MOVED')
    .map(({ title }: { title: string }) => title)
const mailTo = async (email: string) => (await app.mail()).filter(({ to }) => to === email)

/** A night on this day. */
const night = async (day: string) => {
  app.setNow(new Date(`${day}T06:00:00Z`))
  const at = app.services.now()
  await app.db.transaction(tx =>
    enqueue(tx, app.db.tables, at, [
      { kind: ADVANCE_REFERRALS, payload: { slot: at.toISOString() }, runAt: at, jobId: newId() },
    ]),
  )
  await app.mail()
}
/** A friend's contract, as a file brings it. */
const contractOf = (number: string, n: number, given: Partial<Record<string, string>> = {}) =>
  importRows(app.services, [
    personRow({
      contract_number: number,
      member_number: `88${String(n).padStart(6, '0')}`,
      birth_date: '1985-03-14',
      start_date: '2026-12-01',
      rights_from: '2026-12-01',
      ...nirOf(n),
      ...given,
    }),
  ])
const paid = (number: string, ...periods: string[]) =>
  withFile(
    [
      'contract_number;period;due_cents;paid_cents;paid_on',
      ...periods.map(period => `${number};${period};5000;5000;${period}-05`),
      '',
    ].join('\n'),
    path => importContributions(app.services, path, quiet),
  )
const stock = (...codes: string[]) =>
  withFile(
    ['issuer;amount;code;expires_on', ...codes.map(code => `Calicado;5000;${code};2028-12-31`), ''].join('\n'),
    path => importGiftCards(app.services, path, quiet),
  )
/** Registered, accepted under this number, and brought by a file. */
const joined = async (code: string, number: string, n: number) => {
  const { reference } = await register(code)
  const { id } = await requestOf(reference)
  await marc.query(ACCEPT, { id, contractNumber: number })
  await contractOf(number, n)
}
const codeOf = async (caller: Caller): Promise<string> => (await programme(caller)).code

describe('the programme', () => {
  it('gives each adult a code of their own, the same each time, and says by which rules', async () => {
    const [mine, again] = [await programme(camille), await programme(camille)]
    expect(mine).toMatchObject({
      code: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      block: null,
      rewardedThisYear: 0,
      terms: { sponsorReward: 5000, friendReward: 5000, yearlyCap: 5 },
      welcomeReward: null,
    })
    expect(again.code).toBe(mine.code)
    expect(await codeOf(julien)).not.toBe(mine.code)
    const codes = await Promise.all(Array.from({ length: 5 }, () => codeOf(gerard)))
    expect(new Set(codes).size).toBe(1)
  })

  it('is closed to who leaves, and to who owes premiums, who can’t invite', async () => {
    const lucie = await app.as.member('lucie.renaud@example.fr')
    expect(await programme(lucie)).toMatchObject({ block: 'CONTRACT_ENDS', code: null })
    expect(await invite('quelquun@ailleurs.example', lucie)).toMatchObject({ code: 'NOT_ALLOWED' })
    const { member, contribution } = app.db.tables
    const [row] = await app.db.inspect.select().from(member).where(eq(member.email, 'gerard.durand@example.fr'))
    const whose = eq(contribution.contractId, row!.contractId)
    await app.db.transaction(tx => tx.update(contribution).set({ paidCents: 0 }).where(whose).returning())
    expect((await programme(gerard)).block).toBe('PREMIUMS_DUE')
  })

  it('shows whose code it is to whoever has it, however it is typed, and nobody for any other', async () => {
    const code = await codeOf(camille)
    const offer = async (typed: string) => (await app.as.anonymous.query(OFFER, { code: typed })).data.it
    const shown = { code, sponsorName: 'Camille', terms: { friendReward: 5000 } }
    expect(await offer(code)).toEqual(shown)
    expect(await offer(` ${code.toLowerCase().replace('-', ' ')}`)).toEqual(shown)
    expect(await offer('2345-6789')).toBeNull()
    for (let tries = 0; tries < 62; tries++) await offer('2345-6789')
    expect(await offer(code)).toBeNull()
  })
})

describe('an invitation', () => {
  it('is one mail, which says whose idea it was, and of which nothing stays in clear', async () => {
    const email = 'ami.precieux@ailleurs.example'
    expect(await invite(email)).toMatchObject({ __typename: 'InviteFriendSuccess' })
    const [mail, ...others] = await mailTo(email)
    expect(others).toEqual([])
    expect(mail?.text).toContain('Camille Martin')
    expect(mail?.text).toContain(`/parrainage/${await codeOf(camille)}`)
    expect(await friendsOf(camille)).toMatchObject([
      { state: 'INVITED', isByMail: true, friendName: null, expiresDate: '2026-12-22' },
    ])
    // The same person again is told apart; another sponsor learns nothing, and no second mail leaves.
    expect((await invite(email.toUpperCase())).fields).toMatchObject([{ path: 'email' }])
    expect(await invite(email, julien)).toMatchObject({ __typename: 'InviteFriendSuccess' })
    expect(await mailTo(email)).toHaveLength(1)
    for (const table of Object.values(app.db.tables)) {
      const rows = JSON.stringify(await app.db.inspect.select().from(table))
      expect(rows).not.toMatch(/ami\.precieux/i)
    }
  })

  it('asked for ten times at once is one', async () => {
    const email = 'dix.fois@ailleurs.example'
    const before = (await friendsOf(julien)).length
    await Promise.all(Array.from({ length: 10 }, () => invite(email, julien, 'ten-times-the-same')))
    expect(await friendsOf(julien)).toHaveLength(before + 1)
    expect(await mailTo(email)).toHaveLength(1)
    app.forgetTries()
    const other = (
      await julien.query(INVITE, { input: { idempotencyKey: 'ten-times-the-same', email: 'x@y.example' } })
    ).data.it
    expect(other.code).toBe('IDEMPOTENCY_CONFLICT')
  })

  it('goes to no member, and to nobody who refused by its link, without a word to the sponsor', async () => {
    await invite('gerard.durand@example.fr')
    expect(await mailTo('gerard.durand@example.fr')).toEqual([])
    const email = 'non.merci@ailleurs.example'
    await invite(email)
    const link = /#(\S+)/.exec((await mailTo(email))[0]!.text)![1]!
    const refuse = async (typed: string) => (await app.as.anonymous.query(REFUSE_ALL, { link: typed })).data.it
    expect(await refuse(`${link.slice(0, -1)}x`)).toMatchObject({ fields: [{ path: 'link' }] })
    expect(await refuse('n’importe quoi')).toMatchObject({ fields: [{ path: 'link' }] })
    expect(await refuse(link)).toMatchObject({ __typename: 'RefuseInvitationsSuccess' })
    expect(await refuse(link)).toMatchObject({ __typename: 'RefuseInvitationsSuccess' })
    expect(await invite(email, julien)).toMatchObject({ __typename: 'InviteFriendSuccess' })
    expect(await mailTo(email)).toHaveLength(1)
  })

  it('that nobody answers is forgotten after its days, with its address', async () => {
    const { invitedAddress } = app.db.tables
    expect((await app.db.inspect.select().from(invitedAddress)).length).toBeGreaterThan(0)
    await night('2026-12-22')
    expect((await friendsOf(await camilleAgain())).length).toBeGreaterThan(0)
    await night('2026-12-23')
    const later = await camilleAgain()
    expect(await friendsOf(later)).toEqual([])
  })

  it('is for ten addresses a day, and for real ones', async () => {
    expect((await invite('pas une adresse')).fields).toMatchObject([{ path: 'email' }])
    for (let at = 0; at < 10; at++) await invite(`ami${at}@ailleurs.example`, julien)
    expect((await invite('onzieme@ailleurs.example', julien)).code).toBe('TOO_MANY_ATTEMPTS')
  })
})

describe('somebody who comes by a code', () => {
  it('asks to become a member, hears that it has come, and the desk sees them', async () => {
    const email = 'sans.compte@ailleurs.example'
    await invite(email)
    const done = await register(await codeOf(camille), { email, phone: '06 39 98 01 23', household: 'FAMILY' })
    expect(done).toMatchObject({ reference: expect.stringMatching(/^A-/), dueDate: '2026-11-25' })
    expect((await mailTo(email))[0]!.text).toContain(done.reference)
    // The invitation itself moved on: there is one referral of this friend.
    const registered = (await friendsOf(camille)).filter(({ state }: { state: string }) => state === 'REGISTERED')
    expect(registered).toMatchObject([{ isByMail: true, friendName: 'Inès', expiresDate: null }])
    expect(await titles(camille)).toContain('Votre filleul s’est inscrit')
    expect(await requestOf(done.reference)).toMatchObject({
      state: 'RECEIVED',
      name: 'Inès Petit',
      email,
      household: 'FAMILY',
      startDate: '2026-12-01',
    })
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown code', { code: '2345-6789' }, 'code'],
    ['no name', { lastName: ' ' }, 'lastName'],
    ['no address', { email: 'x' }, 'email'],
    ['half a phone number', { phone: '12' }, 'phone'],
    ['a postal code of elsewhere', { postalCode: 'SW1A' }, 'postalCode'],
    ['a child', { birthDate: '2010-01-01' }, 'birthDate'],
    ['a birth to come', { birthDate: '2027-01-01' }, 'birthDate'],
    ['a day that is over', { startDate: '2026-11-22' }, 'startDate'],
    ['a day too far', { startDate: '2027-11-23' }, 'startDate'],
  ])('is asked again where they give %s', async (_what, given, path) => {
    expect((await register(await codeOf(camille), given)).fields).toMatchObject([{ path }])
  })

  it('who sends the same form ten times asked once', async () => {
    const code = await codeOf(camille)
    const before = (await waiting()).waitingCount
    const same = { idempotencyKey: 'register-ten-times', email: 'dix@ailleurs.example' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(code, same)))
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
    expect((await waiting()).waitingCount).toBe(before + 1)
  })
})

describe('the desk', () => {
  it('decides once: who comes second is told, and the sponsor and the friend hear of it', async () => {
    const email = 'refuse@ailleurs.example'
    const { reference } = await register(await codeOf(julien), { email })
    const { id } = await requestOf(reference)
    const answers = await Promise.all(
      ['GAVE_UP', 'GAVE_UP', 'NOT_REACHED'].map(async reason => (await marc.query(REFUSE, { id, reason })).data.it),
    )
    expect(answers.filter(({ __typename }) => __typename === 'DecideMembershipSuccess')).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'NOT_ALLOWED')).toHaveLength(2)
    expect((await marc.query(ACCEPT, { id, contractNumber: 'C2600001' })).data.it.code).toBe('NOT_ALLOWED')
    expect((await marc.query(ACCEPT, { id: newId(), contractNumber: 'C2600001' })).data.it.code).toBe('NOT_FOUND')
    expect((await marc.query(ACCEPT, { id, contractNumber: '?' })).data.it.fields).toMatchObject([
      { path: 'contractNumber' },
    ])
    expect((await friendsOf(julien))[0]).toMatchObject({ state: 'REFUSED', refusal: 'NOT_JOINED' })
    expect(await titles(julien)).toContain('Un parrainage n’aboutit pas')
    expect((await mailTo(email)).map(({ subject }) => subject)).toContain(`Votre demande d’adhésion ${reference}`)
    expect((await waiting(marc, true)).requests[0]).toMatchObject({ reference, state: 'REFUSED' })
    const { staffEntry } = app.db.tables
    const entries = await app.db.inspect.select().from(staffEntry).where(eq(staffEntry.action, 'membership.refused'))
    expect(entries).toMatchObject([{ actorId: marc.staffId, details: { reference } }])
  })

  it.each(['CLAIMS_HANDLER', 'DOCTOR', 'ADMINISTRATOR'] as const)('is not for who is %s alone', async role => {
    const other = await staffOf(app, role)
    expect(await waiting(other)).toBeNull()
    expect((await other.query(REFUSE, { id: newId(), reason: 'GAVE_UP' })).data.it.code).toBe('NOT_ALLOWED')
  })
})

describe('a reward', () => {
  it('is earned once cover has run and premiums are paid, and given once to each side', async () => {
    await stock('CARD-0001', 'CARD-0002')
    const email = 'carole@ailleurs.example'
    const { reference } = await register(await codeOf(camille), { email, firstName: 'Carole' })
    const { id } = await requestOf(reference)
    const accepted = (await marc.query(ACCEPT, { id, contractNumber: 'c2600010' })).data.it
    expect(accepted.membership).toEqual({ state: 'ACCEPTED', contractNumber: 'C2600010' })
    const welcome = (await mailTo(email)).find(({ text }) => text.includes('C2600010'))
    expect(welcome?.text).toContain('http://localhost:4000/premiers-pas')
    const carole = async (caller: Caller = camille) =>
      (await friendsOf(caller)).find(({ friendName }: { friendName: string }) => friendName === 'Carole')
    expect((await carole()).state).toBe('JOINED')
    await night('2026-11-23')
    expect((await carole(await camilleAgain())).state).toBe('JOINED')

    await contractOf('C2600010', 700, { email })
    await night('2026-12-01')
    const later = await camilleAgain()
    expect(await carole(later)).toMatchObject({ state: 'WAITING', waitUntil: '2027-01-30', reward: null })
    await paid('C2600010', '2026-12', '2027-01')
    await night('2027-01-29')
    expect((await carole(await camilleAgain())).state).toBe('WAITING')
    // Two nights at once, as two processes would.
    await Promise.all([night('2027-01-30'), night('2027-01-30')])
    await night('2027-01-31')
    const then = await camilleAgain()
    const done = await carole(then)
    expect(done).toMatchObject({
      state: 'PAID',
      reward: {
        amount: 5000,
        issuer: 'Calicado',
        code: expect.stringMatching(/^CARD-000[12]$/),
        expiresDate: '2028-12-31',
      },
    })
    expect((await programme(then)).rewardedThisYear).toBe(1)
    expect(await titles(then)).toEqual(
      expect.arrayContaining(['Votre carte cadeau est arrivée', 'Votre filleul nous rejoint']),
    )
    const { referralReward, giftCard } = app.db.tables
    const rewards = await app.db.inspect.select().from(referralReward)
    expect(rewards.map(({ side, state }) => `${side} ${state}`).sort()).toEqual(['FRIEND PAID', 'SPONSOR PAID'])
    expect(JSON.stringify(rewards)).not.toContain('CARD-')
    const cards = await app.db.inspect.select().from(giftCard)
    expect(cards.every(({ orderId }) => orderId !== null)).toBe(true)
  })

  it('waits for gift cards where none is left, and is given the night after they came', async () => {
    await joined(await codeOf(julien), 'C2600011', 711)
    await paid('C2600011', '2026-12', '2027-01')
    for (const day of ['2026-12-02', '2027-02-01', '2027-02-02']) await night(day)
    const state = async () => (await friendsOf(await julienAgain()))[0].state
    expect(await state()).toBe('EARNED')
    await stock('CARD-0003', 'CARD-0004')
    // A process died after it had taken a card, and before it wrote so: the next one is given the same.
    const { referralReward, giftCard } = app.db.tables
    const owed = await app.db.inspect.select().from(referralReward).where(eq(referralReward.state, 'EARNED'))
    expect(owed).toHaveLength(2)
    const [{ rewardId: orderId, issuer, amountCents }] = owed as [(typeof owed)[number]]
    const taken = await giftCardStock(app.services).take({ orderId, issuer, amountCents })
    await night('2027-02-03')
    expect(await state()).toBe('PAID')
    const orders = (await app.db.inspect.select().from(giftCard)).map(card => card.orderId)
    expect(orders.filter(one => owed.some(({ rewardId }) => rewardId === one))).toHaveLength(2)
    const [given] = await app.db.inspect.select().from(referralReward).where(eq(referralReward.rewardId, orderId))
    const place = { table: 'referral_reward', column: 'code_sealed', row: orderId }
    expect(app.services.vault.open(given!.codeSealed!, place)).toBe(taken?.code)
  })

  it('is not for who is covered already, nor twice for one contract, nor above the year’s cap', async () => {
    await stock(...Array.from({ length: 20 }, (_, at) => `MORE-${1000 + at}`))
    const code = await codeOf(julien)
    // The same person under another contract.
    await joined(code, 'C2600020', 711)
    await night('2026-12-02')
    const newest = async () => (await friendsOf(await julienAgain()))[0]
    expect(await newest()).toMatchObject({ state: 'REFUSED', refusal: 'NOT_NEW' })
    // Two sponsors, one contract: the first that is earned has it.
    app.setNow(TEST_DAY)
    const { reference } = await register(code)
    await marc.query(ACCEPT, { id: (await requestOf(reference)).id, contractNumber: 'C2600010' })
    await night('2027-02-04')
    expect(await newest()).toMatchObject({ state: 'REFUSED', refusal: 'NOT_NEW' })
    // Five a year.
    app.setNow(TEST_DAY)
    for (let at = 0; at < 6; at++) {
      app.forgetTries()
      await joined(code, `C260003${at}`, 720 + at)
      await paid(`C260003${at}`, '2026-12', '2027-01')
    }
    for (const day of ['2026-12-02', '2027-02-05']) await night(day)
    const all = await friendsOf(await julienAgain())
    const since = all.filter(({ state }: { state: string }) => state === 'PAID' || state === 'EARNED')
    expect(since).toHaveLength(5)
    expect(all.filter(({ refusal }: { refusal: string }) => refusal === 'CAP_REACHED')).toHaveLength(2)
    // Their friends are given theirs all the same.
    const { referralReward } = app.db.tables
    const friends = await app.db.inspect.select().from(referralReward).where(eq(referralReward.side, 'FRIEND'))
    expect(friends.filter(({ state }) => state === 'PAID')).toHaveLength(8)
  })
})

describe('referrals', () => {
  it('are their sponsor’s alone: nobody else of the household, nor another member, sees them', async () => {
    const names = async (caller: Caller) => (await friendsOf(caller)).map(({ id }: { id: string }) => id)
    app.setNow(new Date('2027-02-06T09:00:00Z'))
    const [hers, his, gerards] = await Promise.all(
      ['camille.martin', 'julien.bernard', 'gerard.durand'].map(async one =>
        names(await app.as.member(`${one}@example.fr`)),
      ),
    )
    expect(hers!.length).toBeGreaterThan(0)
    expect(hers!.filter((id: string) => his!.includes(id))).toEqual([])
    expect(gerards).toEqual([])
  })
})
