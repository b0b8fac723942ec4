import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newContractId, newId } from '../db/ids.ts'
import { fanOut } from '../db/shards.ts'
import { testDatabase } from '../testing/database.ts'
import { contractRow } from '../testing/rows.ts'
import { type NewEvent, record } from './outbox.ts'

let statements = 0
const db = await testDatabase({ logger: { logQuery: () => statements++ } })
const { contract, event } = db.tables

const happened = (contractId: string, kind: NewEvent['kind'] = 'CLAIM_RECEIVED'): NewEvent => ({
  contractId,
  kind,
  subjectId: newId(),
  occurredAt: new Date('2026-03-02T09:00:00Z'),
})
const newContract = async () => {
  const row = contractRow()
  await db.transaction(tx => tx.insert(contract).values(row).returning())
  return row.contractId
}
const seqsOf = async (contractId: string) =>
  (await db.read.select().from(event).where(eq(event.contractId, contractId)).orderBy(asc(event.seq))).map(
    row => row.seq,
  )

test('events of a contract are numbered from 1, in the order they are given', async () => {
  const contractId = await newContract()
  const kinds = ['CLAIM_RECEIVED', 'PAYMENT_SCHEDULED', 'CLAIM_REVERSED'] as const
  const given = kinds.map(kind => happened(contractId, kind))
  const rows = await db.transaction(tx => record(tx, db.tables, given))
  expect(rows).toEqual(given.map((one, i) => ({ ...one, memberId: null, seq: i + 1 })))
  expect(await db.read.select().from(event).where(eq(event.contractId, contractId)).orderBy(asc(event.seq))).toEqual(
    rows,
  )
})

test('numbers have no gap, whoever records at once and whatever is rolled back', async () => {
  const contractId = await newContract()
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      db
        .transaction(async tx => {
          await record(tx, db.tables, [happened(contractId), happened(contractId)])
          if (i % 4 === 0) throw new Error('changed my mind')
        })
        .catch(() => {}),
    ),
  )
  expect(await seqsOf(contractId)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
})

test('a batch over many contracts takes few statements, each contract keeping its own sequence', async () => {
  const contracts = Array.from({ length: 700 }, () => contractRow())
  await fanOut('import', () =>
    db.transaction(async tx => {
      for (let i = 0; i < contracts.length; i += 100) await tx.insert(contract).values(contracts.slice(i, i + 100))
    }),
  )
  const ids = contracts.map(row => row.contractId)
  const batch = [...ids, ...ids.slice(0, 300), ...ids].map(id => happened(id))
  await fanOut('import', () => db.transaction(tx => record(tx, db.tables, [happened(ids[0]!)])))
  statements = 0
  await fanOut('import', () => db.transaction(tx => record(tx, db.tables, batch)))
  expect(statements).toBeLessThanOrEqual(6) // 300 contracts by 3, 400 by 2, then 1,700 rows
  expect(await seqsOf(ids[0]!)).toEqual([1, 2, 3, 4])
  expect(await seqsOf(ids[299]!)).toEqual([1, 2, 3])
  expect(await seqsOf(ids[699]!)).toEqual([1, 2])
})

test('nothing is recorded for a contract that does not exist', async () => {
  const contractId = newContractId()
  await expect(db.transaction(tx => record(tx, db.tables, [happened(contractId)]))).rejects.toThrow(
    `No contract ${contractId}`,
  )
  expect(await seqsOf(contractId)).toEqual([])
})

test('recording nothing asks the database nothing', async () => {
  statements = 0
  expect(await db.transaction(tx => record(tx, db.tables, []))).toEqual([])
  expect(statements).toBe(0)
})
