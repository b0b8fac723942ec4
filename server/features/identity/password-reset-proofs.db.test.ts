import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { codeIn, createBrowser, linkIn } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const CAMILLE = 'camille.martin@example.fr'
const JULIEN = 'julien.bernard@example.fr'
const GERARD = 'gerard.durand@example.fr'
const MINUTE = 60_000

const problem = '... on Problem { code message }'
const ASK = 'mutation ($email: String!) { it: requestPasswordReset(input: { email: $email }) { __typename } }'
const OPEN = `mutation ($token: ID!) { it: openPasswordReset(input: { token: $token }) { __typename
  ... on OpenPasswordResetSuccess { hasTotp recoveryCodesLeft } ${problem} } }`
const SEND =
  'mutation ($token: ID!) { it: sendPasswordResetCode(input: { token: $token, channel: SMS }) { __typename } }'
const RESET = `mutation ($token: ID!, $proof: SecondProof, $code: String!) {
  it: resetPassword(input: { token: $token, proof: $proof, code: $code, password: "girafe-lanterne-7-tambour" }) {
  __typename ... on WrongCode { triesLeft } ${problem} } }`
const FREEZE = 'mutation ($token: ID!) { it: freezeAccount(input: { token: $token }) { __typename } }'
const START = 'mutation { it: startCodeApp { ... on StartCodeAppSuccess { codeApp { token secret } } } }'
const CONFIRM = `mutation ($token: ID!, $code: String!) { it: confirmCodeApp(input: { token: $token, code: $code }) { __typename } }`
const MAKE = 'mutation { it: makeRecoveryCodes { ... on MakeRecoveryCodesSuccess { codes } } }'

let now = TEST_DAY.getTime()
const pass = (ms: number) => {
  now += ms
  app.setNow(new Date(now))
}
const newest = async (channel: string) => (await app.mail()).find(message => message.channel === channel)
const anybody = createBrowser(app)
const shownBy = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now })

/** What somebody has of their own to prove who they are with. */
const ownFactors = async (email: string): Promise<{ secret: string; codes: string[] }> => {
  const browser = createBrowser(app)
  browser.cookies.set('sid', (await app.as.member(email)).cookie!.slice('sid='.length))
  const { codeApp } = await browser.it(START)
  if (codeApp) await browser.it(CONFIRM, { token: codeApp.token, code: shownBy(codeApp.secret) })
  return { secret: codeApp?.secret, codes: (await browser.it(MAKE)).codes }
}
const linkFor = async (email: string) => {
  await anybody.it(ASK, { email })
  return linkIn((await newest('MAIL'))?.text)
}
const reset = (token: string, proof: string | null, code: string) => anybody.it(RESET, { token, proof, code })

beforeEach(() => {
  pass(24 * 60 * MINUTE)
  app.forgetTries()
})

describe('a new password', () => {
  it('is chosen with the link and a code of the account’s application, right once', async () => {
    const { secret } = await ownFactors(CAMILLE)
    pass(10 * MINUTE)
    const token = await linkFor(CAMILLE)
    expect(await anybody.it(OPEN, { token })).toMatchObject({ hasTotp: true, recoveryCodesLeft: 10 })
    const code = shownBy(secret)
    expect((await reset(token, 'TOTP', code === '000000' ? '000001' : '000000')).triesLeft).toBe(4)
    // The kinds are not each other's: a code of the application is none that was sent.
    expect((await reset(token, null, code)).triesLeft).toBe(3)
    expect((await reset(token, 'TOTP', code)).__typename).toBe('ResetPasswordSuccess')
    expect((await reset(token, 'TOTP', code)).code).toBe('LINK_OVER')
    expect((await reset(await linkFor(CAMILLE), 'TOTP', code)).code).toBe('WRONG_CODE')
    const entries = await app.db.inspect.select().from(app.db.tables.auditEntry)
    const details = entries.filter(({ action }) => action === 'account.password-reset').map(entry => entry.details)
    expect(details).toEqual([{ proof: 'TOTP' }])
  })

  it('is chosen with the link and one of the codes on paper, which serves once; its owner is told', async () => {
    const { codes } = await ownFactors(JULIEN)
    const others = await ownFactors(GERARD)
    const token = await linkFor(JULIEN)
    expect((await reset(token, 'RECOVERY_CODE', others.codes[0]!)).triesLeft).toBe(4)
    expect((await reset(token, 'RECOVERY_CODE', codes[0]!.toLowerCase())).__typename).toBe('ResetPasswordSuccess')
    const mails = (await app.mail()).filter(({ channel }) => channel === 'MAIL').slice(0, 2)
    expect(mails.some(({ text }) => /Un code de secours a servi.*Il vous en reste 9/s.test(text))).toBe(true)
    const next = await linkFor(JULIEN)
    expect(await anybody.it(OPEN, { token: next })).toMatchObject({ recoveryCodesLeft: 9 })
    expect((await reset(next, 'RECOVERY_CODE', codes[0]!)).triesLeft).toBe(4)
  })

  it('is chosen once also when two codes on paper are given at once', async () => {
    const { codes } = await ownFactors(JULIEN)
    const token = await linkFor(JULIEN)
    const answers = await Promise.all(codes.slice(0, 2).map(code => reset(token, 'RECOVERY_CODE', code)))
    expect(answers.filter(({ __typename }) => __typename === 'ResetPasswordSuccess')).toHaveLength(1)
  })

  it('counts every kind of proof against the same five tries, and the same tries of a day', async () => {
    const { codes } = await ownFactors(GERARD)
    const token = await linkFor(GERARD)
    await anybody.it(SEND, { token })
    const code = codeIn((await newest('SMS'))?.text)
    const wrong = code === '000000' ? '000001' : '000000'
    const kinds = ['CODE', 'TOTP', 'RECOVERY_CODE', 'TOTP', null]
    for (const [at, kind] of kinds.entries()) expect((await reset(token, kind, wrong)).triesLeft).toBe(4 - at)
    expect((await reset(token, 'RECOVERY_CODE', codes[0]!)).triesLeft).toBe(0)
    expect((await reset(token, null, code)).triesLeft).toBe(0)

    const { account } = app.db.tables
    const { accountId } = (await app.db.inspect.select().from(account)).find(row => row.email === GERARD)!
    for (let tries = 0; tries < 43; tries++) await app.services.throttle.spend('secondProofsByAccountAndDay', accountId)
    expect((await reset(await linkFor(GERARD), 'RECOVERY_CODE', codes[0]!)).code).toBe('TOO_MANY_ATTEMPTS')
  })

  it('of a blocked account asks for what the contract knows: whoever was in it may have added the rest', async () => {
    const { codes } = await ownFactors(CAMILLE)
    await anybody.it(SEND, { token: await linkFor(CAMILLE) })
    // The notice of the codes that were made.
    const notice = (await app.mail()).find(({ text }) => /Dix codes de secours/.test(text))
    expect((await anybody.it(FREEZE, { token: linkIn(notice?.text) })).__typename).toBe('FreezeAccountSuccess')
    const token = linkIn((await newest('MAIL'))?.text)
    expect(await anybody.it(OPEN, { token })).toMatchObject({ hasTotp: false, recoveryCodesLeft: 0 })
    expect((await reset(token, 'RECOVERY_CODE', codes[0]!)).triesLeft).toBe(4)
    await anybody.it(SEND, { token })
    expect((await reset(token, 'CODE', codeIn((await newest('SMS'))?.text))).__typename).toBe('ResetPasswordSuccess')
  })
})
