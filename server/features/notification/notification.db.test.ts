import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { importLines } from '../claim/claim.import.sample.ts'
import { sampleLine } from '../claim/decompte.sample.ts'
import { type News, notify } from './notify.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const { db, services } = app
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')
const people = await db.inspect.select().from(db.tables.member)
const personOf = (email: string) => people.find(person => person.email === email)!

const LIST = `query ($unreadOnly: Boolean = false, $first: Int, $after: Cursor) { viewer {
  unreadNotifications
  notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
    nodes { id kind topic title text path readAt } pageInfo { hasNextPage endCursor } } } }`
const MARK = `mutation ($ids: [ID!]!, $read: Boolean = true) { it: markNotificationsRead(input: { ids: $ids, read: $read }) {
  __typename ... on MarkNotificationsSuccess { viewer { unreadNotifications } notifications { id readAt } } ... on Problem { code message } } }`
const MARK_ALL = `mutation ($until: DateTime!) { it: markAllNotificationsRead(input: { until: $until }) { readAt marked viewer { unreadNotifications } } }`
const UNMARK_ALL = `mutation ($readAt: DateTime!) { it: unmarkAllNotificationsRead(input: { readAt: $readAt }) { viewer { unreadNotifications } } }`

type Caller = typeof camille
interface Page {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}
const list = async (who: Caller, variables: Record<string, unknown> = {}) =>
  (await who.query(LIST, variables)).data.viewer
const unread = async (who: Caller): Promise<number> => (await list(who)).unreadNotifications
const latest = async (who: Caller) => (await list(who)).notifications.nodes[0]

let minutes = 0
/** Time goes on, so that what comes later is newer. */
const later = () => app.setNow(new Date(TEST_DAY.getTime() + ++minutes * 60_000))

const tell = (email: string, news: { kind: News['kind']; params: unknown }) => {
  later()
  const { contractId, memberId } = personOf(email)
  return db.transaction(tx => notify(services, tx, [{ contractId, memberId, ...news } as News]))
}
const DOCUMENT = { kind: 'DOCUMENT_READY', params: { documentId: 'doc_1', title: 'Relevé de novembre' } } as const

describe('a reimbursement that comes in', () => {
  it('is told to whom it is for and to the holder, who learns of another adult’s no more than amounts', async () => {
    const before = [await unread(camille), await unread(julien), await unread(gerard)]
    later()
    const { nirSealed, birthOn, memberId } = personOf('julien.bernard@example.fr')
    const nir = services.vault.open(nirSealed!, { table: 'member', column: 'nir_sealed', row: memberId })
    await importLines(services, [sampleLine({ nir, birthDate: birthOn })])
    expect([await unread(camille), await unread(julien), await unread(gerard)]).toEqual([
      before[0]! + 1,
      before[1]! + 1,
      before[2],
    ])
    expect(await latest(camille)).toMatchObject({
      kind: 'REIMBURSEMENT_RECEIVED',
      topic: 'REIMBURSEMENTS',
      title: 'Remboursement pour Julien',
      text: 'Soin du 3 novembre 2026 pour Julien\u202F: 30,00\u202F€ payés, reste à charge 2,00\u202F€.',
      path: expect.stringMatching(/^\/remboursements\/clm_/),
      readAt: null,
    })
    expect((await latest(julien)).title).toMatch(/^Remboursement\u202F: consultation/)
  })

  it('is told in the language of who reads it', async () => {
    const english = app.call({ cookie: julien.cookie!, 'accept-language': 'en' })
    expect((await latest(english)).text).toBe('Care on 3 November 2026: €30.00 paid, €2.00 left to pay.')
  })

  it('is told once however often its file comes, and not at all when it is undone', async () => {
    later()
    const before = await unread(camille)
    const line = sampleLine({ ref: '75-2026-000777', careFrom: '2026-11-05', careTo: '2026-11-05' })
    await importLines(services, [line])
    await importLines(services, [line])
    expect(await unread(camille)).toBe(before + 1)
    const { contractId, memberId } = personOf('camille.martin@example.fr')
    await expect(
      db.transaction(async tx => {
        await notify(services, tx, [{ contractId, memberId, ...DOCUMENT }])
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await unread(camille)).toBe(before + 1)
  })
})

describe('a notification', () => {
  it.each([
    [DOCUMENT, 'Nouveau document\u202F: Relevé de novembre', '/documents?document=doc_1'],
    [
      { kind: 'REQUEST_RECEIVED', params: { requestId: 'req_1', reference: 'D-2026-0042' } },
      'Demande D-2026-0042 bien reçue',
      '/demarches/req_1',
    ],
    [
      { kind: 'REQUEST_ANSWERED', params: { requestId: 'req_1', reference: 'D-2026-0042' } },
      'Réponse à votre demande D-2026-0042',
      '/demarches/req_1',
    ],
    [{ kind: 'CARD_READY', params: { year: 2027 } }, 'Votre carte de tiers payant 2027', '/carte'],
    [{ kind: 'MAIL_BOUNCED', params: { paperAgain: true } }, 'Nos e-mails ne vous parviennent plus', '/preferences'],
  ] as const)('says what it is and leads there: %j', async (news, title, path) => {
    await tell('camille.martin@example.fr', news)
    expect(await latest(camille)).toMatchObject({ title, path })
  })

  it('is its person’s alone: not their spouse’s, nor by its id anybody’s', async () => {
    await tell('camille.martin@example.fr', DOCUMENT)
    const { id } = await latest(camille)
    const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }'
    expect((await camille.query(NODE, { id })).data.node).toEqual({ __typename: 'Notification', id })
    for (const other of [julien, gerard, app.as.anonymous]) {
      expect((await other.query(NODE, { id })).data.node).toBeNull()
      const marked = await other.query(MARK, { ids: [id] })
      if (other === app.as.anonymous) expect(marked.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
      else expect(marked.data.it.code).toBe('NOT_FOUND')
    }
  })

  it('is told nobody who has no account', async () => {
    const child = people.find(person => person.role === 'CHILD')!
    const count = () => db.inspect.$count(db.tables.notification, eq(db.tables.notification.memberId, child.memberId))
    await db.transaction(tx =>
      notify(services, tx, [{ contractId: child.contractId, memberId: child.memberId, ...DOCUMENT }]),
    )
    expect(await count()).toBe(0)
  })

  it('is marked as read, once, and as unread again', async () => {
    await tell('gerard.durand@example.fr', DOCUMENT)
    const before = await unread(gerard)
    const { id } = await latest(gerard)
    later()
    const first = (await gerard.query(MARK, { ids: [id] })).data.it
    expect(first).toMatchObject({
      viewer: { unreadNotifications: before - 1 },
      notifications: [{ id, readAt: expect.any(String) }],
    })
    later()
    expect((await gerard.query(MARK, { ids: [id] })).data.it).toEqual(first)
    expect((await list(gerard, { unreadOnly: true })).notifications.nodes).not.toContainEqual(
      expect.objectContaining({ id }),
    )
    expect((await gerard.query(MARK, { ids: [id], read: false })).data.it.viewer.unreadNotifications).toBe(before)
  })

  it('refuses to mark none, too many or made-up ones, and marks nothing then', async () => {
    const before = await unread(gerard)
    const { id } = await latest(gerard)
    expect((await gerard.query(MARK, { ids: [] })).data.it.code).toBe('INVALID_INPUT')
    expect((await gerard.query(MARK, { ids: Array(51).fill(id) })).data.it.code).toBe('INVALID_INPUT')
    expect((await gerard.query(MARK, { ids: [id, 'ntf_made-up'] })).data.it.code).toBe('NOT_FOUND')
    expect(await unread(gerard)).toBe(before)
  })
})

describe('marking all as read', () => {
  it('leaves what came since unread, and is taken back without touching what was read before', async () => {
    await tell('gerard.durand@example.fr', DOCUMENT)
    await tell('gerard.durand@example.fr', DOCUMENT)
    const seen = new Date(TEST_DAY.getTime() + minutes * 60_000)
    await gerard.query(MARK, { ids: [(await latest(gerard)).id] })
    const before = await unread(gerard)
    await tell('gerard.durand@example.fr', DOCUMENT)
    later()
    const { readAt, ...done } = (await gerard.query(MARK_ALL, { until: seen.toISOString() })).data.it
    expect(done).toEqual({ marked: before, viewer: { unreadNotifications: 1 } })
    later()
    expect((await gerard.query(UNMARK_ALL, { readAt })).data.it.viewer.unreadNotifications).toBe(before + 1)
    expect((await gerard.query(UNMARK_ALL, { readAt })).data.it.viewer.unreadNotifications).toBe(before + 1)
  })
})

describe('the list of notifications', () => {
  it('comes newest first, page by page, without a gap or a repeat', async () => {
    for (let count = 0; count < 3; count++) await tell('camille.martin@example.fr', DOCUMENT)
    const all = (await list(camille, { first: 50 })).notifications.nodes.map(({ id }: { id: string }) => id)
    const paged: string[] = []
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo }: Page = (await list(camille, { first: 2, after })).notifications
      paged.push(...nodes.map(({ id }: { id: string }) => id))
      if (!pageInfo.hasNextPage || paged.length >= 50) break
      after = pageInfo.endCursor
    }
    expect(paged.slice(0, all.length)).toEqual(all.slice(0, paged.length))
  })

  it('is shown to staff who look at a member’s screens, who mark nothing', async () => {
    const adviser = await staffOf(app, 'ADVISER')
    const fileId = await opened(adviser, await memberIdOf(app, 'camille.martin@example.fr'))
    await adviser.query('mutation ($id: ID!) { it: viewAs(input: { fileId: $id }) { __typename } }', { id: fileId })
    const { unreadNotifications, notifications } = await list(adviser)
    expect(unreadNotifications).toBe(await unread(camille))
    // An adviser sees nobody's care: not in what it is called either.
    const titles = notifications.nodes.map(({ title }: { title: string }) => title)
    expect(titles.some((title: string) => /consultation/i.test(title))).toBe(false)
    const refused = await adviser.query(MARK, { ids: [notifications.nodes[0].id] })
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED')
  })
})
