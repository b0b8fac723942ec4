import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { CONTINUE, goAndCome, lastCode, PROVE, UNLINK } from '../../testing/france-connect.ts'
import { createRoamingBrowser, type RoamingBrowser } from '../../testing/roaming-browser.ts'
import { setPasswords, wipe } from '../../testing/wipe.ts'

/**
 * An act that asks for more than a session, of somebody who has no password: what FranceConnect said hours ago, and a
 * phone that lies beside the screen, are no two proofs.
 */

const app = await createTestApp({ cases: ['camille-martin', 'hugo-lefevre'] })
const product = await app.listen()
const { tables } = app.db
const MINUTE = 60_000

let now = TEST_DAY.getTime()
const pass = (ms: number) => {
  now += ms
  app.setNow(new Date(now))
}

const CHANGE = `mutation ($password: String!) { it: changePassword(input: { password: $password }) { __typename
  ... on StepUpRequired { stepUp { id needsPassword needsFranceConnect destinations { channel } } } } }`
const SEND_CODE = 'mutation ($id: ID!) { it: sendStepUpCode(input: { id: $id, channel: SMS }) { __typename } }'
const GIVE_CODE = `mutation ($id: ID!, $code: String!) { it: proveStepUp(input: { id: $id, proof: CODE, code: $code }) {
  __typename ... on StepUpRequired { stepUp { id needsFranceConnect } } } }`
const ADD_PASSKEY = `mutation { it: startPasskeyCreation { __typename ... on StepUpRequired { stepUp { id needsFranceConnect } } } }`

const newBrowser = () => createRoamingBrowser(product, app.env.publicUrl)

/** Comes in by FranceConnect and a code, and has no password. */
const comeIn = async (person: 'camille' | 'hugo'): Promise<RoamingBrowser> => {
  const browser = newBrowser()
  await goAndCome(browser, person)
  await browser.it(CONTINUE)
  await browser.it(PROVE, { code: await lastCode(app) })
  await setPasswords(app.db, null)
  return browser
}

/** The way to FranceConnect that the dialog offers. */
const wayFor = (id: string) => `/auth/franceconnect?pour=prouver&preuve=${id}&suite=/securite`
const goAndProve = async (browser: RoamingBrowser, id: string, person = 'camille') => {
  const { url } = await browser.submit(await browser.open(wayFor(id)), { person })
  return url.pathname + url.search
}
const giveCode = async (browser: RoamingBrowser, id: string) => {
  await browser.it(SEND_CODE, { id })
  return browser.it(GIVE_CODE, { id, code: await lastCode(app) })
}

const PASSWORD = 'girafe-lanterne-7-tambour'

beforeEach(async () => {
  pass(24 * 60 * MINUTE)
  app.forgetTries()
  await wipe(app.db, 'waitingIdentity', 'accountBySubject', 'linkedIdentity')
})

describe('an act of somebody who has no password', () => {
  it('takes one code within five minutes of FranceConnect', async () => {
    const browser = await comeIn('camille')
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    expect(stepUp).toMatchObject({ needsPassword: false, needsFranceConnect: false })
    expect(await giveCode(browser, stepUp.id)).toEqual({ __typename: 'ProveStepUpSuccess' })
    expect(await browser.it(CHANGE, { password: PASSWORD })).toEqual({ __typename: 'ChangePasswordSuccess' })
  })

  it('asks for FranceConnect again after five minutes; then a code, then the very same act', async () => {
    const browser = await comeIn('camille')
    pass(5 * MINUTE)
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    expect(stepUp).toMatchObject({ needsPassword: false, needsFranceConnect: true })
    const { id } = stepUp
    // No code does without it, and none is spent.
    await browser.it(SEND_CODE, { id })
    const code = await lastCode(app)
    expect(await browser.it(GIVE_CODE, { id, code })).toEqual({
      __typename: 'StepUpRequired',
      stepUp: { id, needsFranceConnect: true },
    })
    expect(await goAndProve(browser, id)).toBe('/securite?franceconnect=prouve')
    const again = await browser.it(CHANGE, { password: PASSWORD })
    expect(again.stepUp).toMatchObject({ id, needsFranceConnect: false, destinations: [{ channel: 'SMS' }] })
    expect(await browser.it(GIVE_CODE, { id, code })).toEqual({ __typename: 'ProveStepUpSuccess' })
    expect(await browser.it(CHANGE, { password: PASSWORD })).toEqual({ __typename: 'ChangePasswordSuccess' })
    const [row] = await app.db.inspect.select().from(tables.stepUp).where(eq(tables.stepUp.stepUpId, id))
    expect(row!.methods).toEqual(['fc', 'sms'])
  })

  it('asks FranceConnect to have them show who they are now, not to go by its own session', async () => {
    const browser = await comeIn('camille')
    pass(6 * MINUTE)
    const { stepUp } = await browser.it(UNLINK).then(() => browser.it(CHANGE, { password: PASSWORD }))
    const { pathname } = new URL(app.services.federations.franceConnect!.issuer())
    browser.stopAt(`${pathname}/authorize`)
    const { url } = await browser.open(wayFor(stepUp.id))
    expect(Object.fromEntries(url.searchParams)).toMatchObject({ prompt: 'login consent', max_age: '300' })
  })

  it('waits five minutes for the code after FranceConnect, and no longer', async () => {
    const browser = await comeIn('camille')
    pass(10 * MINUTE)
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    pass(9 * MINUTE)
    expect(await goAndProve(browser, stepUp.id)).toContain('prouve')
    pass(5 * MINUTE)
    expect(await giveCode(browser, stepUp.id)).toEqual({ __typename: 'LinkOver' })
    const again = await browser.it(CHANGE, { password: PASSWORD })
    expect(again.stepUp.needsFranceConnect).toBe(true)
    expect(again.stepUp.id).not.toBe(stepUp.id)
  })

  it.each(['hugo', 'yvonne'])(
    'takes nobody else’s identity, as %s’s: whoever finds a screen unlocked has one',
    async person => {
      await comeIn('hugo')
      await comeIn('camille')
      const browser = newBrowser()
      browser.hold('sid', (await app.as.member('camille.martin@example.fr')).cookie!.slice('sid='.length))
      const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
      expect(await goAndProve(browser, stepUp.id, person)).toBe('/securite?franceconnect=autre-identite')
      expect((await browser.it(CHANGE, { password: PASSWORD })).stepUp.needsFranceConnect).toBe(true)
      // And it opened nothing in this browser.
      expect(browser.cookie('fci')).toBeUndefined()
    },
  )

  it('is proved for that act, those arguments and that session alone', async () => {
    const browser = await comeIn('camille')
    pass(10 * MINUTE)
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    await goAndProve(browser, stepUp.id)
    const another = await browser.it(CHANGE, { password: 'tambour-et-9-girafes' })
    expect(another.stepUp.needsFranceConnect).toBe(true)
    expect((await browser.it(ADD_PASSKEY)).stepUp.needsFranceConnect).toBe(true)
    // Another session of the same account can neither use nor set out for it.
    const other = newBrowser()
    other.hold('sid', (await app.as.member('camille.martin@example.fr')).cookie!.slice('sid='.length))
    expect((await other.open(wayFor(stepUp.id))).url.search).toBe('?franceconnect=preuve-perdue')
    expect(await other.it(GIVE_CODE, { id: stepUp.id, code: '000000' })).toEqual({ __typename: 'LinkOver' })
  })

  it('is not begun for an act that nobody asked for, nor goes on in a session that ended', async () => {
    const browser = await comeIn('camille')
    pass(10 * MINUTE)
    expect((await browser.open(wayFor('no-such-act'))).url.search).toBe('?franceconnect=preuve-perdue')
    expect((await newBrowser().open(wayFor('no-such-act'))).url.pathname).toBe('/connexion')
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    const page = await browser.open(wayFor(stepUp.id))
    await browser.it('mutation { it: signOut { signedOut } }')
    const { url } = await browser.submit(page, { person: 'camille' })
    expect(url.pathname + url.search).toBe('/connexion?suite=%2Fsecurite&franceconnect=session')
  })

  it('says why FranceConnect vouched for nobody, on the page that it left', async () => {
    const browser = await comeIn('camille')
    pass(10 * MINUTE)
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    const { url } = await browser.submit(await browser.open(wayFor(stepUp.id)), { error: 'access_denied' })
    expect(url.pathname + url.search).toBe('/securite?franceconnect=refuse')
  })

  it('is no fresher for a session that takes the place of another', async () => {
    const browser = await comeIn('camille')
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    await giveCode(browser, stepUp.id)
    pass(4 * MINUTE)
    expect(await browser.it(CHANGE, { password: PASSWORD })).toEqual({ __typename: 'ChangePasswordSuccess' })
    await setPasswords(app.db, null)
    pass(2 * MINUTE)
    expect((await browser.it(CHANGE, { password: PASSWORD })).stepUp.needsFranceConnect).toBe(true)
  })

  it('counts from when FranceConnect said so, not from the code that came later', async () => {
    const browser = newBrowser()
    await comeIn('camille')
    await goAndCome(browser, 'camille')
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'SECOND_PROOF_NEEDED' })
    pass(4 * MINUTE)
    const complete = `mutation ($code: String!) { it: completeSignIn(input: { proof: CODE, code: $code, trustDevice: false }) { __typename } }`
    expect(await browser.it(complete, { code: await lastCode(app) })).toEqual({ __typename: 'SignInSuccess' })
    pass(2 * MINUTE)
    expect((await browser.it(CHANGE, { password: PASSWORD })).stepUp.needsFranceConnect).toBe(true)
    // What follows a sign-in at once asks no more only while both proofs are fresh.
    expect((await browser.it(ADD_PASSKEY)).stepUp.needsFranceConnect).toBe(true)
  })

  it('asks for a passkey, and no code, of somebody whom nothing else knows', async () => {
    const browser = newBrowser()
    browser.hold('sid', (await app.as.member('hugo.lefevre@example.fr')).cookie!.slice('sid='.length))
    await setPasswords(app.db, null)
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    expect(stepUp).toMatchObject({ needsPassword: false, needsFranceConnect: false, destinations: [] })
    expect(await browser.it(GIVE_CODE, { id: stepUp.id, code: '000000' })).toMatchObject({
      __typename: 'StepUpRequired',
    })
  })

  it('still asks a password of who has one, however they came', async () => {
    const browser = await comeIn('hugo')
    await setPasswords(app.db, 'x')
    const { stepUp } = await browser.it(CHANGE, { password: PASSWORD })
    expect(stepUp).toMatchObject({ needsPassword: true, needsFranceConnect: false })
  })
})
