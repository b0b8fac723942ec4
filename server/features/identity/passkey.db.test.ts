import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { createAuthenticator } from '../../testing/authenticator.ts'
import { type Browser, createBrowser, linkIn, SIGN_IN as PASSWORD_SIGN_IN } from '../../testing/browser.ts'
import {
  addBy,
  enterBy,
  PASSKEYS,
  proveBy,
  REMOVE,
  RENAME,
  SECOND,
  START_CREATION,
  START_SECOND,
  START_SIGN_IN,
  START_STEP_UP,
  STEP_UP,
} from '../../testing/passkeys.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const CAMILLE = 'camille.martin@example.fr'
const JULIEN = 'julien.bernard@example.fr'
const GERARD = 'gerard.durand@example.fr'
const MINUTE = 60_000
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

let now = TEST_DAY.getTime()
const pass = (ms: number) => {
  now += ms
  app.setNow(new Date(now))
}

/** A browser in which somebody has just shown two factors. */
const signedIn = async (email: string, headers: Record<string, string> = {}): Promise<Browser> => {
  const browser = createBrowser(app, headers)
  const { cookie = '' } = await app.as.member(email)
  browser.cookies.set('sid', cookie.slice('sid='.length))
  return browser
}
const passkeysIn = async (browser: Browser) => (await browser.ask(PASSKEYS)).data.viewer.security.passkeys
const lastMail = async () => (await app.mail()).find(message => message.channel === 'MAIL')
const accountOf = async (email: string) =>
  (await app.db.inspect.select().from(app.db.tables.account)).find(row => row.email === email)!
const change = async (email: string, values: { passwordHash?: string | null; frozenAt?: Date | null }) => {
  const { account } = app.db.tables
  const { accountId } = await accountOf(email)
  await app.db.transaction(tx =>
    tx.update(account).set(values).where(eq(account.accountId, accountId)).returning({ accountId: account.accountId }),
  )
}

beforeEach(() => {
  pass(24 * 60 * MINUTE)
  app.forgetTries()
})

describe('a passkey', () => {
  it('is added right after signing in, under the device’s name; its owner is told, other browsers are out', async () => {
    const elsewhere = await signedIn(CAMILLE)
    const browser = await signedIn(CAMILLE, { 'user-agent': IPHONE })
    const before = browser.cookies.get('sid')
    const { creation } = await browser.it(START_CREATION)
    expect(creation).toMatchObject({
      challenge: expect.stringMatching(/^[\w-]{43}$/),
      relyingPartyId: 'localhost',
      userName: CAMILLE,
      userDisplayName: 'Camille Martin',
      algorithms: [-8, -7, -257],
      excluded: [],
    })
    // Nobody who reads the database could answer in her place.
    const rows = await app.db.inspect.select().from(app.db.tables.challenge)
    expect(JSON.stringify(rows)).not.toContain(creation.challenge)

    expect(await addBy(browser, createAuthenticator())).toMatchObject({
      __typename: 'AddPasskeySuccess',
      passkey: { name: 'iPhone', isBackedUp: false, lastUsedAt: null },
    })
    expect(browser.cookies.get('sid')).not.toBe(before)
    expect(await browser.viewer()).not.toBeNull()
    expect(await elsewhere.viewer()).toBeNull()
    const mail = await lastMail()
    expect(mail?.text).toMatch(/clé d’accès «\siPhone\s» a été ajoutée/)
    expect(linkIn(mail?.text)).not.toBe('')
  })

  it('signs in alone, whoever’s it is, with two factors and in no other browser’s trust', async () => {
    const phone = createAuthenticator()
    await addBy(await signedIn(JULIEN), phone)
    pass(60 * MINUTE)
    const browser = createBrowser(app)
    expect((await browser.it(START_SIGN_IN)).request.allowed).toEqual([])
    expect(await enterBy(browser, phone)).toEqual({
      __typename: 'SignInSuccess',
      viewer: { member: { firstName: 'Julien' } },
    })
    const { data } = await browser.ask(
      '{ viewer { session { isStrong } security { sessions { methods isCurrent } } } }',
    )
    expect(data.viewer.session.isStrong).toBe(true)
    expect(data.viewer.security.sessions[0]).toEqual({ methods: ['PASSKEY'], isCurrent: true })
    const [passkey] = (await passkeysIn(browser)).slice(-1)
    expect(passkey.lastUsedAt).toBe(new Date(now).toISOString())
    expect(browser.cookies.has('dt')).toBe(false)
    expect((await enterBy(createBrowser(app), phone, { trust: true })).__typename).toBe('SignInSuccess')
  })

  it('is one of several, renamed and removed one by one with another proof', async () => {
    const browser = await signedIn(GERARD)
    const phone = createAuthenticator()
    const laptop = createAuthenticator({ backedUp: true })
    await addBy(browser, phone, { name: ' Mon téléphone ' })
    const second = await addBy(browser, laptop, { name: '' })
    expect(second.passkey).toMatchObject({ isBackedUp: true })
    const both = await passkeysIn(browser)
    expect(both[0].name).toBe('Mon téléphone')
    expect(both).toHaveLength(2)
    const { creation } = await browser.it(START_CREATION)
    expect(creation.excluded.map((one: { credentialId: string }) => one.credentialId).sort()).toEqual(
      [phone.credentialId, laptop.credentialId].sort(),
    )

    expect((await browser.it(RENAME, { id: both[1].id, name: 'Portable' })).passkey.name).toBe('Portable')
    expect((await browser.it(RENAME, { id: both[1].id, name: ' ' })).fields[0].path).toBe('name')
    const stranger = await signedIn(CAMILLE)
    expect((await stranger.it(RENAME, { id: both[1].id, name: 'À moi' })).code).toBe('NOT_FOUND')
    expect((await stranger.it(REMOVE, { id: both[1].id })).code).toBe('NOT_FOUND')

    // However fresh the sign-in: what is removed is asked for again.
    const asked = await browser.it(REMOVE, { id: both[0].id })
    expect(asked).toMatchObject({ code: 'STEP_UP_REQUIRED', stepUp: { hasPasskey: true } })
    expect((await proveBy(browser, asked.stepUp.id, laptop)).__typename).toBe('ProveStepUpSuccess')
    expect((await browser.it(REMOVE, { id: both[1].id })).code).toBe('STEP_UP_REQUIRED')
    expect((await browser.it(REMOVE, { id: both[0].id })).security.passkeys).toEqual([{ id: both[1].id }])
    expect((await lastMail())?.text).toMatch(/clé d’accès «\sMon téléphone\s» a été retirée/)
    expect((await enterBy(createBrowser(app), phone)).reason).toBe('UNKNOWN')
    expect((await enterBy(createBrowser(app), laptop)).__typename).toBe('SignInSuccess')
  })

  it('is added once, to one account', async () => {
    const phone = createAuthenticator()
    expect((await addBy(await signedIn(CAMILLE), phone)).__typename).toBe('AddPasskeySuccess')
    expect((await addBy(await signedIn(CAMILLE), phone)).reason).toBe('ALREADY_ADDED')
    expect((await addBy(await signedIn(GERARD), phone)).reason).toBe('ALREADY_ADDED')
  })

  it('is never removed when it is the last way in', async () => {
    const owner = await accountOf(JULIEN)
    const browser = await signedIn(JULIEN)
    for (const { id } of await passkeysIn(browser)) {
      const asked = await browser.it(REMOVE, { id })
      expect(asked.code).toBe('STEP_UP_REQUIRED')
    }
    await change(JULIEN, { passwordHash: null })
    const [only] = await passkeysIn(browser)
    expect(await browser.it(REMOVE, { id: only.id })).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('seul moyen d’entrer'),
    })
    expect((await addBy(browser, createAuthenticator())).__typename).toBe('AddPasskeySuccess')
    expect((await browser.it(REMOVE, { id: only.id })).code).toBe('STEP_UP_REQUIRED')
    await change(JULIEN, { passwordHash: owner.passwordHash })
  })

  it('opens no blocked account; once it is open again, what somebody else may have added is gone', async () => {
    const phone = createAuthenticator()
    await addBy(await signedIn(GERARD), phone)
    const token = linkIn((await lastMail())?.text)
    await app.as.anonymous.query(`mutation { freezeAccount(input: { token: "${token}" }) { __typename } }`)
    expect(await enterBy(createBrowser(app), phone)).toMatchObject({ code: 'NOT_ALLOWED' })
    const link = linkIn((await lastMail())?.text)
    const send = `mutation { sendPasswordResetCode(input: { token: "${link}", channel: SMS }) { __typename } }`
    await app.as.anonymous.query(send)
    const code = /\b\d{6}\b/.exec((await app.mail()).find(({ channel }) => channel === 'SMS')?.text ?? '')?.[0]
    const reset = await app.as.anonymous.query(
      `mutation { it: resetPassword(input: { token: "${link}", code: "${code}", password: "girafe-lanterne-7-tambour" }) { __typename } }`,
    )
    expect(reset.data.it.__typename).toBe('ResetPasswordSuccess')
    expect((await enterBy(createBrowser(app), phone)).reason).toBe('UNKNOWN')
  })

  it('whose counter went back is refused and its owner told; one that is kept in several devices is not', async () => {
    const phone = createAuthenticator()
    await addBy(await signedIn(CAMILLE), phone, { name: 'Téléphone' })
    expect((await enterBy(createBrowser(app), phone, { wrong: { counter: 7 } })).__typename).toBe('SignInSuccess')
    for (const counter of [7, 3, 0])
      expect(await enterBy(createBrowser(app), phone, { wrong: { counter } })).toMatchObject({
        code: 'PASSKEY_REFUSED',
        reason: 'COPIED',
      })
    expect((await lastMail())?.text).toMatch(/«\sTéléphone\s» s’est présentée dans un état plus ancien/)
    expect((await enterBy(createBrowser(app), phone, { wrong: { counter: 8 } })).__typename).toBe('SignInSuccess')

    const synced = createAuthenticator({ backedUp: true, counts: true })
    await addBy(await signedIn(CAMILLE), synced)
    await enterBy(createBrowser(app), synced, { wrong: { counter: 7 } })
    expect((await enterBy(createBrowser(app), synced, { wrong: { counter: 3 } })).__typename).toBe('SignInSuccess')
  })

  it('asks for another proof once the sign-in is some minutes old, which another passkey gives', async () => {
    const phone = createAuthenticator()
    const browser = await signedIn(CAMILLE)
    await addBy(browser, phone)
    // The session that took its place is no fresher.
    pass(6 * MINUTE)
    const asked = await browser.it(START_CREATION)
    expect(asked).toMatchObject({ code: 'STEP_UP_REQUIRED', stepUp: { effect: 'ajouter une clé d’accès' } })
    expect((await proveBy(browser, asked.stepUp.id, phone)).__typename).toBe('ProveStepUpSuccess')
    expect((await addBy(browser, createAuthenticator())).__typename).toBe('AddPasskeySuccess')
    expect((await browser.it(START_CREATION)).code).toBe('STEP_UP_REQUIRED')
  })

  it('proves that act and no other, in that session', async () => {
    const phone = createAuthenticator()
    const browser = await signedIn(CAMILLE)
    await addBy(browser, phone)
    const [{ id }] = (await passkeysIn(browser)).slice(-1)
    pass(6 * MINUTE)
    const first = (await browser.it(START_CREATION)).stepUp.id
    const second = (await browser.it(REMOVE, { id })).stepUp.id
    const { request } = await browser.it(START_STEP_UP, { id: first })
    expect(request.allowed.map((one: { credentialId: string }) => one.credentialId)).toContain(phone.credentialId)
    const answer = { ceremonyId: request.ceremonyId, credential: phone.sign(request) }
    expect((await browser.it(STEP_UP, { id: second, ...answer })).reason).toBe('TOO_LATE')
    const other = await signedIn(CAMILLE)
    expect((await other.it(STEP_UP, { id: first, ...answer })).code).toBe('LINK_OVER')
    // What was asked for to sign in proves nothing here.
    const { request: signIn } = await browser.it(START_SIGN_IN)
    const signed = { ceremonyId: signIn.ceremonyId, credential: phone.sign(signIn) }
    expect((await browser.it(STEP_UP, { id: first, ...signed })).reason).toBe('TOO_LATE')
    expect((await browser.it(STEP_UP, { id: first, ...answer })).__typename).toBe('ProveStepUpSuccess')
    expect((await browser.it(STEP_UP, { id: first, ...answer })).code).toBe('LINK_OVER')
    expect((await browser.it(REMOVE, { id })).code).toBe('STEP_UP_REQUIRED')
  })

  it('of another account proves nothing, neither for an act nor as the second proof', async () => {
    const camilles = createAuthenticator()
    const gerards = createAuthenticator()
    const browser = await signedIn(CAMILLE)
    await addBy(browser, camilles)
    await addBy(await signedIn(GERARD), gerards)
    pass(6 * MINUTE)
    const { id } = (await browser.it(START_CREATION)).stepUp
    expect((await proveBy(browser, id, gerards)).reason).toBe('NOT_YOURS')

    const unknown = createBrowser(app)
    await unknown.it(PASSWORD_SIGN_IN, { email: CAMILLE, password: DEMONSTRATION_PASSWORD })
    const { request } = await unknown.it(START_SECOND)
    const theirs = { ceremonyId: request.ceremonyId, credential: gerards.sign(request), trust: false }
    expect((await unknown.it(SECOND, theirs)).reason).toBe('NOT_YOURS')
    expect(await unknown.viewer()).toBeNull()
  })

  it('takes the place of the code in a browser that is not known', async () => {
    const phone = createAuthenticator()
    await addBy(await signedIn(CAMILLE), phone)
    const browser = createBrowser(app)
    expect((await browser.it(START_SECOND)).code).toBe('LINK_OVER')
    await browser.it(PASSWORD_SIGN_IN, { email: CAMILLE, password: DEMONSTRATION_PASSWORD })
    expect((await browser.ask('{ pendingSignIn { hasPasskey } }')).data.pendingSignIn.hasPasskey).toBe(true)
    const { request } = await browser.it(START_SECOND)
    expect(request.allowed.map((one: { credentialId: string }) => one.credentialId)).toContain(phone.credentialId)
    const answer = { ceremonyId: request.ceremonyId, credential: phone.sign(request), trust: true }
    expect((await browser.it(SECOND, answer)).__typename).toBe('SignInSuccess')
    expect((await browser.it(SECOND, answer)).code).toBe('LINK_OVER')
    const again = createBrowser(app)
    again.cookies.set('dt', browser.cookies.get('dt')!)
    const trusted = await again.it(PASSWORD_SIGN_IN, { email: CAMILLE, password: DEMONSTRATION_PASSWORD })
    expect(trusted.__typename).toBe('SignInSuccess')
  })
})
