import { constants, copyFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { getColumns, getTableName, type Table } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import type { Vault } from '../crypto/seal.ts'
import { openSqlite } from '../db/sqlite.ts'
import { addDays } from '../features/claim/calendar.ts'
import { importDecomptes } from '../features/claim/claim.import.ts'
import { NOW, TODAY, visit } from './care.ts'
import { compared, type Figure } from './figure.ts'
import type { Population } from './population.ts'
import { randomFrom } from './random.ts'
import { tables } from './rows.ts'

const AMC_NUMBER = '0075123456'
/** Lines a transaction, as the import has it. */
const BATCH = 500

/** Writes a file of the last weeks' care of people picked at random. @returns how many lines it has */
const writeFile = (path: string, { households }: Population, round: number, atLeast: number): number => {
  const random = randomFrom(atLeast + round)
  const days = Array.from({ length: Math.ceil(atLeast / 3) }, () => random.int(14)).sort((a, b) => a - b)
  const lines = days.flatMap((day, at) => {
    const household = random.pick(households)
    const on = addDays(TODAY, day - 28 + 14 * (round % 2))
    return visit(household, random.pick(household.people), 1000 + round * days.length + at, on).map(({ line }) => line)
  })
  const records = [
    {
      type: 'header',
      version: 1,
      emitter: '01-751-0000',
      fileNumber: `BENCH-${round}`,
      amcNumber: AMC_NUMBER,
      createdOn: TODAY,
    },
    ...lines.map(line => ({ type: 'line', ...line })),
    { type: 'trailer', lines: lines.length, amoPaidCents: lines.reduce((sum, line) => sum + line.amoPaidCents, 0) },
  ]
  writeFileSync(path, records.map(record => `${JSON.stringify(record)}\n`).join(''))
  return lines.length
}

interface NewRows {
  name: string
  columns: string[]
  rows: unknown[][]
}

/** The rows that `after` holds and `before` does not, table by table, each in the order of its key. */
const rowsAddedSince = (before: string, after: string): Map<Table, NewRows> => {
  const db = new Sqlite(after, { readonly: true })
  db.prepare('attach ? as before').run(before)
  const added = new Map<Table, NewRows>()
  for (const table of Object.values(tables) as Table[]) {
    const name = getTableName(table)
    const columns = Object.values(getColumns(table))
    const composite = getTableConfig(table as never).primaryKeys[0]?.columns
    const keys = (composite ?? columns.filter(column => column.primary)).map(column => `"${column.name}"`)
    const same = keys.map(key => `known.${key} = new.${key}`).join(' and ')
    const rows = db
      .prepare(
        `select ${columns.map(column => `"${column.name}"`)} from main."${name}" new
         where not exists (select 1 from before."${name}" known where ${same}) order by ${keys}`,
      )
      .raw()
      .all() as unknown[][]
    if (rows.length) added.set(table, { name, columns: columns.map(column => column.name), rows })
  }
  db.close()
  return added
}

/** Inserts rows by hand: one prepared statement a table, one transaction for so many lines, on disk at each commit. */
const insertBare = (file: string, added: ReadonlyMap<Table, NewRows>): void => {
  const db = new Sqlite(file)
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('wal_autocheckpoint = 8192') // as our writer has it
  const inserts = new Map(
    [...added].map(([table, { name, columns }]) => [
      table,
      db.prepare(`insert into "${name}" (${columns.map(column => `"${column}"`)}) values (${columns.map(() => '?')})`),
    ]),
  )
  const lines = added.get(tables.claimLine)
  const claims = added.get(tables.claim)
  if (!lines || !claims) throw new Error('The import wrote no line')
  const claimOf = (row: unknown[], { columns }: NewRows) => row[columns.indexOf('claim_id')]
  const waiting = new Map(claims.rows.map(row => [claimOf(row, claims), row]))
  const batches = Math.ceil(lines.rows.length / BATCH)
  for (let batch = 0; batch < batches; batch++) {
    db.exec('begin immediate')
    const linesNow = lines.rows.slice(batch * BATCH, (batch + 1) * BATCH)
    for (const line of linesNow) {
      // A line refers to its claim, so the claim goes in first.
      const claim = waiting.get(claimOf(line, lines))
      if (claim) inserts.get(tables.claim)!.run(claim)
      waiting.delete(claimOf(line, lines))
      inserts.get(tables.claimLine)!.run(line)
    }
    for (const [table, { rows }] of added) {
      if (table === tables.claim || table === tables.claimLine) continue
      const from = Math.floor((rows.length * batch) / batches)
      const to = Math.floor((rows.length * (batch + 1)) / batches)
      for (const row of rows.slice(from, to)) inserts.get(table)!.run(row)
    }
    db.exec('commit')
  }
  db.close()
}

/**
 * Lines a second of an import, from the file to the last commit, against the bare insert of the rows it wrote. Both
 * work on copies of the population's database; the second round goes on from what the first one left.
 */
export const measureImport = async (
  population: Population,
  vault: Vault,
  { lines, rounds }: { lines: number; rounds: number },
): Promise<Figure> => {
  const { file, members } = population
  const imported = `${file}.imported`
  const inserted = `${file}.inserted`
  copyFileSync(file, imported, constants.COPYFILE_FICLONE)
  copyFileSync(file, inserted, constants.COPYFILE_FICLONE)
  const ours: number[] = []
  const bare: number[] = []
  const db = openSqlite(imported)
  try {
    for (let round = 0; round < rounds; round++) {
      const path = `${file}.jsonl`
      const count = writeFile(path, population, round, lines)
      const began = performance.now()
      const result = await importDecomptes({ db, vault, now: () => NOW }, path, {
        print: () => {},
        locale: 'en',
        amcNumber: AMC_NUMBER,
      })
      ours.push((1000 * count) / (performance.now() - began))
      if (result.applied !== count) throw new Error(`The import applied ${result.applied} lines of ${count}`)
      const added = rowsAddedSince(inserted, imported)
      const beganBare = performance.now()
      insertBare(inserted, added)
      bare.push((1000 * count) / (performance.now() - beganBare))
    }
  } finally {
    await db.close()
  }
  return compared({ name: 'import', against: 'bare insert of the same rows', unit: 'lines/s', members }, ours, bare)
}
