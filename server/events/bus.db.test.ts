import { afterAll, expect, test } from 'vitest'
import { newId } from '../db/ids.ts'
import { open } from '../db/open.ts'
import { testDatabase } from '../testing/database.ts'
import { program } from '../testing/process.ts'
import { contractRow } from '../testing/rows.ts'
import { createBus } from './bus.ts'
import { type EventRow, record } from './outbox.ts'

const db = await testDatabase()
const run = await program('server/testing/program.ts')
const bus = createBus(db)
afterAll(() => bus.close())

const newContract = async () => {
  const row = contractRow()
  await db.transaction(tx => tx.insert(db.tables.contract).values(row).returning())
  return row.contractId
}
const happen = (contractId: string, count = 1, on: Pick<typeof db, 'transaction' | 'tables'> = db) =>
  on.transaction(tx =>
    record(
      tx,
      on.tables,
      Array.from({ length: count }, () => ({
        contractId,
        kind: 'CLAIM_RECEIVED' as const,
        subjectId: newId(),
        occurredAt: new Date(0),
      })),
    ),
  )
const take = async (events: AsyncIterator<EventRow, undefined>, count: number) => {
  const seqs: number[] = []
  while (seqs.length < count) {
    const { value } = await events.next()
    if (!value) break
    seqs.push(value.seq)
  }
  return seqs
}
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

test('replays what came after a number, then goes on with what comes', async () => {
  const contractId = await newContract()
  await happen(contractId, 3)
  const events = bus.listen(contractId, 1)
  expect(await take(events, 2)).toEqual([2, 3])
  const next = take(events, 2)
  await happen(contractId, 2)
  expect(await next).toEqual([4, 5])
  await events.return?.()
})

test('without a number, begins with what comes next', async () => {
  const contractId = await newContract()
  await happen(contractId, 3)
  const events = bus.listen(contractId)
  let heard = false
  const next = take(events, 2).finally(() => {
    heard = true
  })
  while (!heard) await happen(contractId) // how many pass before the listener knows where the contract stands is open
  const [first = 0, second] = await next
  expect(first).toBeGreaterThan(3)
  expect(second).toBe(first + 1)
  await events.return?.()
})

test('a long replay comes whole and in order, page by page', async () => {
  const contractId = await newContract()
  await happen(contractId, 450)
  const events = bus.listen(contractId, 0)
  expect(await take(events, 450)).toEqual(upTo(450))
  await events.return?.()
})

test('leaves out and repeats nothing while many record at once, for a fast and a slow listener', async () => {
  const contractId = await newContract()
  const fast = bus.listen(contractId, 0)
  const slow = bus.listen(contractId, 0)
  const seenBySlow = (async () => {
    const seqs: number[] = []
    while (seqs.length < 60) {
      seqs.push(...(await take(slow, 1)))
      await new Promise(resolve => setTimeout(resolve, 1))
    }
    return seqs
  })()
  const seenByFast = take(fast, 60)
  await Promise.all(Array.from({ length: 30 }, () => happen(contractId, 2)))
  expect(await seenByFast).toEqual(upTo(60))
  expect(await seenBySlow).toEqual(upTo(60))
  await Promise.all([fast.return?.(), slow.return?.()])
})

test('hears nothing of what is rolled back, nor of another contract', async () => {
  const [mine, other] = [await newContract(), await newContract()]
  const events = bus.listen(mine, 0)
  const next = take(events, 1)
  await db
    .transaction(async () => {
      await happen(mine)
      throw new Error('changed my mind')
    })
    .catch(() => {})
  await happen(other, 2)
  await happen(mine)
  expect(await next).toEqual([1])
  await events.return?.()
})

test('hears what another connection and another process commit', async () => {
  const contractId = await newContract()
  const events = bus.listen(contractId, 0)
  const first = take(events, 2)
  const elsewhere = await open(db.url)
  await happen(contractId, 2, elsewhere)
  await elsewhere.close()
  expect(await first).toEqual([1, 2])
  const fromProcess = take(events, 5)
  await run('record', db.url, contractId, '5').end()
  expect(await fromProcess).toEqual(upTo(7, 3))
  await events.return?.()
})

test('ends at once when the listener leaves, even while it waits', async () => {
  const contractId = await newContract()
  const events = bus.listen(contractId, 0)
  const waiting = events.next()
  await events.return?.()
  expect(await waiting).toEqual({ done: true, value: undefined })
  await happen(contractId)
  expect(await events.next()).toEqual({ done: true, value: undefined })
})

test('can be read with for await, which ends the listening', async () => {
  const contractId = await newContract()
  await happen(contractId, 3)
  const seen: number[] = []
  for await (const event of bus.listen(contractId, 0)) {
    seen.push(event.seq)
    if (event.seq === 2) break
  }
  expect(seen).toEqual([1, 2])
})

test('ends every listening when it closes', async () => {
  const closing = createBus(db)
  const contractId = await newContract()
  const waiting = closing.listen(contractId, 0).next()
  closing.close()
  expect(await waiting).toEqual({ done: true, value: undefined })
  expect(await closing.listen(contractId, 0).next()).toEqual({ done: true, value: undefined })
})

test('a failing database is thrown to the listener, who is then gone', async () => {
  const elsewhere = await open(db.url)
  const failing = createBus(elsewhere)
  await elsewhere.close()
  const events = failing.listen(await newContract(), 0)
  await expect(events.next()).rejects.toThrow()
  expect(await events.next()).toEqual({ done: true, value: undefined })
})
