import Sqlite from 'better-sqlite3'
import pg from 'pg'
import type { TestDatabase } from './database.ts'

/** Does to the database what nobody can do through the program: as someone with its password, past its triggers. */
export const tamperWith = async (db: Pick<TestDatabase, 'engine' | 'url'>, statement: string): Promise<void> => {
  if (db.engine === 'postgres') {
    const client = new pg.Client(db.url)
    await client.connect()
    try {
      await client.query('set session_replication_role = replica')
      await client.query(statement)
    } finally {
      await client.end()
    }
    return
  }
  const file = new Sqlite(db.url.replace(/^file:/, ''), { timeout: 5_000 })
  file.pragma('foreign_keys = OFF')
  const triggers = file
    .prepare<[], { name: string; sql: string }>("select name, sql from sqlite_master where type = 'trigger'")
    .all()
  for (const { name } of triggers) file.exec(`drop trigger ${name}`)
  file.exec(statement)
  for (const { sql } of triggers) file.exec(sql)
  file.close()
}
