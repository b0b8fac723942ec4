import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { verifyAudit } from '../audit/verify.ts'
import { testDatabase } from '../testing/database.ts'
import { program } from '../testing/process.ts'
import { contractRow } from '../testing/rows.ts'

const db = await testDatabase()
const run = await program('server/testing/program.ts')

test('a process killed at any moment loses nothing it said was done, and leaves nothing half done', {
  timeout: 60_000,
}, async () => {
  const { contract, event, auditEntry } = db.tables
  const contractIds = [contractRow(), contractRow()].map(row => row.contractId)
  for (const contractId of contractIds)
    await db.transaction(tx => tx.insert(contract).values(contractRow({ contractId })).returning())
  for (let kill = 0; kill < 4; kill++) {
    // Two processes write at once, each in its contract; each is killed after some commits more.
    await Promise.all(
      contractIds.map(async contractId => {
        const { child, output } = run('record', db.url, contractId, '100000')
        const said = () => output().trim().split('\n').filter(Boolean).map(Number)
        await expect.poll(() => said().length, { interval: 1, timeout: 20_000 }).toBeGreaterThan(kill * 7)
        child.kill('SIGKILL')
        await new Promise(resolve => child.once('close', resolve))
        // At one instant: the server may still be ending the killed process's last commit.
        await db.transaction(async tx => {
          const rows = await tx.select().from(event).where(eq(event.contractId, contractId)).orderBy(asc(event.seq))
          expect(rows.map(row => row.seq)).toEqual(rows.map((_, i) => i + 1))
          expect(rows.length).toBeGreaterThanOrEqual(said().at(-1)!)
          expect(await tx.$count(auditEntry, eq(auditEntry.contractId, contractId))).toBe(rows.length)
          const [counts] = await tx.select().from(contract).where(eq(contract.contractId, contractId))
          expect(counts).toMatchObject({ eventSeq: rows.length, auditSeq: rows.length })
        })
      }),
    )
  }
  expect(await verifyAudit(db, () => {})).toMatchObject({ broken: 0 })
})
