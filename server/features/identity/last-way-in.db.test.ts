import { beforeEach, expect, it, vi } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { createAuthenticator } from '../../testing/authenticator.ts'
import { type Browser, createBrowser } from '../../testing/browser.ts'
import { UNLINK } from '../../testing/france-connect.ts'
import { addBy, proveBy, REMOVE } from '../../testing/passkeys.ts'
import { setPasswords, wipe } from '../../testing/wipe.ts'

/** Nobody takes their last way in away, not even by two windows at once. */

const here = await createTestApp({ cases: ['camille-martin'] })
const there = await createTestApp({ beside: here })
const { tables } = here.db
const CAMILLE = 'camille.martin@example.fr'

let now = TEST_DAY.getTime()
beforeEach(async () => {
  now += 24 * 3_600_000
  for (const app of [here, there]) {
    app.setNow(new Date(now))
    app.forgetTries()
  }
  await wipe(here.db, 'passkey', 'passkeyByCredential', 'accountBySubject', 'linkedIdentity', 'session')
  await setPasswords(here.db, null)
})

const signedIn = async (): Promise<Browser> => {
  const browser = createBrowser(here)
  browser.cookies.set('sid', (await here.as.member(CAMILLE)).cookie!.slice('sid='.length))
  return browser
}

/** As one who is asked by another process, in another window of the same browser. */
const window = ({ cookies }: Browser): Browser => {
  const other = createBrowser(there)
  for (const [name, value] of cookies) other.cookies.set(name, value)
  return other
}

/** Links a FranceConnect identity, as if its owner had come by it. */
const linkFranceConnect = async () => {
  const accountId = (await here.db.inspect.select().from(tables.account)).find(
    ({ email }) => email === CAMILLE,
  )!.accountId
  // Each process has a stand-in of its own: what they are asked is by their issuer, which these two share.
  const issuer = here.services.federations.franceConnect!.issuer()
  const linked = { accountId, issuer, subject: 'f'.repeat(64), linkedAt: new Date(now), lastUsedAt: null }
  await here.db.transaction(async tx => {
    await tx.insert(tables.linkedIdentity).values(linked).returning()
    await tx.insert(tables.accountBySubject).values({ subject: linked.subject, issuer, accountId }).returning()
  })
}

const waysLeft = async () =>
  (await here.db.inspect.select().from(tables.passkey)).length +
  (await here.db.inspect.select().from(tables.linkedIdentity)).length

/** Has what each process writes next wait until both are about to: each has then checked what it could before. */
const writeAtOnce = () => {
  let go = () => {}
  const both = new Promise<void>(resolve => {
    go = resolve
  })
  let waiting = 2
  for (const { services } of [here, there]) {
    const { transaction } = services.db
    vi.spyOn(services.db, 'transaction').mockImplementationOnce(async work => {
      waiting -= 1
      if (waiting === 0) go()
      await both
      return transaction(work)
    })
  }
}

it.each(['a passkey and FranceConnect', 'two passkeys'])(
  'leaves one of %s that are taken away at once',
  async which => {
    const phone = createAuthenticator()
    const browser = await signedIn()
    const { passkey } = await addBy(browser, phone)
    const laptop = createAuthenticator()
    const other = which === 'two passkeys' ? (await addBy(browser, laptop)).passkey : undefined
    if (!other) await linkFranceConnect()
    const takeOther = (from: Browser) => (other ? from.it(REMOVE, { id: other.id }) : from.it(UNLINK))

    // Both are proved before either is done.
    const asked = [await browser.it(REMOVE, { id: passkey.id }), await takeOther(browser)]
    for (const { stepUp } of asked) expect(await proveBy(browser, stepUp.id, phone)).toMatchObject({ id: stepUp.id })
    writeAtOnce()
    const answers = await Promise.all([browser.it(REMOVE, { id: passkey.id }), takeOther(window(browser))])

    expect(answers.filter(({ __typename }) => /Success$/.test(__typename))).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'NOT_ALLOWED')).toHaveLength(1)
    expect(await waysLeft()).toBe(1)
  },
)

it('leaves the last passkey, and the last link, whatever was proved', async () => {
  const phone = createAuthenticator()
  const browser = await signedIn()
  const { passkey } = await addBy(browser, phone)
  expect(await browser.it(REMOVE, { id: passkey.id })).toMatchObject({ code: 'NOT_ALLOWED' })
  await linkFranceConnect()
  const { stepUp } = await browser.it(UNLINK)
  await proveBy(browser, stepUp.id, phone)
  expect(await browser.it(UNLINK)).toMatchObject({ __typename: 'UnlinkFranceConnectSuccess' })
  expect(await browser.it(REMOVE, { id: passkey.id })).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await waysLeft()).toBe(1)
})
