import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { CASES } from '../../seed/cases.ts'
import { writeFeeds } from '../../seed/feeds.ts'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'
import { quiet } from '../claim/claim.import.sample.ts'
import { importPeople } from '../member/people.import.ts'

/** Camille's contract is older than a year, Emma's has just begun; Julien is on Camille's. */
const app = await createTestApp({ cases: ['camille-martin', 'emma-leroy', 'thomas-girard', 'sophie-fontaine'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const emma = await app.as.member('emma.leroy@example.fr')
const thomas = await app.as.member('thomas.girard@example.fr')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const OUTLOOK = `query ($ground: TerminationGround!, $eventDate: Date) { viewer { contract {
  it: terminationOutlook(ground: $ground, eventDate: $eventDate) { endDate obstacle refund owed refundDueOn } } } }`
const SHOWN = `id reference state answer { document { title } } termination { endDate receivedOn way insurer refund canRevoke reason { ground } }`
const REQUEST = `mutation ($input: RequestTerminationInput!) { it: requestTermination(input: $input) { __typename
  ... on RequestTerminationSuccess { request { ${SHOWN} } } ... on InvalidInput { fields { path message } } ... on Problem { code message } } }`
const REVOKE = `mutation ($id: ID!) { it: revokeTermination(input: { requestId: $id }) { __typename
  ... on RevokeTerminationSuccess { request { ${SHOWN} } } ... on Problem { code message } } }`
const NOTICE = `mutation ($input: GiveTerminationNoticeInput!) { it: giveTerminationNotice(input: $input) { __typename
  ... on GiveTerminationNoticeSuccess { receivedOn } ... on InvalidInput { fields { path } } ... on Problem { code } } }`
const ACCEPT = `mutation ($input: AcceptRequestInput!) { it: acceptRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { state termination { endDate } } } } ... on Problem { code message } } }`
const CONTRACT = `{ viewer { contract { endDate termination { request { id } } } cards { state validTo } } }`

let keys = 0
const request = async (caller: Caller, ground: string, more: Record<string, unknown> = {}) =>
  (await caller.query(REQUEST, { input: { idempotencyKey: `termination-${keys++}`, ground, ...more } })).data.it
const contractOf = async (caller: Caller) => (await caller.query(CONTRACT)).data.viewer
/** The last days of the cards that serve, or will. */
const cardsOf = async (caller: Caller): Promise<string[]> =>
  (await contractOf(caller)).cards
    .filter(({ state }: { state: string }) => state === 'CURRENT' || state === 'UPCOMING')
    .map(({ validTo }: { validTo: string }) => validTo)
    .sort()
const revoke = async (caller: Caller, id: string) => (await caller.query(REVOKE, { id })).data.it
const lettersOf = async (caller: Caller): Promise<string[]> => {
  await app.mail()
  const { data } = await caller.query(
    '{ viewer { documents(first: 50, filter: { kinds: [LETTER] }) { nodes { title } } } }',
  )
  return data.viewer.documents.nodes.map(({ title }: { title: string }) => title).sort()
}
const proof = async (caller: Caller, shade: string) =>
  sentFile(
    app,
    caller,
    await sharp({ create: { width: 60, height: 80, channels: 3, background: shade } })
      .jpeg()
      .toBuffer(),
  )

describe('a contract older than a year', () => {
  it('shows what ending it would come to before anything is written', async () => {
    const { data } = await camille.query(OUTLOOK, { ground: 'ANY_TIME' })
    expect(data.viewer.contract.it).toEqual({
      endDate: '2026-12-22',
      obstacle: null,
      refund: 0,
      owed: 0,
      refundDueOn: '2027-01-21',
    })
    const late = await camille.query(OUTLOOK, { ground: 'SITUATION', eventDate: '2026-08-21' })
    expect(late.data.viewer.contract.it).toMatchObject({
      endDate: null,
      obstacle: 'Ce motif ne pouvait servir que jusqu’au 21 novembre 2026.',
    })
    expect((await contractOf(camille)).contract).toEqual({ endDate: null, termination: { request: null } })
  })

  it('is ended at once, once however often it is asked, with its receipt, its certificate and a card to the last day', async () => {
    const input = { idempotencyKey: 'termination-ten', ground: 'ANY_TIME' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => camille.query(REQUEST, { input })))
    const requests = answers.map(({ data }) => data.it.request)
    expect(new Set(requests.map(({ id }) => id)).size).toBe(1)
    expect(requests[0]).toMatchObject({
      state: 'ACCEPTED',
      termination: { endDate: '2026-12-22', receivedOn: '2026-11-22', way: 'SPACE', canRevoke: true },
    })
    const { contract } = await contractOf(camille)
    expect(contract).toEqual({ endDate: '2026-12-22', termination: { request: { id: requests[0].id } } })
    expect(await cardsOf(camille)).toEqual(['2026-12-22'])
    expect(await lettersOf(camille)).toEqual(['Accusé de réception de votre résiliation', 'Certificat de radiation'])
    expect(await request(camille, 'ANNUAL')).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await lettersOf(julien)).toEqual([])
  })

  it('keeps that day when a file comes that knows nothing of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'people-again-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const { people } = await writeFeeds(
      CASES.filter(({ key }) => key === 'camille-martin'),
      folder,
      'unused',
    )
    const counts = await importPeople(app.services, people, { ...quiet, check: false })
    expect(counts).toMatchObject({ updated: 0, refused: 0 })
    expect((await contractOf(camille)).contract.endDate).toBe('2026-12-22')
  })

  it('goes on when its holder thinks again before the last day, however often they say so', async () => {
    const { id } = (await contractOf(camille)).contract.termination.request
    app.setNow(new Date('2026-12-22T22:30:00Z'))
    const again = await app.as.member('camille.martin@example.fr')
    const [first, second] = await Promise.all([revoke(again, id), revoke(again, id)])
    expect([first.request.state, second.request.state]).toEqual(['WITHDRAWN', 'WITHDRAWN'])
    const { contract } = await contractOf(again)
    expect(contract).toEqual({ endDate: null, termination: { request: null } })
    expect(await cardsOf(again)).toEqual(['2026-12-31', '2027-12-31'])
    expect(await lettersOf(again)).toContain('Votre contrat continue')
  })

  it('can’t go on once it has ended', async () => {
    const { request: asked } = await request(thomas, 'ANY_TIME')
    app.setNow(new Date('2026-12-22T23:30:00Z'))
    const late = await app.as.member('thomas.girard@example.fr')
    expect(await revoke(late, asked.id)).toMatchObject({ __typename: 'NotAllowed' })
    expect((await contractOf(late)).contract.endDate).toBe('2026-12-22')
  })

  it('is not for its beneficiaries to end, nor for other households to see', async () => {
    expect(await request(julien, 'ANY_TIME')).toMatchObject({ code: 'NOT_ALLOWED' })
    const { contract } = await contractOf(julien)
    expect(contract.termination).toBeNull()
    const { data } = await julien.query(OUTLOOK, { ground: 'ANY_TIME' })
    expect(data.viewer.contract.it).toBeNull()
  })
})

describe('a contract of a few weeks', () => {
  it('says from when it can be ended at any time, and can be ended at its yearly term', async () => {
    const refused = await request(emma, 'ANY_TIME')
    expect(refused.fields).toEqual([
      { path: 'ground', message: expect.stringContaining('à partir du 1er novembre 2027') },
    ])
    const { data } = await emma.query(OUTLOOK, { ground: 'ANNUAL' })
    expect(data.viewer.contract.it.endDate).toBe('2027-12-31')
  })

  it('ends for a reason that the desk reads the proof of, on the day that the notice gave', async () => {
    const event = { ground: 'COMPULSORY_COVER', eventDate: '2026-12-01' }
    expect((await request(emma, event.ground, event)).fields).toMatchObject([{ path: 'uploadIds' }])
    const uploadIds = [await proof(emma, '#123456')]
    const { request: asked } = await request(emma, event.ground, { ...event, uploadIds })
    expect(asked).toMatchObject({ state: 'IN_REVIEW', termination: { endDate: '2026-11-30', canRevoke: false } })
    expect((await contractOf(emma)).contract.endDate).toBeNull()

    app.setNow(new Date('2026-12-02T09:00:00Z'))
    const marc = await staffOf(app, 'ADVISER')
    const fileId = await opened(marc, await memberIdOf(app, 'emma.leroy@example.fr'))
    const { data } = await marc.query(ACCEPT, { input: { fileId, requestId: asked.id } })
    expect(data.it).toMatchObject({
      deskRequest: { request: { state: 'ACCEPTED', termination: { endDate: '2026-11-30' } } },
    })
    const later = await app.as.member('emma.leroy@example.fr')
    expect((await contractOf(later)).contract.endDate).toBe('2026-11-30')
    expect((await marc.query(ACCEPT, { input: { fileId, requestId: asked.id } })).data.it.code).toBe('NOT_ALLOWED')
    expect(await lettersOf(later)).toContain('Certificat de radiation')
  })
})

describe('notice without signing in', () => {
  const sophie = async () => {
    const { member } = app.db.tables
    const [row] = await app.db.inspect.select().from(member).where(eq(member.email, 'sophie.fontaine@example.fr'))
    return { memberNumber: row!.number, birthDate: row!.birthOn }
  }
  const notice = async (more: Record<string, unknown> = {}) => {
    const input = {
      ...(await sophie()),
      name: 'Mme Sophie FONTAINE',
      email: 'ailleurs@example.org',
      ground: 'ANY_TIME',
      ...more,
    }
    return (await app.as.anonymous.query(NOTICE, { input })).data.it
  }

  it('answers the same for a card that nobody has, and says by mail what to do', async () => {
    const known = await notice({ name: 'Martin' })
    const unknown = await notice({ memberNumber: '123456789012' })
    expect(known).toEqual({ __typename: 'GiveTerminationNoticeSuccess', receivedOn: '2026-11-22' })
    expect(unknown).toEqual(known)
    const mails = (await app.mail()).filter(({ to }) => to.includes('ailleurs@example.org'))
    expect(mails.map(({ subject }) => subject)).toEqual(
      Array(2).fill('Votre demande de résiliation n’a pas pu être enregistrée'),
    )
  })

  it('is checked by the desk, counts from the day it came, and is told to the holder who did not ask', async () => {
    expect(await notice({ insurer: 'Mutuelle des Dunes' })).toMatchObject({ receivedOn: '2026-11-22' })
    const mails = await app.mail()
    const receipt = mails.find(({ to }) => to.includes('ailleurs@example.org'))
    expect(receipt?.subject).toMatch(/^Votre demande de résiliation D-.* est bien arrivée$/)
    expect(receipt?.text).not.toMatch(/Sophie|Fontaine/i)
    const holder = await app.as.member('sophie.fontaine@example.fr')
    const { contract } = await contractOf(holder)
    expect(contract.endDate).toBeNull()
    const { id } = contract.termination.request
    const { data } = await holder.query(`query ($id: ID!) { node(id: $id) { ... on Request { ${SHOWN} } } }`, { id })
    expect(data.node).toMatchObject({
      state: 'IN_REVIEW',
      termination: { way: 'NEW_INSURER', insurer: 'Mutuelle des Dunes', endDate: '2026-12-22' },
    })
    const { data: told } = await holder.query('{ viewer { notifications(first: 5) { nodes { title } } } }')
    expect(told.viewer.notifications.nodes.some(({ title }: { title: string }) => title.includes('bien reçue'))).toBe(
      true,
    )

    const withdrawn = await holder.query(
      'mutation ($id: ID!) { it: withdrawRequest(input: { requestId: $id }) { ... on WithdrawRequestSuccess { request { state } } } }',
      { id },
    )
    expect(withdrawn.data.it.request.state).toBe('WITHDRAWN')
    expect((await contractOf(holder)).contract.termination.request).toBeNull()
  })

  it('asks for what it needs', async () => {
    expect((await notice({ email: 'nulle part' })).fields).toEqual([{ path: 'email' }])
    expect((await notice({ ground: 'DEATH' })).fields).toEqual([{ path: 'eventDate' }])
    expect((await notice({ memberNumber: 'abc' })).fields).toEqual([{ path: 'memberNumber' }])
  })

  it('is counted, so that nobody floods a household with it', async () => {
    const answers = []
    for (let i = 0; i < 8; i++) answers.push((await notice({ name: 'Personne' })).__typename)
    expect(answers.at(-1)).toBe('TooManyAttempts')
  })
})
