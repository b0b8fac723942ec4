import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { type Browser, codeIn, createBrowser, linkIn, SIGN_IN } from '../../testing/browser.ts'
import { forgetOldEmails } from '../account/account-email.ts'

const app = await createTestApp({
  cases: ['camille-martin', 'gerard-durand', 'sophie-fontaine', 'thomas-girard', 'caroline-perrin'],
})
const CAMILLE = 'camille.martin@example.fr'
const JULIEN = 'julien.bernard@example.fr'
const GERARD = 'gerard.durand@example.fr'
const SOPHIE = 'sophie.fontaine@example.fr'
const THOMAS = 'thomas.girard@example.fr'
const CAROLINE = 'caroline.perrin@example.fr'
const HOUR = 3_600_000
const DAY = 24 * HOUR

const problem = '... on Problem { code message }'
const CHANGE = `mutation ($email: String!) { it: changeEmail(input: { email: $email }) { __typename
  ... on ChangeEmailSuccess { pending { email expiresAt } } ... on StepUpRequired { stepUp { id effect } }
  ... on InvalidInput { fields { path message } } ${problem} } }`
const CONFIRM = `mutation ($token: ID!) { it: confirmEmail(input: { token: $token }) { __typename
  ... on ConfirmEmailSuccess { email isNew } ${problem} } }`
const SEND = `mutation ($id: ID!) { it: sendStepUpCode(input: { id: $id, channel: SMS }) { __typename } }`
const PROVE = `mutation ($id: ID!, $code: String!) { it: proveStepUp(input: {
  id: $id, password: "${DEMONSTRATION_PASSWORD}", proof: CODE, code: $code }) { __typename ${problem} } }`
const FREEZE = `mutation ($token: ID!) { it: freezeAccount(input: { token: $token }) { __typename
  ... on FreezeAccountSuccess { sentTo } } }`
const PROFILE = '{ viewer { profile { email emailConfirmed pendingEmail { email } } } }'

let now = TEST_DAY.getTime()
const pass = (ms: number) => {
  now += ms
  app.setNow(new Date(now))
}
beforeEach(() => {
  pass(DAY)
  app.forgetTries()
})

const signedIn = async (email: string): Promise<Browser> => {
  const browser = createBrowser(app)
  browser.cookies.set('sid', (await app.as.member(email)).cookie!.slice('sid='.length))
  return browser
}
const profileOf = async (browser: Browser) => (await browser.ask(PROFILE)).data.viewer.profile
/** The newest message to an address that says something. */
const mailTo = async (address: string, words: string) =>
  (await app.mail()).find(({ to, text }) => to.includes(address) && text.includes(words))
/** Asked, proved with two factors, done. */
const change = async (browser: Browser, email: string) => {
  const asked = await browser.it(CHANGE, { email })
  expect(asked.__typename).toBe('StepUpRequired')
  await browser.it(SEND, { id: asked.stepUp.id })
  const sms = (await app.mail()).find(({ channel }) => channel === 'SMS')?.text
  expect(await browser.it(PROVE, { id: asked.stepUp.id, code: codeIn(sms) })).toMatchObject({
    __typename: 'ProveStepUpSuccess',
  })
  return browser.it(CHANGE, { email })
}
const linkTo = async (email: string) => linkIn((await mailTo(email, '/confirmer#'))?.text)
const signIn = async (email: string) =>
  (await createBrowser(app).it(SIGN_IN, { email, password: DEMONSTRATION_PASSWORD })).__typename

describe('another e-mail to sign in with', () => {
  it('serves once its link was opened; the one of before is told, and opens nothing', async () => {
    const camille = await signedIn(CAMILLE)
    expect(await camille.it(CHANGE, { email: 'Camille@Ailleurs.example' })).toMatchObject({
      stepUp: { effect: 'vous connecter avec ca•••@ailleurs.example' },
    })
    await change(camille, 'camille@ailleurs.example')
    const again = await Promise.all(
      Array.from({ length: 5 }, () => camille.it(CHANGE, { email: 'camille@ailleurs.example' })),
    )
    expect(again[0]).toMatchObject({
      pending: { email: 'camille@ailleurs.example', expiresAt: new Date(now + DAY).toISOString() },
    })
    expect(await profileOf(camille)).toMatchObject({
      email: CAMILLE,
      pendingEmail: { email: 'camille@ailleurs.example' },
    })
    expect(await signIn('camille@ailleurs.example')).not.toBe('SecondProofNeeded')

    const token = await linkTo('camille@ailleurs.example')
    const answers = await Promise.all(Array.from({ length: 10 }, () => createBrowser(app).it(CONFIRM, { token })))
    expect(answers.filter(({ __typename }) => __typename === 'ConfirmEmailSuccess')).toEqual([
      { __typename: 'ConfirmEmailSuccess', email: 'camille@ailleurs.example', isNew: true },
    ])
    expect(await profileOf(camille)).toEqual({
      email: 'camille@ailleurs.example',
      emailConfirmed: true,
      pendingEmail: null,
    })
    expect(await signIn('camille@ailleurs.example')).toBe('SecondProofNeeded')
    expect(await signIn(CAMILLE)).not.toBe('SecondProofNeeded')
    expect((await mailTo(CAMILLE, 'ce-n-est-pas-moi'))?.text).toContain('ca•••@ailleurs.example')
    expect((await app.mail()).find(({ channel, text }) => channel === 'SMS' && text.includes('e-mail'))).toBeDefined()
  })

  it('is given up by « Ce n’est pas moi » in the mail to the one of before: the way back leads there', async () => {
    const sophie = await signedIn(SOPHIE)
    await change(sophie, 'intrus@ailleurs.example')
    await createBrowser(app).it(CONFIRM, { token: await linkTo('intrus@ailleurs.example') })
    await change(sophie, 'intrus-deux@ailleurs.example')
    await createBrowser(app).it(CONFIRM, { token: await linkTo('intrus-deux@ailleurs.example') })
    pass(6 * DAY)
    const token = linkIn((await mailTo(SOPHIE, 'ce-n-est-pas-moi'))?.text)
    expect(await createBrowser(app).it(FREEZE, { token })).toEqual({
      __typename: 'FreezeAccountSuccess',
      sentTo: 'so•••@example.fr',
    })
    expect(await mailTo(SOPHIE, '/mot-de-passe#')).toBeDefined()
    expect(await mailTo('intrus-deux@ailleurs.example', '/mot-de-passe#')).toBeUndefined()
    const { account, member } = app.db.tables
    const row = (await app.db.inspect.select().from(account)).find(({ email }) => email === SOPHIE)!
    expect(row.frozenAt).not.toBeNull()
    const person = (await app.db.inspect.select().from(member)).find(({ memberId }) => memberId === row.memberId)
    expect(person?.email).not.toContain('intrus')
  })

  it('that waits for its link is over once the account is blocked, whatever its owner does next', async () => {
    const caroline = await signedIn(CAROLINE)
    await change(caroline, 'premier@ailleurs.example')
    await createBrowser(app).it(CONFIRM, { token: await linkTo('premier@ailleurs.example') })
    await change(caroline, 'second@ailleurs.example')
    const waiting = await linkTo('second@ailleurs.example')
    await createBrowser(app).it(FREEZE, { token: linkIn((await mailTo(CAROLINE, 'ce-n-est-pas-moi'))?.text) })
    const { account } = app.db.tables
    const hers = (await app.db.inspect.select().from(account)).find(({ email }) => email === CAROLINE)!
    const isHers = eq(account.accountId, hers.accountId)
    await app.db.transaction(tx =>
      tx.update(account).set({ frozenAt: null }).where(isHers).returning({ accountId: account.accountId }),
    )
    expect((await createBrowser(app).it(CONFIRM, { token: waiting })).__typename).toBe('LinkOver')
  })

  it('asks for two factors shown for this very address; a proof for one is none for another', async () => {
    const gerard = await signedIn(GERARD)
    const asked = await gerard.it(CHANGE, { email: 'gerard@un.example' })
    await gerard.it(SEND, { id: asked.stepUp.id })
    const sms = (await app.mail()).find(({ channel }) => channel === 'SMS')?.text
    await gerard.it(PROVE, { id: asked.stepUp.id, code: codeIn(sms) })
    expect((await gerard.it(CHANGE, { email: 'gerard@deux.example' })).__typename).toBe('StepUpRequired')
    expect((await gerard.it(CHANGE, { email: 'gerard@un.example' })).__typename).toBe('ChangeEmailSuccess')
    // Its link once more needs no other proof, and the one before it serves no more.
    const first = await linkTo('gerard@un.example')
    expect((await gerard.it(CHANGE, { email: 'gerard@un.example' })).__typename).toBe('ChangeEmailSuccess')
    expect((await createBrowser(app).it(CONFIRM, { token: first })).__typename).toBe('LinkOver')
  })

  it('is not somebody else’s: the page says nothing of it, the mailbox is told', async () => {
    const thomas = await signedIn(THOMAS)
    expect(await change(thomas, GERARD)).toMatchObject({ pending: { email: GERARD } })
    const told = await mailTo(GERARD, 'ouvre déjà')
    expect(told?.text).not.toContain('/confirmer#')
    expect((await profileOf(thomas)).email).toBe(THOMAS)
  })

  it('is nobody else’s meanwhile: a link that is late says so and changes nothing', async () => {
    const julien = await signedIn(JULIEN)
    const thomas = await signedIn(THOMAS)
    await change(julien, 'le-meme@ailleurs.example')
    await change(thomas, 'le-meme@ailleurs.example')
    const mails = (await app.mail()).filter(({ to, text }) => to.includes('le-meme@') && text.includes('/confirmer#'))
    const tokens = mails.map(({ text }) => linkIn(text))
    const answers = []
    for (const token of tokens) answers.push((await createBrowser(app).it(CONFIRM, { token })).__typename)
    expect(answers).toEqual(['ConfirmEmailSuccess', 'LinkOver'])
    // What an account had a week ago is nobody else’s yet either.
    const taker = (await profileOf(julien)).email === 'le-meme@ailleurs.example' ? JULIEN : THOMAS
    const gerard = await signedIn(GERARD)
    expect((await change(gerard, taker)).__typename).toBe('ChangeEmailSuccess')
    expect(await mailTo(taker, 'ouvre déjà')).toBeDefined()
  })

  it('is over after a day', async () => {
    const gerard = await signedIn(GERARD)
    await change(gerard, 'gerard@trois.example')
    const token = await linkTo('gerard@trois.example')
    pass(25 * HOUR)
    expect((await createBrowser(app).it(CONFIRM, { token })).__typename).toBe('LinkOver')
    expect((await profileOf(await signedIn(GERARD))).pendingEmail).toBeNull()
  })

  it.each([
    ['no address', 'gerard', 'Indiquez une adresse e-mail'],
    ['the one in use', GERARD.toUpperCase(), 'C’est déjà l’adresse'],
  ])('says what is wrong with %s', async (_, email, message) => {
    const gerard = await signedIn(GERARD)
    expect(await gerard.it(CHANGE, { email })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'email', message: expect.stringContaining(message) }],
    })
  })

  it('of before is anybody’s after seven days, and nothing is kept of it', async () => {
    const { accountByEmail, emailChange } = app.db.tables
    const lookUps = async () => (await app.db.inspect.select().from(accountByEmail)).map(({ email }) => email)
    expect(await lookUps()).toContain(CAMILLE)
    pass(8 * DAY)
    // Before anything is tidied, it can be taken already.
    const gerard = await signedIn(GERARD)
    await change(gerard, CAMILLE)
    expect((await createBrowser(app).it(CONFIRM, { token: await linkTo(CAMILLE) })).email).toBe(CAMILLE)
    expect((await profileOf(gerard)).email).toBe(CAMILLE)
    expect((await profileOf(await signedIn('camille@ailleurs.example'))).email).toBe('camille@ailleurs.example')
    expect(await forgetOldEmails({ db: app.db, now: app.services.now })).toBeGreaterThan(0)
    expect(await lookUps()).toContain(CAMILLE)

    pass(8 * DAY)
    await forgetOldEmails({ db: app.db, now: app.services.now })
    expect(await lookUps()).not.toContain(GERARD)
    expect(await app.db.inspect.select().from(emailChange)).toEqual([])
  })
})
