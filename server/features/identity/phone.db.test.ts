import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { type Browser, codeIn, createBrowser, linkIn, SIGN_IN, signInBy } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const CAMILLE = 'camille.martin@example.fr'
const JULIEN = 'julien.bernard@example.fr'
const GERARD = 'gerard.durand@example.fr'
const MINUTE = 60_000
const OWN = '+33698765432'
const HINT = '06 •• •• •• 32'.replaceAll(' ', '\u00A0')

const problem = '... on Problem { code message }'
const SEND = `mutation ($phone: String!, $password: String) { it: sendPhoneCode(input: { phone: $phone, password: $password }) { __typename
  ... on SendPhoneCodeSuccess { id sent { destination { channel hint } expiresAt } }
  ... on StepUpRequired { stepUp { id effect destinations { channel } } } ... on InvalidInput { fields { path code } } ${problem} } }`
const CONFIRM = `mutation ($id: ID!, $code: String!) { it: confirmPhone(input: { id: $id, code: $code }) { __typename
  ... on ConfirmPhoneSuccess { security { phone { hint isConfirmed } } } ... on WrongCode { triesLeft } ${problem} } }`
const SEND_STEP_UP = `mutation ($id: ID!, $channel: CodeChannel!) { it: sendStepUpCode(input: { id: $id, channel: $channel }) { __typename } }`
const PROVE = `mutation ($id: ID!, $code: String!) { it: proveStepUp(input: {
  id: $id, password: "${DEMONSTRATION_PASSWORD}", proof: CODE, code: $code }) { __typename ${problem} } }`
const HAS = '{ viewer { security { phone { hint isConfirmed } } } }'
const ASK_RESET = `mutation ($email: String!) { it: requestPasswordReset(input: { email: $email }) { __typename } }`
const OPEN_RESET = `mutation ($token: ID!) { it: openPasswordReset(input: { token: $token }) { __typename
  ... on OpenPasswordResetSuccess { destinations { channel hint } } } }`
const FREEZE = `mutation ($token: ID!) { it: freezeAccount(input: { token: $token }) { __typename } }`

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
const newest = async (channel: string) => (await app.mail()).find(message => message.channel === channel)
const phoneOf = async (browser: Browser) => (await browser.ask(HAS)).data.viewer.security.phone
const rowOf = async (email: string) => {
  const { account } = app.db.tables
  return (await app.db.inspect.select().from(account)).find(row => row.email === email)!
}

/** What the contract and the account know of how to reach somebody. */
const known = async (
  email: string,
  { phone, own = null, address }: { phone?: string | null; own?: string | null; address?: string | null },
) => {
  const { account, member } = app.db.tables
  const { accountId, contractId, memberId } = await rowOf(email)
  await app.db.transaction(async tx => {
    const isThem = and(eq(member.contractId, contractId), eq(member.memberId, memberId))
    const onFile = { ...(phone !== undefined && { phone }), ...(address !== undefined && { address }) }
    if (Object.keys(onFile).length > 0)
      await tx.update(member).set(onFile).where(isThem).returning({ memberId: member.memberId })
    await tx
      .update(account)
      .set({ phone: own, phoneConfirmedAt: null, frozenAt: null })
      .where(eq(account.accountId, accountId))
      .returning({ accountId: account.accountId })
  })
}
const destinationsAtSignIn = async (email: string) =>
  (await createBrowser(app).it(SIGN_IN, { email, password: DEMONSTRATION_PASSWORD })).pending.destinations

beforeEach(() => {
  pass(24 * 60 * MINUTE)
  app.forgetTries()
})

describe('a mobile number', () => {
  it('is confirmed by the code that came there; its owner is told, other browsers are out, codes go there', async () => {
    const elsewhere = await signedIn(CAMILLE)
    const browser = await signedIn(CAMILLE)
    expect((await phoneOf(browser)).isConfirmed).toBe(true)
    const sent = await browser.it(SEND, { phone: '06 98 76 54 32' })
    expect(sent).toMatchObject({
      __typename: 'SendPhoneCodeSuccess',
      sent: { destination: { channel: 'SMS', hint: HINT }, expiresAt: new Date(now + 5 * MINUTE).toISOString() },
    })
    const message = await newest('SMS')
    expect(message?.to).toBe(OWN)
    expect((await rowOf(CAMILLE)).phone).toBeNull()
    expect(JSON.stringify(await app.db.inspect.select().from(app.db.tables.challenge))).not.toContain(OWN)

    const answer = await browser.it(CONFIRM, { id: sent.id, code: codeIn(message?.text) })
    expect(answer.security.phone).toEqual({ hint: HINT, isConfirmed: true })
    expect(await rowOf(CAMILLE)).toMatchObject({ phone: OWN, phoneConfirmedAt: new Date(now) })
    expect(await browser.viewer()).not.toBeNull()
    expect(await elsewhere.viewer()).toBeNull()
    // The number of before is told, too: a mailbox that somebody else reads must not keep it quiet.
    const told = await newest('SMS')
    expect(told?.to).toBe('+33612345601')
    expect(told?.text).toMatch(/vos codes vont à un autre mobile depuis le .* appelez-nous au \+33/)
    expect(told?.text).not.toMatch(/#|32/)
    expect(told?.text.length).toBeLessThanOrEqual(160)
    const mail = await newest('MAIL')
    expect(mail?.text).toMatch(/32 a été confirmé dans votre espace adhérent/)
    const entries = await app.db.inspect.select().from(app.db.tables.auditEntry)
    expect(entries.filter(({ action }) => action === 'account.phone-confirmed')).toHaveLength(1)
    expect(await destinationsAtSignIn(CAMILLE)).toContainEqual({ channel: 'SMS', hint: HINT })

    // « Ce n'est pas moi »: of a blocked account it may be the intruder's, and only the contract's number serves.
    await createBrowser(app).it(FREEZE, { token: linkIn(mail?.text) })
    expect(await browser.viewer()).toBeNull()
    const token = linkIn((await newest('MAIL'))?.text)
    const [first] = (await createBrowser(app).it(OPEN_RESET, { token })).destinations
    expect(first).toMatchObject({ channel: 'SMS' })
    expect(first.hint).not.toBe(HINT)
  })

  it('that was only typed is never a destination, be it at sign-in, for a new password or for an act', async () => {
    await known(GERARD, { phone: null, own: OWN })
    const browser = await signedIn(GERARD)
    expect(await phoneOf(browser)).toEqual({ hint: HINT, isConfirmed: false })
    expect((await destinationsAtSignIn(GERARD)).map(({ channel }: { channel: string }) => channel)).toEqual(['MAIL'])
    await createBrowser(app).it(ASK_RESET, { email: GERARD })
    const token = linkIn((await newest('MAIL'))?.text)
    expect((await createBrowser(app).it(OPEN_RESET, { token })).destinations).toEqual([
      { channel: 'LETTER', hint: null },
    ])
    pass(6 * MINUTE)
    expect((await browser.it(SEND, { phone: OWN })).stepUp.destinations).toEqual([])
  })

  it('is not confirmed by a wrong code, nor after five, nor after five minutes, nor twice', async () => {
    await known(JULIEN, {})
    const browser = await signedIn(JULIEN)
    const { id } = await browser.it(SEND, { phone: OWN })
    const code = codeIn((await newest('SMS'))?.text)
    const wrong = code === '000000' ? '000001' : '000000'
    for (const left of [4, 3, 2, 1, 0]) expect((await browser.it(CONFIRM, { id, code: wrong })).triesLeft).toBe(left)
    expect((await browser.it(CONFIRM, { id, code })).triesLeft).toBe(0)

    const late = await browser.it(SEND, { phone: OWN })
    const lateCode = codeIn((await newest('SMS'))?.text)
    pass(5 * MINUTE)
    expect((await browser.it(CONFIRM, { id: late.id, code: lateCode })).code).toBe('LINK_OVER')
    expect((await rowOf(JULIEN)).phone).toBeNull()

    const again = await signedIn(JULIEN)
    const last = await again.it(SEND, { phone: OWN })
    const given = { id: last.id, code: codeIn((await newest('SMS'))?.text) }
    expect((await again.it(CONFIRM, given)).__typename).toBe('ConfirmPhoneSuccess')
    expect((await again.it(CONFIRM, given)).code).toBe('LINK_OVER')
  })

  it('is confirmed by who asked for the code, and nobody else', async () => {
    await known(JULIEN, {})
    await known(GERARD, {})
    const { id } = await (await signedIn(JULIEN)).it(SEND, { phone: OWN })
    const code = codeIn((await newest('SMS'))?.text)
    expect((await (await signedIn(GERARD)).it(CONFIRM, { id, code })).code).toBe('LINK_OVER')
    const madeUp = `${id.slice(0, 36)}.${'A'.repeat(43)}`
    expect((await (await signedIn(JULIEN)).it(CONFIRM, { id: madeUp, code })).code).toBe('LINK_OVER')
    expect((await rowOf(GERARD)).phone).toBeNull()
  })

  it('asks for two factors once the sign-in is some minutes old: for this very number, once', async () => {
    await known(CAMILLE, {})
    const browser = await signedIn(CAMILLE)
    pass(6 * MINUTE)
    const asked = await browser.it(SEND, { phone: OWN })
    expect(asked).toMatchObject({ code: 'STEP_UP_REQUIRED', stepUp: { effect: 'confirmer un numéro de mobile' } })
    await browser.it(SEND_STEP_UP, { id: asked.stepUp.id, channel: 'SMS' })
    const code = codeIn((await newest('SMS'))?.text)
    expect((await browser.it(PROVE, { id: asked.stepUp.id, code })).__typename).toBe('ProveStepUpSuccess')
    expect((await browser.it(SEND, { phone: '06 98 76 54 33' })).code).toBe('STEP_UP_REQUIRED')
    expect((await browser.it(SEND, { phone: OWN })).__typename).toBe('SendPhoneCodeSuccess')
    expect((await browser.it(SEND, { phone: OWN })).code).toBe('STEP_UP_REQUIRED')
  })

  it('asks for the password where nothing but the mailbox is known, as often as any other proof', async () => {
    await known(GERARD, { phone: null, address: null })
    const browser = createBrowser(app)
    await signInBy(app, browser, GERARD)
    const field = async (password?: string) => (await browser.it(SEND, { phone: OWN, password })).fields
    expect(await field()).toEqual([{ path: 'password', code: 'required' }])
    expect(await field('girafe-lanterne-7')).toEqual([{ path: 'password', code: 'wrong' }])
    const { id } = await browser.it(SEND, { phone: OWN, password: DEMONSTRATION_PASSWORD })
    const code = codeIn((await newest('SMS'))?.text)
    expect((await browser.it(CONFIRM, { id, code })).security.phone).toEqual({ hint: HINT, isConfirmed: true })
    // It is a factor now: the next one asks for it.
    expect((await browser.it(SEND, { phone: '+33698765433', password: DEMONSTRATION_PASSWORD })).code).toBe(
      'STEP_UP_REQUIRED',
    )
    await known(GERARD, {})
    for (let tries = 0; tries < 49; tries++)
      await app.services.throttle.spend('secondProofsByAccountAndDay', (await rowOf(GERARD)).accountId)
    expect((await browser.it(SEND, { phone: OWN, password: DEMONSTRATION_PASSWORD })).code).toBe('TOO_MANY_ATTEMPTS')
  })

  it('is a mobile of France or from abroad, and sent five codes an hour at most', async () => {
    const browser = await signedIn(CAMILLE)
    for (const phone of ['', '12', '01 42 00 00 00', 'ab'])
      expect((await browser.it(SEND, { phone })).fields).toEqual([{ path: 'phone', code: 'invalid_format' }])
    const answers = []
    for (const phone of ['+32470123456', '0692 12 34 56', OWN, OWN, OWN, OWN])
      answers.push((await browser.it(SEND, { phone })).code)
    expect(answers).toEqual([...Array(5).fill(undefined), 'TOO_MANY_ATTEMPTS'])
  })
})
