import type { Logger } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Database, Writer } from './database.ts'
import { kits } from './kit.ts'
import { define, relate } from './schema.ts'
import { type Life, transactions } from './transaction.ts'
import { every, watchers } from './watch.ts'

const client = (connection: pg.PoolClient, life: Life) =>
  ({
    query: async (...query: Parameters<pg.PoolClient['query']>) => {
      life.check()
      try {
        return await connection.query(...query)
      } catch (error) {
        return life.fail(error)
      }
    },
  }) as unknown as pg.PoolClient

const LOOK_EVERY_MS = 1000

export const openPostgres = (
  primary: string,
  { replica = primary, isolation = 'serializable', max = 10, logger = false as Logger | boolean } = {},
): Database => {
  const pools = [...new Set([primary, replica])].map(connectionString => {
    const pool = new pg.Pool({ connectionString, max })
    pool.on('error', () => {}) // an idle connection that the server closed: the pool opens another
    return pool
  })
  const tables = define(kits.postgres)
  const relations = relate(tables)
  const { committed, watch, end } = watchers(changed => every(LOOK_EVERY_MS, changed))
  return {
    engine: 'postgres',
    tables,
    read: drizzle({ client: pools.at(-1)!, relations, logger }),
    transaction: transactions({
      acquire: async () => {
        const connection = await pools[0]!.connect()
        let lost = false
        const onLost = () => {
          lost = true
        }
        connection.on('error', onLost)
        return {
          execute: command => connection.query(command),
          handle: life => drizzle({ client: client(connection, life), relations, logger }) as unknown as Writer,
          release: () => {
            connection.off('error', onLost)
            connection.release(lost)
          },
        }
      },
      begin: `begin isolation level ${isolation}`,
      conflicts: ['40001', '40P01'], // serialization failure, deadlock
      pause: attempt => Math.min(250, 2 ** attempt),
      committed,
    }),
    watch,
    async close() {
      end()
      await Promise.all(pools.map(pool => pool.end()))
    },
  }
}
