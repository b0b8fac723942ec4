import { type Column, type SQL, sql } from 'drizzle-orm'
import type { Engine } from './kit.ts'
import { inPieces } from './sequence.ts'

/**
 * `(a, b) in ((1, 2), (3, 4))`: rows by keys of several columns, which both engines look up in an index that begins
 * with these columns. One condition for each piece that a statement may hold (see `inPieces`).
 */
export const tuplesIn = (engine: Engine, columns: readonly Column[], tuples: readonly (readonly string[])[]): SQL[] => {
  const named = sql.join(
    columns.map(column => sql`${column}`),
    sql`, `,
  )
  return inPieces(tuples).map(piece => {
    const listed = sql.join(
      piece.map(
        tuple =>
          sql`(${sql.join(
            tuple.map(value => sql`${value}`),
            sql`, `,
          )})`,
      ),
      sql`, `,
    )
    // SQLite takes a list of rows only as a table.
    return engine === 'sqlite' ? sql`(${named}) in (values ${listed})` : sql`(${named}) in (${listed})`
  })
}
