import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Channels } from '../../channels/deliver.ts'
import { AddressRefused } from '../../channels/mail.ts'
import { runDueJobs } from '../../events/jobs.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { linkIn } from '../../testing/browser.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { jobHandlers } from '../../worker.ts'
import { importLines } from '../claim/claim.import.sample.ts'
import { sampleLine } from '../claim/decompte.sample.ts'
import { type News, notify } from '../notification/notify.ts'
import { howToDeliver } from './paperless.service.ts'

const BOUNCE_TOKEN = 'a-token-that-the-mail-provider-was-given'
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'], settings: { BOUNCE_TOKEN } })
const beside = await createTestApp({ beside: app })
const { db, services } = app
const { contactChoice, account } = db.tables

const EMAIL = 'camille.martin@example.fr'
type Caller = Awaited<ReturnType<typeof app.as.member>>
let camille: Caller

const PREFERENCES = `preferences {
  topics { topic title channels { channel granted changeable text note since } }
  paperless { on since endedByBounce email emailConfirmed refusal wish }
  history { title channel granted text cause } messageLanguage }`
const SET = `mutation ($topic: PreferenceTopic!, $channel: ContactChannel!, $granted: Boolean!) {
  it: setPreference(input: { topic: $topic, channel: $channel, granted: $granted }) { __typename
    ... on SetPreferenceSuccess { ${PREFERENCES} } ... on Problem { code message } } }`
const PAPERLESS = `mutation ($on: Boolean!) { it: setPaperless(input: { on: $on }) { __typename
  ... on SetPaperlessSuccess { ${PREFERENCES} } ... on Problem { code message } } }`
const LANGUAGE = `mutation ($language: Language!) { it: setMessageLanguage(input: { language: $language }) {
  preferences { messageLanguage } } }`

const preferences = async (who: Caller = camille) =>
  (await who.query(`{ viewer { ${PREFERENCES} } }`)).data.viewer.preferences
const set = async (topic: string, channel: string, granted: boolean) =>
  (await camille.query(SET, { topic, channel, granted })).data.it
const setPaperless = async (on: boolean, who: Caller = camille) => (await who.query(PAPERLESS, { on })).data.it
const grants = async (topic: string): Promise<Record<string, boolean>> => {
  const { topics } = await preferences()
  const { channels } = topics.find((one: { topic: string }) => one.topic === topic)
  return Object.fromEntries(
    channels.map(({ channel, granted }: { channel: string; granted: boolean }) => [channel, granted]),
  )
}

const people = await db.inspect.select().from(db.tables.member)
const personOf = (email: string) => people.find(person => person.email === email)!
const { contractId, memberId } = personOf(EMAIL)
const accounts = await db.inspect.select().from(account)
const mine = eq(account.accountId, accounts.find(row => row.memberId === memberId)!.accountId)
const ledger = () => db.inspect.$count(contactChoice, eq(contactChoice.memberId, memberId))
const tell = (news: { kind: News['kind']; params: unknown }, email = EMAIL) => {
  const whose = { contractId: personOf(email).contractId, memberId: personOf(email).memberId }
  return db.transaction(tx => notify(services, tx, [{ ...whose, ...news } as News]))
}
const DOCUMENT = { kind: 'DOCUMENT_READY', params: { documentId: 'doc_1', title: 'Relevé de cure thermale' } } as const
const ANSWERED = { kind: 'REQUEST_ANSWERED', params: { requestId: 'req_1', reference: 'D-2026-0042' } } as const
const delivery = () => db.transaction(tx => howToDeliver(services, tx, contractId))

/** What was sent since, oldest first. */
let seen = 0
const sent = async () => {
  const all = await app.mail()
  const news = all.slice(0, all.length - seen).reverse()
  seen = all.length
  return news
}

const tellOfBounce = (email: string, { kind = 'HARD', token = BOUNCE_TOKEN } = {}) =>
  fetchBounces({ bounces: [{ email, kind }] }, token)
const url = await app.listen()
const fetchBounces = (body: unknown, token: string) =>
  fetch(new URL('/channels/bounces', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  }).then(answer => answer.status)

let hours = 0
beforeEach(async () => {
  app.setNow(new Date(TEST_DAY.getTime() + ++hours * 3_600_000))
  app.forgetTries()
  await db.transaction(tx =>
    tx.update(account).set({ emailConfirmedAt: services.now(), locale: null }).where(mine).returning(),
  )
  camille = await app.as.member(EMAIL)
  await setPaperless(false)
  await sent()
})

describe('what one is told by which channel', () => {
  it('is for services yes until refused, for news no until asked for, and for security always', async () => {
    expect(await grants('REIMBURSEMENTS')).toEqual({ MAIL: true, PUSH: true })
    expect(await grants('REQUESTS')).toEqual({ MAIL: true, SMS: false, PUSH: true })
    expect(await grants('NEWS')).toEqual({ MAIL: false, SMS: false, PUSH: false })
    expect(await grants('SECURITY')).toEqual({ MAIL: true })
    expect(await set('SECURITY', 'MAIL', false)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await set('REIMBURSEMENTS', 'PAPER', true)).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('is kept with the words that were shown, in a ledger that grows by what changes', async () => {
    const before = await ledger()
    const { preferences: now } = await set('NEWS', 'MAIL', true)
    expect(now.history[0]).toEqual({
      title: 'Conseils et nouveautés',
      channel: 'MAIL',
      granted: true,
      text: 'Je reçois des conseils de santé et les nouveautés de ma mutuelle par e-mail.',
      cause: 'PERSON',
    })
    await Promise.all([1, 2, 3].map(() => set('NEWS', 'MAIL', true)))
    expect(await ledger()).toBe(before + 1)
    await set('NEWS', 'MAIL', false)
    expect(await ledger()).toBe(before + 2)
    expect(await grants('NEWS')).toMatchObject({ MAIL: false })
  })

  it('is asked and kept in the language of who reads it', async () => {
    const english = app.call({ cookie: camille.cookie!, 'accept-language': 'en' })
    await english.query(SET, { topic: 'NEWS', channel: 'PUSH', granted: true })
    expect((await preferences()).history[0].text).toBe(
      'I get health advice and news of my mutuelle by a notification on my devices.',
    )
    await set('NEWS', 'PUSH', false)
  })

  it('is read by staff who look at a member’s screens, and changed by nobody but the member', async () => {
    const adviser = await staffOf(app, 'ADVISER')
    const fileId = await opened(adviser, await memberIdOf(app, EMAIL))
    await adviser.query('mutation ($id: ID!) { it: viewAs(input: { fileId: $id }) { __typename } }', { id: fileId })
    expect((await preferences(adviser)).paperless.email).toBe('ca•••@example.fr')
    const refused = await adviser.query(PAPERLESS, { on: true })
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED')
  })
})

describe('a mail about one’s affairs', () => {
  it('says that something is there and where, never which care nor how much, and leads to the preferences', async () => {
    const careOn = '2026-11-09'
    await importLines(services, [sampleLine({ ref: 'mail-1', careFrom: careOn, careTo: careOn })])
    await tell(DOCUMENT)
    const mails = await sent()
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [EMAIL, 'Un nouveau remboursement'],
      [EMAIL, 'Un nouveau document'],
    ])
    for (const { text, html } of mails) {
      expect(text).toContain('http://localhost:4000/preferences')
      expect(text + html).not.toMatch(/consultation|généraliste|Petit|30,00|cure|thermale/i)
    }
    expect(mails[0]?.text).toMatch(/http:\/\/localhost:4000\/remboursements\/clm_/)
  })

  it('is one for what comes together', async () => {
    const visits = ['2026-11-10', '2026-11-12'].map((day, at) =>
      sampleLine({ ref: `mail-together-${at}`, careFrom: day, careTo: day }),
    )
    await importLines(services, visits)
    expect((await sent()).map(({ subject }) => subject)).toEqual(['2 nouveaux remboursements'])
  })

  it('comes in the language chosen for messages', async () => {
    await camille.query(LANGUAGE, { language: 'ENGLISH' })
    await tell(DOCUMENT)
    expect((await preferences()).messageLanguage).toBe('ENGLISH')
    expect((await sent()).map(({ subject }) => subject)).toEqual(['A new document'])
  })

  it('is not sent to who refused it, nor to an address that is not known to be theirs', async () => {
    await set('DOCUMENTS', 'MAIL', false)
    await tell(DOCUMENT)
    expect(await sent()).toEqual([])
    await set('DOCUMENTS', 'MAIL', true)
    await db.transaction(tx => tx.update(account).set({ emailConfirmedAt: null }).where(mine).returning())
    await tell(DOCUMENT)
    expect(await sent()).toEqual([])
  })

  it('is not sent to who said that somebody else uses their account, whose documents go by post', async () => {
    await setPaperless(true)
    await sent()
    await db.transaction(tx => tx.update(account).set({ frozenAt: services.now() }).where(mine).returning())
    await tell(DOCUMENT)
    expect(await sent()).toEqual([])
    expect((await delivery()).by).toBe('LETTER')
    await db.transaction(tx => tx.update(account).set({ frozenAt: null }).where(mine).returning())
  })

  it('leaves by SMS for who asked for it', async () => {
    await set('REQUESTS', 'SMS', true)
    await tell(ANSWERED)
    const messages = await sent()
    expect(messages.map(({ channel }) => channel).sort()).toEqual(['MAIL', 'SMS'])
    const sms = messages.find(({ channel }) => channel === 'SMS')
    expect(sms?.text).toContain('D-2026-0042')
    expect(sms?.text.length).toBeLessThanOrEqual(160)
    await set('REQUESTS', 'SMS', false)
  })

  it('leaves once, with two processes at work', async () => {
    beside.setNow(services.now())
    for (let count = 0; count < 5; count++) await tell(DOCUMENT)
    const [ours, theirs] = await Promise.all([app.mail(), beside.mail()])
    expect(ours.length - seen + theirs.length).toBe(5)
    await sent()
  })

  it('leaves after its provider was down, each once', async () => {
    for (let count = 0; count < 3; count++) await tell(DOCUMENT)
    const down = { mail: { send: () => Promise.reject(new Error('down')), close() {} } } as unknown as Channels
    const run = (channels: Channels) =>
      runDueJobs({
        db,
        handlers: jobHandlers(services, channels),
        now: services.now,
        random: () => 0,
        onFailure: () => {},
      })
    await run(down)
    app.setNow(new Date(services.now().getTime() + 60_000))
    expect((await sent()).map(({ subject }) => subject)).toEqual(Array(3).fill('Un nouveau document'))
    expect(await sent()).toEqual([])
  })
})

describe('doing without paper', () => {
  it('has each document announced by mail and none sent by post, until one changes one’s mind', async () => {
    expect(await delivery()).toEqual({ by: 'LETTER', address: ['Camille MARTIN', '12 rue des Lilas', '75019 PARIS'] })
    const { preferences: without } = await setPaperless(true)
    expect(without.paperless).toMatchObject({ on: true, endedByBounce: false, email: 'ca•••@example.fr' })
    expect(without.history[0]).toMatchObject({
      title: 'Relevés sur papier',
      channel: 'PAPER',
      granted: false,
      text: 'Je reçois mes relevés dans mon espace, avec un e-mail à chaque nouveau relevé, et plus par courrier.',
    })
    expect((await sent()).map(({ subject }) => subject)).toEqual([
      'Vos documents ne vous seront plus envoyés par courrier',
    ])
    expect(await delivery()).toEqual({ by: 'MAIL' })

    await setPaperless(false)
    expect((await preferences()).history[0]).toMatchObject({
      granted: true,
      text: 'Je reçois de nouveau mes relevés par courrier.',
    })
    expect((await delivery()).by).toBe('LETTER')
  })

  it('keeps the mails that announce documents, which nobody can then refuse', async () => {
    await set('DOCUMENTS', 'MAIL', false)
    await setPaperless(true)
    expect(await grants('DOCUMENTS')).toMatchObject({ MAIL: true })
    expect(await set('DOCUMENTS', 'MAIL', false)).toMatchObject({ code: 'NOT_ALLOWED' })
    await sent()
    await tell(DOCUMENT)
    // Read before the mail leaves, which leaves all the same.
    const READ = 'mutation ($until: DateTime!) { markAllNotificationsRead(input: { until: $until }) { marked } }'
    await camille.query(READ, { until: services.now().toISOString() })
    expect((await sent()).map(({ subject }) => subject)).toEqual(['Un nouveau document'])
    await setPaperless(false)
    await set('DOCUMENTS', 'MAIL', true)
  })

  it('asks for an address that is known to be one’s own', async () => {
    await db.transaction(tx => tx.update(account).set({ emailConfirmedAt: null }).where(mine).returning())
    expect(await setPaperless(true)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await preferences()).paperless).toMatchObject({ on: false, emailConfirmed: false })
  })

  it('asked twice, changes nothing the second time', async () => {
    await Promise.all([setPaperless(true), setPaperless(true), setPaperless(true)])
    const lines = await ledger()
    await setPaperless(true)
    expect(await ledger()).toBe(lines)
    expect(await sent()).toHaveLength(1)
  })

  it('has the address checked once a year, by a link that confirms it for another', async () => {
    const handlers = jobHandlers(services, {} as Channels)
    const check = () => handlers['preference.check-addresses']!({ payload: {} } as never, async () => {})
    await setPaperless(true)
    await sent()
    await check()
    expect(await sent()).toEqual([])
    const longAgo = new Date(services.now().getTime() - 366 * 24 * 3_600_000)
    await db.transaction(tx => tx.update(account).set({ emailConfirmedAt: longAgo }).where(mine).returning())
    await check()
    const [mail, ...others] = await sent()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: EMAIL, subject: 'Cette adresse e-mail est-elle toujours la vôtre\u202F?' })
    const CONFIRM = 'mutation ($token: ID!) { it: confirmEmail(input: { token: $token }) { __typename } }'
    const confirmed = await app.as.anonymous.query(CONFIRM, { token: linkIn(mail?.text) })
    expect(confirmed.data.it.__typename).toBe('ConfirmEmailSuccess')
    await check()
    expect(await sent()).toEqual([])
  })
})

describe('a mail that comes back', () => {
  it('brings paper back, with a line in the ledger, a notification and a letter, once', async () => {
    await setPaperless(true)
    await sent()
    const lines = await ledger()
    expect(await tellOfBounce(EMAIL.toUpperCase())).toBe(204)
    expect(await tellOfBounce(EMAIL)).toBe(204)
    expect(await ledger()).toBe(lines + 1)
    const { paperless, history } = await preferences()
    expect(paperless).toMatchObject({ on: false, endedByBounce: true, emailConfirmed: false })
    expect(history[0]).toMatchObject({ channel: 'PAPER', granted: true, cause: 'BOUNCE' })
    expect((await delivery()).by).toBe('LETTER')
    const [letter, ...others] = await sent()
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      channel: 'LETTER',
      to: 'Camille MARTIN, 12 rue des Lilas, 75019 PARIS',
      subject: 'Vos documents vous sont de nouveau envoyés par courrier',
    })
    const { nodes } = (await camille.query('{ viewer { notifications(first: 1) { nodes { kind path } } } }')).data
      .viewer.notifications
    expect(nodes).toEqual([{ kind: 'MAIL_BOUNCED', path: '/preferences' }])
  })

  it('has the same effect when the mail server says at once that there is no such address', async () => {
    await setPaperless(true)
    await sent()
    await tell(DOCUMENT)
    const refusing = { mail: { send: () => Promise.reject(new AddressRefused()), close() {} } } as unknown as Channels
    await runDueJobs({
      db,
      handlers: jobHandlers(services, refusing),
      now: services.now,
      random: () => 0,
      onFailure: () => {},
    })
    expect((await preferences()).paperless).toMatchObject({ on: false, endedByBounce: true })
    // The letter's provider was not there yet.
    app.setNow(new Date(services.now().getTime() + 60_000))
    expect((await sent()).map(({ channel }) => channel)).toEqual(['LETTER'])
  })

  it('is told by the provider alone, in a form that is understood, and only where it is for good', async () => {
    await setPaperless(true)
    expect(await tellOfBounce(EMAIL, { token: 'another-token-of-nobody-in-particular' })).toBe(401)
    expect(await fetchBounces({ bounces: [{ email: EMAIL }] }, BOUNCE_TOKEN)).toBe(400)
    expect(await fetchBounces({ bounces: [] }, BOUNCE_TOKEN)).toBe(400)
    expect(await tellOfBounce(EMAIL, { kind: 'SOFT' })).toBe(204)
    expect(await tellOfBounce('nobody@example.fr')).toBe(204)
    expect((await preferences()).paperless.on).toBe(true)
  })

  it('is told to nobody where the settings have no token', async () => {
    const closed = await createTestApp({ beside: app })
    const answer = await fetch(new URL('/channels/bounces', await closed.listen()), { method: 'POST', body: '{}' })
    expect([404, 405]).toContain(answer.status)
  })
})
