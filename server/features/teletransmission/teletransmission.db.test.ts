import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'
import { exportLinkOrders } from './link-orders.export.ts'
import { importLinks } from './links.import.ts'

/** Thomas and his son Lucas, whom another insurer is linked with; Camille, Julien and their children. */
const app = await createTestApp({ cases: ['thomas-girard', 'camille-martin', 'lucie-renaud'] })
const thomas = await app.as.member('thomas.girard@example.fr')
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const marc = await staffOf(app, 'ADVISER')
const folder = await mkdtemp(join(tmpdir(), 'links-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const SHOWN = `{ viewer { teletransmissions { member { id firstName } state since lastPaidDate refusal otherInsurer
  request { id state } } } }`
const ASK = `mutation ($input: AskForTeletransmissionInput!) { it: askForTeletransmission(input: $input) { __typename
  ... on AskForTeletransmissionSuccess { request { id kind state beneficiary { firstName } } }
  ... on InvalidInput { fields { path message } } ... on Problem { code } } }`
const ACCEPT = `mutation ($input: AcceptRequestInput!) { it: acceptRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { state } } } ... on Problem { code message } } }`
const NEWS = '{ viewer { notifications(first: 10) { nodes { kind title path } } } }'

interface Shown {
  member: { id: string; firstName: string }
  state: string
  request: { id: string } | null
}
const shown = async (caller: Caller): Promise<Shown[]> => (await caller.query(SHOWN)).data.viewer.teletransmissions
const of = async (caller: Caller, name: string) => (await shown(caller)).find(one => one.member.firstName === name)!
const news = async (caller: Caller) =>
  (await caller.query(NEWS)).data.viewer.notifications.nodes.filter(
    ({ kind }: { kind: string }) => kind === 'TELETRANSMISSION_STOPPED',
  )

let files = 0
const told: string[] = []
const answer = async (...rows: string[]) => {
  const path = join(folder, `${files++}.csv`)
  await writeFile(
    path,
    `${['member_number;birth_date;birth_rank;answer;answered_on;other_insurer', ...rows].join('\n')}\n`,
  )
  return importLinks(app.services, path, { print: line => void told.push(line), locale: 'fr' })
}
const JULIEN = '10240001;1983-07-22;1'
const LEA = '10240001;2018-05-09;1'

let shade = 16
const certificate = async (caller: Caller) =>
  sentFile(
    app,
    caller,
    await sharp({ create: { width: 60, height: 80, channels: 3, background: `#${shade++}6070` } })
      .jpeg()
      .toBuffer(),
  )
const orders = async (day = '2026-11-22') => {
  let text = ''
  await exportLinkOrders(app.services, day, async piece => {
    text += piece
  })
  return text.trimEnd().split('\n')
}

describe('télétransmission', () => {
  it('is shown of those whose care one sees', async () => {
    expect(await shown(thomas)).toMatchObject([
      {
        member: { firstName: 'Thomas' },
        state: 'ACTIVE',
        lastPaidDate: '2026-10-26',
        otherInsurer: null,
        request: null,
      },
      { member: { firstName: 'Lucas' }, state: 'OVERLAP', since: '2026-10-12', otherInsurer: 'Mutuelle des Dunes' },
    ])
    expect((await shown(camille)).map(({ member }) => member.firstName).sort()).not.toContain('Julien')
    expect((await shown(julien)).map(({ member }) => member.firstName)).not.toContain('Camille')
    expect((await of(julien, 'Léa')).state).toBe('ACTIVE')
    const lucie = await app.as.member('lucie.renaud@example.fr')
    expect(await shown(lucie)).toMatchObject([{ state: 'ENDED', since: '2026-06-30' }])
  })

  it('is silent once nothing came for more than 90 days', async () => {
    app.setNow(new Date('2027-02-20T09:00:00Z'))
    const later = await app.as.member('thomas.girard@example.fr')
    expect((await of(later, 'Thomas')).state).toBe('SILENT')
    expect((await of(later, 'Lucas')).state).toBe('OVERLAP')

    // Of who pays no premium, nothing is missed.
    const { contract, contribution } = app.db.tables
    const [his] = await app.db.inspect.select().from(contract).where(eq(contract.number, 'C2400107'))
    const due = (period: string, paidCents: number) => ({
      contractId: his!.contractId,
      period,
      dueCents: 50_00,
      paidCents,
      paidOn: null,
    })
    const write = (...rows: ReturnType<typeof due>[]) =>
      app.db.transaction(tx =>
        tx
          .insert(contribution)
          .values(rows)
          .onConflictDoUpdate({
            target: [contribution.contractId, contribution.period],
            set: { paidCents: sql`excluded.paid_cents` },
          })
          .returning({ period: contribution.period }),
      )
    await write(due('2026-11', 0), due('2026-12', 0), due('2027-01', 0))
    expect((await of(later, 'Thomas')).state).toBe('ACTIVE')
    await write(due('2027-01', 50_00))
    expect((await of(later, 'Thomas')).state).toBe('SILENT')
  })
})

describe('what the Sécu answers', () => {
  it('is brought up to date, told to whom it is about, and changes nothing the second time', async () => {
    const overlap = `${JULIEN};OVERLAP;2026-11-20;Mutuelle des Dunes`
    const refused = `${LEA};PERSON_UNKNOWN;2026-11-20;`
    expect(await answer(overlap, refused)).toEqual({ updated: 2, unchanged: 0, refused: 0 })
    expect(await answer(overlap, refused)).toEqual({ updated: 0, unchanged: 2, refused: 0 })
    expect(await of(julien, 'Julien')).toMatchObject({ state: 'OVERLAP', otherInsurer: 'Mutuelle des Dunes' })
    expect(await of(camille, 'Léa')).toMatchObject({ state: 'REFUSED', refusal: 'PERSON_UNKNOWN' })
    expect(await news(julien)).toEqual([
      {
        kind: 'TELETRANSMISSION_STOPPED',
        title: 'Les soins de Julien ne nous parviennent plus',
        path: '/teletransmission',
      },
    ])
    // A child's is for the holder to know; another adult's is not.
    expect((await news(camille)).map(({ title }: { title: string }) => title)).toEqual([
      'Les soins de Léa ne nous parviennent plus',
    ])
    const mails = (await app.mail()).filter(({ text }) => text.includes('ne nous parviennent plus'))
    expect(mails.map(({ to }) => to).sort()).toEqual(['camille.martin@example.fr', 'julien.bernard@example.fr'])
    expect(JSON.stringify(mails)).not.toMatch(/Léa|Dunes/)

    // Older than what is known, it is no news; newer, it is.
    expect(await answer(`${JULIEN};ACTIVE;2026-11-19;`)).toMatchObject({ unchanged: 1 })
    expect(await answer(`${JULIEN};ACTIVE;2026-11-21;`)).toMatchObject({ updated: 1 })
    expect(await of(julien, 'Julien')).toMatchObject({ state: 'ACTIVE', since: '2026-11-21', otherInsurer: null })
  })

  it('of nobody, or that can’t be read, is told with its row and column, and the rest goes in', async () => {
    told.length = 0
    const counts = await answer(
      '10240001;1990-01-01;1;ACTIVE;2026-11-20;',
      `${JULIEN};PERHAPS;2026-11-20;`,
      `${LEA};ACTIVE;2026-11-21;`,
    )
    expect(counts).toEqual({ updated: 1, unchanged: 0, refused: 2 })
    expect(told.slice(0, 2)).toEqual([
      expect.stringMatching(/^ligne 2.*\[member_number\]$/),
      expect.stringMatching(/^ligne 3.*\[answer\]$/),
    ])
  })
})

describe('a link that is asked for again', () => {
  it('is decided at the desk and ordered once, however often it is sent', async () => {
    const { member } = await of(thomas, 'Lucas')
    const input = { idempotencyKey: 'link-key-1', beneficiaryId: member.id, uploadIds: [await certificate(thomas)] }
    const ask = (more: object = {}) => thomas.query(ASK, { input: { ...input, ...more } }).then(({ data }) => data.it)
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask()))
    expect(new Set(answers.map(({ request }) => request?.id)).size).toBe(1)
    const { request } = answers[0]
    expect(request).toMatchObject({ kind: 'TELETRANSMISSION', beneficiary: { firstName: 'Lucas' } })
    expect((await of(thomas, 'Lucas')).request?.id).toBe(request.id)
    expect(await ask({ idempotencyKey: 'link-key-2', uploadIds: [await certificate(thomas)] })).toMatchObject({
      fields: [{ path: 'beneficiaryId', message: 'Une demande est déjà en cours pour cette personne.' }],
    })

    const fileId = await opened(marc, await memberIdOf(app, 'thomas.girard@example.fr'))
    const accept = () => marc.query(ACCEPT, { input: { fileId, requestId: request.id } }).then(({ data }) => data.it)
    await Promise.all(Array.from({ length: 5 }, accept))
    expect(await of(thomas, 'Lucas')).toMatchObject({ state: 'ASKED', since: '2026-11-22', request: null })
    const { amoLinkOrder, member: members } = app.db.tables
    const [lucas] = await app.db.inspect.select().from(members).where(eq(members.firstNames, 'Lucas'))
    const own = await app.db.inspect.select().from(amoLinkOrder).where(eq(amoLinkOrder.memberId, lucas!.memberId))
    expect(own).toMatchObject([{ kind: 'OPEN', effectiveOn: '2026-11-22' }])
  })

  it.each([
    ['without its certificate', { uploadIds: [] }, 'uploadIds'],
    ['of nobody', { beneficiaryId: 'mbr_nobody', uploadIds: ['upl_x'] }, 'beneficiaryId'],
  ])('%s says what is wrong', async (_, more, path) => {
    const { member } = await of(thomas, 'Thomas')
    const input = { idempotencyKey: `link-wrong-${path}`, beneficiaryId: member.id, ...more }
    expect((await thomas.query(ASK, { input })).data.it.fields).toMatchObject([{ path }])
  })

  it('is not for who does not see the care', async () => {
    const { data } = await julien.query('{ viewer { member { id } } }')
    const input = {
      idempotencyKey: 'link-key-9',
      beneficiaryId: data.viewer.member.id,
      uploadIds: [await certificate(camille)],
    }
    expect((await camille.query(ASK, { input })).data.it.fields).toMatchObject([{ path: 'beneficiaryId' }])
  })
})

describe('the file of a day', () => {
  it('opens what was never asked for, closes with a contract, and is the same when it is written again', async () => {
    const [header, ...first] = await orders()
    expect(header).toBe('order;kind;effective_on;member_number;nir;birth_date;birth_rank')
    expect(first.some(line => /;OPEN;2024-05-01;10240107;\d{15};1987-06-03;1$/.test(line))).toBe(true)
    // Lucie's cover was over before anything was asked for.
    expect(first.join()).not.toContain('1994-01-21')
    expect(await Promise.all([orders(), orders()])).toEqual([
      [header, ...first],
      [header, ...first],
    ])

    const { contract } = app.db.tables
    const [his] = await app.db.inspect.select().from(contract).where(eq(contract.number, 'C2400107'))
    const isHis = eq(contract.contractId, his!.contractId)
    app.setNow(new Date('2026-11-23T09:00:00Z'))
    const end = (endOn: string | null) =>
      app.db.transaction(tx => tx.update(contract).set({ endOn }).where(isHis).returning({ id: contract.contractId }))
    await end('2026-12-22')
    const closing = (await orders('2026-11-23')).slice(1)
    expect(closing.map(line => line.split(';').slice(1, 4).join(' ')).sort()).toEqual([
      'CLOSE 2026-12-22 10240107',
      'CLOSE 2026-12-22 10240107',
    ])
    app.setNow(new Date('2026-11-24T09:00:00Z'))
    await end(null)
    expect((await orders('2026-11-24')).slice(1).map(line => line.split(';').slice(1, 3).join(' '))).toEqual([
      'OPEN 2026-11-24',
      'OPEN 2026-11-24',
    ])
  })
})
