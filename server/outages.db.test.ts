import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Channels } from './channels/deliver.ts'
import { smtpSender } from './channels/mail.ts'
import { runDueJobs } from './events/jobs.ts'
import { clamd } from './files/scanner.ts'
import { type Caller, createTestApp, TEST_DAY } from './testing/app.ts'
import { openPushService } from './testing/push-service.ts'
import { announced, sentFile, sentPiece, standsAt, uploadOf } from './testing/sending.ts'
import { jobHandlers } from './worker.ts'

/**
 * One service away at a time, as a member sees it: what does not need it goes on, nothing they sent is lost, and what
 * was to come comes once when the service is back.
 */

const pushService = await openPushService()
afterAll(() => pushService.close())
const app = await createTestApp({
  cases: ['camille-martin'],
  papers: true,
  settings: { PUSH_SERVICES: pushService.origin },
})
const { services, db } = app
const MAIL = 'camille.martin@example.fr'
/** Nothing listens there. */
const NOWHERE = '127.0.0.1:1'
let camille: Caller

let clock = TEST_DAY.getTime()
/** Later, signed in anew: a session that does nothing ends. */
const later = async (minutes: number) => {
  clock += minutes * 60_000
  app.setNow(new Date(clock))
  camille = await app.as.member(MAIL)
}
const HOUR = 60
/** Work is tried again after growing pauses: after three hours, all of it has been. */
const goOn = async () => {
  for (let i = 0; i < 3; i++) {
    await later(HOUR)
    await app.mail()
  }
}

beforeEach(async () => {
  await later(48 * HOUR)
  app.forgetTries()
})

/** Runs what is due with some channels of this test's own; what failed of it. */
const workedWith = async (channels: Partial<Channels>): Promise<string[]> => {
  const failures: string[] = []
  const unused = () => Promise.reject(new Error('Not of this test'))
  const none: Channels = { mail: { send: unused, close() {} }, sms: { send: unused }, letter: { send: unused } }
  await runDueJobs({
    db,
    handlers: jobHandlers(services, { ...none, ...channels }),
    now: services.now,
    random: () => 0,
    onFailure: (_job, error) => void failures.push(String(error)),
  })
  return failures
}

const photo = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#999' } })
  .jpeg()
  .toBuffer()

const SUBMIT = `mutation ($input: SubmitCareDocumentInput!) { it: submitInvoice(input: $input) {
  ... on Problem { code message } ... on SubmitCareDocumentSuccess { request { id reference state } } } }`
let keys = 0
/** An invoice of these uploads. */
const submitted = async (uploadIds: string[]): Promise<{ id: string; reference: string; state: string }> => {
  const { data: me } = await camille.query('{ viewer { member { id } } }')
  const input = {
    idempotencyKey: `a-key-of-an-outage-${keys++}`,
    beneficiaryId: me.viewer.member.id,
    uploadIds,
    family: 'OPTICS',
    careDate: '2026-11-20',
    amount: 12_000,
    professional: 'Optique des Lilas',
  }
  const { data } = await camille.query(SUBMIT, { input })
  expect(data.it).toHaveProperty('request')
  return data.it.request
}
const requestOf = async (id: string) =>
  (await camille.query(`query ($id: ID!) { node(id: $id) { ... on Request { state steps { kind } } } }`, { id })).data
    .node
const notices = async (words: string): Promise<string[]> =>
  (await camille.query('{ viewer { notifications(first: 50) { nodes { title } } } }')).data.viewer.notifications.nodes
    .map(({ title }: { title: string }) => title)
    .filter((title: string) => title.includes(words))
/** Home, the card, ceilings, what is there of documents: all without an error. */
const looksAround = async () => {
  const { errors, data } = await camille.query(`{ viewer {
    claims(first: 5) { nodes { care { title } } } ceilings { id } card { year }
    documents(first: 50) { nodes { kind title file { url } } } } }`)
  expect(errors).toBeUndefined()
  expect(data.viewer.claims.nodes.length).toBeGreaterThan(0)
  return data.viewer.documents.nodes as { kind: string; title: string; file: { url: string } }[]
}

describe('a member goes on, and misses nothing,', () => {
  it('while the storage is away: papers come after, once, and what was being sent goes on where it stood', async () => {
    const { storage } = services.files
    const away = () => Promise.reject(new Error('The storage is away'))
    services.files.storage = { put: away, get: away, remove: away }
    const { ticket, path } = await announced(camille, photo.length)
    expect((await sentPiece(camille, path, 0, photo)).status).toBe(500)
    expect((await workedWith({})).length).toBeGreaterThan(0)
    expect(await looksAround()).toEqual([])

    services.files.storage = storage
    expect(await standsAt(camille, path)).toBe(photo.length)
    await goOn()
    expect(await uploadOf(camille, ticket)).toMatchObject({ state: 'SAFE' })
    const papers = await looksAround()
    const titles = papers.map(({ title }) => title)
    expect(titles.toSorted()).toEqual([...new Set(titles)].toSorted())
    expect(new Set(papers.map(({ kind }) => kind))).toEqual(new Set(['CARD', 'CONTRACT', 'GUARANTEE_TABLE']))
    for (const { title } of papers) expect((await notices(title)).length).toBeLessThanOrEqual(1)

    // Away once more: papers are listed, one that is opened says that it can't be, and opens after.
    services.files.storage = { put: away, get: away, remove: away }
    const [one] = await looksAround()
    expect((await camille.ask('GET', one!.file.url)).status).toBeGreaterThanOrEqual(500)
    services.files.storage = storage
    expect((await camille.ask('GET', one!.file.url)).status).toBe(200)
  })

  it('while the antivirus is away: an invoice is taken, and goes to the desk once its page is examined', async () => {
    const { scanner } = services.files
    services.files.scanner = clamd(new URL(`tcp://${NOWHERE}`))
    const uploadId = await sentFile(app, camille, photo)
    expect((await uploadOf(camille, uploadId)).state).toBe('RECEIVED')
    const { id, reference, state } = await submitted([uploadId])
    expect(state).not.toBe('IN_REVIEW')
    await looksAround()
    await goOn()
    expect((await requestOf(id)).state).toBe(state)

    services.files.scanner = scanner
    await goOn()
    await goOn()
    const { state: after, steps } = await requestOf(id)
    expect(after).toBe('IN_REVIEW')
    expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual(['SENT', 'EXAMINED'])
    expect(await notices(reference)).toHaveLength(1)
  })

  it('while mail is away: what happens is told in their space, and by one mail after', async () => {
    const uploadId = await sentFile(app, camille, photo)
    const before = (await app.mail()).length
    const { id, reference } = await submitted([uploadId])
    const mail = smtpSender(`smtp://${NOWHERE}`, 'nous@ancolie.example')
    expect((await workedWith({ mail })).join()).toMatch(/ECONNREFUSED/)
    await later(HOUR)
    expect((await workedWith({ mail })).join()).toMatch(/ECONNREFUSED/)
    mail.close()
    expect((await requestOf(id)).state).toBe('IN_REVIEW')
    expect(await notices(reference)).toHaveLength(1)
    await looksAround()

    await goOn()
    await goOn()
    const received = await app.mail()
    expect(received.slice(0, received.length - before).map(({ channel, to }) => [channel, to])).toEqual([
      ['MAIL', MAIL],
    ])
  })

  it('while push is away: what happens is told in their space and by mail, and by one push after', async () => {
    const { data } = await camille.query(
      `mutation ($input: SubscribeToPushInput!) { it: subscribeToPush(input: $input) { __typename } }`,
      { input: pushService.subscribe() },
    )
    expect(data.it.__typename).toBe('PushSuccess')
    const uploadId = await sentFile(app, camille, photo)
    const before = (await app.mail()).length
    pushService.answer(503)
    const { reference } = await submitted([uploadId])
    await expect(app.mail()).rejects.toThrow('The push service answered 503')
    expect(await notices(reference)).toHaveLength(1)
    expect(pushService.shown).toEqual([])
    await looksAround()

    pushService.answer(201)
    await goOn()
    await goOn()
    expect(pushService.shown).toHaveLength(1)
    expect((await app.mail()).length - before).toBe(1)
  })
})
