import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { totpOf, totpPlace } from '../../auth/one-time-code.ts'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { type Browser, COMPLETE_SIGN_IN, codeIn, createBrowser, SIGN_IN, signInBy } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const CAMILLE = 'camille.martin@example.fr'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const SEND = `mutation ($channel: CodeChannel!) { it: sendSignInCode(input: { channel: $channel }) { __typename
  ... on SendSignInCodeSuccess { pending { sent { destination { channel hint } } } } ... on Problem { code } } }`
const PENDING = '{ it: pendingSignIn { destinations { channel hint } sent { destination { channel } } hasTotp } }'
const STRENGTH = '{ viewer { session { isStrong } } }'

/** Each test on a day of its own: what one left is over in the next. */
let day = TEST_DAY.getTime()
const later = (ms: number) => app.setNow(new Date(day + ms))
beforeEach(async () => {
  day += 100 * DAY
  later(0)
  app.forgetTries()
  await app.mail()
})

const newest = async (channel: string) => (await app.mail()).find(message => message.channel === channel)
const givePassword = (browser: Browser, email = CAMILLE, password = DEMONSTRATION_PASSWORD) =>
  browser.it(SIGN_IN, { email, password })
const giveCode = (browser: Browser, code: string, { proof = 'CODE', trust = false } = {}) =>
  browser.it(COMPLETE_SIGN_IN, { proof, code, trust })
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const accountOf = async (email: string) => {
  const { account } = app.db.tables
  return (await app.db.inspect.select().from(account)).find(row => row.email === email)!
}

describe('in a browser that is not known', () => {
  it('the password alone opens nothing, and the code that comes by SMS does', async () => {
    const browser = createBrowser(app)
    expect(await givePassword(browser)).toMatchObject({
      __typename: 'SecondProofNeeded',
      pending: {
        destinations: [{ channel: 'SMS' }, { channel: 'MAIL', hint: 'ca•••@example.fr' }],
        sent: { destination: { channel: 'SMS' } },
        hasTotp: false,
      },
    })
    expect(await browser.viewer()).toBeNull()
    expect(await browser.it(PENDING)).toMatchObject({ sent: { destination: { channel: 'SMS' } } })
    expect((await giveCode(browser, codeIn((await newest('SMS'))?.text))).__typename).toBe('SignInSuccess')
    expect(await browser.viewer()).not.toBeNull()
    expect(await browser.it(PENDING)).toBeNull()
    expect((await browser.ask(STRENGTH)).data.viewer.session).toEqual({ isStrong: true })
  })

  it('a code by mail opens it too, and leaves the assurance where it was', async () => {
    const browser = createBrowser(app)
    await givePassword(browser)
    expect(await browser.it(SEND, { channel: 'MAIL' })).toMatchObject({ __typename: 'SendSignInCodeSuccess' })
    const code = codeIn((await newest('MAIL'))?.text)
    expect((await giveCode(browser, code)).__typename).toBe('SignInSuccess')
    expect((await browser.ask(STRENGTH)).data.viewer.session).toEqual({ isStrong: false })
  })

  it('the code of one browser serves in no other', async () => {
    const [mine, theirs] = [createBrowser(app), createBrowser(app)]
    await givePassword(mine)
    const code = codeIn((await newest('SMS'))?.text)
    await givePassword(theirs)
    expect(await giveCode(theirs, code)).toMatchObject({ code: 'WRONG_CODE' })
    expect((await giveCode(createBrowser(app), code)).code).toBe('LINK_OVER')
  })

  it('a code dies after five tries, all at once or one by one, and after five minutes', async () => {
    const browser = createBrowser(app)
    await givePassword(browser)
    const code = codeIn((await newest('SMS'))?.text)
    const tries = await Promise.all(Array.from({ length: 8 }, () => giveCode(browser, wrong(code))))
    expect(tries.map(({ triesLeft }) => triesLeft).sort()).toEqual([0, 0, 0, 0, 1, 2, 3, 4])
    expect(await giveCode(browser, code)).toMatchObject({ code: 'WRONG_CODE', triesLeft: 0 })
    await browser.it(SEND, { channel: 'SMS' })
    const another = codeIn((await newest('SMS'))?.text)
    later(5 * MINUTE)
    expect(await giveCode(browser, another)).toMatchObject({ code: 'WRONG_CODE', triesLeft: 0 })
  })

  it('a code is right once, also when it is given twice at once', async () => {
    const browser = createBrowser(app)
    await givePassword(browser)
    const code = codeIn((await newest('SMS'))?.text)
    const answers = await Promise.all([giveCode(browser, code), giveCode(browser, code)])
    expect(answers.filter(({ __typename }) => __typename === 'SignInSuccess')).toHaveLength(1)
  })

  it('fifteen second proofs are tried after the password in a day, whatever they are', async () => {
    let looked = 0
    for (let codes = 0; codes < 14; codes++) {
      const browser = createBrowser(app)
      await givePassword(browser)
      for (let tries = 0; tries < 5; tries++) {
        const { code } = await giveCode(browser, 'not a code', { proof: tries % 2 ? 'TOTP' : 'RECOVERY_CODE' })
        if (code === 'WRONG_CODE') looked++
      }
    }
    expect(looked).toBe(15)
  })

  it('its owner is told by mail, with a way to block the account', async () => {
    await signInBy(app, createBrowser(app, { 'user-agent': FIREFOX }), CAMILLE)
    const mail = await newest('MAIL')
    expect(mail?.subject).toBe('Connexion à votre espace adhérent')
    expect(mail?.text).toContain('Firefox sur Windows')
    expect(mail?.text).toMatch(/\/ce-n-est-pas-moi#/)
  })

  it('what was begun with the old password ends with it, and with the account being blocked', async () => {
    const { account } = app.db.tables
    const change = async (values: Partial<typeof account.$inferInsert>) => {
      const { accountId } = await accountOf(CAMILLE)
      await app.db.transaction(tx =>
        tx.update(account).set(values).where(eq(account.accountId, accountId)).returning({ id: account.accountId }),
      )
    }
    const thief = createBrowser(app)
    await givePassword(thief)
    const code = codeIn((await newest('SMS'))?.text)
    later(MINUTE)
    await change({ secretsChangedAt: new Date(day + MINUTE) })
    expect((await giveCode(thief, code)).__typename).toBe('LinkOver')
    expect(await thief.viewer()).toBeNull()

    app.forgetTries()
    const again = createBrowser(app)
    await givePassword(again)
    const another = codeIn((await newest('SMS'))?.text)
    await change({ frozenAt: new Date(day + MINUTE) })
    expect((await giveCode(again, another)).__typename).not.toBe('SignInSuccess')
    await change({ frozenAt: null, secretsChangedAt: null })
  })

  it('wrong codes after the right password are told, for somebody has it', async () => {
    const browser = createBrowser(app)
    await givePassword(browser)
    for (let tries = 0; tries < 3; tries++) await giveCode(browser, 'not a code')
    expect((await newest('MAIL'))?.subject).toBe('Quelqu’un connaît peut-être votre mot de passe')
  })

  it('the second proof cannot be put off for ever: ten minutes later the password is asked for again', async () => {
    const browser = createBrowser(app)
    await givePassword(browser)
    later(10 * MINUTE)
    expect(await browser.it(PENDING)).toBeNull()
    expect((await giveCode(browser, '123456')).code).toBe('LINK_OVER')
  })
})

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0'

describe('a trusted browser', () => {
  const trusting = async () => {
    const browser = createBrowser(app)
    await signInBy(app, browser, CAMILLE, { trust: true })
    return browser
  }

  it('is asked for no code, for 90 days from its last use, and gets another cookie each time', async () => {
    const browser = await trusting()
    const first = browser.cookies.get('dt')
    later(80 * DAY)
    expect((await givePassword(browser)).__typename).toBe('SignInSuccess')
    expect(browser.cookies.get('dt')).not.toBe(first)
    later(169 * DAY)
    expect((await givePassword(browser)).__typename).toBe('SignInSuccess')
    later(169 * DAY + 91 * DAY)
    expect((await givePassword(browser)).__typename).toBe('SecondProofNeeded')
  })

  it('is trusted by who said so, and by nobody else who uses it', async () => {
    const browser = await trusting()
    expect((await givePassword(browser, 'gerard.durand@example.fr')).__typename).toBe('SecondProofNeeded')
  })

  it('does not raise the assurance: a browser is not a second factor', async () => {
    const browser = await trusting()
    await givePassword(browser)
    expect((await browser.ask(STRENGTH)).data.viewer.session).toEqual({ isStrong: false })
  })

  it('shows a stolen cookie when it is used again after its owner went on, and trusts nobody there any more', async () => {
    const browser = await trusting()
    const thief = createBrowser(app)
    thief.cookies.set('dt', browser.cookies.get('dt')!)
    later(2 * MINUTE)
    expect((await givePassword(browser)).__typename).toBe('SignInSuccess')
    later(10 * MINUTE)
    // The copy is old now: a code is asked for, and whoever gives it has the owner told.
    expect((await signInBy(app, thief, CAMILLE)).__typename).toBe('SignInSuccess')
    const mails = (await app.mail()).filter(({ channel }) => channel === 'MAIL').slice(0, 2)
    expect(mails.map(({ subject }) => subject)).toContain('Un de vos appareils de confiance a peut-être été copié')
    expect((await givePassword(browser)).__typename).toBe('SecondProofNeeded')
    // Whoever came in by the copied cookie is out.
    expect(await browser.viewer()).toBeNull()
  })

  it('may sign in in two windows at once', async () => {
    const browser = await trusting()
    const twin = createBrowser(app)
    const shared = browser.cookies.get('dt')!
    twin.cookies.set('dt', shared)
    const answers = await Promise.all([givePassword(browser), givePassword(twin)])
    expect(answers.map(({ __typename }) => __typename)).toEqual(['SignInSuccess', 'SignInSuccess'])
    // One answer brings the next value, whichever comes last.
    const changed = [browser, twin].filter(({ cookies }) => cookies.get('dt') !== shared)
    expect(changed).toHaveLength(1)
    later(10 * MINUTE)
    expect((await givePassword(changed[0]!)).__typename).toBe('SignInSuccess')
  })

  it('is not slowed down by the failures of strangers', async () => {
    const browser = await trusting()
    for (let tries = 0; tries < 7; tries++) await givePassword(createBrowser(app), CAMILLE, `guess ${tries}`)
    expect((await givePassword(createBrowser(app))).code).toBe('TOO_MANY_ATTEMPTS')
    expect((await givePassword(browser)).__typename).toBe('SignInSuccess')
  })

  it('is nothing when its cookie was made up', async () => {
    for (const cookie of ['x', `${crypto.randomUUID()}.${'A'.repeat(43)}`, 'x'.repeat(5_000)]) {
      const browser = createBrowser(app)
      browser.cookies.set('dt', cookie)
      expect((await givePassword(browser)).__typename).toBe('SecondProofNeeded')
    }
  })
})

describe('wrong passwords', () => {
  it('are written down for the owner, who is told at the tenth of a day', async () => {
    for (let tries = 0; tries < 10; tries++) {
      app.forgetTries()
      await givePassword(createBrowser(app), CAMILLE, `guess ${tries}`)
    }
    expect((await newest('MAIL'))?.subject).toBe('Plusieurs essais de connexion ont été refusés')
    const { signInEvent } = app.db.tables
    const { accountId } = await accountOf(CAMILLE)
    const events = (await app.db.inspect.select().from(signInEvent)).filter(
      row => row.accountId === accountId && row.outcome === 'WRONG_PASSWORD' && row.at.getTime() === day,
    )
    expect(events).toHaveLength(10)
  })

  it('a hundred in a row, however slowly, and the password must be chosen anew', async () => {
    const throttle = app.services.throttle
    for (let tries = 0; tries < 100; tries++) await throttle.spend('signInInARow', 'gerard.durand@example.fr')
    expect(await givePassword(createBrowser(app), 'gerard.durand@example.fr')).toMatchObject({ code: 'NOT_ALLOWED' })
    for (let tries = 0; tries < 100; tries++) await throttle.spend('signInInARow', 'nobody@example.fr')
    expect(await givePassword(createBrowser(app), 'nobody@example.fr')).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('an application of codes', () => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const install = async (confirmed = true) => {
    const { totp } = app.db.tables
    const { accountId } = await accountOf(CAMILLE)
    const row = {
      accountId,
      secretSealed: app.services.vault.seal(secret, totpPlace(accountId)),
      confirmedAt: confirmed ? new Date(day) : null,
      lastStep: 0,
      createdAt: new Date(day),
    }
    await app.db.transaction(tx =>
      tx.insert(totp).values(row).onConflictDoUpdate({ target: totp.accountId, set: row }).returning(),
    )
  }
  const codeAt = (ms: number) => totpOf('', '', secret).generate({ timestamp: day + ms })

  it('takes the place of the code that would be sent, and each of its codes serves once', async () => {
    await install()
    const sent = (await app.mail()).length
    const browser = createBrowser(app)
    expect(await givePassword(browser)).toMatchObject({ pending: { hasTotp: true, sent: null } })
    // The mailbox is no way around it.
    expect(await browser.it(SEND, { channel: 'MAIL' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect((await app.mail()).length).toBe(sent)
    expect((await giveCode(browser, codeAt(0), { proof: 'TOTP' })).__typename).toBe('SignInSuccess')
    expect((await browser.ask(STRENGTH)).data.viewer.session).toEqual({ isStrong: true })
    const again = createBrowser(app)
    await givePassword(again)
    expect((await giveCode(again, codeAt(0), { proof: 'TOTP' })).code).toBe('WRONG_CODE')
    later(30_000)
    expect((await giveCode(again, codeAt(30_000), { proof: 'TOTP' })).__typename).toBe('SignInSuccess')
  })

  it('opens nothing before its first code was right', async () => {
    await install(false)
    const browser = createBrowser(app)
    await givePassword(browser)
    expect((await giveCode(browser, codeAt(0), { proof: 'TOTP' })).code).toBe('WRONG_CODE')
  })
})
