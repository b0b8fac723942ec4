import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Vault } from '../crypto/seal.ts'
import { openSqlite } from '../db/sqlite.ts'
import { enqueue, runDueJobs } from '../events/jobs.ts'
import { sourceOf } from '../features/document/document.write.ts'
import { makeStatements, STATEMENT } from '../features/statement/statement.jobs.ts'
import { statement } from '../features/statement/statement.pdf.ts'
import { contractsWithMovement } from '../features/statement/statement.reader.ts'
import { demonstrationScanner } from '../files/scanner.ts'
import { diskStorage } from '../files/storage.ts'
import { NOW } from './care.ts'
import { compared, type Figure } from './figure.ts'
import type { Population } from './population.ts'

/** The month in which all of the population's care came in. */
const MONTH = '2026-11'

/**
 * Statements a second, from the job in the queue to the document that is told of, against drawing the same ones alone:
 * what reading, sealing, storing and filing cost beside. The database and the files are a copy and a folder of their own.
 */
export const measureStatements = async (
  { file, members }: Population,
  vault: Vault,
  { contracts, rounds }: { contracts: number; rounds: number },
): Promise<Figure> => {
  const copy = `${file}.statements`
  copyFileSync(file, copy, constants.COPYFILE_FICLONE)
  const folder = mkdtempSync(join(tmpdir(), 'bench-files-'))
  const db = openSqlite(copy)
  const now = () => NOW
  const files = { storage: diskStorage(folder), scanner: demonstrationScanner, staging: folder }
  const services = { db, vault, now, files }
  const handlers = { [STATEMENT]: makeStatements(services) }
  const ours: number[] = []
  const drawn: number[] = []
  try {
    let cursor: string | undefined
    const moved: string[] = []
    do {
      const page = await contractsWithMovement(services, MONTH, cursor, 500)
      moved.push(...page.contractIds)
      cursor = page.cursor
    } while (cursor !== undefined && moved.length < contracts * rounds)
    if (moved.length < contracts * rounds) throw new Error(`Only ${moved.length} contracts had any movement`)
    const known = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      const jobs = moved
        .slice(round * contracts, (round + 1) * contracts)
        .map(contractId => ({ kind: STATEMENT, payload: { contractId, month: MONTH }, runAt: NOW }))
      await db.transaction(tx => enqueue(tx, db.tables, NOW, jobs))
      const began = performance.now()
      await runDueJobs({
        db,
        handlers,
        now,
        random: () => 0,
        onFailure: (_job, error) => {
          throw error
        },
      })
      const took = performance.now() - began
      const made = (await db.read.select().from(db.tables.document)).filter(one => !known.has(one.documentId))
      for (const { documentId } of made) known.add(documentId)
      ours.push((1000 * made.length) / took)
      const facts = made.map(one => JSON.parse(sourceOf(services, one) ?? ''))
      const beganDrawing = performance.now()
      for (const one of facts) await statement.render(one)
      drawn.push((1000 * facts.length) / (performance.now() - beganDrawing))
    }
  } finally {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return compared({ name: 'statements', against: 'drawing them alone', unit: 'statements/s', members }, ours, drawn)
}
