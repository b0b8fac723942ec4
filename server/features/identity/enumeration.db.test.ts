import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { CASES } from '../../seed/cases.ts'
import { type Answer, createTestApp } from '../../testing/app.ts'
import { CONTINUE, IDENTIFY, PROVE, SEND } from '../../testing/france-connect.ts'
import { vouchForStranger } from '../../testing/vouched.ts'

/**
 * Nobody learns here who has an account: the same status, headers and body, to the byte but for what was typed and for
 * what is random. How long it takes is measured by the bench (enumeration.ts).
 */

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand', 'paul-garnier'] })
beforeEach(() => app.forgetTries())

const { account } = app.db.tables
const accounts = await app.db.inspect.select().from(account)
const change = (email: string, values: Partial<typeof account.$inferInsert>) =>
  app.db.transaction(async tx => {
    const { accountId } = accounts.find(row => row.email === email)!
    await tx.update(account).set(values).where(eq(account.accountId, accountId)).returning()
  })
await change('gerard.durand@example.fr', { frozenAt: new Date('2026-11-20T10:00:00Z') })
await change('julien.bernard@example.fr', { passwordHash: null })

/** An answer without what differs by nature: what was typed, times, and random values of the same form. */
const shape = ({ status, headers, ...body }: Answer, typed: readonly string[]) => {
  const blank = (text: string) => typed.reduce((rest, one) => rest.replaceAll(one, '·'.repeat(one.length)), text)
  const cookies = [headers['set-cookie'] ?? []]
    .flat()
    .map(cookie => cookie.replace(/=[\da-f-]{36}\.[\w-]{43};/, '=TICKET;').replace(/Expires=[^;]+/, 'Expires=…'))
  const { date: _, 'set-cookie': __, 'content-length': length, ...rest } = headers
  // Seconds pass between the two questions, more of them on a busy machine: how long to wait, in seconds and in words.
  const told = JSON.stringify(body)
  const text = told.replace(/"retryAfterSeconds":\d+/, '"retryAfterSeconds":…').replace(/dans \d+ minutes?/, 'dans …')
  return { status, headers: text === told ? { ...rest, length } : rest, cookies, body: blank(text) }
}

const PROBLEM = '__typename ... on Problem { code message }'
const SIGN_IN = `mutation ($email: String!) { it: signIn(input: { email: $email, password: "not-the-password" }) { ${PROBLEM}
  ... on TooManyAttempts { retryAfterSeconds } } }`
const RESET = `mutation ($email: String!) { it: requestPasswordReset(input: { email: $email }) { ${PROBLEM}
  ... on RequestPasswordResetSuccess { email } } }`
const STATE =
  '... on ActivationSuccess { activation { step person { firstName email phoneHint } questions { topic } } }'
const START = `mutation ($memberNumber: String!, $birthDate: Date!) {
  it: startActivation(input: { memberNumber: $memberNumber, birthDate: $birthDate }) { ${PROBLEM} ${STATE} } }`
const SEND_ACTIVATION = `mutation { it: sendActivationCode(input: { channel: MAIL }) { ${PROBLEM} ${STATE} } }`
const PROVE_ACTIVATION = `mutation { it: proveActivation(input: { code: "000000" }) { ${PROBLEM} ... on WrongCode { triesLeft } } }`
const READ = '{ it: activation { step person { firstName } } }'

const NOBODY = 'nobodys.address@example.fr'

describe.each([
  ['signing in', SIGN_IN],
  ['a forgotten password', RESET],
])('%s answers alike', (_, document) => {
  it.each([
    ['who has an account', 'camille.martin@example.fr'],
    ['who has blocked it', 'gerard.durand@example.fr'],
    ['who has no password', 'julien.bernard@example.fr'],
    ['who is on a contract and has none', 'lea.bernard@example.fr'],
  ])('%s and nobody', async (__, email) => {
    const [known, unknown] = [email, `${NOBODY.slice(0, email.length - 11).padEnd(email.length - 11, 'x')}@example.fr`]
    expect(unknown).toHaveLength(known.length)
    // Again and again, up to where it is one too many.
    for (let turn = 0; turn < 7; turn++) {
      const somebody = await app.as.anonymous.query(document, { email: known })
      const nobody = await app.as.anonymous.query(document, { email: unknown })
      expect(shape(somebody, [known])).toEqual(shape(nobody, [unknown]))
      await app.mail()
    }
  })
})

describe('opening an account answers alike', () => {
  const people = CASES.flatMap(({ people }) => people)
  const camille = people.find(({ email }) => email === 'camille.martin@example.fr')!
  const child = people.find(({ role, number }) => role === 'CHILD' && number === camille.number)!
  const paul = people.find(({ email }) => email === 'paul.garnier@example.fr')!

  it.each([
    ['who has an account', camille.number, camille.birthOn],
    ['who has none', paul.number, paul.birthOn],
    ['a child', child.number, child.birthOn],
    ['a wrong date of birth', camille.number, '1961-02-03'],
  ])('%s and nobody, at every step', async (_, memberNumber, birthDate) => {
    // A browser each.
    const steps = async (number: string) => {
      const seen = []
      let cookie: string | undefined
      for (const document of [
        START,
        READ,
        PROVE_ACTIVATION,
        SEND_ACTIVATION,
        ...Array<string>(6).fill(PROVE_ACTIVATION),
        READ,
        START,
      ]) {
        const answer = await app.call(cookie ? { cookie } : {}).query(document, { memberNumber: number, birthDate })
        const [set] = [answer.headers['set-cookie'] ?? []].flat()
        if (set) cookie = set.split(';')[0]
        seen.push(shape(answer, [number]))
        await app.mail()
      }
      return seen
    }
    const known = await steps(memberNumber)
    app.forgetTries()
    expect(known).toEqual(await steps('9'.repeat(memberNumber.length)))
  })

  it.each([
    ['who has an account', camille.number, camille.birthOn],
    ['who has none', paul.number, paul.birthOn],
    ['a child', child.number, child.birthOn],
    ['a wrong date of birth', camille.number, '1961-02-03'],
  ])('%s and nobody, for whoever comes by FranceConnect with a number, at every step', async (_, number, birthDate) => {
    const steps = async (memberNumber: string) => {
      const cookie = `fci=${await vouchForStranger(app.services)}`
      const documents = [
        CONTINUE,
        IDENTIFY,
        CONTINUE,
        PROVE,
        SEND,
        CONTINUE,
        ...Array<string>(6).fill(PROVE),
        IDENTIFY,
        PROVE,
      ]
      const seen = []
      for (const document of documents) {
        const variables = { memberNumber, birthDate, channel: 'LETTER', code: '000000' }
        seen.push(shape(await app.call({ cookie }).query(document, variables), [memberNumber]))
        await app.mail()
      }
      return seen
    }
    const known = await steps(number)
    app.forgetTries()
    expect(known).toEqual(await steps('9'.repeat(number.length)))
  })

  it('to the last of the day’s guesses, for whoever comes by FranceConnect with a number', async () => {
    const guesses = async (memberNumber: string) => {
      const seen: ReturnType<typeof shape>[] = []
      const whose = { memberNumber, birthDate: camille.birthOn, channel: 'SMS' }
      for (let turn = 0; turn < 12; turn++) {
        const cookie = `fci=${await vouchForStranger(app.services)}`
        const ask = async (document: string) =>
          seen.push(
            shape(
              await app
                .call({ cookie, 'x-forwarded-for': `203.0.113.${turn}` })
                .query(document, { ...whose, code: '000000' }),
              [memberNumber],
            ),
          )
        await ask(IDENTIFY)
        await app.mail()
        for (let tries = 0; tries < 5; tries++) await ask(PROVE)
      }
      return seen
    }
    const known = await guesses(camille.number)
    app.forgetTries()
    expect(known).toEqual(await guesses('9'.repeat(camille.number.length)))
  })

  it('tells nothing of a person until the code was right', async () => {
    const { member } = app.db.tables
    const [row] = await app.db.inspect
      .select()
      .from(member)
      .where(and(eq(member.number, paul.number), eq(member.birthOn, paul.birthOn)))
    const { data } = await app.as.anonymous.query(START, { memberNumber: paul.number, birthDate: paul.birthOn })
    const text = JSON.stringify(data)
    for (const own of [row!.firstNames, row!.birthName, row!.email, row!.phone, row!.memberId])
      if (own) expect(text).not.toContain(own)
  })
})
