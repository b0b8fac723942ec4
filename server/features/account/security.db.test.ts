import { beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { type Browser, codeIn, createBrowser, SIGN_IN, signInBy } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const CAMILLE = 'camille.martin@example.fr'
const GERARD = 'gerard.durand@example.fr'
const NEW_PASSWORD = 'girafe-lanterne-7-tambour'
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
const MINUTE = 60_000

const problem = '... on Problem { code message }'
const stepUp = 'id effect needsPassword hasTotp hasPasskey destinations { channel } sent { destination { channel } }'
const SECURITY = `{ viewer { security {
  sessions { id isCurrent from { device isPhone country network } methods }
  trustedDevices { id isCurrent device }
  lastSignIns { outcome methods from { device } } } } }`
const END = `mutation ($id: ID!) { it: endSession(input: { id: $id }) { __typename
  ... on EndSessionsSuccess { ended security { sessions { isCurrent } } } ${problem} } }`
const END_OTHERS = 'mutation { it: endOtherSessions { ended } }'
const FORGET = `mutation ($id: ID!) { it: forgetDevice(input: { id: $id }) { __typename ${problem} } }`
const CHANGE = `mutation ($password: String!) { it: changePassword(input: { password: $password }) { __typename
  ... on StepUpRequired { stepUp { ${stepUp} } } ... on InvalidInput { fields { path code } } ${problem} } }`
const SEND = `mutation ($id: ID!, $channel: CodeChannel!) { it: sendStepUpCode(input: { id: $id, channel: $channel }) {
  __typename ... on SendStepUpCodeSuccess { stepUp { ${stepUp} } } ${problem} } }`
const PROVE = `mutation ($id: ID!, $password: String, $code: String!) {
  it: proveStepUp(input: { id: $id, password: $password, proof: CODE, code: $code }) { __typename
  ... on WrongCode { triesLeft } ... on InvalidInput { fields { path message } } ${problem} } }`

let day = TEST_DAY.getTime()
const later = (ms: number) => app.setNow(new Date(day + ms))
beforeEach(async () => {
  day += 100 * 24 * 60 * MINUTE
  later(0)
  app.forgetTries()
  await app.mail()
})

const signedIn = async (email = CAMILLE, userAgent = FIREFOX, trust = false, password?: string) => {
  const browser = createBrowser(app, { 'user-agent': userAgent })
  await signInBy(app, browser, email, { trust, ...(password !== undefined && { password }) })
  return browser
}
const security = async (browser: Browser) => (await browser.ask(SECURITY)).data.viewer.security
const newest = async (channel: string) => (await app.mail()).find(message => message.channel === channel)

describe('where one is signed in', () => {
  it('is each browser by its name, which one asks, and by what it was opened', async () => {
    const desk = await signedIn()
    later(MINUTE)
    const phone = await signedIn(CAMILLE, IPHONE)
    const { sessions } = await security(phone)
    expect(sessions).toMatchObject([
      {
        isCurrent: true,
        from: { device: 'Safari sur iOS', isPhone: true, country: null, network: '127.0.•.•' },
        methods: ['PASSWORD', 'SMS'],
      },
      { isCurrent: false, from: { device: 'Firefox sur Windows', isPhone: false } },
    ])
    expect((await security(desk)).sessions.map((one: { isCurrent: boolean }) => one.isCurrent)).toEqual([false, true])
  })

  it('can be ended one by one, or all but this one, at once', async () => {
    const [here, there, elsewhere] = [await signedIn(), await signedIn(CAMILLE, IPHONE), await signedIn()]
    const { sessions } = await security(here)
    const phone = sessions.find((one: { from: { isPhone: boolean } }) => one.from.isPhone)
    expect(await here.it(END, { id: phone.id })).toMatchObject({ ended: 1 })
    expect(await there.viewer()).toBeNull()
    expect(await elsewhere.viewer()).not.toBeNull()
    expect(await here.it(END_OTHERS)).toMatchObject({ ended: 1 })
    expect(await elsewhere.viewer()).toBeNull()
    expect(await here.viewer()).not.toBeNull()
  })

  it('is in five browsers at most: a sixth ends the one that was seen the longest ago', async () => {
    const browsers = []
    for (let at = 0; at < 6; at++) {
      later(at * MINUTE)
      app.forgetTries()
      browsers.push(await signedIn())
    }
    const viewers = await Promise.all(browsers.map(browser => browser.viewer()))
    expect(viewers.map(viewer => viewer !== null)).toEqual([false, true, true, true, true, true])
    expect((await security(browsers[5]!)).sessions).toHaveLength(5)
  })

  it('is nobody else’s to end', async () => {
    const mine = await signedIn()
    const { sessions } = await security(mine)
    const stranger = await signedIn(GERARD)
    expect(await stranger.it(END, { id: sessions[0].id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await mine.viewer()).not.toBeNull()
    expect((await security(stranger)).sessions).toHaveLength(1)
  })

  it('tells of the tries of others to come in', async () => {
    const mine = await signedIn()
    await createBrowser(app, { 'user-agent': IPHONE }).it(SIGN_IN, { email: CAMILLE, password: 'a guess' })
    await app.mail()
    const { lastSignIns } = await security(mine)
    expect(lastSignIns.slice(0, 2)).toEqual([
      { outcome: 'WRONG_PASSWORD', methods: ['PASSWORD'], from: { device: 'Safari sur iOS' } },
      { outcome: 'SIGNED_IN', methods: ['PASSWORD', 'SMS'], from: { device: 'Firefox sur Windows' } },
    ])
  })
})

describe('a trusted device', () => {
  it('is shown, and once forgotten asks for a code again', async () => {
    const browser = await signedIn(CAMILLE, FIREFOX, true)
    const { trustedDevices } = await security(browser)
    expect(trustedDevices).toMatchObject([{ isCurrent: true, device: 'Firefox sur Windows' }])
    const [{ id }] = trustedDevices
    expect(await (await signedIn(GERARD)).it(FORGET, { id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await browser.it(FORGET, { id })).toMatchObject({ __typename: 'ForgetDeviceSuccess' })
    expect((await security(browser)).trustedDevices).toEqual([])
    const again = await browser.it(SIGN_IN, { email: CAMILLE, password: 'ancolie-lanterne-colibri' })
    expect(again.__typename).toBe('SecondProofNeeded')
  })
})

/** Asks for the change, and proves who asks. */
const change = async (browser: Browser, password: string, { current = 'ancolie-lanterne-colibri' } = {}) => {
  const asked = await browser.it(CHANGE, { password })
  const { id } = asked.stepUp
  await browser.it(SEND, { id, channel: 'SMS' })
  const code = codeIn((await newest('SMS'))?.text)
  return { id, code, proof: await browser.it(PROVE, { id, password: current, code }) }
}

describe('another proof before an act', () => {
  it('is the password and a code that names the act; the act is then done once, and others are signed out', async () => {
    const [browser, other] = [await signedIn(GERARD), await signedIn(GERARD, IPHONE)]
    expect(await browser.it(CHANGE, { password: NEW_PASSWORD })).toMatchObject({
      __typename: 'StepUpRequired',
      code: 'STEP_UP_REQUIRED',
      stepUp: { effect: 'changer de mot de passe', needsPassword: true, sent: null },
    })
    const token = browser.cookies.get('sid')
    expect((await change(browser, NEW_PASSWORD)).proof.__typename).toBe('ProveStepUpSuccess')
    expect((await newest('SMS'))?.text).toContain('pour changer de mot de passe')
    expect((await browser.it(CHANGE, { password: NEW_PASSWORD })).__typename).toBe('ChangePasswordSuccess')
    expect(await browser.viewer()).not.toBeNull()
    expect(browser.cookies.get('sid')).not.toBe(token)
    expect(await other.viewer()).toBeNull()
    expect((await newest('MAIL'))?.subject).toBe('Votre mot de passe a été changé')
    // Once: the next change asks again.
    const again = await browser.it(CHANGE, { password: NEW_PASSWORD })
    expect(again.__typename).toBe('StepUpRequired')
    expect((await signInBy(app, createBrowser(app), GERARD, { password: NEW_PASSWORD })).__typename).toBe(
      'SignInSuccess',
    )
    await change(browser, 'ancolie-lanterne-9-colibris', { current: NEW_PASSWORD })
  })

  it('is for these arguments and no others', async () => {
    const browser = await signedIn()
    await change(browser, NEW_PASSWORD)
    expect((await browser.it(CHANGE, { password: 'tambour-et-9-girafes' })).__typename).toBe('StepUpRequired')
  })

  it('is for this session and no other', async () => {
    const [browser, other] = [await signedIn(), await signedIn(CAMILLE, IPHONE)]
    const { id, code } = await change(browser, NEW_PASSWORD)
    expect((await other.it(CHANGE, { password: NEW_PASSWORD })).__typename).toBe('StepUpRequired')
    expect((await other.it(PROVE, { id, password: 'ancolie-lanterne-colibri', code })).code).toBe('LINK_OVER')
  })

  it('is over five minutes after it was given', async () => {
    const browser = await signedIn()
    await change(browser, NEW_PASSWORD)
    later(5 * MINUTE)
    expect((await browser.it(CHANGE, { password: NEW_PASSWORD })).__typename).toBe('StepUpRequired')
  })

  it('is spent by one of two who ask at once', async () => {
    const browser = await signedIn()
    await change(browser, NEW_PASSWORD)
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answers = await Promise.all([1, 2].map(() => app.call({ cookie }).query(CHANGE, { password: NEW_PASSWORD })))
    const done = answers.filter(({ data }) => data?.it.__typename === 'ChangePasswordSuccess')
    expect(done).toHaveLength(1)
  })

  it('is not given by a wrong password, which leaves the code as it was', async () => {
    const browser = await signedIn(GERARD, FIREFOX, false, NEW_PASSWORD)
    const { stepUp: asked } = await browser.it(CHANGE, { password: 'tambour-et-9-girafes' })
    await browser.it(SEND, { id: asked.id, channel: 'SMS' })
    const code = codeIn((await newest('SMS'))?.text)
    const refused = await browser.it(PROVE, { id: asked.id, password: 'a guess', code })
    expect(refused.fields).toEqual([{ path: 'password', message: 'Ce mot de passe n’est pas le bon.' }])
    expect((await browser.it(PROVE, { id: asked.id, password: NEW_PASSWORD, code })).__typename).toBe(
      'ProveStepUpSuccess',
    )
  })

  it('asks first whether the new password is good enough, and never by mail', async () => {
    const browser = await signedIn(GERARD, FIREFOX, false, NEW_PASSWORD)
    expect((await browser.it(CHANGE, { password: 'short' })).fields).toMatchObject([{ path: 'password' }])
    const { stepUp: asked } = await browser.it(CHANGE, { password: 'tambour-et-9-girafes' })
    expect(asked.destinations.map((one: { channel: string }) => one.channel)).not.toContain('MAIL')
    expect((await browser.it(SEND, { id: asked.id, channel: 'MAIL' })).code).toBe('INVALID_INPUT')
  })
})
