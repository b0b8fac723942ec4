import { beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { codeIn } from '../../testing/browser.ts'
import { CONTINUE, goAndCome, IDENTIFY, lastCode, PROVE, SEND } from '../../testing/france-connect.ts'
import { createRoamingBrowser, type RoamingBrowser } from '../../testing/roaming-browser.ts'
import { wipe } from '../../testing/wipe.ts'

/** Whoever came by FranceConnect and waits for a code: for how long, and in which browser. */

const app = await createTestApp({ cases: ['camille-martin', 'caroline-perrin'] })
const product = await app.listen()

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const OLIVIER = { memberNumber: '10240110', birthDate: '1972-05-16' }
const NOBODY = { memberNumber: '99999999', birthDate: '1972-05-16' }

let now = TEST_DAY.getTime()
const pass = (ms: number) => {
  now += ms
  app.setNow(new Date(now))
}
const newBrowser = () => createRoamingBrowser(product, app.env.publicUrl)

/** How long the browser was told to keep its cookie, in minutes from now. */
const keptFor = (browser: RoamingBrowser) => {
  const until = browser.expiryOf('fci')
  return until && Math.round((until.getTime() - now) / MINUTE)
}
const letter = async () => codeIn((await app.mail()).find(({ channel }) => channel === 'LETTER')?.text)

beforeEach(async () => {
  pass(30 * DAY)
  app.forgetTries()
  await wipe(app.db, 'waitingIdentity', 'accountBySubject', 'linkedIdentity')
})

describe('a browser goes on with an identity', () => {
  it('for half an hour after its person last did something, and no longer on a shared computer', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'olivier')
    expect(keptFor(browser)).toBe(30)
    pass(20 * MINUTE)
    expect(await browser.it(CONTINUE)).toMatchObject({ arrival: { step: 'NUMBER' } })
    await browser.it(IDENTIFY, OLIVIER)
    expect(keptFor(browser)).toBe(30)
    const ticket = browser.cookie('fci')!
    pass(31 * MINUTE)
    // Also where a browser holds on to what it was told to forget.
    browser.hold('fci', ticket)
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'LINK_OVER' })
    expect(await browser.it(PROVE, { code: await lastCode(app) })).toMatchObject({ code: 'LINK_OVER' })
  })

  it('for as long as the code of a letter that was asked for there', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'camille')
    await browser.it(CONTINUE)
    expect(await browser.it(SEND, { channel: 'LETTER' })).toMatchObject({ arrival: { askedBy: 'LETTER' } })
    expect(keptFor(browser)).toBe(21 * 24 * 60)
    pass(20 * DAY)
    expect(await browser.it(PROVE, { code: await letter() })).toMatchObject({ __typename: 'SignInSuccess' })
  })
})

describe('coming by FranceConnect again', () => {
  it('goes on with the letter that is on its way, in any browser, and no more in the one before', async () => {
    const shared = newBrowser()
    await goAndCome(shared, 'camille')
    await shared.it(CONTINUE)
    await shared.it(SEND, { channel: 'LETTER' })
    const code = await letter()
    pass(5 * DAY)
    const own = newBrowser()
    await goAndCome(own, 'camille')
    const sent = (await app.mail()).length
    expect(await own.it(CONTINUE)).toMatchObject({ arrival: { step: 'CODE', recognised: true, askedBy: 'LETTER' } })
    // No other code takes the place of the one in the post.
    expect((await app.mail()).length).toBe(sent)
    expect(await shared.it(PROVE, { code })).toMatchObject({ code: 'LINK_OVER' })
    expect(await own.it(PROVE, { code })).toMatchObject({ viewer: { member: { firstName: 'Camille' } } })
  })

  it('does not go on with somebody else’s, nor with one that is over', async () => {
    const browser = newBrowser()
    await goAndCome(browser, 'camille')
    await browser.it(CONTINUE)
    await browser.it(SEND, { channel: 'LETTER' })
    const code = await letter()
    const other = newBrowser()
    await goAndCome(other, 'olivier')
    expect(await other.it(CONTINUE)).toMatchObject({ arrival: { step: 'NUMBER' } })
    expect(await other.it(PROVE, { code })).toMatchObject({ __typename: 'WrongCode' })
    pass(22 * DAY)
    const late = newBrowser()
    await goAndCome(late, 'camille')
    expect(await late.it(CONTINUE)).toMatchObject({ arrival: { step: 'CODE', askedBy: 'SMS' } })
    expect(await late.it(PROVE, { code })).toMatchObject({ __typename: 'WrongCode' })
  })

  it('sends a new code where the last was one of minutes', async () => {
    await goAndCome(newBrowser(), 'camille')
    const first = newBrowser()
    await goAndCome(first, 'camille')
    await first.it(CONTINUE)
    await app.mail()
    const second = newBrowser()
    await goAndCome(second, 'camille')
    await second.it(CONTINUE)
    expect(await second.it(PROVE, { code: await lastCode(app) })).toMatchObject({ __typename: 'SignInSuccess' })
  })

  it.each([
    ['by letter', 'LETTER'],
    ['by SMS', 'SMS'],
  ])(
    'stands where it stood for the number of a card, asked %s, whether it is somebody’s or nobody’s',
    async (_, channel) => {
      const goOn = async (card: typeof OLIVIER) => {
        const before = newBrowser()
        await goAndCome(before, 'olivier')
        await before.it(CONTINUE)
        await before.it(IDENTIFY, card)
        await before.it(SEND, { channel })
        await app.mail()
        pass(10 * DAY)
        const browser = newBrowser()
        await goAndCome(browser, 'olivier')
        const seen = [await browser.it(CONTINUE), await browser.it(PROVE, { code: '000000' }), keptFor(browser)]
        // Its person may have typed it wrong.
        expect(await browser.it(IDENTIFY, card)).toMatchObject({ arrival: { step: 'CODE' } })
        return seen
      }
      const somebody = await goOn(OLIVIER)
      await wipe(app.db, 'waitingIdentity')
      expect(await goOn(NOBODY)).toEqual(somebody)
      expect(somebody[0]).toMatchObject({ arrival: { step: 'CODE', recognised: false, askedBy: channel } })
    },
  )

  it('opens the account that it was linked with meanwhile', async () => {
    const waiting = newBrowser()
    await goAndCome(waiting, 'camille')
    await waiting.it(CONTINUE)
    await waiting.it(SEND, { channel: 'LETTER' })
    await app.mail()
    const signedIn = newBrowser()
    signedIn.hold('sid', (await app.as.member('camille.martin@example.fr')).cookie!.slice('sid='.length))
    await goAndCome(signedIn, 'camille', '?pour=lier&suite=/securite')
    const browser = newBrowser()
    await goAndCome(browser, 'camille')
    expect(await browser.it(CONTINUE)).toMatchObject({ code: 'SECOND_PROOF_NEEDED' })
  })
})
