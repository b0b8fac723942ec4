import { and, eq, isNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { staffOf } from '../../testing/desk.ts'
import { replayKeys } from '../claim/quarantine.service.ts'

/** Paul's household: the Sécu sent five lines that can't be applied, and one whose figures differ. */
const app = await createTestApp({ cases: ['paul-garnier'] })
const handler = await staffOf(app, 'CLAIMS_HANDLER')
const supervisor = await staffOf(app, 'SUPERVISOR')
beforeEach(() => app.setNow(TEST_DAY))

const WATCH = `{ desk { feeds { figures { reason count } alertCount
  lines { id fileNumber lineNumber careDate reason since } alerts { id ref raisedAt differences { figure told computed } } } } }`
const OF_REASON = 'query ($reason: QuarantineReason) { desk { feeds { lines(reason: $reason) { id reason } } } }'
const REPLAY = `mutation ($ids: [ID!]!) { it: replayLines(input: { ids: $ids }) { __typename
  ... on ReplayLinesSuccess { applied stayed feeds { lines { reason } } } ... on InvalidInput { fields { path message } }
  ... on Problem { code } } }`
const CLOSE = `mutation ($ids: [ID!]!, $note: String!) { it: closeAmoAlerts(input: { ids: $ids, note: $note }) { __typename
  ... on CloseAmoAlertsSuccess { closed feeds { alertCount } } ... on InvalidInput { fields { path message } }
  ... on Problem { code } } }`

const watched = async (caller: Caller = handler) => (await caller.query(WATCH)).data.desk.feeds
const linesOf = async (reason: string): Promise<{ id: string }[]> =>
  (await handler.query(OF_REASON, { reason })).data.desk.feeds.lines
const replay = async (ids: string[], caller: Caller = handler) => (await caller.query(REPLAY, { ids })).data.it
const close = async (ids: string[], note: string, caller: Caller = handler) =>
  (await caller.query(CLOSE, { ids, note })).data.it
const audited = async (action: string) => {
  const { staffEntry } = app.db.tables
  return app.db.inspect.select().from(staffEntry).where(eq(staffEntry.action, action))
}

describe('the feeds of the Sécu', () => {
  it('say what waits and why, and nothing of whose it is', async () => {
    const feeds = await watched()
    expect(feeds.figures).toEqual(
      ['PRESCRIBED', 'RIGHTS_CLOSED', 'UNKNOWN_ACT', 'UNKNOWN_PERSON', 'UNKNOWN_REVERSED_LINE'].map(reason => ({
        reason,
        count: 1,
      })),
    )
    expect(feeds.lines).toHaveLength(5)
    expect(feeds.alerts).toMatchObject([
      { ref: 'C2400118-0001', differences: [{ figure: 'BASE', told: 2650, computed: 3000 }] },
    ])
    expect(feeds.alertCount).toBe(1)
    expect(JSON.stringify(feeds)).not.toMatch(/garnier|mathis|paul|\d{13}/i)
    expect(await linesOf('UNKNOWN_ACT')).toMatchObject([{ reason: 'UNKNOWN_ACT' }])
    expect(await watched(supervisor)).toEqual(feeds)
  })

  it.each(['ADVISER', 'DOCTOR', 'ADMINISTRATOR'] as const)('are not for a person who is %s alone', async role => {
    const other = await staffOf(app, role)
    expect(await watched(other)).toBeNull()
    const [line] = await linesOf('UNKNOWN_ACT')
    expect((await replay([line!.id], other)).code).toBe('NOT_ALLOWED')
    expect((await close([crypto.randomUUID()], 'Rien', other)).code).toBe('NOT_ALLOWED')
  })
})

describe('lines tried again', () => {
  it('stay where nothing has changed, with the reason of today', async () => {
    const { lines } = await watched()
    const done = await replay(lines.map(({ id }: { id: string }) => id))
    expect(done).toMatchObject({ applied: 0, stayed: 5 })
    expect(done.feeds.lines).toHaveLength(5)
  })

  it('are applied once what was wrong is put right, once however many try', async () => {
    const [line] = await linesOf('RIGHTS_CLOSED')
    const { member, quarantinedLine, claimLine } = app.db.tables
    const [mathis] = await app.db.inspect.select().from(member).where(eq(member.firstNames, 'Mathis'))
    const isHim = and(eq(member.contractId, mathis!.contractId), eq(member.memberId, mathis!.memberId))
    await app.db.transaction(tx =>
      tx.update(member).set({ rightsTo: null }).where(isHim).returning({ memberId: member.memberId }),
    )
    const before = (await app.db.inspect.select().from(claimLine)).length
    const answers = await Promise.all(Array.from({ length: 10 }, () => replay([line!.id])))
    expect(answers.reduce((sum, { applied }) => sum + applied, 0)).toBe(1)
    expect(await app.db.inspect.select().from(claimLine)).toHaveLength(before + 1)
    const [row] = await app.db.inspect.select().from(quarantinedLine).where(eq(quarantinedLine.refKey, line!.id))
    expect(row?.releasedAt).not.toBeNull()
    expect(await linesOf('RIGHTS_CLOSED')).toEqual([])
    expect((await audited('feed.replayed')).some(({ details }) => details.applied === 1)).toBe(true)
    // Out already, it is left alone.
    expect(await replay([line!.id])).toMatchObject({ applied: 0, stayed: 0 })
  })

  it.each([[[]], [Array.from({ length: 51 }, (_, at) => `x/${at}`)], [['x'.repeat(81)]]])(
    'are 1 to 50 by their names: %#',
    async ids => {
      expect(await replay(ids)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: expect.stringMatching(/^ids/) }],
      })
    },
  )
})

describe('what is written of a replay', () => {
  it('is written with its lines, or neither: they stay where it can’t be', async () => {
    const [line] = await linesOf('UNKNOWN_ACT')
    const before = (await audited('feed.replayed')).length
    const fails = async () => {
      throw new Error('The ledger is away')
    }
    await expect(replayKeys(app.services, [line!.id], fails)).rejects.toThrow('The ledger is away')
    expect(await linesOf('UNKNOWN_ACT')).toHaveLength(1)
    await replay([line!.id, 'nobody/0000'])
    const entries = await audited('feed.replayed')
    expect(entries).toHaveLength(before + 1)
    // Only lines that were there to be tried.
    expect(entries.at(-1)!.details).toEqual({ lines: [line!.id], applied: 0, stayed: 1 })
  })
})

describe('an alert', () => {
  it('is looked into with a word, once, and written down', async () => {
    const { alerts } = await watched()
    const ids = alerts.map(({ id }: { id: string }) => id)
    expect((await close(ids, ' ')).fields).toMatchObject([{ path: 'note' }])
    expect((await close(['x'], 'Vu')).fields).toMatchObject([{ path: 'ids.0' }])
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => close(ids, 'Ancienne base : confirmée par la caisse.')),
    )
    expect(answers.reduce((sum, { closed }) => sum + closed, 0)).toBe(1)
    expect(answers[0].feeds.alertCount).toBe(0)
    expect((await watched()).alerts).toEqual([])
    expect(await audited('feed.alerts-closed')).toMatchObject([
      { actorId: handler.staffId, details: { alerts: ids, note: 'Ancienne base : confirmée par la caisse.' } },
    ])
    const { staffAlert } = app.db.tables
    expect(await app.db.inspect.select().from(staffAlert).where(isNull(staffAlert.closedAt))).toEqual([])
  })
})
