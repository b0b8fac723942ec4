import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { type Browser, COMPLETE_SIGN_IN, createBrowser, SIGN_IN } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const CAMILLE = 'camille.martin@example.fr'
const JULIEN = 'julien.bernard@example.fr'
const GERARD = 'gerard.durand@example.fr'
const MINUTE = 60_000

const problem = '... on Problem { code message }'
const stepUp = '... on StepUpRequired { stepUp { id hasTotp recoveryCodesLeft } }'
const START = `mutation { it: startCodeApp { __typename
  ... on StartCodeAppSuccess { codeApp { token secret uri qrCode { size path } expiresAt } } ${stepUp} ${problem} } }`
const CONFIRM = `mutation ($token: ID!, $code: String!) { it: confirmCodeApp(input: { token: $token, code: $code }) { __typename
  ... on ConfirmCodeAppSuccess { security { codeAppSince } } ... on WrongCode { triesLeft } ${problem} } }`
const REMOVE = `mutation { it: removeCodeApp { __typename
  ... on RemoveCodeAppSuccess { security { codeAppSince } } ${stepUp} ${problem} } }`
const PROVE = `mutation ($id: ID!, $proof: SecondProof!, $code: String!) {
  it: proveStepUp(input: { id: $id, password: "${DEMONSTRATION_PASSWORD}", proof: $proof, code: $code }) { __typename
    ... on WrongCode { triesLeft } ${problem} } }`
const MAKE = `mutation { it: makeRecoveryCodes { __typename
  ... on MakeRecoveryCodesSuccess { codes security { recoveryCodesLeft } } ${stepUp} ${problem} } }`
const HAS = '{ viewer { security { codeAppSince recoveryCodesLeft } } }'

let now = TEST_DAY.getTime()
const pass = (ms: number) => {
  now += ms
  app.setNow(new Date(now))
}

const signedIn = async (email: string): Promise<Browser> => {
  const browser = createBrowser(app)
  browser.cookies.set('sid', (await app.as.member(email)).cookie!.slice('sid='.length))
  return browser
}
/** What an application shows, so many half minutes from now. */
const shownBy = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + steps * 30_000 })

const securityOf = async (browser: Browser) => (await browser.ask(HAS)).data.viewer.security
const lastMail = async () => (await app.mail()).find(message => message.channel === 'MAIL')

/** A sign-in that waits for its second proof. */
const begun = async (email: string) => {
  const browser = createBrowser(app)
  const { pending } = await browser.it(SIGN_IN, { email, password: DEMONSTRATION_PASSWORD })
  return { pending, give: (proof: string, code: string) => browser.it(COMPLETE_SIGN_IN, { proof, code, trust: false }) }
}

/** Adds an application, as the security page does. @returns its secret */
const added = async (browser: Browser): Promise<string> => {
  const { codeApp } = await browser.it(START)
  const { security } = await browser.it(CONFIRM, { token: codeApp.token, code: shownBy(codeApp.secret) })
  expect(security.codeAppSince).toBe(new Date(now).toISOString())
  return codeApp.secret
}

beforeEach(() => {
  pass(24 * 60 * MINUTE)
  app.forgetTries()
})

describe('an application of codes', () => {
  it('is added with its first code; its secret is nowhere in clear, its owner is told, other browsers are out', async () => {
    const elsewhere = await signedIn(CAMILLE)
    const browser = await signedIn(CAMILLE)
    const { codeApp } = await browser.it(START)
    expect(codeApp.secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(codeApp.uri).toBe(
      `otpauth://totp/Ancolie:${encodeURIComponent(CAMILLE)}?issuer=Ancolie&secret=${codeApp.secret}&algorithm=SHA1&digits=6&period=30`,
    )
    expect(codeApp.qrCode.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
    expect(JSON.stringify(await app.db.inspect.select().from(app.db.tables.totp))).not.toContain(codeApp.secret)
    // Until its first code, it opens nothing.
    expect(await securityOf(browser)).toMatchObject({ codeAppSince: null })
    const { pending, give } = await begun(CAMILLE)
    expect(pending.hasTotp).toBe(false)
    expect((await give('TOTP', shownBy(codeApp.secret))).__typename).toBe('WrongCode')

    const answer = await browser.it(CONFIRM, { token: codeApp.token, code: shownBy(codeApp.secret) })
    expect(answer.__typename).toBe('ConfirmCodeAppSuccess')
    expect(await browser.viewer()).not.toBeNull()
    expect(await elsewhere.viewer()).toBeNull()
    expect((await lastMail())?.text).toMatch(/application qui donne des codes de connexion a été ajoutée/)
    expect((await browser.it(START)).code).toBe('NOT_ALLOWED')
  })

  it('is tried five times, for a quarter of an hour, by who began to add it', async () => {
    const browser = await signedIn(GERARD)
    const { codeApp } = await browser.it(START)
    const { token, secret } = codeApp
    expect((await (await signedIn(JULIEN)).it(CONFIRM, { token, code: shownBy(secret) })).code).toBe('LINK_OVER')
    for (const left of [4, 3, 2, 1, 0])
      expect((await browser.it(CONFIRM, { token, code: '000000' })).triesLeft).toBe(left)
    expect((await browser.it(CONFIRM, { token, code: shownBy(secret) })).triesLeft).toBe(0)
    const { codeApp: next } = await browser.it(START)
    pass(15 * MINUTE)
    expect((await browser.it(CONFIRM, { token: next.token, code: shownBy(next.secret) })).code).toBe('LINK_OVER')
    expect(await securityOf(browser)).toMatchObject({ codeAppSince: null })
  })

  it('gives codes that are right once, half a minute early or late, spaces or not', async () => {
    const secret = await added(await signedIn(JULIEN))
    const give = async (code: string) => (await (await begun(JULIEN)).give('TOTP', code)).__typename
    pass(10 * MINUTE)
    expect(await give(shownBy(secret, -2))).toBe('WrongCode')
    expect(await give(shownBy(secret, 2))).toBe('WrongCode')
    expect(await give(shownBy(secret, -1))).toBe('SignInSuccess')
    const code = shownBy(secret)
    expect(await give(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe('SignInSuccess')
    expect(await give(code)).toBe('WrongCode')
    // One of before, though still in its time.
    expect(await give(shownBy(secret, -1))).toBe('WrongCode')
    expect(await give(shownBy(secret, 1))).toBe('SignInSuccess')
  })

  it('is asked for at sign-in instead of sending a code, and tried five times', async () => {
    const secret = await added(await signedIn(GERARD))
    pass(10 * MINUTE)
    const { pending, give } = await begun(GERARD)
    expect(pending).toMatchObject({ hasTotp: true, sent: null })
    for (const left of [4, 3, 2, 1, 0]) expect((await give('TOTP', '000000')).triesLeft).toBe(left)
    expect((await give('TOTP', shownBy(secret))).__typename).toBe('WrongCode')
    expect((await (await begun(GERARD)).give('TOTP', shownBy(secret))).__typename).toBe('SignInSuccess')
  })

  it('is removed with another proof, which its own code is a part of', async () => {
    const browser = await signedIn(CAMILLE)
    expect((await securityOf(browser)).codeAppSince).not.toBeNull()
    // However fresh the sign-in.
    const asked = await browser.it(REMOVE)
    expect(asked).toMatchObject({ code: 'STEP_UP_REQUIRED', stepUp: { hasTotp: true } })
    expect((await browser.it(PROVE, { id: asked.stepUp.id, proof: 'TOTP', code: '000000' })).triesLeft).toBe(4)
    const { codes } = await browser.it(MAKE)
    // Another session took the place of that one: what was asked in it is asked again.
    const again = await browser.it(REMOVE)
    const proof = { id: again.stepUp.id, proof: 'RECOVERY_CODE', code: codes[9] }
    expect((await browser.it(PROVE, proof)).__typename).toBe('ProveStepUpSuccess')
    expect((await lastMail())?.text).toMatch(/Il vous en reste 9/)
    expect((await browser.it(REMOVE)).security.codeAppSince).toBeNull()
    expect((await lastMail())?.text).toMatch(/a été retirée de votre espace adhérent/)
    expect((await browser.it(REMOVE)).code).toBe('NOT_FOUND')
    expect((await browser.it(START)).__typename).toBe('StartCodeAppSuccess')
  })

  it('asks for another proof once the sign-in is some minutes old', async () => {
    const browser = await signedIn(CAMILLE)
    pass(6 * MINUTE)
    expect((await browser.it(START)).code).toBe('STEP_UP_REQUIRED')
    expect((await browser.it(MAKE)).code).toBe('STEP_UP_REQUIRED')
  })
})

describe('recovery codes', () => {
  it('are ten of 79 bits, kept as hashes only; making others ends them', async () => {
    const browser = await signedIn(CAMILLE)
    const { codes, security } = await browser.it(MAKE)
    expect(security.recoveryCodesLeft).toBe(10)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([A-HJKMNP-Z2-9]{4}-){3}[A-HJKMNP-Z2-9]{4}$/)
    const stored = JSON.stringify(await app.db.inspect.select().from(app.db.tables.recoveryCode))
    for (const code of codes) expect(stored).not.toContain(code.replaceAll('-', ''))
    expect((await lastMail())?.text).toMatch(/Dix codes de secours ont été créés/)

    const { codes: others } = await browser.it(MAKE)
    expect((await (await begun(CAMILLE)).give('RECOVERY_CODE', codes[0])).__typename).toBe('WrongCode')
    expect((await (await begun(CAMILLE)).give('RECOVERY_CODE', others[0])).__typename).toBe('SignInSuccess')
  })

  it('serve once each, small letters and spaces or not; the owner is told how many are left', async () => {
    const { codes } = await (await signedIn(GERARD)).it(MAKE)
    const first = await begun(GERARD)
    expect((await first.give('RECOVERY_CODE', codes[0].toLowerCase().replaceAll('-', ' '))).__typename).toBe(
      'SignInSuccess',
    )
    const mails = (await app.mail()).filter(({ channel }) => channel === 'MAIL').slice(0, 2)
    expect(mails.some(({ text }) => /Un code de secours a servi.*Il vous en reste 9/s.test(text))).toBe(true)
    const { pending, give } = await begun(GERARD)
    expect(pending.recoveryCodesLeft).toBe(9)
    expect((await give('RECOVERY_CODE', codes[0])).__typename).toBe('WrongCode')
    expect((await give('RECOVERY_CODE', codes[1])).__typename).toBe('SignInSuccess')
    // Somebody else's opens nothing.
    expect((await (await begun(CAMILLE)).give('RECOVERY_CODE', codes[2])).__typename).toBe('WrongCode')
  })

  it('serve once also when given twice at once', async () => {
    const { codes } = await (await signedIn(JULIEN)).it(MAKE)
    const both = [await begun(JULIEN), await begun(JULIEN)]
    const answers = await Promise.all(both.map(({ give }) => give('RECOVERY_CODE', codes[0])))
    expect(answers.map(one => one.__typename).sort()).toEqual(['SignInSuccess', 'WrongCode'])
  })
})
