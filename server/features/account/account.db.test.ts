import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { SESSION_LIFE } from '../../auth/session.ts'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { type Answer, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { COMPLETE_SIGN_IN, codeIn, createBrowser, SIGN_IN, signInBy } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin'] })
const { anonymous } = app.as
const EMAIL = 'camille.martin@example.fr'

const signIn = async (email: string, password: string, headers: Record<string, string> = {}): Promise<Answer> => {
  await app.mail()
  const browser = createBrowser(app, headers)
  const first = await browser.ask(SIGN_IN, { email, password })
  if (first.data.it.__typename !== 'SecondProofNeeded') return first
  const code = codeIn((await app.mail()).find(message => message.channel === 'SMS')?.text)
  return browser.ask(COMPLETE_SIGN_IN, { proof: 'CODE', code, trust: false })
}

const cookieOf = ({ headers }: Answer): string =>
  [headers['set-cookie']]
    .flat()
    .map(String)
    .find(one => one.startsWith('sid='))!
    .split(';')[0]!

const asSession = (cookie: string) => ({
  viewer: () => app.call({ cookie }).query('{ viewer { member { firstName } } }'),
  signOut: () => app.call({ cookie }).query('mutation { signOut { signedOut } }'),
})

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

describe('signing in', () => {
  it('opens a session in a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn(EMAIL, DEMONSTRATION_PASSWORD)
    expect(answer.data.it).toEqual({ __typename: 'SignInSuccess', viewer: { member: { firstName: 'Camille' } } })
    const [cookie] = [answer.headers['set-cookie']].flat()
    expect(cookie).toMatch(/^sid=[\da-f-]{36}\.[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Strict$/)
    const { data } = await asSession(cookieOf(answer)).viewer()
    expect(data.viewer.member.firstName).toBe('Camille')
  })

  it('takes the e-mail in any case, with spaces around', async () => {
    const { data } = await signIn(`  ${EMAIL.toUpperCase()} `, DEMONSTRATION_PASSWORD)
    expect(data.it.__typename).toBe('SignInSuccess')
  })

  it('answers an unknown account and a wrong password alike', async () => {
    const unknown = await signIn('nobody@example.fr', DEMONSTRATION_PASSWORD)
    const wrong = await signIn(EMAIL, 'not the password')
    expect(unknown.data).toEqual(wrong.data)
    expect(unknown.status).toBe(wrong.status)
    expect(unknown.data.it.code).toBe('INVALID_CREDENTIALS')
    expect(unknown.headers['set-cookie']).toBeUndefined()
  })

  it('says which field is wrong, in the language asked for', async () => {
    const { data } = await signIn('camille', '')
    expect(data.it.fields.map((field: { path: string }) => field.path)).toEqual(['email', 'password'])
    const english = await signIn('camille', 'x', { 'accept-language': 'en-GB' })
    expect(english.data.it.fields[0].message).toMatch(/Enter a full e-mail/)
  })

  it('keeps neither the password nor the session’s token in the database', async () => {
    const token = cookieOf(await signIn(EMAIL, DEMONSTRATION_PASSWORD)).slice('sid='.length)
    const sessions = await app.db.inspect.select().from(app.db.tables.session)
    const accounts = await app.db.inspect.select().from(app.db.tables.account)
    const stored = JSON.stringify([sessions, accounts])
    expect(stored).not.toContain(token.split('.')[1])
    expect(stored).not.toContain(DEMONSTRATION_PASSWORD)
    expect(accounts[0]!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2|^\$argon2id\$v=19\$m=19456,t=2,p=1/)
  })

  it('ends the session that the browser already had', async () => {
    const browser = createBrowser(app)
    await signInBy(app, browser, EMAIL)
    const first = `sid=${browser.cookies.get('sid')}`
    await signInBy(app, browser, EMAIL)
    expect((await asSession(first).viewer()).data.viewer).toBeNull()
    expect(await browser.viewer()).not.toBeNull()
  })

  it('slows a guesser down, and lets the owner in again later', async () => {
    const answers: Answer[] = []
    for (let attempt = 0; attempt < 7; attempt++)
      answers.push(await signIn('julien.bernard@example.fr', `guess ${attempt}`))
    const codes = answers.map(({ data }) => data.it.code)
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('INVALID_CREDENTIALS'))
    expect(codes.slice(5)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS'])
    expect(answers[6]!.data.it.retryAfterSeconds).toBeGreaterThan(0)
    // The right password is no way to learn that it is right.
    const right = await signIn('julien.bernard@example.fr', DEMONSTRATION_PASSWORD)
    expect(right.data.it.code).toBe('TOO_MANY_ATTEMPTS')
  })

  it('counts each try of an operation: aliases give no second guess', async () => {
    const input = '{ email: "x@example.fr", password: "x" }'
    const { errors } = await anonymous.query(
      `mutation { a: signIn(input: ${input}) { __typename } b: signIn(input: ${input}) { __typename } }`,
    )
    expect(errors![0]!.extensions.code).toBe('QUERY_TOO_COSTLY')
  })
})

describe('a session', () => {
  it('is over at once after signing out, and the browser is told to forget', async () => {
    const cookie = cookieOf(await signIn(EMAIL, DEMONSTRATION_PASSWORD))
    const out = await asSession(cookie).signOut()
    expect(out.data.signOut.signedOut).toBe(true)
    expect(out.headers['set-cookie']).toMatch(/^sid=;/)
    expect((await asSession(cookie).viewer()).data.viewer).toBeNull()
    expect((await asSession(cookie).signOut()).data.signOut.signedOut).toBe(false)
  })

  it('ends when it is not used for a while', async () => {
    const session = asSession(cookieOf(await signIn(EMAIL, DEMONSTRATION_PASSWORD)))
    app.setNow(new Date(TEST_DAY.getTime() + SESSION_LIFE.MEMBER.idle - 1_000))
    expect((await session.viewer()).data.viewer).not.toBeNull()
    // Being used moved the end on; it is written beside the answer.
    await expect
      .poll(async () => {
        const rows = await app.db.inspect.select().from(app.db.tables.session)
        return rows.some(row => row.lastSeenAt > TEST_DAY)
      })
      .toBe(true)
    app.setNow(new Date(TEST_DAY.getTime() + 2 * SESSION_LIFE.MEMBER.idle))
    expect((await session.viewer()).data.viewer).toBeNull()
  })

  it('is not kept alive by a page that asks by itself', async () => {
    const cookie = cookieOf(await signIn(EMAIL, DEMONSTRATION_PASSWORD))
    app.setNow(new Date(TEST_DAY.getTime() + SESSION_LIFE.MEMBER.idle - 1_000))
    const page = app.call({ cookie, 'x-unattended': '1' })
    expect((await page.query('{ viewer { member { firstName } } }')).data.viewer).not.toBeNull()
    app.setNow(new Date(TEST_DAY.getTime() + SESSION_LIFE.MEMBER.idle + 1_000))
    expect((await asSession(cookie).viewer()).data.viewer).toBeNull()
  })

  it('ends after its longest life, however much it is used', async () => {
    const session = asSession(cookieOf(await signIn(EMAIL, DEMONSTRATION_PASSWORD)))
    app.setNow(new Date(TEST_DAY.getTime() + SESSION_LIFE.MEMBER.absolute))
    expect((await session.viewer()).data.viewer).toBeNull()
  })

  it('is never the one that ends when there are too many, even where a clock was set back', async () => {
    for (let i = 1; i <= 6; i++) {
      app.setNow(new Date(TEST_DAY.getTime() + i * 60_000))
      await signIn(EMAIL, DEMONSTRATION_PASSWORD)
      app.forgetTries()
    }
    app.setNow(TEST_DAY)
    const session = asSession(cookieOf(await signIn(EMAIL, DEMONSTRATION_PASSWORD)))
    expect((await session.viewer()).data.viewer).not.toBeNull()
  })

  it('is nobody’s when its token was made up', async () => {
    for (const cookie of [
      'sid=',
      'sid=abc',
      `sid=${'A'.repeat(43)}`,
      `sid=${crypto.randomUUID()}.${'A'.repeat(43)}`,
      "sid=' or 1=1 --",
    ])
      expect((await asSession(cookie).viewer()).data.viewer).toBeNull()
  })

  it('leaves its coming and going in the audit log', async () => {
    const cookie = cookieOf(await signIn(EMAIL, DEMONSTRATION_PASSWORD))
    await asSession(cookie).signOut()
    const { auditEntry } = app.db.tables
    const actions = await app.db.inspect
      .select({ action: auditEntry.action })
      .from(auditEntry)
      .where(eq(auditEntry.actorKind, 'MEMBER'))
      .orderBy(auditEntry.seq)
    expect(actions.map(row => row.action).slice(-2)).toEqual(['account.signed-in', 'account.signed-out'])
  })
})
