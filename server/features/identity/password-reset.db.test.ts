import { beforeEach, describe, expect, it } from 'vitest'
import { DEMONSTRATION_PASSWORD } from '../../seed/plant.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { codeIn, linkIn } from '../../testing/browser.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const { anonymous } = app.as
const CAMILLE = 'camille.martin@example.fr'
const GERARD = 'gerard.durand@example.fr'
const NEW_PASSWORD = 'girafe-lanterne-7-tambour'

const problem = '... on Problem { code message }'
const ASK = `mutation ($email: String!) { it: requestPasswordReset(input: { email: $email }) {
  __typename ... on RequestPasswordResetSuccess { email } ${problem} } }`
const OPEN = `mutation ($token: ID!) { it: openPasswordReset(input: { token: $token }) {
  __typename ... on OpenPasswordResetSuccess { email destinations { channel hint } sent { destination { channel } } } ${problem} } }`
const SEND = `mutation ($token: ID!, $channel: CodeChannel!) { it: sendPasswordResetCode(input: { token: $token, channel: $channel }) {
  __typename ... on SendPasswordResetCodeSuccess { sent { destination { hint } expiresAt } } ${problem} } }`
const RESET = `mutation ($token: ID!, $code: String!, $password: String!) {
  it: resetPassword(input: { token: $token, code: $code, password: $password }) {
  __typename ... on ResetPasswordSuccess { email } ... on WrongCode { triesLeft } ... on InvalidInput { fields { path code } } ${problem} } }`
const FREEZE = `mutation ($token: ID!) { it: freezeAccount(input: { token: $token }) {
  __typename ... on FreezeAccountSuccess { sentTo } ${problem} } }`
const SIGN_IN = `mutation ($email: String!, $password: String!) { it: signIn(input: { email: $email, password: $password }) {
  __typename ${problem} } }`

const ask = async (email: string) => (await anonymous.query(ASK, { email })).data.it
const open = async (token: string) => (await anonymous.query(OPEN, { token })).data.it
const send = async (token: string, channel = 'SMS') => (await anonymous.query(SEND, { token, channel })).data.it
const reset = async (token: string, code: string, password = NEW_PASSWORD) =>
  (await anonymous.query(RESET, { token, code, password })).data.it
const signIn = async (email: string, password: string) => (await anonymous.query(SIGN_IN, { email, password })).data.it

const newest = async (channel: string) => (await app.mail()).find(message => message.channel === channel)

/** Asks, and reads the link in the mail. */
const linkFor = async (email: string) => {
  await ask(email)
  return linkIn((await newest('MAIL'))?.text)
}
/** Has the code sent, and reads it. */
const codeFor = async (token: string) => {
  await send(token)
  return codeIn((await newest('SMS'))?.text)
}

const MINUTE = 60_000
/** Each test on a day of its own: what one left is over in the next. */
let day = TEST_DAY.getTime()
const later = (ms: number) => app.setNow(new Date(day + ms))

beforeEach(() => {
  day += 30 * 24 * 60 * MINUTE
  later(0)
  app.forgetTries()
})

describe('a forgotten password', () => {
  it('is chosen anew with the link of a mail and the code of an SMS; every session of before is over', async () => {
    const before = await app.as.member(CAMILLE)
    const token = await linkFor(CAMILLE)
    expect(await open(token)).toMatchObject({
      email: CAMILLE,
      destinations: [
        { channel: 'SMS', hint: expect.stringMatching(/^0[67]\s••\s••\s••\s\d\d$/) },
        { channel: 'LETTER' },
      ],
      sent: null,
    })
    expect(await send(token)).toMatchObject({ __typename: 'SendPasswordResetCodeSuccess' })
    const code = codeIn((await newest('SMS'))?.text)
    expect((await open(token)).sent).toEqual({ destination: { channel: 'SMS' } })
    expect(await reset(token, code)).toEqual({ __typename: 'ResetPasswordSuccess', email: CAMILLE })

    expect((await before.query('{ viewer { member { id } } }')).data.viewer).toBeNull()
    expect((await signIn(CAMILLE, DEMONSTRATION_PASSWORD)).code).toBe('INVALID_CREDENTIALS')
    expect((await signIn(CAMILLE, NEW_PASSWORD)).__typename).toBe('SecondProofNeeded')
    // Its owner is told, and the link has served.
    expect((await newest('MAIL'))?.text).toMatch(/a été changé le/)
    expect((await open(token)).code).toBe('LINK_OVER')
    expect((await reset(token, code)).code).toBe('LINK_OVER')
  })

  it('is asked for alike with an address that nobody has, to which nothing is sent', async () => {
    const sentBefore = (await app.mail()).length
    const known = await ask(GERARD)
    const unknown = await ask('nobody@example.fr')
    expect({ ...known, email: '' }).toEqual({ ...unknown, email: '' })
    const sent = await app.mail()
    expect(sent.length - sentBefore).toBe(1)
    expect(sent[0]?.to).toBe(GERARD)
  })

  it('is refused when guessable, and the code is not used up by it', async () => {
    const token = await linkFor(GERARD)
    const code = await codeFor(token)
    expect((await reset(token, code, 'Gerard-Durand-1')).fields).toEqual([{ path: 'password', code: 'guessable' }])
    expect((await reset(token, code, 'court')).fields).toEqual([{ path: 'password', code: 'too_short' }])
    expect((await reset(token, code)).__typename).toBe('ResetPasswordSuccess')
  })

  it('takes the code as people type it', async () => {
    const token = await linkFor(GERARD)
    const code = await codeFor(token)
    expect((await reset(token, ` ${code.slice(0, 3)} ${code.slice(3)}`)).__typename).toBe('ResetPasswordSuccess')
  })

  it('can go by letter for who has lost the phone: the link then lives as long as the letter’s code', async () => {
    const token = await linkFor(GERARD)
    await send(token, 'LETTER')
    const letter = await newest('LETTER')
    expect(letter?.to).toMatch(/DURAND|Durand/)
    later(6 * 24 * 60 * MINUTE)
    expect((await reset(token, codeIn(letter?.text))).__typename).toBe('ResetPasswordSuccess')
  })
})

describe('the link', () => {
  it('is over after half an hour', async () => {
    const token = await linkFor(GERARD)
    later(30 * MINUTE)
    expect((await open(token)).code).toBe('LINK_OVER')
    expect((await send(token)).code).toBe('LINK_OVER')
  })

  it('is over when a newer one was asked for before anybody opened it', async () => {
    const first = await linkFor(GERARD)
    const second = await linkFor(GERARD)
    expect((await open(first)).code).toBe('LINK_OVER')
    expect((await open(second)).email).toBe(GERARD)
  })

  it('stands once it is opened, whoever asks for another: the letter that its owner waits for still serves', async () => {
    const token = await linkFor(GERARD)
    await send(token, 'LETTER')
    const code = codeIn((await newest('LETTER'))?.text)
    later(3 * 24 * 60 * MINUTE)
    await ask(GERARD)
    later(6 * 24 * 60 * MINUTE)
    const another = await linkFor(GERARD)
    expect((await open(another)).email).toBe(GERARD)
    expect((await open(token)).sent).toEqual({ destination: { channel: 'LETTER' } })
    later(6 * 24 * 60 * MINUTE + MINUTE)
    expect((await reset(token, code)).__typename).toBe('ResetPasswordSuccess')
    // With the password, all that were to replace it are over.
    expect((await open(another)).code).toBe('LINK_OVER')
    expect((await reset(token, code)).code).toBe('LINK_OVER')
  })

  it('of two that stand, one is used', async () => {
    const tokens = [await linkFor(GERARD)]
    const codes = [await codeFor(tokens[0]!)]
    tokens.push(await linkFor(GERARD))
    codes.push(await codeFor(tokens[1]!))
    later(MINUTE)
    const answers = await Promise.all(tokens.map((token, at) => reset(token, codes[at]!)))
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['LinkOver', 'ResetPasswordSuccess'])
  })

  it('is over when the account is blocked, also one that was opened', async () => {
    const token = await linkFor(CAMILLE)
    await reset(token, await codeFor(token))
    later(MINUTE)
    const notice = linkIn((await newest('MAIL'))?.text)
    const opened = await linkFor(CAMILLE)
    const code = await codeFor(opened)
    later(2 * MINUTE)
    await anonymous.query(FREEZE, { token: notice })
    expect((await open(opened)).code).toBe('LINK_OVER')
    expect((await reset(opened, code)).code).toBe('LINK_OVER')
    expect((await open(linkIn((await newest('MAIL'))?.text))).email).toBe(CAMILLE)
  })

  it('costs its owner no try of those that their address has, as long as it and its code are good', async () => {
    const guessed = async () => {
      const answers = new Set()
      for (let tries = 0; tries < 61; tries++) answers.add((await open('made up')).code)
      return [...answers]
    }
    const token = await linkFor(CAMILLE)
    for (let tries = 0; tries < 61; tries++) expect((await open(token)).email).toBe(CAMILLE)
    const code = await codeFor(token)
    expect((await reset(token, code)).__typename).toBe('ResetPasswordSuccess')
    expect(await guessed()).toEqual(['LINK_OVER', 'TOO_MANY_ATTEMPTS'])
    // Whoever guesses at the same address keeps nobody from blocking their account.
    const freeze = linkIn((await newest('MAIL'))?.text)
    expect((await anonymous.query(FREEZE, { token: freeze })).data.it.__typename).toBe('FreezeAccountSuccess')
  })

  it('is nothing when it was made up', async () => {
    const token = await linkFor(GERARD)
    for (const other of ['', 'x', token.slice(0, -1), `${token.slice(0, 36)}.${'A'.repeat(43)}`])
      expect((await open(other)).code).toBe('LINK_OVER')
  })

  it('is asked for three times an hour for one address, whether or not it has an account', async () => {
    for (const email of [GERARD, 'nobody-else@example.fr']) {
      const answers = []
      for (let i = 0; i < 4; i++) answers.push((await ask(email)).code)
      expect(answers).toEqual([undefined, undefined, undefined, 'TOO_MANY_ATTEMPTS'])
    }
  })
})

it('opens an account again on which a hundred passwords were refused in a row', async () => {
  for (let tries = 0; tries < 101; tries++) await app.services.throttle.spend('signInInARow', GERARD)
  expect((await signIn(GERARD, DEMONSTRATION_PASSWORD)).code).toBe('NOT_ALLOWED')
  const token = await linkFor(GERARD)
  await reset(token, await codeFor(token), 'lanterne-et-3-tambours')
  expect((await signIn(GERARD, 'lanterne-et-3-tambours')).__typename).toBe('SecondProofNeeded')
})

describe('the code', () => {
  it('dies after five tries, also when they come all at once, and no try is free', async () => {
    const token = await linkFor(CAMILLE)
    const code = await codeFor(token)
    const wrong = code === '000000' ? '000001' : '000000'
    const tries = await Promise.all(Array.from({ length: 9 }, () => reset(token, wrong)))
    expect(tries.map(({ triesLeft }) => triesLeft).sort()).toEqual([0, 0, 0, 0, 0, 1, 2, 3, 4])
    expect(await reset(token, code)).toMatchObject({ code: 'WRONG_CODE', triesLeft: 0 })
  })

  it('is over after five minutes, and another can be asked for', async () => {
    const token = await linkFor(CAMILLE)
    const code = await codeFor(token)
    later(5 * MINUTE)
    expect((await reset(token, code)).code).toBe('WRONG_CODE')
    const another = await codeFor(token)
    expect((await reset(token, another)).__typename).toBe('ResetPasswordSuccess')
  })

  it('is right once, also when it is given twice at once', async () => {
    const token = await linkFor(CAMILLE)
    const code = await codeFor(token)
    const answers = await Promise.all([reset(token, code), reset(token, code)])
    expect(answers.filter(({ __typename }) => __typename === 'ResetPasswordSuccess')).toHaveLength(1)
  })

  it('is sent five times an hour at most', async () => {
    const token = await linkFor('julien.bernard@example.fr')
    const answers = []
    for (let i = 0; i < 6; i++) answers.push((await send(token)).code)
    expect(answers).toEqual([...Array(5).fill(undefined), 'TOO_MANY_ATTEMPTS'])
  })

  it('is in no row of the database, nor is the link, nor what was sent', async () => {
    const token = await linkFor(CAMILLE)
    const code = await codeFor(token)
    const { challenge, message, job, auditEntry } = app.db.tables
    const rows = [
      await app.db.inspect.select().from(challenge),
      await app.db.inspect.select().from(message),
      await app.db.inspect.select().from(job),
      await app.db.inspect.select().from(auditEntry),
    ]
    const stored = JSON.stringify(rows)
    expect(stored).not.toContain(token.slice(37))
    expect(stored).not.toContain(`"${code}"`)
    expect(stored).not.toContain(CAMILLE)
  })
})

describe('« Ce n’est pas moi »', () => {
  it('blocks the account at once, and a new password opens it again', async () => {
    const token = await linkFor(CAMILLE)
    await reset(token, await codeFor(token), NEW_PASSWORD)
    const notice = linkIn((await newest('MAIL'))?.text)
    const session = await app.as.member(CAMILLE)

    expect((await anonymous.query(FREEZE, { token: notice })).data.it).toEqual({
      __typename: 'FreezeAccountSuccess',
      sentTo: 'ca•••@example.fr',
    })
    expect((await session.query('{ viewer { member { id } } }')).data.viewer).toBeNull()
    expect((await signIn(CAMILLE, NEW_PASSWORD)).code).toBe('NOT_ALLOWED')
    expect((await signIn(CAMILLE, 'another password')).code).toBe('INVALID_CREDENTIALS')
    expect((await anonymous.query(FREEZE, { token: notice })).data.it.code).toBe('LINK_OVER')

    const again = linkIn((await newest('MAIL'))?.text)
    await reset(again, await codeFor(again), 'tambour-et-9-girafes')
    expect((await signIn(CAMILLE, 'tambour-et-9-girafes')).__typename).toBe('SecondProofNeeded')
  })
})
