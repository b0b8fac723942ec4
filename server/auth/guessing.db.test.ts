import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Vault } from '../crypto/seal.ts'
import { CASES } from '../seed/cases.ts'
import { DEMONSTRATION_PASSWORD } from '../seed/plant.ts'
import { createTestApp, TEST_DAY, type TestApp } from '../testing/app.ts'
import { COMPLETE_SIGN_IN, codeIn, createBrowser, linkIn, SIGN_IN } from '../testing/browser.ts'
import { IDENTIFY, PROVE, SEND } from '../testing/france-connect.ts'
import { vouchForStranger } from '../testing/vouched.ts'
import { totpOf, totpPlace } from './one-time-code.ts'

/**
 * Somebody who has everything but the code (the password, the mailbox, a stolen session, the card), many addresses and
 * all the time in the world, against two processes over one database. What counts is how often a guess was compared
 * with something that it could have been.
 */

/** Whoever sends X-Forwarded-For is believed here: an attacker has as many addresses as they like. */
const settings = { TRUSTED_PROXIES: '1' }
const here = await createTestApp({ cases: ['camille-martin', 'gerard-durand', 'paul-garnier'], settings })
const there = await createTestApp({ beside: here, settings })
const both = [here, there]

const HOUR = 3_600_000
let hour = 0
const at = (hours: number) => {
  hour = hours
  const now = new Date(TEST_DAY.getTime() + hours * HOUR)
  vi.setSystemTime(now)
  for (const app of both) app.setNow(now)
}
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: TEST_DAY }))
afterAll(() => void vi.useRealTimers())

/** When guesses were compared. No code of ours begins with a G. */
let compared: number[] = []
/** Those that are being made, by the challenge that they are made against. */
let made: string[] = []
const watched = (vault: Vault): Vault => ({
  ...vault,
  hash(value) {
    const [, challengeId] = /^([\da-f-]{36})\|G\d{5}$/.exec(value) ?? []
    if (challengeId) made.push(challengeId)
    return vault.hash(value)
  },
  open(sealed, place) {
    if (place.table === 'totp') compared.push(hour)
    return vault.open(sealed, place)
  },
})
/** Where no code was sent, or it is over, a guess is compared with nothing: the work is the same, and it can't be right. */
const settle = async () => {
  const { challenge } = here.db.tables
  const rows = await here.db.inspect.select().from(challenge)
  const now = here.services.now()
  const open = rows.filter(({ codeHash, codeExpiresAt }) => codeHash && codeExpiresAt && codeExpiresAt > now)
  const ids = new Set(open.map(({ challengeId }) => challengeId))
  for (const id of made) if (ids.has(id)) compared.push(hour)
  made = []
}
for (const app of both) app.services.vault = watched(app.services.vault)

/** The most in any 24 hours. */
const mostInADay = () =>
  Math.max(0, ...compared.map(from => compared.filter(time => time >= from && time < from + 24).length))

let addresses = 0
const elsewhere = () => {
  addresses += 1
  return { 'x-forwarded-for': `203.0.${(addresses >> 8) % 256}.${addresses % 256}` }
}

const problem = '... on Problem { code }'
const RESET = `mutation ($token: ID!, $code: String!) { it: resetPassword(input: {
  token: $token, code: $code, password: "girafe-lanterne-7-tambour" }) { __typename ${problem} } }`
const RESET_TO = `mutation ($token: ID!, $code: String!, $password: String!) { it: resetPassword(input: {
  token: $token, code: $code, password: $password }) { __typename ${problem} } }`
const SEND_RESET = `mutation ($token: ID!) { it: sendPasswordResetCode(input: { token: $token, channel: SMS }) { __typename ${problem} } }`
const ASK_RESET = `mutation ($email: String!) { it: requestPasswordReset(input: { email: $email }) { __typename } }`
const SEND_SIGN_IN = `mutation { it: sendSignInCode(input: { channel: SMS }) { __typename ${problem} } }`
const CHANGE = `mutation { it: changePassword(input: { password: "girafe-lanterne-7-tambour" }) { __typename
  ... on StepUpRequired { stepUp { id } } } }`
const SEND_STEP_UP = `mutation ($id: ID!) { it: sendStepUpCode(input: { id: $id, channel: SMS }) { __typename } }`
const PROVE_STEP_UP = `mutation ($id: ID!, $code: String!) { it: proveStepUp(input: { id: $id, proof: CODE, code: $code,
  password: "${DEMONSTRATION_PASSWORD}" }) { __typename ${problem} } }`
const START = `mutation ($number: String!, $birth: Date!) { it: startActivation(input: { memberNumber: $number, birthDate: $birth }) {
  __typename ${problem} } }`
const SEND_ACTIVATION = `mutation { it: sendActivationCode(input: { channel: SMS }) { __typename ${problem} } }`
const PROVE_ACTIVATION = `mutation ($code: String!) { it: proveActivation(input: { code: $code }) { __typename ${problem} } }`

let guesses = 0
const guess = () => `G${String(guesses++ % 100_000).padStart(5, '0')}`

/** Six guesses at once, half of them to each process, each from another address. */
const volley = async (
  cookies: ReadonlyMap<string, string>,
  document: string,
  variables: () => Record<string, unknown>,
) => {
  await Promise.all(
    Array.from({ length: 6 }, (_, i) => {
      const browser = createBrowser(both[i % 2]!, elsewhere())
      for (const [name, value] of cookies) browser.cookies.set(name, value)
      return browser.ask(document, variables())
    }),
  )
  await settle()
}

const byReset = async (email: string) => {
  const browser = createBrowser(here, elsewhere())
  await browser.it(ASK_RESET, { email })
  const token = linkIn((await here.mail()).find(({ channel, to }) => channel === 'MAIL' && to === email)?.text)
  await browser.it(SEND_RESET, { token })
  await volley(new Map(), RESET, () => ({ token, code: guess() }))
}

const bySignIn = async (email: string, password = DEMONSTRATION_PASSWORD) => {
  const browser = createBrowser(there, elsewhere())
  await browser.it(SIGN_IN, { email, password })
  for (const proof of ['CODE', 'TOTP']) {
    await browser.it(SEND_SIGN_IN)
    await volley(browser.cookies, COMPLETE_SIGN_IN, () => ({ proof, code: guess(), trust: false }))
  }
}

/** Its owner chooses a new password meanwhile: what was tried with the one before no longer counts against them. */
const ownerResets = async (email: string, password: string) => {
  const browser = createBrowser(here, elsewhere())
  await browser.it(ASK_RESET, { email })
  const token = linkIn((await here.mail()).find(({ channel, to }) => channel === 'MAIL' && to === email)?.text)
  await browser.it(SEND_RESET, { token })
  const code = codeIn((await here.mail()).find(({ channel }) => channel === 'SMS')?.text)
  expect((await browser.it(RESET_TO, { token, code, password })).__typename).toBe('ResetPasswordSuccess')
}

const byStolenSession = async (email: string) => {
  const { cookie = '' } = await here.as.member(email)
  const cookies = new Map([['sid', cookie.slice('sid='.length)]])
  const browser = createBrowser(here, elsewhere())
  browser.cookies.set('sid', cookies.get('sid')!)
  const id = (await browser.it(CHANGE)).stepUp?.id
  if (!id) return
  await browser.it(SEND_STEP_UP, { id })
  await volley(cookies, PROVE_STEP_UP, () => ({ id, code: guess() }))
}

const byCard = async (number: string, birth: string) => {
  const browser = createBrowser(here, elsewhere())
  await browser.it(START, { number, birth })
  for (let codes = 0; codes < 3; codes++) {
    await here.mail()
    await volley(browser.cookies, PROVE_ACTIVATION, () => ({ code: guess() }))
    await browser.it(SEND_ACTIVATION)
  }
}

/** By an identity of their own, and the card: what is sent goes to what is on file. */
const byFranceConnect = async (memberNumber: string, birthDate: string) => {
  const browser = createBrowser(here, elsewhere())
  browser.cookies.set('fci', await vouchForStranger(here.services))
  await browser.it(IDENTIFY, { memberNumber, birthDate })
  for (let codes = 0; codes < 3; codes++) {
    await here.mail()
    await volley(browser.cookies, PROVE, () => ({ code: guess() }))
    await browser.it(SEND, { channel: 'SMS' })
  }
}

const cardOf = (email: string): [number: string, birth: string] => {
  const { number, birthOn } = CASES.flatMap(({ people }) => people).find(person => person.email === email)!
  return [number, birthOn]
}

/** An application for codes, as if its owner had added it: one more thing to guess. */
const addTotp = async (app: TestApp, email: string) => {
  const { account, totp } = app.db.tables
  const found = (await app.db.inspect.select().from(account)).find(row => row.email === email)!
  const { accountId } = found
  const secretSealed = app.services.vault.seal('JBSWY3DPEHPK3PXP', totpPlace(accountId))
  expect(totpOf('', '', 'JBSWY3DPEHPK3PXP').generate()).toMatch(/^\d{6}$/)
  const row = { accountId, secretSealed, confirmedAt: TEST_DAY, lastStep: 0, createdAt: TEST_DAY }
  await app.db.transaction(tx => tx.insert(totp).values(row).returning())
}

describe('codes are guessed at most 50 times in any 24 hours', { timeout: 120_000 }, () => {
  it.each([
    ['in every hour', 'gerard.durand@example.fr', [0, 1, 2, 12, 23.9, 24.1, 26]],
    [
      'once, and then on both sides of the same hour of the next day',
      'camille.martin@example.fr',
      [50, 72, 73.9, 74.1, 76],
    ],
  ])('by whoever tries %s, through a reset, a sign-in, FranceConnect and a stolen session', async (_, email, hours) => {
    compared = []
    await addTotp(here, email)
    for (const [turn, time] of hours.entries()) {
      at(time)
      if (turn === 0 && hours.length < 6) {
        await byStolenSession(email)
        continue
      }
      await byReset(email)
      await byStolenSession(email)
      await bySignIn(email)
      await byFranceConnect(...cardOf(email))
    }
    expect(compared.length).toBeGreaterThan(20)
    expect(mostInADay()).toBeLessThanOrEqual(50)
  })

  it('by whoever tries on after a new password was chosen, which they know as well', async () => {
    const email = 'gerard.durand@example.fr'
    compared = []
    for (const [time, password] of [
      [300, DEMONSTRATION_PASSWORD],
      [302, 'lanterne-et-3-tambours'],
      [304, 'tambour-et-9-girafes'],
    ] as const) {
      at(time)
      if (time > 300) await ownerResets(email, password)
      for (let turn = 0; turn < 3; turn++) {
        at(time + turn / 10)
        await bySignIn(email, password)
      }
      if (time < 304) continue
      await byReset(email)
      await byStolenSession(email)
    }
    expect(compared.length).toBeGreaterThan(40)
    expect(mostInADay()).toBeLessThanOrEqual(50)
  })

  it('by whoever has the card and comes by FranceConnect, every time as another person', async () => {
    compared = []
    for (const time of [150, 151, 172, 173.9, 174.1, 176]) {
      at(time)
      for (let turn = 0; turn < 3; turn++) await byFranceConnect(...cardOf('camille.martin@example.fr'))
    }
    expect(compared.length).toBeGreaterThan(0)
    expect(mostInADay()).toBeLessThanOrEqual(50)
  })

  it('by whoever has the card of somebody without an account, by it alone or with FranceConnect', async () => {
    compared = []
    const paul = CASES.flatMap(({ people }) => people).find(({ email }) => email === 'paul.garnier@example.fr')!
    const { member } = here.db.tables
    const [row] = await here.db.inspect.select().from(member).where(eq(member.birthOn, paul.birthOn))
    const isPaul = and(eq(member.contractId, row!.contractId), eq(member.memberId, row!.memberId))
    await here.db.transaction(tx => tx.update(member).set({ phone: '+33612345678' }).where(isPaul).returning())
    const { accountByMember } = here.db.tables
    await here.db.transaction(tx =>
      tx
        .delete(accountByMember)
        .where(and(eq(accountByMember.contractId, row!.contractId), eq(accountByMember.memberId, row!.memberId)))
        .returning(),
    )
    for (const time of [100, 101, 122, 123.9, 124.1, 126]) {
      at(time)
      await byCard(paul.number, paul.birthOn)
      await byFranceConnect(paul.number, paul.birthOn)
    }
    expect(compared.length).toBeGreaterThan(20)
    expect(mostInADay()).toBeLessThanOrEqual(50)
  })

  it('and by no alias: an operation with two tries compares none', async () => {
    at(200)
    compared = []
    const browser = createBrowser(here)
    await browser.it(SIGN_IN, { email: 'camille.martin@example.fr', password: DEMONSTRATION_PASSWORD })
    const one = (name: string) =>
      `${name}: completeSignIn(input: { proof: CODE, code: "${guess()}", trustDevice: false }) { __typename }`
    for (const document of [
      `mutation { ${one('a')} ${one('b')} }`,
      `mutation { ${one('a')} ...more } fragment more on Mutation { ${one('b')} }`,
      `mutation { ... on Mutation { ${one('a')} } ... { ${one('b')} } }`,
      `mutation { ${one('a')} b: resetPassword(input: { token: "x", code: "G00001", password: "x" }) { __typename } }`,
      `mutation { ...one ...one } fragment one on Mutation { ${one('a')} ${one('b')} }`,
    ]) {
      const { errors } = await browser.ask(document)
      expect(errors?.[0]?.extensions.code, document).toBe('QUERY_TOO_COSTLY')
    }
    expect([compared, made]).toEqual([[], []])
  })
})
