import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { totpPlace } from './auth/one-time-code.ts'
import { importLines, importRows, nirOf, personRow } from './features/claim/claim.import.sample.ts'
import { sampleLine } from './features/claim/decompte.sample.ts'
import type { TripSecrets } from './federation/client.ts'
import { createTestApp } from './testing/app.ts'
import { createAuthenticator } from './testing/authenticator.ts'
import { type Browser, COMPLETE_SIGN_IN, codeIn, createBrowser, linkIn, SIGN_IN } from './testing/browser.ts'
import { ibanOf } from './testing/canaries.ts'
import {
  COMPLETE as COMPLETE_FRANCE_CONNECT,
  CONTINUE,
  IDENTIFY,
  PROVE as PROVE_FRANCE_CONNECT,
} from './testing/france-connect.ts'
import { ADD, SECOND, START_CREATION, START_SECOND } from './testing/passkeys.ts'
import { createRoamingBrowser } from './testing/roaming-browser.ts'

/**
 * More than a thousand numbers, codes, tokens and passwords go through the product as people bring them; then
 * everything that it keeps is searched for each of them, in clear.
 */

const lines: string[] = []
const app = await createTestApp({ hear: line => lines.push(line) })

const canaries = {
  nir: new Set<string>(),
  iban: new Set<string>(),
  password: new Set<string>(),
  /** Of sessions, devices, browsers and links: the secret half. */
  token: new Set<string>(),
  code: new Set<string>(),
  totp: new Set<string>(),
  email: new Set<string>(),
  /**
   * What opens something of FranceConnect's or of a passkey's: ID and access tokens, authorization codes (once used,
   * too), the challenge that a passkey signs. The PKCE verifier and the cookies' secrets are among the tokens.
   */
  vouching: new Set<string>(),
  /**
   * What names somebody or ties two requests together, and opens nothing alone: FranceConnect's `sub` and a credential's
   * id are the keys that they are found by; state and nonce stand in the address that a browser is sent to, and serve
   * once, with a cookie. They may lie in the database, and nowhere else.
   */
  naming: new Set<string>(),
}
const keep = <K extends keyof typeof canaries>(kind: K, value: string): string => {
  canaries[kind].add(value)
  return value
}
/** All that was answered, but for the cookies. */
const answers: string[] = []

const PEOPLE = 400
const COMING_IN = 5
const password = (n: number, which: string) => keep('password', `girafe-${which}-${n}-tambour-lune`)
const emailOf = (n: number) => keep('email', `personne.${n}@example.fr`)
const phoneOf = (n: number) => `+336${String(12_000_000 + n)}`

const problem = '... on Problem { code message }'
const START = `mutation ($number: String!) { it: startActivation(input: { memberNumber: $number, birthDate: "1985-03-14" }) {
  __typename ${problem} } }`
const PROVE = `mutation ($code: String!) { it: proveActivation(input: { code: $code }) { __typename ${problem} } }`
const COMPLETE = `mutation ($email: String!, $password: String!) { it: completeActivation(input: {
  email: $email, password: $password, choices: [] }) { __typename ${problem} } }`
const CONFIRM = `mutation ($token: ID!) { it: confirmEmail(input: { token: $token }) { __typename ${problem} } }`
const ASK = `mutation ($email: String!) { it: requestPasswordReset(input: { email: $email }) { __typename } }`
const SEND = `mutation ($token: ID!) { it: sendPasswordResetCode(input: { token: $token, channel: SMS }) { __typename } }`
const RESET = `mutation ($token: ID!, $code: String!, $password: String!) { it: resetPassword(input: {
  token: $token, code: $code, password: $password }) { __typename ${problem} } }`
const FREEZE = `mutation ($token: ID!) { it: freezeAccount(input: { token: $token }) { __typename ${problem} } }`
const CHANGE = `mutation ($password: String!) { it: changePassword(input: { password: $password }) {
  __typename ... on StepUpRequired { stepUp { id } } } }`
const SEND_STEP_UP = 'mutation ($id: ID!) { it: sendStepUpCode(input: { id: $id, channel: SMS }) { __typename } }'
const PROVE_STEP_UP = `mutation ($id: ID!, $code: String!, $password: String!) { it: proveStepUp(input: {
  id: $id, proof: CODE, code: $code, password: $password }) { __typename ${problem} } }`
const WHOLE = `{ viewer { member { id firstName } account { email } contract { number }
  security { sessions { id } trustedDevices { id } } } }`

const newest = async (channel: string) => (await app.mail()).find(message => message.channel === channel)?.text
const codeSent = async () => keep('code', codeIn(await newest('SMS')))
const linkSent = async () => {
  const link = linkIn(await newest('MAIL'))
  keep('token', link.slice(37))
  return link
}

/** Asks, and keeps what the browser was given and told. */
const asking =
  (browser: Browser) =>
  async (document: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await browser.ask(document, variables)
    answers.push(JSON.stringify({ data, errors }))
    for (const value of browser.cookies.values()) keep('token', value.slice(37))
    return data?.it
  }

/** One person's year: opens an account, comes in, trusts a browser, changes and forgets the password, blocks it all. */
const live = async (n: number) => {
  const browser = createBrowser(app)
  const ask = asking(browser)
  const email = emailOf(n)
  app.forgetTries()
  await ask(START, { number: String(70_000_000 + n) })
  expect((await ask(PROVE, { code: await codeSent() })).__typename).toBe('ActivationSuccess')
  expect((await ask(COMPLETE, { email, password: password(n, 'un') })).__typename).toBe('CompleteActivationSuccess')
  const confirmation = (await app.mail()).find(({ text }) => text.includes('/confirmer#'))
  await ask(CONFIRM, { token: linkIn(confirmation?.text) })
  keep('token', linkIn(confirmation?.text).slice(37))
  await ask('mutation { it: signOut { signedOut } }')
  await ask(SIGN_IN, { email, password: password(n, 'faux') })
  await ask(SIGN_IN, { email, password: password(n, 'un') })
  const right = { proof: 'CODE', code: await codeSent(), trust: true }
  await ask(COMPLETE_SIGN_IN, { ...right, code: '000000' })
  expect((await ask(COMPLETE_SIGN_IN, right)).__typename).toBe('SignInSuccess')
  await ask(WHOLE)
  // What is wrong in form is refused before any service sees it.
  await ask(SIGN_IN, { email: [email], password: { of: password(n, 'un') } })
  const changed = { password: password(n, 'deux') }
  const { id } = (await ask(CHANGE, changed)).stepUp
  await ask(SEND_STEP_UP, { id })
  await ask(PROVE_STEP_UP, { id, code: await codeSent(), password: password(n, 'un') })
  expect((await ask(CHANGE, changed)).__typename).toBe('ChangePasswordSuccess')
  keep('token', linkIn(await newest('MAIL')).slice(37))
  await ask(ASK, { email })
  const token = await linkSent()
  await ask(SEND, { token })
  const forgotten = { token, code: await codeSent(), password: password(n, 'trois') }
  expect((await ask(RESET, forgotten)).__typename).toBe('ResetPasswordSuccess')
  const { account, totp } = app.db.tables
  const [found] = await app.db.inspect.select().from(account).where(eq(account.email, email))
  const { accountId } = found!
  const secret = keep('totp', Buffer.from(`totp-${n}-secret`).toString('base64url').toUpperCase())
  const sealed = app.services.vault.seal(secret, totpPlace(accountId))
  const row = { accountId, secretSealed: sealed, lastStep: 0, createdAt: app.services.now() }
  await app.db.transaction(tx => tx.insert(totp).values(row).returning())
  expect((await ask(FREEZE, { token: await linkSent() })).__typename).toBe('FreezeAccountSuccess')
  await linkSent()
}

/** Somebody comes by FranceConnect with the number of a card, opens an account, adds a passkey, and comes in by both. */
const comeByFranceConnect = async (n: number) => {
  const listed = await app.listen()
  const { franceConnect } = app.services.federations
  const ask = globalThis.fetch
  const heard = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answer = await ask(input, init)
    if (!String(input instanceof Request ? input.url : input).endsWith('/token')) return answer
    const { access_token, id_token } = await answer.clone().json()
    keep('vouching', access_token)
    keep('vouching', id_token)
    return answer
  })
  const { authorizationUrl, identify } = franceConnect!
  Object.assign(franceConnect!, {
    authorizationUrl: (secrets: TripSecrets, ...rest: [string]) => {
      keep('token', secrets.verifier)
      keep('naming', secrets.state)
      keep('naming', secrets.nonce)
      return authorizationUrl(secrets, ...rest)
    },
    identify: async (...asked: Parameters<typeof identify>) => {
      const vouched = await identify(...asked)
      if ('subject' in vouched) keep('naming', vouched.subject)
      return vouched
    },
  })
  app.forgetTries()
  const browser = createRoamingBrowser(listed, app.env.publicUrl)
  const tell = async (document: string, variables: Record<string, unknown> = {}) => {
    const answer = await browser.it(document, variables)
    answers.push(JSON.stringify(answer))
    for (const cookie of ['fci', 'sid', 'pl']) {
      const secret = browser.cookie(cookie)?.slice(37)
      if (secret) keep('token', secret)
    }
    return answer
  }
  const come = async () => {
    const page = await browser.open('/auth/franceconnect')
    keep('token', browser.cookie('fc')!.slice(37))
    browser.stopAt('/auth/franceconnect/retour')
    const back = await browser.submit(page, { person: 'yvonne' })
    keep('vouching', back.url.searchParams.get('code')!)
    await browser.open(back.url)
    keep('token', browser.cookie('fci')!.slice(37))
  }
  await come()
  await tell(CONTINUE)
  await tell(IDENTIFY, { memberNumber: String(70_000_000 + n), birthDate: '1985-03-14' })
  await tell(PROVE_FRANCE_CONNECT, { code: await codeSent() })
  expect((await tell(COMPLETE_FRANCE_CONNECT, { email: emailOf(n) })).__typename).toBe('SignInSuccess')
  const phone = createAuthenticator()
  // What its browser is told to sign is told to it alone.
  const { creation } = await browser.it(START_CREATION)
  keep('vouching', creation.challenge)
  const credential = phone.make(creation)
  keep('naming', credential.credentialId)
  const added = await browser.it(ADD, { ceremonyId: creation.ceremonyId, credential, name: 'Téléphone' })
  expect(added.__typename).toBe('AddPasskeySuccess')
  // The address that ends FranceConnect's own session holds its ID token, for this browser to go to.
  await browser.it('mutation { it: signOut { franceConnectLogoutUrl } }')
  await come()
  expect((await tell(CONTINUE)).code).toBe('SECOND_PROOF_NEEDED')
  const { request } = await browser.it(START_SECOND)
  keep('vouching', request.challenge)
  const signed = { ceremonyId: request.ceremonyId, credential: phone.sign(request), trust: false }
  expect((await tell(SECOND, signed)).__typename).toBe('SignInSuccess')
  heard.mockRestore()
}

/** Something of ours fails while it holds all of that: what is logged then is what matters most. */
const fail = async () => {
  const broken = { ...app.services, db: { ...app.db, transaction: app.db.transaction } }
  const { session } = app.db.tables
  const { cookie = '' } = await app.as.member([...canaries.email][0]!)
  keep('token', cookie.slice('sid='.length + 37))
  await app.db.transaction(tx =>
    tx
      .update(session)
      .set({ memberId: '00000000-0000-0000-0000-000000000000' })
      .where(eq(session.accountId, cookie.slice('sid='.length, 'sid='.length + 36)))
      .returning({ kind: session.kind }),
  )
  await app.call({ cookie }).query('{ viewer { member { id } } }')
  // A statement that the database refuses, with the values that it was given.
  const values = { email: [...canaries.email][0]!, accountId: [...canaries.nir][0]! }
  const { accountByEmail } = app.db.tables
  await broken.db
    .transaction(tx => tx.insert(accountByEmail).values(values).returning())
    .catch(error => broken.log.error({ err: error, ...values, iban: [...canaries.iban][0] }, 'refused'))
}

const mails = async () => (await app.mail()).map(({ subject = '', text, html = '' }) => `${subject}\n${text}\n${html}`)
let startedAt: string

const onServer = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(app.db.url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
const isPostgres = inject('engine') === 'postgres'

/** Everything that the database keeps, as bytes: its files and their logs, or every row and the log of what was written. */
const stored = (): Promise<Record<string, string>> => {
  if (!isPostgres) {
    const file = app.db.url.replace('file:', '')
    const beside = readdirSync(dirname(file)).filter(name => name.startsWith(basename(file).replace('.db', '')))
    return Promise.resolve(
      Object.fromEntries(beside.map(name => [name, readFileSync(join(dirname(file), name), 'latin1')])),
    )
  }
  return onServer(async client => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = 'public'`,
    )
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${name} t`)
      found[name] = rows.map(({ text }) => text).join('\n')
    }
    const { rows: logs } = await client.query<{ name: string; bytes: Buffer }>(
      `select name, pg_read_binary_file('pg_wal/' || name) as bytes from pg_ls_waldir()
       where name between pg_walfile_name($1::pg_lsn) and pg_walfile_name(pg_current_wal_lsn())`,
      [startedAt],
    )
    expect(logs.length).toBeGreaterThan(0)
    for (const { name, bytes } of logs) found[name] = bytes.toString('latin1')
    return found
  })
}

/** Codes are short: they count where they stand alone, not within a longer number. */
const codesIn = (text: string) =>
  new Set([...text.matchAll(/(?<![\da-zA-Z-])\d{6}(?![\da-zA-Z-])/g)].map(([code]) => code))

const HEAD = 8
/** Which of these stand in a text. */
const search = (text: string, kinds: readonly (keyof typeof canaries)[]): string[] => {
  const all = kinds.filter(kind => kind !== 'code').flatMap(kind => [...canaries[kind]])
  const heads = new Map<string, string[]>()
  for (const one of all) heads.set(one.slice(0, HEAD), [...(heads.get(one.slice(0, HEAD)) ?? []), one])
  const found = new Set<string>()
  for (let at = 0; at + HEAD <= text.length; at++) {
    const candidates = heads.get(text.slice(at, at + HEAD))
    for (const one of candidates ?? []) if (text.startsWith(one, at)) found.add(one)
  }
  if (kinds.includes('code')) for (const code of codesIn(text)) if (canaries.code.has(code)) found.add(code)
  return [...found]
}

beforeAll(async () => {
  if (isPostgres)
    startedAt = await onServer(
      async client => (await client.query('select pg_current_wal_lsn()::text as at')).rows[0].at,
    )
  const { services } = app
  await importRows(
    services,
    Array.from({ length: PEOPLE }, (_, n) => {
      const identity = nirOf(n)
      keep('nir', identity.nir)
      return personRow({
        contract_number: `N${String(n).padStart(5, '0')}`,
        member_number: String(70_000_000 + n),
        birth_date: '1985-03-14',
        email: emailOf(n),
        phone: phoneOf(n),
        iban: keep('iban', ibanOf(n)),
        ...identity,
      })
    }),
  )
  // Care of people whom nobody knows waits in quarantine, whole.
  const strangers = Array.from({ length: 40 }, (_, n) => nirOf(10_000 + n))
  await importLines(
    services,
    strangers.map(({ nir, nir_key }, n) => sampleLine({ ref: `stranger-${n}`, nir: keep('nir', nir) + nir_key })),
  )
  for (let n = 0; n < COMING_IN; n++) await live(n)
  await comeByFranceConnect(COMING_IN)
  await fail()
}, 480_000)

describe('of more than a thousand numbers, codes, tokens and passwords', () => {
  it('there are that many, of each kind', () => {
    const counts = Object.fromEntries(Object.entries(canaries).map(([kind, all]) => [kind, all.size]))
    expect(counts).toMatchObject({ nir: PEOPLE + 40, iban: PEOPLE, email: PEOPLE, totp: COMING_IN })
    expect(counts.vouching).toBeGreaterThanOrEqual(8)
    expect(counts.naming).toBeGreaterThanOrEqual(6)
    expect(counts.token).toBeGreaterThan(10 * COMING_IN)
    expect(counts.code).toBeGreaterThan(3 * COMING_IN)
    expect(counts.password).toBe(4 * COMING_IN)
    expect([...canaries.token].filter(token => !/^[\w-]{43}$/.test(token))).toEqual([])
  })

  it('none is in the database, nor in the log that it writes first', { timeout: 120_000 }, async () => {
    const found: Record<string, string[]> = {}
    for (const [name, text] of Object.entries(await stored())) {
      const clear = search(text, ['nir', 'iban', 'password', 'token', 'code', 'totp', 'vouching'])
      if (clear.length > 0) found[name] = clear
    }
    expect(found).toEqual({})
  })

  it('none is in the log, which tells of what failed all the same', () => {
    const text = lines.join('')
    expect(text).toMatch(/unexpected error in a resolver/)
    expect(text).toMatch(/refused/)
    expect(search(text, ['nir', 'iban', 'password', 'token', 'code', 'totp', 'email', 'vouching', 'naming'])).toEqual(
      [],
    )
  })

  it('none is in a mail, an SMS or a letter, but for the link or the code that it is there to bring', async () => {
    const text = (await mails()).join('\n')
    expect(search(text, ['nir', 'iban', 'password', 'totp', 'vouching', 'naming'])).toEqual([])
    const links = [...text.matchAll(/https?:\/\/[^\s"<>)]+/g)].map(([link]) => new URL(link.replaceAll('&#x2F;', '/')))
    expect(links.length).toBeGreaterThan(COMING_IN)
    // After the #, which no server and no Referer ever sees.
    for (const { search: query, pathname } of links) expect([query, search(pathname, ['token'])]).toEqual(['', []])
    expect(search(text.replace(/#[\w.-]+/g, ''), ['token'])).toEqual([])
  })

  it('none is in an answer: cookies carry what a browser keeps, and numbers are masked', () => {
    expect(
      search(answers.join('\n'), ['nir', 'iban', 'password', 'token', 'code', 'totp', 'vouching', 'naming']),
    ).toEqual([])
  })

  it('would be found: the search sees what is there', () => {
    const [nir, token, code] = [canaries.nir, canaries.token, canaries.code].map(all => [...all][3]!)
    expect(search(`x${nir}y ${token} "${code}"`, ['nir', 'token', 'code']).sort()).toEqual([nir, token, code].sort())
  })
})
