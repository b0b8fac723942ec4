import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Engine } from './kit.ts'
import type { Relations, Tables } from './schema.ts'

type Drizzle = NodePgDatabase<Relations>

/** What may be done outside a transaction: read. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | '$with' | '$count' | 'query'> & {
  with(...queries: Parameters<Drizzle['with']>): Pick<ReturnType<Drizzle['with']>, 'select' | 'selectDistinct'>
}

/** What may be done inside one: read and write. */
export type Writer = Reader & Pick<Drizzle, 'insert' | 'update' | 'delete' | 'with'>

export type Transaction = <T>(work: (tx: Writer) => Promise<T>) => Promise<T>

export interface Database {
  readonly engine: Engine
  readonly tables: Tables
  readonly read: Reader
  /**
   * The same, never from a replica: for what must see the last commit, whoever made it. Who may come in (sessions,
   * challenges, accounts, factors), and jobs, which follow their commit at once.
   */
  readonly latest: Reader
  /** Runs work as one serializable unit. It may run work again after a conflict, so work does nothing that a rollback can't undo. */
  readonly transaction: Transaction
  /**
   * Calls back when something may have been committed: at once for this process; for others within a tenth of a second
   * on SQLite and a second on PostgreSQL, where it is a mere tick. A hint: the database says what is new.
   * @returns a function that ends the watch
   */
  watch(listener: () => void): () => void
  /**
   * What of how this database was opened or is run would lose what it has confirmed, in words for whoever runs it.
   * @param now this machine's clock, to be compared with the server's
   */
  faults(now: () => Date): Promise<string[]>
  close(): Promise<void>
}
