import type Sqlite from 'better-sqlite3'
import { type Column, getColumns, getTableName, type Table } from 'drizzle-orm'
import { kits } from '../db/kit.ts'
import { define } from '../db/schema.ts'

/** The tables as SQLite has them. */
export const tables = define(kits.sqlite)

const encode = (column: Column, value: unknown): unknown => {
  const given = value === undefined ? column.default : value
  return given === null || given === undefined ? null : column.mapToDriverValue(given)
}

/** Writes rows into one of our tables, each as the table encodes it, with one prepared statement. */
export const inserter = <T extends Table & { $inferInsert: object }>(
  connection: Sqlite.Database,
  table: T,
): ((row: T['$inferInsert']) => void) => {
  const columns = Object.entries(getColumns(table))
  const statement = connection.prepare(
    `insert into "${getTableName(table)}" (${columns.map(([, column]) => `"${column.name}"`)}) values (${columns.map(() => '?')})`,
  )
  return row => {
    const values = row as Readonly<Record<string, unknown>>
    statement.run(...columns.map(([key, column]) => encode(column, values[key])))
  }
}
