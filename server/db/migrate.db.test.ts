import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'drizzle-orm'
import { describe, expect, inject, test } from 'vitest'
import { projectRoot } from '../root.ts'
import { emptyDatabase, testDatabase } from '../testing/database.ts'
import { program } from '../testing/process.ts'
import { migrate } from './migrate.ts'

const engine = inject('engine')
const folder = join(projectRoot, 'server/db/migrations', engine)
const names = readdirSync(folder).sort()

const db = await testDatabase()
const url = await emptyDatabase()
const run = await program('server/testing/program.ts')

test('three processes that start at once apply each migration once, and all end up with it', async () => {
  const outputs = await Promise.all([1, 2, 3].map(() => run('migrate', url).end()))
  const applied: string[] = outputs.flatMap(output => JSON.parse(output))
  expect(applied.sort()).toEqual(names)
})

test('a database that is up to date is left alone', async () => {
  expect(await migrate(url)).toEqual([])
})

test('the migrations make what the tables say: drizzle-kit finds nothing to add', { timeout: 60_000 }, async () => {
  const copy = mkdtempSync(join(projectRoot, '.build', 'migrations-')) // drizzle-kit wants a folder below the project
  try {
    cpSync(folder, copy, { recursive: true })
    const dialect = engine === 'postgres' ? 'postgresql' : 'sqlite'
    const args = [
      'generate',
      '--dialect',
      dialect,
      '--schema',
      './server/db/active.ts',
      '--out',
      `./${relative(projectRoot, copy)}`,
    ]
    const { stdout } = await promisify(execFile)('env', [`ENGINE=${engine}`, 'npx', 'drizzle-kit', ...args], {
      cwd: projectRoot,
    })
    expect(stdout).toContain('No schema changes')
    expect(readdirSync(copy).sort()).toEqual(names)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
})

test('both engines have the same migrations, by what they are for', () => {
  const purposes = (of: string) =>
    readdirSync(join(projectRoot, 'server/db/migrations', of)).map(name => name.replace(/^\d+_/, ''))
  expect(purposes('postgres').sort()).toEqual(purposes('sqlite').sort())
})

describe.runIf(engine === 'sqlite')('on SQLite', () => {
  test('a commit waits for the disk on the connection that writes', async () => {
    const [row] = await db.transaction(tx =>
      tx.select({ level: sql<number>`synchronous` }).from(sql`pragma_synchronous`),
    )
    expect(row).toEqual({ level: 2 }) // FULL; NORMAL, the driver's default with a write-ahead log, loses commits with the power
  })

  test('foreign keys are enforced on the connection that writes', async () => {
    const [row] = await db.transaction(tx =>
      tx.select({ on: sql<number>`foreign_keys` }).from(sql`pragma_foreign_keys`),
    )
    expect(row).toEqual({ on: 1 })
  })

  test('every table keeps to its types and lives in its primary key, but for those of long rows', async () => {
    const tables = await db.read
      .select({ name: sql<string>`name`, strict: sql<number>`strict`, withoutRowid: sql<number>`wr` })
      .from(sql`pragma_table_list`)
      .where(sql`schema = 'main' and type = 'table' and name not like 'sqlite_%' and name <> 'migration'`)
    expect(tables).toHaveLength(Object.keys(db.tables).length)
    expect(tables.filter(table => !table.strict)).toEqual([])
    const apart = tables.filter(table => !table.withoutRowid).map(table => table.name)
    expect(apart.sort()).toEqual(['audit_entry', 'claim_line', 'quarantined_line', 'staff_entry'])
  })
})
