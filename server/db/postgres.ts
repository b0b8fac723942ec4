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

/** What must not be off for a commit to be kept. */
const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit'] as const
const MAX_SKEW_MS = 30_000

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
    latest: drizzle({ client: pools[0]!, relations, logger }),
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
    async faults(now) {
      const { rows } = await pools[0]!.query<Record<(typeof DURABLE)[number] | 'now', string>>(
        `select ${DURABLE.map(name => `current_setting('${name}') as ${name}`).join(', ')}, clock_timestamp() as now`,
      )
      const [run] = rows
      const faults = DURABLE.filter(name => run?.[name] === 'off').map(
        name => `PostgreSQL runs with ${name} = off: a power cut would lose what was confirmed`,
      )
      const skew = Math.abs(new Date(run!.now).getTime() - now().getTime())
      if (skew > MAX_SKEW_MS)
        faults.push(
          `The clocks of this machine and of PostgreSQL differ by ${Math.round(skew / 1000)} s (at most ${MAX_SKEW_MS / 1000}): codes and sessions would end early or late`,
        )
      return faults
    },
    async close() {
      end()
      await Promise.all(pools.map(pool => pool.end()))
    },
  }
}
