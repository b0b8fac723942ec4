import { eq, sql } from 'drizzle-orm'
import { expect, expectTypeOf, test } from 'vitest'
import type { Database } from './database.ts'
import { newContractId, newId } from './ids.ts'

/** Never run: `npx tsc -p server` is what checks it, as part of the test command. */
const typesOf = async (db: Database) => {
  const { claim, contract, event } = db.tables
  const [row] = await db.read.select().from(event)
  expectTypeOf(row!).toEqualTypeOf<{
    contractId: string
    seq: number
    kind: (typeof event)['$inferSelect']['kind']
    memberId: string | null
    subjectId: string
    occurredAt: Date
  }>()
  const [amounts] = await db.read
    .select({ state: claim.state, amcCents: claim.amcCents, careOn: claim.careOn })
    .from(claim)
  expectTypeOf(amounts!).toEqualTypeOf<{
    state: 'PAID' | 'PAID_TO_PROVIDER' | 'REVERSED'
    amcCents: number
    careOn: string
  }>()

  // @ts-expect-error no writing outside a transaction
  db.read.insert(contract)
  const some = db.read.$with('some').as(db.read.select().from(claim))
  // @ts-expect-error nor through a common table expression
  db.read.with(some).update(contract)
  // @ts-expect-error nor by a transaction of drizzle's own, which on SQLite commits at the first await
  db.read.transaction
  // @ts-expect-error an unknown state
  await db.read.select().from(claim).where(eq(claim.state, 'LOST'))
  await db.transaction(async tx => {
    // @ts-expect-error missing columns
    await tx.insert(contract).values({ contractId: 'x' })
    // @ts-expect-error PostgreSQL only
    tx.execute(sql`select 1`)
    // @ts-expect-error PostgreSQL only
    tx.selectDistinctOn([claim.memberId])
    // @ts-expect-error a savepoint is a nested db.transaction
    tx.transaction
  })
  const prepared = db.read.query.contract
    .findFirst({ where: { contractId: sql.placeholder('contractId') }, with: { members: true } })
    .prepare('contract')
  const found = await prepared.execute({ contractId: 'x' })
  expectTypeOf(found!.members[0]!.updatedAt).toEqualTypeOf<Date>()
}
void typesOf

test('ids below a contract grow with time and hold its milliseconds', () => {
  const ids = [1, 2, 1_800_000_000_000].map(newId)
  expect(ids).toEqual([...ids].sort())
  expect(ids[2]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  expect(Number.parseInt(ids[2]!.replace('-', '').slice(0, 12), 16)).toBe(1_800_000_000_000)
})

test("a contract's id says nothing of when it was made", () => {
  expect(newContractId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
})
