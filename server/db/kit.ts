/** The column vocabulary, once per engine. Both kits have one TypeScript type, PostgreSQL's. */
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

const postgres = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  check: pg.check,
  id: (name: string) => pg.uuid(name),
  text: (name: string) => pg.text(name),
  oneOf: <const V extends readonly [string, ...string[]]>(name: string, values: V) =>
    pg.text(name, { enum: values as unknown as [V[number], ...V[number][]] }),
  integer: (name: string) => pg.integer(name),
  /** Money: whole cents, exact up to 2^53 on both engines. */
  cents: (name: string) => pg.bigint(name, { mode: 'number' }),
  flag: (name: string) => pg.boolean(name),
  /** A calendar day, 'YYYY-MM-DD'. */
  day: (name: string) => pg.date(name, { mode: 'string' }),
  /** A moment, to the millisecond, as a Date. */
  moment: (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
  json: <T>(name: string) => pg.jsonb(name).$type<T>(),
}

export type Kit = typeof postgres

const sqlite = {
  table: lite.sqliteTable,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  foreignKey: lite.foreignKey,
  check: lite.check,
  id: (name: string) => lite.text(name),
  text: (name: string) => lite.text(name),
  oneOf: (name: string, values: [string, ...string[]]) => lite.text(name, { enum: values }),
  integer: (name: string) => lite.integer(name),
  cents: (name: string) => lite.integer(name, { mode: 'number' }),
  flag: (name: string) => lite.integer(name, { mode: 'boolean' }),
  day: (name: string) => lite.text(name),
  moment: (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  json: (name: string) => lite.text(name, { mode: 'json' }),
} satisfies Record<keyof Kit, unknown>

export type Engine = 'sqlite' | 'postgres'

/** The one cast: that the two kits' columns hold the same values is shown by the parity tests, not by the compiler. */
export const kits: Record<Engine, Kit> = { postgres, sqlite: sqlite as unknown as Kit }
