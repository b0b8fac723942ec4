import type { Logger } from 'drizzle-orm'
import pg from 'pg'
import type { Spread } from '../db/migrate.ts'
import { currentFanOut } from '../db/shards.ts'

const SHARDS = 8

/**
 * A stand-in for a cluster: each table in hash partitions of its primary key's first column. PostgreSQL then demands
 * what Citus demands of keys, and its planner says which shards a statement touches.
 */
export const partitions: Spread = (create, table, by) =>
  by
    ? [
        create.replace(/\)\s*;?\s*$/, `) partition by hash ("${by}")`),
        ...Array.from(
          { length: SHARDS },
          (_, i) =>
            `create table "${table}@${i}" partition of "${table}" for values with (modulus ${SHARDS}, remainder ${i})`,
        ),
      ]
    : [create]

export interface Statement {
  text: string
  params: unknown[]
}

/** How many of the parameter sets that a statement ran with are looked at. */
const SAMPLES = 20

/** Keeps every statement that runs outside a fan-out, each once for each set of parameters up to a limit. */
export const statementRecorder = (): Logger & { statements(): Statement[] } => {
  const seen = new Map<string, Map<string, unknown[]>>()
  return {
    logQuery(text, params) {
      if (currentFanOut()) return
      const samples = seen.get(text) ?? new Map<string, unknown[]>()
      seen.set(text, samples)
      if (samples.size < SAMPLES) samples.set(JSON.stringify(params), params)
    },
    statements: () => [...seen].flatMap(([text, samples]) => [...samples.values()].map(params => ({ text, params }))),
  }
}

/** Splits `(a, f(b, c)), (d, e)` into its rows and cells, up to the end of the last row. */
const rowsOf = (values: string): string[][] => {
  const rows: string[][] = []
  let depth = 0
  let quoted = false
  for (const char of values) {
    if (char === "'") quoted = !quoted
    if (!quoted && char === ')' && --depth === 0) continue
    if (!quoted && char === '(' && depth++ === 0) {
      rows.push([''])
      continue
    }
    if (depth === 0) {
      if (!/[\s,]/.test(char)) return rows // on conflict …, returning …
      continue
    }
    const row = rows.at(-1)!
    if (depth === 1 && !quoted && char === ',') row.push('')
    else row.push(row.pop() + char)
  }
  return rows
}

/** The values that the rows of an insert are spread by; nothing when the statement is not `insert … values`. */
const insertedInto = ({ text, params }: Statement, spreadBy: ReadonlyMap<string, string>): Set<string> | undefined => {
  const insert = /^insert into "(\w+)" \(([^)]+)\) values /.exec(text)
  const by = insert && spreadBy.get(insert[1]!)
  if (!insert || !by) return undefined
  const column = insert[2]!.split(', ').indexOf(`"${by}"`)
  return new Set(
    rowsOf(text.slice(insert[0].length)).map(row => {
      const cell = row[column]!.trim()
      const parameter = /^\$(\d+)$/.exec(cell)
      return parameter ? String(params[Number(parameter[1]) - 1]) : cell
    }),
  )
}

/** What a statement was refused for before it touched anything: a malformed value. */
const isDataException = (error: unknown) => error instanceof pg.DatabaseError && error.code?.startsWith('22') === true

/**
 * The shards that a statement touches, as the planner sees it.
 * For an insert, which the planner does not route, the values that its rows are spread by.
 */
const shardsOf = async (client: pg.Client, statement: Statement, spreadBy: ReadonlyMap<string, string>) => {
  const inserted = insertedInto(statement, spreadBy)
  if (inserted) return inserted
  try {
    const { rows } = await client.query(`explain (format json) ${statement.text}`, statement.params)
    return new Set([...JSON.stringify(rows).matchAll(/"Relation Name":"\w+@(\d+)"/g)].map(([, shard]) => shard!))
  } catch (error) {
    if (isDataException(error)) return new Set<string>()
    throw new Error(`EXPLAIN failed for: ${statement.text}`, { cause: error })
  }
}

/**
 * Asks PostgreSQL which shards each statement touches.
 * @returns one message for each statement that touches more than one
 */
export const statementsOverManyShards = async (url: string, statements: Statement[]): Promise<string[]> => {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; by: string }>(
      `select c.relname as name, a.attname as by from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]`,
    )
    const spreadBy = new Map(rows.map(({ name, by }) => [name, by]))
    const found = new Map<string, string>()
    for (const statement of statements) {
      const { size } = await shardsOf(client, statement, spreadBy)
      if (size > 1) found.set(statement.text, `touches ${size} shards:\n  ${statement.text}`)
    }
    return [...found.values()]
  } finally {
    await client.end()
  }
}
