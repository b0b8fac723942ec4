import { type Placeholder, sql } from 'drizzle-orm'
import type { Engine } from './kit.ts'
import { rowPieces } from './sequence.ts'

/** A statement that `insertRows` may prepare: what drizzle's `insert(table).values(…)` comes to. */
interface Insert<Result> extends PromiseLike<Result> {
  prepare(name: string): { execute(values: Record<string, unknown>): PromiseLike<Result> & { sync?: () => Result } }
}

/** Rows of one statement, or the names of their values in a statement that is run for each. */
export type Values<Row> = { [Column in keyof Row]: Row[Column] | Placeholder }[]

/**
 * Inserts many rows, each with the same columns. On SQLite a statement of one row is prepared and run for each, because
 * one of hundreds of rows takes longer to put together than to run; on PostgreSQL a round trip is what costs, so some
 * hundreds go together.
 * @param statement what to do with some values, `on conflict` and `returning` included
 * @returns how many rows the statements returned
 */
export const insertRows = async <Row extends object>(
  engine: Engine,
  rows: readonly Row[],
  statement: (values: Values<Row>) => Insert<unknown>,
): Promise<number> => {
  const [first] = rows
  if (!first) return 0
  const countOf = (result: unknown) => (Array.isArray(result) ? result.length : 0)
  let returned = 0
  if (engine === 'postgres') {
    for (const piece of rowPieces(rows)) returned += countOf(await statement(piece))
    return returned
  }
  const named = Object.fromEntries(Object.keys(first).map(column => [column, sql.placeholder(column)]))
  const prepared = statement([named as Values<Row>[number]]).prepare('') // SQLite's have no names
  for (const row of rows) {
    const executed = prepared.execute(row as Record<string, unknown>)
    // better-sqlite3 answers at once: a promise for each of thousands of rows would cost as much as the row.
    returned += countOf(executed.sync ? executed.sync() : await executed)
  }
  return returned
}
