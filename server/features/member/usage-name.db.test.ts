import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'

/** Camille, and Julien on her contract. */
const app = await createTestApp({ cases: ['camille-martin'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const marc = await staffOf(app, 'ADVISER')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const ASK = `mutation ($input: ChangeUsageNameInput!) { it: changeUsageName(input: $input) { __typename
  ... on ChangeUsageNameSuccess { request { id kind state reference dueOn usageName { name nameBefore } } }
  ... on InvalidInput { fields { path } } ... on Problem { code } } }`
const ACCEPT = `mutation ($input: AcceptRequestInput!) { it: acceptRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { state } } } ... on Problem { code message } } }`
const NODE = 'query ($id: ID!) { node(id: $id) { ... on Request { id usageName { name } } } }'

let count = 0
const proof = async (caller: Caller) =>
  sentFile(
    app,
    caller,
    await sharp({ create: { width: 60, height: 80, channels: 3, background: `#${20 + count++}6070` } })
      .jpeg()
      .toBuffer(),
  )
const ask = async (caller: Caller, name: string, more: Record<string, unknown> = {}) => {
  const input = { idempotencyKey: `usage-name-${count++}`, name, uploadIds: [await proof(caller)], ...more }
  return (await caller.query(ASK, { input })).data.it
}
const nameOf = async (caller: Caller) =>
  (await caller.query('{ viewer { profile { usualName birthName } } }')).data.viewer.profile
const cards = async () => {
  const { card, contract } = app.db.tables
  const [row] = await app.db.inspect.select().from(contract).where(eq(contract.number, 'C2400001'))
  return app.db.inspect.select().from(card).where(eq(card.contractId, row!.contractId))
}

describe('another name to be called by', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['', {}, 'name'],
    ['<b>Dupont</b>', {}, 'name'],
    ['Dupont 2', {}, 'name'],
    ['martin', {}, 'name'],
    ['Dupont', { uploadIds: [] }, 'uploadIds'],
  ])('is asked again: %j %j', async (name, more, path) => {
    expect((await ask(camille, name, more)).fields).toMatchObject([{ path }])
  })

  it('is asked for with its proof, once however often it is sent, and is one’s own to see', async () => {
    const input = { idempotencyKey: 'the-same-name', name: 'Martin-d’Orbay', uploadIds: [await proof(camille)] }
    const answers = await Promise.all(Array.from({ length: 10 }, () => camille.query(ASK, { input })))
    const asked = answers.map(({ data }) => data.it.request)
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
    expect(asked[0]).toMatchObject({
      kind: 'USAGE_NAME',
      state: 'IN_REVIEW',
      dueOn: '2026-11-27',
      usageName: { name: 'Martin-d’Orbay', nameBefore: 'MARTIN' },
    })
    expect((await ask(camille, 'Durand')).fields).toMatchObject([{ path: 'name' }])
    expect((await julien.query(NODE, { id: asked[0].id })).data.node).toBeNull()
    expect((await nameOf(camille)).usualName).toBe('MARTIN')
  })

  it('holds once the desk has read the proof: on the card and the certificate too; the birth name stays', async () => {
    const { data } = await camille.query('{ viewer { requests(first: 5) { nodes { id kind } } } }')
    const { id: requestId } = data.viewer.requests.nodes.find(({ kind }: { kind: string }) => kind === 'USAGE_NAME')
    const before = await cards()
    const fileId = await opened(marc, await memberIdOf(app, 'camille.martin@example.fr'))
    const accepted = (await marc.query(ACCEPT, { input: { fileId, requestId } })).data.it
    expect(accepted).toMatchObject({
      __typename: 'DeskRequestSuccess',
      deskRequest: { request: { state: 'ACCEPTED' } },
    })
    expect(await nameOf(camille)).toEqual({ usualName: 'MARTIN-D’ORBAY', birthName: expect.stringMatching(/martin/i) })
    expect((await cards()).length).toBeGreaterThan(before.length)
    const { auditEntry } = app.db.tables
    const entries = await app.db.inspect.select().from(auditEntry).where(eq(auditEntry.action, 'member.renamed'))
    expect(entries).toHaveLength(1)
  })
})
