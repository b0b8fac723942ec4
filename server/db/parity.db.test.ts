import { setTimeout as sleep } from 'node:timers/promises'
import { and, asc, count, desc, eq, inArray, isNull, lte, max, sql, sum } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { claimLineRow, claimRow, contractRow, memberRow } from '../testing/rows.ts'
import type { Writer } from './database.ts'
import { HOUSEHOLD, newId } from './ids.ts'

// The same code on both engines gives the same values: this file is what the one cast of kit.ts stands on.

const db = await testDatabase()
const { contract, member, claim, claimLine, ceilingUse, bankAccount, staffAlert, partner } = db.tables

const home = contractRow({ number: 'C-1' })
const other = contractRow({ number: 'C-2', selfEmployed: true })
const { contractId } = home
const anne = memberRow(contractId, { firstNames: 'Anne' })
const CLAIMS = 30

await db.transaction(async tx => {
  await tx.insert(contract).values(home).returning()
  await tx.insert(contract).values(other).returning()
  await tx
    .insert(member)
    .values([anne, memberRow(contractId, { firstNames: 'Luc', role: 'CHILD' })])
    .returning()
  await tx
    .insert(claim)
    .values(
      Array.from({ length: CLAIMS }, (_, i) =>
        claimRow(contractId, anne.memberId, {
          careOn: `2026-03-${String(1 + (i >> 1)).padStart(2, '0')}`, // two on each day
          providerId: `P${i}`,
          billedCents: 9_007_199_254_740_000 + i,
        }),
      ),
    )
    .returning()
})

const ceiling = (counter: string, limitCents: number, usedCents = 0) => ({
  contractId,
  memberId: HOUSEHOLD,
  counter,
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  limitCents,
  usedCents,
  usedCount: 0,
})
const ceilingOf = (counter: string) => and(eq(ceilingUse.contractId, contractId), eq(ceilingUse.counter, counter))

/** Takes from a ceiling, never above its limit: the guarded update that every invariant is written as. */
const spend = async (tx: Writer, counter: string, cents: number) => {
  const taken = await tx
    .update(ceilingUse)
    .set({ usedCents: sql`${ceilingUse.usedCents} + ${cents}` })
    .where(and(ceilingOf(counter), lte(sql`${ceilingUse.usedCents} + ${cents}`, ceilingUse.limitCents)))
    .returning()
  return taken.length === 1
}

test('a relational query gives typed values at every level', async () => {
  const found = await db.read.query.contract.findFirst({
    where: { contractId },
    with: {
      members: { where: { contractId }, orderBy: { firstNames: 'asc' }, limit: 1 },
      bankAccounts: { where: { contractId } },
    },
  })
  expect(found).toEqual({
    ...home,
    endOn: null,
    terminatedBy: null,
    eventSeq: 0,
    auditSeq: 0,
    members: [expect.objectContaining({ firstNames: 'Anne', sharesCare: false, birthOn: '1984-02-29', email: null })],
    bankAccounts: [],
  })
  expect(found?.createdAt).toEqual(new Date('2026-03-02T09:00:00.123Z'))
  expect(found?.members[0]?.updatedAt).toBeInstanceOf(Date)
})

test('flags and cents up to 2^53 come back as they went', async () => {
  const flags = await db.inspect
    .select({ selfEmployed: contract.selfEmployed })
    .from(contract)
    .orderBy(asc(contract.number))
  expect(flags).toEqual([{ selfEmployed: false }, { selfEmployed: true }])
  const [dearest] = await db.read
    .select({ cents: claim.billedCents })
    .from(claim)
    .where(eq(claim.contractId, contractId))
    .orderBy(desc(claim.billedCents))
    .limit(1)
  expect(dearest?.cents).toBe(9_007_199_254_740_029)
})

test('JSON comes back deeply equal, and a path into it can be selected', async () => {
  const details = { text: 'é"\'\\ 👩‍🚀', list: [1, null, { deep: true }], lineId: 'L1' }
  const alertId = newId()
  await db.transaction(tx =>
    tx
      .insert(staffAlert)
      .values({ alertId, kind: 'AMOUNT', details, raisedAt: new Date(0) })
      .returning(),
  )
  const [row] = await db.read
    .select({ details: staffAlert.details, lineId: sql<string>`${staffAlert.details} ->> 'lineId'` })
    .from(staffAlert)
    .where(eq(staffAlert.alertId, alertId))
  expect(row).toEqual({ details, lineId: 'L1' })
})

test('keyset pages by row value meet every row once, in order', async () => {
  type Key = { careOn: string; claimId: string }
  const page = (after?: Key) =>
    db.read
      .select({ careOn: claim.careOn, claimId: claim.claimId })
      .from(claim)
      .where(
        and(
          eq(claim.contractId, contractId),
          after && sql`(${claim.careOn}, ${claim.claimId}) < (${after.careOn}, ${after.claimId})`,
        ),
      )
      .orderBy(desc(claim.careOn), desc(claim.claimId))
      .limit(7)
  const all: Key[] = []
  for (let rows = await page(); rows.length; rows = await page(all.at(-1))) all.push(...rows)
  expect(all).toHaveLength(CLAIMS)
  const keys = all.map(key => `${key.careOn} ${key.claimId}`)
  expect(keys).toEqual([...new Set(keys)].sort().reverse())
})

test('a common table expression and sums mapped to numbers', async () => {
  const days = db.read.$with('days').as(
    db.read
      .select({ careOn: claim.careOn, paid: sum(claim.amcCents).mapWith(Number).as('paid') })
      .from(claim)
      .where(eq(claim.contractId, contractId))
      .groupBy(claim.careOn),
  )
  const totals = await db.read.with(days).select().from(days).orderBy(days.careOn).limit(2)
  expect(totals).toEqual([
    { careOn: '2026-03-01', paid: 1_800 },
    { careOn: '2026-03-02', paid: 1_800 },
  ])
})

test('$count, count, max and in', async () => {
  expect(await db.read.$count(claim, eq(claim.contractId, contractId))).toBe(CLAIMS)
  expect(
    await db.read
      .select({ n: count(), last: max(claim.receivedAt) })
      .from(claim)
      .where(and(eq(claim.contractId, contractId), inArray(claim.providerId, ['P1', 'P2', 'nobody']))),
  ).toEqual([{ n: 2, last: new Date('2026-03-02T09:00:00.123Z') }])
})

test('text sorts by its bytes', async () => {
  const names = ['Zoé', 'anne', 'Émile', 'Anne', 'émile', 'zoé']
  await db.transaction(async tx => {
    for (const name of names)
      await tx.insert(partner).values({ partnerId: newId(), name, publicKey: {}, scopes: [], active: true }).returning()
  })
  const rows = await db.inspect.select({ name: partner.name }).from(partner).orderBy(asc(partner.name))
  expect(rows.map(row => row.name)).toEqual(['Anne', 'Zoé', 'anne', 'zoé', 'Émile', 'émile'])
})

test('nulls come last when the query says so', async () => {
  const ends = await db.inspect
    .select({ closedAt: staffAlert.closedAt })
    .from(staffAlert)
    .orderBy(sql`${staffAlert.closedAt} asc nulls last`)
  expect(ends.at(-1)).toEqual({ closedAt: null })
})

test('an upsert takes what would have been inserted and returns the row', async () => {
  const put = (limitCents: number) =>
    db.transaction(tx =>
      tx
        .insert(ceilingUse)
        .values(ceiling('UPSERT', limitCents))
        .onConflictDoUpdate({
          target: [ceilingUse.contractId, ceilingUse.memberId, ceilingUse.counter, ceilingUse.periodStart],
          set: { limitCents: sql`excluded.limit_cents` },
        })
        .returning(),
    )
  await put(10_000)
  expect(await put(20_000)).toEqual([{ ...ceiling('UPSERT', 20_000), limitCount: null }])
})

test('a unique index refuses a second row, and onConflictDoNothing passes it over', async () => {
  const again = () => claimRow(contractId, anne.memberId, { careOn: '2026-03-01', providerId: 'P0' })
  await expect(db.transaction(tx => tx.insert(claim).values(again()).returning())).rejects.toThrow()
  expect(await db.transaction(tx => tx.insert(claim).values(again()).onConflictDoNothing().returning())).toEqual([])
})

test('a partial unique index holds for the rows it names, and leaves the others alone', async () => {
  const [first] = await db.read.select().from(claim).where(eq(claim.contractId, contractId)).limit(1)
  const lines = (...reversesLineIds: (string | null)[]) =>
    db.transaction(tx =>
      tx
        .insert(claimLine)
        .values(reversesLineIds.map(reversesLineId => claimLineRow(first!, { billedCents: 0, reversesLineId })))
        .returning(),
    )
  const reversed = newId()
  expect(await lines(null, null, reversed)).toHaveLength(3)
  await expect(lines(reversed)).rejects.toThrow()
})

test('a check refuses a ceiling passed, whatever the update forgot to guard', async () => {
  await db.transaction(tx =>
    tx
      .insert(ceilingUse)
      .values(ceiling('CHECKED', 100, 100))
      .returning(),
  )
  await expect(db.transaction(tx => set(tx, 'CHECKED', 101))).rejects.toThrow()
  await expect(db.transaction(tx => set(tx, 'CHECKED', -1))).rejects.toThrow()
})

test('a foreign key refuses a row without its parent', async () => {
  const orphan = claimRow(contractId, newId())
  await expect(db.transaction(tx => tx.insert(claim).values(orphan).returning())).rejects.toThrow()
  await expect(
    db.transaction(tx =>
      tx.delete(member).where(and(eq(member.contractId, contractId), eq(member.memberId, anne.memberId))),
    ),
  ).rejects.toThrow()
})

test('a column keeps to its type', async () => {
  const wrong = { ...claimRow(contractId, anne.memberId), billedCents: 'a lot' as unknown as number }
  await expect(db.transaction(tx => tx.insert(claim).values(wrong).returning())).rejects.toThrow()
})

test('a prepared query runs again with other values', async () => {
  const byId = db.read
    .select({ number: contract.number })
    .from(contract)
    .where(eq(contract.contractId, sql.placeholder('contractId')))
    .prepare('contract_number')
  expect(await byId.execute({ contractId })).toEqual([{ number: 'C-1' }])
  expect(await byId.execute({ contractId: other.contractId })).toEqual([{ number: 'C-2' }])
})

test('an update counts what it changed by what it returns', async () => {
  const close = () =>
    db.transaction(tx =>
      tx
        .update(bankAccount)
        .set({ replacedAt: new Date(0) })
        .where(and(eq(bankAccount.contractId, contractId), isNull(bankAccount.replacedAt)))
        .returning({ id: bankAccount.bankAccountId }),
    )
  await db.transaction(tx =>
    tx
      .insert(bankAccount)
      .values({
        contractId,
        bankAccountId: newId(),
        ibanSealed: 's',
        ibanHash: 'h',
        ibanMasked: 'm',
        activeFrom: new Date(0),
      })
      .returning(),
  )
  expect(await close()).toHaveLength(1)
  expect(await close()).toHaveLength(0)
})

// Transactions

const used = async (counter: string, from = db.read) =>
  (await from.select({ cents: ceilingUse.usedCents }).from(ceilingUse).where(ceilingOf(counter)))[0]!.cents
const set = (tx: Writer, counter: string, usedCents: number) =>
  tx.update(ceilingUse).set({ usedCents }).where(ceilingOf(counter)).returning()
const counters = (...names: string[]) =>
  db.transaction(tx =>
    tx
      .insert(ceilingUse)
      .values(names.map(name => ceiling(name, 1_000)))
      .returning(),
  )

test('twenty interleaved reads and writes lose nothing', async () => {
  await counters('INTERLEAVED')
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      db.transaction(async tx => {
        const [row] = await tx.select({ cents: ceilingUse.usedCents }).from(ceilingUse).where(ceilingOf('INTERLEAVED'))
        await sleep(i % 5)
        await set(tx, 'INTERLEAVED', row!.cents + 1)
      }),
    ),
  )
  expect(await used('INTERLEAVED')).toBe(20)
})

test('a guarded update never passes its limit, whoever else updates', async () => {
  await counters('GUARDED')
  const done = await Promise.all(Array.from({ length: 20 }, () => db.transaction(tx => spend(tx, 'GUARDED', 90))))
  expect(done.filter(Boolean)).toHaveLength(11)
  expect(await used('GUARDED')).toBe(990)
})

test('a reader sees nothing of an open transaction', async () => {
  await counters('ISOLATED')
  await db.transaction(async tx => {
    await set(tx, 'ISOLATED', 5)
    expect(await used('ISOLATED')).toBe(0)
    expect(await used('ISOLATED', tx)).toBe(5)
  })
  expect(await used('ISOLATED')).toBe(5)
})

test('a throw takes everything back, and the next transaction goes on', async () => {
  await counters('ROLLBACK')
  const failing = db.transaction(async tx => {
    await set(tx, 'ROLLBACK', 999)
    await sleep(1)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await used('ROLLBACK')).toBe(0)
  await db.transaction(tx => set(tx, 'ROLLBACK', 1))
  expect(await used('ROLLBACK')).toBe(1)
})

test('a nested transaction fails alone; several at once take turns', async () => {
  await counters('NESTED')
  const put = (cents: number) => db.transaction(tx => set(tx, 'NESTED', cents))
  await db.transaction(async () => {
    await put(10)
    const inner = db.transaction(async () => {
      await put(20)
      throw new Error('inner')
    })
    await expect(inner).rejects.toThrow('inner')
    expect(await db.transaction(tx => used('NESTED', tx))).toBe(10)
    await Promise.all([put(11), put(12), put(13)])
  })
  expect(await used('NESTED')).toBe(13)
})

test('a handle dies with its transaction', async () => {
  let leaked: Writer | undefined
  await db.transaction(async tx => {
    leaked = tx
  })
  await expect(async () => {
    await leaked!.delete(claimLine).where(eq(claimLine.contractId, contractId))
  }).rejects.toMatchObject({ cause: { message: 'This transaction is over' } })
})

test('a failed statement fails the transaction even when swallowed; a nested one saves it', async () => {
  await counters('SWALLOWED')
  const twice = (tx: Writer) => tx.insert(ceilingUse).values(ceiling('SWALLOWED', 1)).returning()
  const swallowing = db.transaction(async tx => {
    await set(tx, 'SWALLOWED', 1)
    await twice(tx).catch(() => {})
  })
  await expect(swallowing).rejects.toThrow(/has failed/)
  expect(await used('SWALLOWED')).toBe(0)
  await db.transaction(async tx => {
    await set(tx, 'SWALLOWED', 1)
    await db.transaction(twice).catch(() => {})
  })
  expect(await used('SWALLOWED')).toBe(1)
})

test.runIf(inject('engine') === 'sqlite')(
  'the reading connection of SQLite cannot write, whatever the types say',
  async () => {
    const asWriter = db.read as unknown as Writer
    await expect(async () => {
      await asWriter.delete(claimLine)
    }).rejects.toMatchObject({ cause: { code: 'SQLITE_READONLY' } })
  },
)

test('an error message holds none of the values', async () => {
  const secret = 'marie.lefevre@example.org'
  const row = memberRow(contractId, { memberId: anne.memberId, email: secret })
  const error: unknown = await db.transaction(tx => tx.insert(member).values(row).returning()).catch(reason => reason)
  expect(error).toBeInstanceOf(Error)
  if (!(error instanceof Error)) return
  expect(`${error.message} ${error.stack}`).not.toContain(secret)
  expect(error.message).not.toContain(anne.memberId)
})
