import { and, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { statementRecorder, statementsOverManyShards } from '../testing/shards.ts'
import type { Database } from './database.ts'
import { newContractId, newId } from './ids.ts'
import { open } from './open.ts'
import { currentFanOut, type FanOut, fanOut } from './shards.ts'

const { url } = await testDatabase()

const contractIds = Array.from({ length: 40 }, newContractId)
const [contractId = ''] = contractIds

const aContract = (id: string) => ({
  contractId: id,
  number: id,
  formula: 'CONFORT',
  startOn: '2026-01-01',
  selfEmployed: false,
  monthlyPremiumCents: 1,
  createdAt: new Date(0),
})

describe('a named fan-out', () => {
  test('is known to the statements of its work, also to those built before they are awaited', async () => {
    const seen = await fanOut('import', async () => [currentFanOut(), await Promise.resolve().then(currentFanOut)])
    expect(seen).toEqual(['import', 'import'])
    expect(currentFanOut()).toBeUndefined()
  })

  test('is refused when its name is not on the list', async () => {
    // The compiler refuses it as well; this is for code that got round it.
    await expect(fanOut('everything' as FanOut, async () => {})).rejects.toThrow(/'everything' is not among/)
  })
})

// The statements here are meant to be refused, so they run on a database handle that testDatabase does not watch.
describe.runIf(inject('engine') === 'postgres')('the shard test', () => {
  let recorder = statementRecorder()
  let db: Database
  beforeEach(async () => {
    await db?.close()
    recorder = statementRecorder()
    db = await open(url, { logger: recorder })
  })
  afterAll(() => db?.close())

  const messages = () => statementsOverManyShards(url, recorder.statements())

  test('lets through what stays in one contract', async () => {
    const { contract, member } = db.tables
    await db.transaction(async tx => {
      await tx.insert(contract).values(aContract(contractId))
      await tx.update(contract).set({ eventSeq: 1 }).where(eq(contract.contractId, contractId))
    })
    await db.read
      .select()
      .from(contract)
      .innerJoin(member, and(eq(member.contractId, contract.contractId), eq(member.memberId, newId())))
      .where(eq(contract.contractId, contractId))
    await db.read.query.contract.findFirst({
      where: { contractId },
      with: { members: { where: { contractId }, limit: 20 } },
    })
    expect(recorder.statements()).toHaveLength(4)
    expect(await messages()).toEqual([])
  })

  test.each<[string, (db: Database) => PromiseLike<unknown>]>([
    ['a search over contracts', db => db.read.select().from(db.tables.member).where(eq(db.tables.member.city, 'Lyon'))],
    [
      'a look-up by claim alone',
      db => db.read.select().from(db.tables.claim).where(eq(db.tables.claim.claimId, newId())),
    ],
    [
      'a relational query that forgets the contract on its inner level',
      db => db.read.query.contract.findFirst({ where: { contractId }, with: { members: { limit: 20 } } }),
    ],
    [
      'a read of many contracts at once',
      db => db.read.select().from(db.tables.contract).where(inArray(db.tables.contract.contractId, contractIds)),
    ],
    [
      'an update that forgets the contract',
      db =>
        db.transaction(tx =>
          tx.update(db.tables.claim).set({ family: 'x' }).where(eq(db.tables.claim.claimId, newId())).returning(),
        ),
    ],
    [
      'an insert of rows of two contracts',
      db =>
        db.transaction(tx => tx.insert(db.tables.contract).values(contractIds.slice(1, 3).map(aContract)).returning()),
    ],
    [
      'an insert whose rows hold expressions',
      db =>
        db.transaction(tx =>
          tx
            .insert(db.tables.contract)
            .values(contractIds.slice(3, 5).map(id => ({ ...aContract(id), number: sql`concat('a, (', 'b')` })))
            .onConflictDoNothing()
            .returning(),
        ),
    ],
  ])('catches %s', async (_, careless) => {
    await careless(db)
    expect(await messages()).toEqual([expect.stringMatching(/^touches \d+ shards/)])
  })

  test('catches it under any of the parameters that a statement ran with', async () => {
    const find = (ids: string[]) =>
      db.read
        .select()
        .from(db.tables.contract)
        .where(sql`contract_id = any(${sql.param(ids)})`)
    await find([contractId])
    expect(await messages()).toEqual([])
    await find(contractIds)
    expect(await messages()).toHaveLength(1)
  })

  test('lets the same through inside a named fan-out', async () => {
    const rows = await fanOut('import', () =>
      db.transaction(tx => tx.insert(db.tables.contract).values(contractIds.slice(5).map(aContract)).returning()),
    )
    expect(rows).toHaveLength(35)
    await fanOut('nightly', () => db.read.select().from(db.tables.contract).limit(3))
    expect(recorder.statements()).toEqual([])
  })

  test('passes over a statement that was refused for a malformed value, not over one it does not understand', async () => {
    await expect(
      db.read.select().from(db.tables.contract).where(eq(db.tables.contract.contractId, 'no id')),
    ).rejects.toThrow()
    expect(await messages()).toEqual([])
    await expect(statementsOverManyShards(url, [{ text: 'select from nowhere', params: [] }])).rejects.toThrow(
      /EXPLAIN failed/,
    )
  })
})
