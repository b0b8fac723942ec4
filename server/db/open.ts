import type { Logger } from 'drizzle-orm'
import type { Database } from './database.ts'

export interface OpenOptions {
  /** A streaming replica to read from (PostgreSQL only). */
  replica?: string
  /** Hears every statement, for the tests that look at them. */
  logger?: Logger
}

/** file:… opens the embedded engine, postgres://… a server; the rest of the program can't tell. */
export const open = async (url: string, { replica, logger }: OpenOptions = {}): Promise<Database> =>
  isPostgres(url)
    ? (await import('./postgres.ts')).openPostgres(url, { ...(replica && { replica }), logger: logger ?? false })
    : (await import('./sqlite.ts')).openSqlite(url.replace(/^file:/, ''), { logger: logger ?? false })

export const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url)
