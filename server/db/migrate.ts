import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { getTableConfig } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { projectRoot } from '../root.ts'
import { kits } from './kit.ts'
import { isPostgres } from './open.ts'
import { define } from './schema.ts'

/** A plain connection: runs a statement, answers its first column. */
interface Hand {
  run(text: string): Promise<unknown[]>
  done(): Promise<void>
}

const sqliteHand = (file: string): Hand => {
  const connection = new Sqlite(file, { timeout: 60_000 })
  connection.pragma('page_size = 8192') // of a new file: four ledger lines a page instead of two
  connection.pragma('journal_mode = WAL')
  connection.pragma('foreign_keys = OFF') // else rebuilding a table deletes its children's rows, and inside a transaction it can't be set
  return {
    run: async text => {
      const statement = connection.prepare(text)
      return statement.reader ? statement.pluck().all() : [statement.run()].slice(1)
    },
    done: async () => {
      connection.close()
    },
  }
}

const postgresHand = async (url: string): Promise<Hand> => {
  const client = new pg.Client(url)
  await client.connect()
  return {
    run: async text => (await client.query({ text, rowMode: 'array' })).rows.map(row => row[0]),
    done: () => client.end(),
  }
}

/** How a new table is made, given the column it is spread by; that is undefined for a table that stays in one place. */
export type Spread = (create: string, table: string, by: string | undefined) => string[]

/** Rows of about a kilobyte: in the tree of a primary key, each would spill over into a page of its own. */
const LONG_ROWS = ['claim_line', 'audit_entry', 'staff_entry', 'quarantined_line']

/** SQLite: rows live in their primary key's tree, once, and keep to their column's type. */
const compact: Spread = (create, table) => [
  create.replace(/\)\s*;?\s*$/, LONG_ROWS.includes(table) ? ') strict' : ') strict, without rowid'),
]

const citus: Spread = (create, table, by) =>
  by ? [create, `select create_distributed_table('${table}', '${by}')`] : [create]

/** Workers pick from these across all contracts, so they stay in one place: on Citus, its coordinator. */
const KEPT_WHOLE = ['job', 'schedule_run']

/** The first column of a table's primary key is what it is spread by: the contract, or the value looked up. */
const spreadBy = new Map(
  Object.values(define(kits.postgres)).map(table => {
    const { name, columns, primaryKeys } = getTableConfig(table)
    const first = (primaryKeys[0]?.columns[0] ?? columns.find(column => column.primary))!.name
    return [name, KEPT_WHOLE.includes(name) ? undefined : first]
  }),
)

const spreading = (spread: Spread) => (statement: string) => {
  const table = /^\s*create table ["`](?:__new_)?(\w+)["`]/i.exec(statement)?.[1]
  return table && spreadBy.has(table) ? spread(statement, table, spreadBy.get(table)) : [statement]
}

/** Brings the database up to date; safe when several processes start at once. */
export const migrate = async (url: string, spread?: Spread): Promise<string[]> => {
  const postgres = isPostgres(url)
  const migrationsFolder = join(projectRoot, 'server/db/migrations', postgres ? 'postgres' : 'sqlite')
  const { run, done } = postgres ? await postgresHand(url) : sqliteHand(url.replace(/^file:/, ''))
  try {
    const onCitus = postgres && (await run(`select 1 from pg_extension where extname = 'citus'`)).length > 0
    const expand = spreading(spread ?? (onCitus ? citus : postgres ? create => [create] : compact))
    await run('create table if not exists migration (name text primary key, applied_at text not null)').catch(error => {
      if (!['23505', '42P07'].includes(error.code)) throw error // another process created it this instant
    })
    const applied: string[] = []
    for (const { name, sql } of readMigrationFiles({ migrationsFolder })) {
      await run(postgres ? 'begin' : 'begin immediate')
      if (onCitus) {
        await run(`set local citus.multi_shard_modify_mode to 'sequential'`)
        await run('set local citus.enable_unsafe_triggers to on') // safe here: ours refuse a row of their own shard
      }
      // Whoever inserts the name applies the migration; the others wait here, then find it done.
      const mine = await run(
        `insert into migration values ('${name}', '${new Date().toISOString()}') on conflict do nothing returning name`,
      )
      if (mine.length) {
        for (const statement of sql.flatMap(expand)) await run(statement)
        if (!postgres && (await run('pragma foreign_key_check')).length)
          throw new Error(`Migration ${name} breaks a foreign key`)
        applied.push(name!)
      }
      await run('commit')
    }
    return applied
  } finally {
    await done()
  }
}
