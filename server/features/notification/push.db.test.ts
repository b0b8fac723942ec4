import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { openPushService } from '../../testing/push-service.ts'
import { importLines } from '../claim/claim.import.sample.ts'
import { sampleLine } from '../claim/decompte.sample.ts'
import { notify } from './notify.ts'

const service = await openPushService()
afterAll(() => service.close())
const settings = { PUSH_SERVICES: service.origin }
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'], settings })
const beside = await createTestApp({ beside: app, settings })
const { db, services } = app

type Caller = Awaited<ReturnType<typeof app.as.member>>
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
let camille: Caller
let gerard: Caller

const SUBSCRIBE = `mutation ($input: SubscribeToPushInput!) { it: subscribeToPush(input: $input) { __typename
  ... on PushSuccess { preferences { push { publicKey browsers { id name } } } }
  ... on Problem { code message } ... on InvalidInput { fields { path } } } }`
const UNSUBSCRIBE = `mutation ($endpoint: String!) { it: unsubscribeFromPush(input: { endpoint: $endpoint }) {
  preferences { push { browsers { id } } } } }`
const FORGET = `mutation ($id: ID!) { it: forgetPushBrowser(input: { id: $id }) { __typename
  ... on PushSuccess { preferences { push { browsers { id } } } } ... on Problem { code } } }`
const subscribe = async (who: Caller, input: Record<string, unknown> = service.subscribe()) => ({
  endpoint: String(input.endpoint),
  answer: (await who.query(SUBSCRIBE, { input })).data.it,
})
const browsersOf = async (who: Caller): Promise<{ id: string; name: string }[]> =>
  (await who.query('{ viewer { preferences { push { browsers { id name } } } } }')).data.viewer.preferences.push
    .browsers

const people = await db.inspect.select().from(db.tables.member)
const tell = (email: string) => {
  const { contractId, memberId } = people.find(person => person.email === email)!
  const params = { documentId: 'doc_1', title: 'Relevé de cure thermale' }
  return db.transaction(tx => notify(services, tx, [{ contractId, memberId, kind: 'DOCUMENT_READY', params }]))
}

let day = TEST_DAY.getTime()
const later = (minutes: number) => app.setNow(new Date(day + minutes * 60_000))
beforeEach(async () => {
  await app.mail()
  day += 2 * 24 * 3_600_000
  later(0)
  const { cookie } = await app.as.member('camille.martin@example.fr')
  camille = app.call({ cookie: cookie!, 'user-agent': FIREFOX })
  gerard = await app.as.member('gerard.durand@example.fr')
  service.answer(201)
  service.shown.length = 0
  for (const who of [camille, gerard]) for (const { id } of await browsersOf(who)) await who.query(FORGET, { id })
})

describe('a browser', () => {
  it('is shown that something is there, encrypted for it alone, with no word of any care', async () => {
    const { endpoint, answer } = await subscribe(camille)
    expect(answer.preferences.push).toMatchObject({
      publicKey: expect.stringMatching(/^[\w-]{87}$/),
      browsers: [{ name: 'Firefox sur Linux' }],
    })
    await importLines(services, [sampleLine({ ref: 'push-1', careFrom: '2026-11-06', careTo: '2026-11-06' })])
    await app.mail()
    expect(service.shown).toHaveLength(1)
    const [{ browser, payload, headers, body }] = service.shown as [(typeof service.shown)[0]]
    expect(browser).toBe(endpoint)
    expect(payload).toEqual({
      title: 'Ancolie',
      body: 'Un nouveau remboursement est arrivé.',
      path: expect.stringMatching(/^\/remboursements\/clm_[\w-]+$/),
      tag: 'REIMBURSEMENTS',
    })
    expect(headers).toMatchObject({ ttl: '86400', 'content-encoding': 'aes128gcm', topic: expect.any(String) })
    expect(body.toString('latin1')).not.toContain('Ancolie')
  })

  it('is shown one message for what comes together, and not what was read meanwhile', async () => {
    await subscribe(camille)
    const visits = ['2026-11-07', '2026-11-08'].map((day, at) =>
      sampleLine({ ref: `push-together-${at}`, careFrom: day, careTo: day }),
    )
    await importLines(services, visits)
    await app.mail()
    expect(service.shown.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ body: '2 nouveaux remboursements sont arrivés.', path: '/remboursements' }),
    ])
    await tell('camille.martin@example.fr')
    await camille.query(
      'mutation ($until: DateTime!) { markAllNotificationsRead(input: { until: $until }) { marked } }',
      {
        until: services.now().toISOString(),
      },
    )
    await app.mail()
    expect(service.shown).toHaveLength(1)
  })

  it('subscribes once however often it asks, and is its last person’s', async () => {
    const browser = service.subscribe()
    await Promise.all([subscribe(camille, browser), subscribe(camille, browser), subscribe(camille, browser)])
    expect(await browsersOf(camille)).toHaveLength(1)
    await subscribe(gerard, browser)
    expect(await browsersOf(camille)).toEqual([])
    expect(await browsersOf(gerard)).toHaveLength(1)
    await tell('camille.martin@example.fr')
    await app.mail()
    expect(service.shown).toEqual([])
  })

  it('is shown nothing once it was taken off, there or from elsewhere, by its own person only', async () => {
    const { endpoint } = await subscribe(camille)
    await subscribe(camille)
    const { id } = (await browsersOf(camille))[0]!
    expect((await gerard.query(FORGET, { id })).data.it.code).toBe('NOT_FOUND')
    await gerard.query(UNSUBSCRIBE, { endpoint })
    expect(await browsersOf(camille)).toHaveLength(2)
    await camille.query(UNSUBSCRIBE, { endpoint })
    await camille.query(UNSUBSCRIBE, { endpoint })
    for (const left of await browsersOf(camille)) await camille.query(FORGET, { id: left.id })
    await tell('camille.martin@example.fr')
    await app.mail()
    expect(service.shown).toEqual([])
  })

  it('is forgotten when its push service says that it is gone', async () => {
    await subscribe(camille)
    service.answer(410)
    await tell('camille.martin@example.fr')
    await app.mail()
    expect(await browsersOf(camille)).toEqual([])
    expect(await db.inspect.$count(db.tables.pushEndpoint)).toBe(0)
  })

  it('is shown everything, once, after its push service was down', async () => {
    await subscribe(camille)
    service.answer(503)
    await tell('camille.martin@example.fr')
    await expect(app.mail()).rejects.toThrow('The push service answered 503')
    later(1)
    service.answer(201)
    await app.mail()
    await app.mail()
    expect(service.shown.map(({ payload }) => payload)).toEqual([
      {
        title: 'Ancolie',
        body: 'Un nouveau document vous attend.',
        path: '/documents?document=doc_1',
        tag: 'DOCUMENTS',
      },
    ])
  })

  it('is not shown yesterday’s news', async () => {
    await subscribe(camille)
    service.answer(503)
    await tell('camille.martin@example.fr')
    await app.mail().catch(() => {})
    service.answer(201)
    later(25 * 60)
    await app.mail()
    expect(service.shown).toEqual([])
  })

  it('is shown each piece of news once by two processes at work', async () => {
    await subscribe(camille)
    for (let count = 0; count < 6; count++) await tell('camille.martin@example.fr')
    beside.setNow(services.now())
    await Promise.all([app.mail(), beside.mail()])
    expect(service.shown).toHaveLength(6)
  })

  it('keeps the ten last of a person', async () => {
    for (let count = 0; count < 12; count++) {
      later(count)
      await subscribe(gerard)
    }
    expect(await browsersOf(gerard)).toHaveLength(10)
  })
})

describe('an address to write to', () => {
  const { endpoint, ...keys } = service.subscribe()
  it.each([
    ['another machine’s', { ...keys, endpoint: 'https://169.254.169.254/latest' }],
    ['one with a name and a password', { ...keys, endpoint: endpoint.replace('//', '//a:b@') }],
    ['of a name that only begins well', { ...keys, endpoint: endpoint.replace('/send', '.evil.example/send') }],
    ['no address at all', { ...keys, endpoint: 'javascript:alert(1)' }],
    ['without its keys', { endpoint, p256dh: 'short', auth: keys.auth }],
  ])('is refused where it is %s', async (_, input) => {
    expect((await subscribe(camille, input)).answer).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await browsersOf(camille)).toEqual([])
  })

  it('lies sealed, and is nowhere in clear', async () => {
    await subscribe(camille)
    const rows = await db.inspect.select().from(db.tables.pushSubscription)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('/send/')
  })
})

it('says that there are none, where the settings name no key', async () => {
  const off = await createTestApp({ beside: app })
  off.services.push = undefined
  off.setNow(services.now())
  const who = off.call({ cookie: camille.cookie! })
  expect((await who.query('{ viewer { preferences { push { publicKey } } } }')).data.viewer.preferences.push).toEqual({
    publicKey: null,
  })
  expect((await subscribe(who)).answer).toMatchObject({ code: 'NOT_ALLOWED' })
})
