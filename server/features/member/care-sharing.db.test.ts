import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../testing/app.ts'

const app = await createTestApp({ cases: ['camille-martin'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')

const SHARE = `mutation ($input: SetCareSharingInput!) { setCareSharing(input: $input) {
  __typename
  ... on SetCareSharingSuccess { member { firstName sharesCare } }
  ... on Problem { code message }
  ... on InvalidInput { fields { path } }
} }`

const share = async (caller: typeof camille, idempotencyKey: string, shared: boolean) =>
  (await caller.query(SHARE, { input: { idempotencyKey, shared } })).data.setCareSharing

const traces = async () => {
  const { auditEntry, event } = app.db.tables
  const audit = await app.db.inspect.select().from(auditEntry).where(eq(auditEntry.action, 'member.shared-care'))
  const events = await app.db.inspect.select().from(event).where(eq(event.kind, 'CARE_SHARING_CHANGED'))
  return { audit: audit.length, events: events.length }
}

describe('sharing one’s care', () => {
  it('is for the other adults on the contract to choose', async () => {
    expect(await share(camille, 'holder-tries', true)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await share(julien, 'julien-shares', true)).toEqual({
      __typename: 'SetCareSharingSuccess',
      member: { firstName: 'Julien', sharesCare: true },
    })
  })

  it('happens once for one key, ten times at once', async () => {
    await share(julien, 'stops-before', false)
    const before = await traces()
    const answers = await Promise.all(Array.from({ length: 10 }, () => share(julien, 'ten-at-once', true)))
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    const after = await traces()
    expect(after).toEqual({ audit: before.audit + 1, events: before.events + 1 })
  })

  it('refuses a key that was used with another input, and changes nothing', async () => {
    await share(julien, 'one-key-two-inputs', true)
    const before = await traces()
    expect(await share(julien, 'one-key-two-inputs', false)).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' })
    expect(await traces()).toEqual(before)
    const { member } = app.db.tables
    const [row] = await app.db.inspect
      .select()
      .from(member)
      .where(and(eq(member.firstNames, 'Julien')))
    expect(row!.sharesCare).toBe(true)
  })

  it.each(['', 'short', 'a'.repeat(65), 'with spaces in it', 'é'.repeat(10)])('refuses the key %j', async key => {
    expect(await share(julien, key, true)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'idempotencyKey' }],
    })
  })
})
