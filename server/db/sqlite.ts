import Sqlite from 'better-sqlite3'
import type { Logger } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Database, Reader, Writer } from './database.ts'
import { kits } from './kit.ts'
import { define, relate } from './schema.ts'
import { type Life, transactions, turnstile } from './transaction.ts'
import { every, watchers } from './watch.ts'

/** Compiles each statement once, and runs it only as long as its transaction lives. */
const client = (connection: Sqlite.Database, known = new Map<string, Sqlite.Statement>()) => {
  const compiled = (source: string) => {
    let statement = known.get(source)
    if (!statement) {
      if (known.size === 1000) known.delete(known.keys().next().value!)
      statement = connection.prepare(source)
      known.set(source, statement)
    }
    return statement
  }
  return (life?: Life) => {
    if (!life) return { prepare: compiled } as unknown as Sqlite.Database
    const alive = <T>(act: () => T) => {
      life.check()
      try {
        return act()
      } catch (error) {
        return life.fail(error)
      }
    }
    return {
      prepare(source: string) {
        const statement = alive(() => compiled(source))
        return {
          raw() {
            statement.raw()
            return this
          },
          all: (...values: unknown[]) => alive(() => statement.all(...values)),
          get: (...values: unknown[]) => alive(() => statement.get(...values)),
          run: (...values: unknown[]) => alive(() => statement.run(...values)),
        }
      },
    } as unknown as Sqlite.Database
  }
}

const LOOK_EVERY_MS = 100

export const openSqlite = (
  file: string,
  { synchronous = 'FULL', patience = 10, timeout = 0, logger = false as Logger | boolean } = {},
): Database => {
  const connect = (options: Sqlite.Options) => {
    const connection = new Sqlite(file, options)
    connection.pragma('foreign_keys = ON')
    connection.pragma(`synchronous = ${synchronous}`) // better-sqlite3's own default in WAL mode is NORMAL, which may lose the last commits with the power
    return connection
  }
  const writer = connect({ timeout })
  writer.pragma('journal_mode = WAL')
  writer.pragma('wal_autocheckpoint = 8192') // 64 MB of log: an import changes the same pages again and again, and writes them back once
  const reader = connect({ readonly: true })
  reader.pragma('cache_size = -65536') // 64 MB: the pages of those who are looking at their space right now
  const tables = define(kits.sqlite)
  const relations = relate(tables)
  const turn = turnstile()
  const onWriter = client(writer)
  const { committed, watch, end } = watchers(changed => {
    const observer = connect({ readonly: true })
    const version = () => observer.pragma('data_version', { simple: true }) // moves when another connection commits
    let seen = version()
    const stop = every(LOOK_EVERY_MS, () => {
      const now = version()
      if (now === seen) return
      seen = now
      changed()
    })
    return () => {
      stop()
      observer.close()
    }
  })
  const read = drizzle({ client: client(reader)(), relations, logger }) as unknown as Reader
  return {
    engine: 'sqlite',
    tables,
    read,
    latest: read,
    transaction: transactions({
      acquire: async () => ({
        release: await turn(),
        execute: async command => {
          writer.exec(command)
        },
        handle: life => drizzle({ client: onWriter(life), relations, logger }) as unknown as Writer,
      }),
      begin: 'begin immediate',
      conflicts: ['SQLITE_BUSY'], // another process is writing
      pause: () => patience,
      committed,
    }),
    watch,
    async faults() {
      const faults: string[] = []
      const pragma = (name: string) => writer.pragma(name, { simple: true })
      if (pragma('synchronous') !== 2)
        faults.push('SQLite runs with synchronous other than FULL: a power cut would lose what was confirmed')
      if (pragma('journal_mode') !== 'wal') faults.push('SQLite runs without its write-ahead log (journal_mode = WAL)')
      if (pragma('foreign_keys') !== 1)
        faults.push('SQLite runs with foreign keys off: rows could be left without theirs')
      return faults
    },
    async close() {
      end()
      await turn()
      reader.close()
      writer.close()
    },
  }
}
