import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inArray } from 'drizzle-orm'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import type { PartnerScope, StaffRole } from '../auth/actor.ts'
import { PARTNER_AUDIENCE } from '../auth/partner-token.ts'
import { openSession } from '../auth/session.ts'
import { openThrottle } from '../auth/throttle.ts'
import { openMailbox, type Received } from '../channels/mailbox.ts'
import { openChannels } from '../channels/open.ts'
import type { Services } from '../context.ts'
import { createVault } from '../crypto/seal.ts'
import { open } from '../db/open.ts'
import { type Env, readEnv } from '../env.ts'
import { createBus } from '../events/bus.ts'
import { runDueJobs } from '../events/jobs.ts'
import { CARD_DOCUMENT } from '../features/card/card.document.ts'
import { openCardPrinter } from '../features/card/card-printer.ts'
import { CONTRACT_CERTIFICATE } from '../features/contract/contract-certificate.jobs.ts'
import { addStaff, changeRoleByCommand } from '../features/desk/role.write.ts'
import { GUARANTEE_TABLE } from '../features/guarantee/guarantee-table.jobs.ts'
import { openFederations, openLocalProvider } from '../federation/federations.ts'
import { openFiles } from '../files/files.ts'
import { createHttp } from '../http.ts'
import { createLog } from '../log.ts'
import { type SeedKey, seedCases } from '../seed/cases.ts'
import { jobHandlers } from '../worker.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** When tests happen, unless they move the clock: after the demonstration's history. */
export const TEST_DAY = new Date('2026-11-22T09:00:00Z')

/** What a GraphQL answer holds, as a test reads it: data of any shape, and errors with their codes. */
export interface Answer {
  status: number
  // A test says what it expects of the shape by what it asserts.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: any
  errors?: { message: string; path?: string[]; extensions: { code: string; errorId?: string } }[]
  headers: Record<string, string | string[] | undefined>
}

/** Somebody who can ask: by HTTP, with their own cookie or token. */
export interface Caller {
  query(document: string, variables?: Record<string, unknown>): Promise<Answer>
  /** A request of any form. */
  send(body: Record<string, unknown>): Promise<Answer>
  get(url: string): Promise<{ status: number; body: string; headers: Answer['headers'] }>
  /** A request of another kind than the graph's: an upload, a file. */
  ask(
    method: 'GET' | 'POST' | 'PATCH' | 'HEAD' | 'DELETE',
    url: string,
    more?: { headers?: Record<string, string>; body?: Buffer },
  ): Promise<{ status: number; bytes: Buffer; headers: Answer['headers'] }>
  /** For sockets. */
  cookie: string | undefined
}

export interface TestApp {
  services: Services
  db: TestDatabase
  env: Env
  /** Moves the clock. */
  setNow(instant: Date): void
  as: {
    anonymous: Caller
    /** The member of a seed case whose account has this e-mail, signed in. */
    member(email: string): Promise<Caller>
    staff(...roles: StaffRole[]): Promise<Caller>
    partner(...scopes: PartnerScope[]): Promise<Caller>
  }
  /** Anybody who sends these headers. */
  call(headers: Record<string, string>): Caller
  /** As if the tries of before had been long ago: throttles count by the machine's clock. */
  forgetTries(): void
  /** Runs the jobs that are due, sending included; what was sent, newest first. */
  mail(): Promise<readonly Received[]>
  /** Listens on a loopback port, for what HTTP injection can't do: sockets, other processes. */
  listen(): Promise<URL>
}

const openBeside = async ({ url, inspect }: TestDatabase): Promise<TestDatabase> => {
  const db = await open(url)
  afterAll(() => db.close())
  return { ...db, url, inspect }
}

/** What each contract gets of itself. */
const PAPERS = [GUARANTEE_TABLE, CONTRACT_CERTIFICATE, CARD_DOCUMENT]

/** Takes back what the seed left to be made in the background. */
const leaveOutPapers = ({ tables: { job }, transaction }: TestDatabase) =>
  transaction(tx => tx.delete(job).where(inArray(job.kind, PAPERS)).returning({ jobId: job.jobId }))

/**
 * The whole server over a database of its own with the named people of these seed cases in it, answering through
 * HTTP as each kind of actor. Call it at the top of a *.db.test.ts file; it is taken down after the file's tests.
 */
export const createTestApp = async ({
  cases = [],
  compiled = true,
  playground = true,
  settings = {},
  beside,
  hear,
  codeLife,
  providers = {},
  papers = false,
}: {
  cases?: readonly SeedKey[]
  /** Through the compiled executor, or through graphql-js, the reference. */
  compiled?: boolean
  playground?: boolean
  /** Other settings than the tests'. */
  settings?: Record<string, string>
  /** Another process of the same product: connections and counters of its own over the same database. */
  beside?: TestApp
  /** Told each line of the log. */
  hear?: (line: string) => void
  /** Seconds that a code of the local identity providers lives. */
  codeLife?: number
  /** Other identity providers than the local ones. */
  providers?: Env['providers']
  /** Whether the first `mail()` makes the papers that new contracts come with; it takes its time. */
  papers?: boolean
} = {}): Promise<TestApp> => {
  const db = beside ? await openBeside(beside.db) : await testDatabase()
  let now = TEST_DAY
  // Files of one's own, or those of the process beside.
  const folder = beside ? dirname(beside.env.files.staging) : await mkdtemp(join(tmpdir(), 'espace-files-'))
  if (!beside) afterAll(() => rm(folder, { recursive: true, force: true }))
  const env = readEnv({
    NODE_ENV: 'test',
    DATABASE_URL: db.url,
    PUBLIC_URL: 'http://localhost:4000',
    PLAYGROUND: playground ? 'on' : 'off',
    FILES_URL: pathToFileURL(join(folder, 'files')).href,
    FILES_STAGING: join(folder, 'staging'),
    ...settings,
  })
  const throttle = await openThrottle(db.url, env.keyring.indexKey)
  const bus = createBus(db)
  let epoch = 0
  const sinceThen = (key: string) => `${epoch}|${key}`
  const localProvider = openLocalProvider({ ...env, port: 0 }, codeLife)
  const services: Services = {
    db,
    vault: createVault(env.keyring),
    bus,
    throttle: {
      spend: (limit, key) => throttle.spend(limit, sinceThen(key)),
      refund: (limit, key) => throttle.refund(limit, sinceThen(key)),
      forget: (limit, key) => throttle.forget(limit, sinceThen(key)),
      clean: () => throttle.clean(),
      close: () => throttle.close(),
    },
    log: hear ? createLog('debug', { write: hear }) : pino({ level: 'silent' }),
    now: () => now,
    secureCookies: false,
    publicUrl: env.publicUrl,
    demonstration: true,
    passwordClasses: env.passwordClasses,
    push: env.push,
    federations: openFederations({ ...env, providers }, localProvider),
    files: await openFiles(env),
    cards: openCardPrinter(env),
    wallets: env.wallets,
  }
  await seedCases(services, cases)
  if (!papers) await leaveOutPapers(db)
  const mailbox = await openMailbox(() => now)
  const channels = openChannels(env, mailbox)
  const http = await createHttp({ env, services, compiled, mailbox, localProvider })
  afterAll(async () => {
    await http.close()
    bus.close()
    await throttle.close()
    channels.mail.close()
    await mailbox.close()
  })

  const callerWith = (headers: Record<string, string>): Caller => ({
    query: (query, variables) => callerWith(headers).send({ query, variables }),
    async send(payload) {
      const answer = await http.inject({
        method: 'POST',
        url: '/graphql',
        headers: { origin: 'http://localhost:4000', ...headers },
        payload,
      })
      const body: Pick<Answer, 'data' | 'errors'> = JSON.parse(answer.body)
      return { status: answer.statusCode, headers: answer.headers as Answer['headers'], ...body }
    },
    async get(url) {
      const answer = await http.inject({ method: 'GET', url, headers })
      return { status: answer.statusCode, body: answer.body, headers: answer.headers as Answer['headers'] }
    },
    async ask(method, url, { headers: more = {}, body } = {}) {
      const answer = await http.inject({
        method,
        url,
        headers: { origin: 'http://localhost:4000', ...headers, ...more },
        ...(body && { payload: body }),
      })
      return {
        status: answer.statusCode,
        bytes: answer.rawPayload,
        headers: answer.headers as Answer['headers'],
      }
    },
    cookie: headers.cookie,
  })

  const signedIn = async (who: Parameters<typeof openSession>[2]) => {
    const how = { methods: ['pwd', 'sms'], ip: '127.0.0.1', userAgent: '' } as const
    const { token } = await db.transaction(tx => openSession(services, tx, who, how))
    return callerWith({ cookie: `sid=${token}` })
  }

  return {
    services,
    db,
    env,
    setNow(instant) {
      now = instant
    },
    as: {
      anonymous: callerWith({}),
      async member(email) {
        const { account } = db.tables
        const found = (await db.inspect.select().from(account)).find(row => row.email === email)
        if (!found) throw new Error(`No account of the seed has the e-mail ${email}`)
        const { accountId, contractId, memberId } = found
        return signedIn({ kind: 'MEMBER', accountId, contractId, memberId })
      },
      async staff(...roles) {
        const staffId = randomUUID()
        await db.transaction(async tx => {
          const issuer = 'https://annuaire.example'
          await addStaff(services, tx, {
            staffId,
            issuer,
            subject: staffId,
            name: `Dominique ${roles[0] ?? 'SANS_ROLE'}`,
            email: `${staffId}@ancolie.example`,
          })
          for (const role of roles)
            await changeRoleByCommand(services, tx, { staffId, role, change: 'GRANT', reason: 'Pour un essai' })
        })
        return signedIn({ kind: 'STAFF', accountId: staffId, name: 'Dominique', roles })
      },
      async partner(...scopes) {
        const { publicKey, privateKey } = await generateKeyPair('ES256')
        const partnerId = randomUUID()
        const jwk = (await exportJWK(publicKey)) as Record<string, string>
        await db.transaction(async tx => {
          await tx
            .insert(db.tables.partner)
            .values({ partnerId, name: 'Partenaire', publicKey: jwk, scopes, active: true })
            .returning({ partnerId: db.tables.partner.partnerId })
        })
        const token = await new SignJWT({ scope: scopes.join(' ') })
          .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
          .setIssuer(partnerId)
          .setAudience(PARTNER_AUDIENCE)
          .setJti(randomUUID())
          .setIssuedAt(now)
          .setExpirationTime(new Date(now.getTime() + 300_000))
          .sign(privateKey)
        return callerWith({ authorization: `Bearer ${token}` })
      },
    },
    call: callerWith,
    forgetTries() {
      epoch++
    },
    async mail() {
      const failures: unknown[] = []
      const handlers = jobHandlers(services, channels)
      const onFailure = (_job: unknown, error: unknown) => void failures.push(error)
      await runDueJobs({ db, handlers, now: () => now, random: () => 0, onFailure })
      if (failures.length > 0) throw failures[0]
      return mailbox.received()
    },
    async listen() {
      return new URL(await http.listen({ host: '127.0.0.1', port: 0 }))
    },
  }
}
