import { createClient } from 'graphql-ws'
import { beforeAll, beforeEach, describe, expect, inject, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { migrate } from '../db/migrate.ts'
import { open as openDatabase } from '../db/open.ts'
import { DEMONSTRATION_PASSWORD } from '../seed/plant.ts'
import { createTestApp } from '../testing/app.ts'
import { codeIn, createBrowser, linkIn } from '../testing/browser.ts'
import { emptyDatabase } from '../testing/database.ts'
import { program } from '../testing/process.ts'
import { actorOfToken, openSession, revokeSessions } from './session.ts'

/** One process is this one, the other a server by itself; they share nothing but the database. */
const app = await createTestApp({ cases: ['camille-martin'] })
const here = await app.listen()
const serve = await program('server/testing/serve.ts')
const other = serve(app.db.url)
let there: URL
beforeAll(async () => {
  await vi.waitUntil(() => /^http:\S+\n/.test(other.output()), { timeout: 40_000 })
  there = new URL(other.output().trim())
}, 60_000)
// The other process has the machine's own clock.
beforeEach(() => {
  app.setNow(new Date())
  app.forgetTries()
})

/** A database that no commit reaches: as late as a replica can be. */
const late = await emptyDatabase()

const CAMILLE = 'camille.martin@example.fr'
const ORIGIN = 'http://localhost:4000'
const NEW_PASSWORD = 'girafe-lanterne-7-tambour'

const viewerAt = async (url: URL, cookie: string) => {
  const answer = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN, cookie },
    body: JSON.stringify({ query: '{ viewer { member { firstName } } }' }),
  })
  const { data } = (await answer.json()) as { data: { viewer: { member: { firstName: string } } | null } }
  return data.viewer?.member.firstName
}

/** Somebody who listens with a copy of the cookie. @returns how the socket was closed, once it is */
const listenAt = async (url: URL, cookie: string): Promise<{ closed: Promise<{ code?: number }> }> => {
  class Thief extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie, origin: ORIGIN } })
    }
  }
  return new Promise(connected => {
    const closed = new Promise<{ code?: number }>(resolve => {
      const client = createClient({
        url: `ws://${url.host}/graphql`,
        webSocketImpl: Thief,
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: () => {},
        on: {
          connected: () => connected({ closed }),
          closed: event => {
            resolve(event as { code?: number })
            void client.dispose()
          },
        },
      })
    })
  })
}

const open = async () => {
  const { cookie = '' } = await app.as.member(CAMILLE)
  const browser = createBrowser(app)
  browser.cookies.set('sid', cookie.slice('sid='.length))
  return { browser, cookie }
}
const newest = async (channel: string) => (await app.mail()).find(message => message.channel === channel)?.text

const SESSIONS = '{ viewer { security { sessions { id isCurrent } } } }'
const END = 'mutation ($id: ID!) { it: endSession(input: { id: $id }) { __typename } }'
const END_OTHERS = 'mutation { it: endOtherSessions { ended } }'
const CHANGE = `mutation { it: changePassword(input: { password: "${NEW_PASSWORD}" }) {
  __typename ... on StepUpRequired { stepUp { id } } } }`
const SEND = 'mutation ($id: ID!) { it: sendStepUpCode(input: { id: $id, channel: SMS }) { __typename } }'
const PROVE = `mutation ($id: ID!, $code: String!) { it: proveStepUp(input: { id: $id, proof: CODE, code: $code,
  password: "${DEMONSTRATION_PASSWORD}" }) { __typename } }`
const ASK = `mutation { it: requestPasswordReset(input: { email: "${CAMILLE}" }) { __typename } }`
const SEND_RESET =
  'mutation ($token: ID!) { it: sendPasswordResetCode(input: { token: $token, channel: SMS }) { __typename } }'
const RESET = `mutation ($token: ID!, $code: String!) { it: resetPassword(input: {
  token: $token, code: $code, password: "${NEW_PASSWORD}" }) { __typename } }`
const FREEZE = 'mutation ($token: ID!) { it: freezeAccount(input: { token: $token }) { __typename } }'

type Browser = Awaited<ReturnType<typeof open>>['browser']

/** Each way a session ends: who does it has another browser, but for signing out. */
const WAYS: Record<string, (own: Browser, stolenFrom: Browser) => Promise<unknown>> = {
  'sign-out': (_, stolenFrom) => stolenFrom.it('mutation { it: signOut { signedOut } }'),
  'being signed out from another browser': async (own, stolenFrom) => {
    const { data } = await stolenFrom.ask(SESSIONS)
    const { id } = data.viewer.security.sessions.find((one: { isCurrent: boolean }) => one.isCurrent)
    expect((await own.it(END, { id })).__typename).toBe('EndSessionsSuccess')
  },
  'signing out every other browser': async own => expect((await own.it(END_OTHERS)).ended).toBeGreaterThan(0),
  'a change of the password': async own => {
    const { id } = (await own.it(CHANGE)).stepUp
    await own.it(SEND, { id })
    expect((await own.it(PROVE, { id, code: codeIn(await newest('SMS')) })).__typename).toBe('ProveStepUpSuccess')
    expect((await own.it(CHANGE)).__typename).toBe('ChangePasswordSuccess')
    // Its own browser goes on, with another session.
    expect(await own.viewer()).not.toBeNull()
  },
  'a forgotten password that is chosen anew': async () => {
    const nobody = createBrowser(app)
    await nobody.it(ASK)
    const token = linkIn(await newest('MAIL'))
    await nobody.it(SEND_RESET, { token })
    expect((await nobody.it(RESET, { token, code: codeIn(await newest('SMS')) })).__typename).toBe(
      'ResetPasswordSuccess',
    )
  },
  'freezing the account': async () => {
    const token = linkIn(await newest('MAIL')) // of the notice that the password was changed
    expect((await createBrowser(app).it(FREEZE, { token })).__typename).toBe('FreezeAccountSuccess')
  },
}

it.runIf(inject('engine') === 'postgres')('nobody comes in by what a replica has not heard of yet', async () => {
  const { account } = app.db.tables
  await migrate(late)
  const db = await openDatabase(app.db.url, { replica: late })
  onTestFinished(() => db.close())
  const [row] = (await app.db.inspect.select().from(account)).filter(({ email }) => email === CAMILLE)
  const services = { ...app.services, db }
  const { token } = await db.transaction(tx =>
    openSession(services, tx, { kind: 'MEMBER', ...row! }, { methods: ['pwd'], ip: '', userAgent: '' }),
  )
  expect((await actorOfToken(services, token)).kind).toBe('MEMBER')
  await db.transaction(tx => revokeSessions(services, tx, row!.accountId))
  expect((await actorOfToken(services, token)).kind).toBe('ANONYMOUS')
})

describe('a stolen session is dead on every process at once', { timeout: 30_000 }, () => {
  it.each(Object.entries(WAYS))('after %s, and its sockets are closed', async (_, act) => {
    const own = await open()
    const stolen = await open()
    const processes = [here, there]
    const names = () => Promise.all(processes.map(url => viewerAt(url, stolen.cookie)))
    expect(await names()).toEqual(['Camille', 'Camille'])
    const sockets = await Promise.all(processes.map(url => listenAt(url, stolen.cookie)))
    await act(own.browser, stolen.browser)
    // The very next request finds it dead.
    expect(await names()).toEqual([undefined, undefined])
    for (const { closed } of sockets) expect(await closed).toMatchObject({ code: 4403 })
  })

  it('also where the act was another process’s', async () => {
    const stolen = await open()
    expect(await viewerAt(here, stolen.cookie)).toBe('Camille')
    await fetch(new URL('/graphql', there), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, cookie: stolen.cookie },
      body: JSON.stringify({ query: 'mutation { signOut { signedOut } }' }),
    })
    expect(await viewerAt(here, stolen.cookie)).toBeUndefined()
  })
})
