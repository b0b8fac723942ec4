import Sqlite from 'better-sqlite3'
import { isPostgres } from './open.ts'

/**
 * Copies the embedded database into a file while it is being used: SQLite's own page-by-page backup, one consistent
 * state. Answers what was done.
 * @throws Error on PostgreSQL, which has its own tools (pg_dump, pg_basebackup)
 */
export const backUp = async (databaseUrl: string, file: string): Promise<string> => {
  if (isPostgres(databaseUrl)) throw new Error('PostgreSQL is backed up with its own tools: pg_dump or pg_basebackup')
  const source = new Sqlite(databaseUrl.replace(/^file:/, ''), { readonly: true })
  try {
    const { totalPages } = await source.backup(file)
    return `${file}: ${totalPages} pages`
  } finally {
    source.close()
  }
}
