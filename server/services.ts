import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openThrottle } from './auth/throttle.ts'
import type { Services } from './context.ts'
import { createVault } from './crypto/seal.ts'
import { migrate } from './db/migrate.ts'
import { isPostgres, open } from './db/open.ts'
import type { Env } from './env.ts'
import { createBus } from './events/bus.ts'
import { openCardPrinter } from './features/card/card-printer.ts'
import { openFederations } from './federation/federations.ts'
import type { LocalProvider } from './federation/local-provider.ts'
import { openFiles } from './files/files.ts'
import { createLog } from './log.ts'

/**
 * Opens what every process needs: a migrated database, keys, counters, the log. Close it at the end.
 * @param local identity providers for whoever develops; never in production
 */
export const openServices = async (env: Env, local?: LocalProvider): Promise<Services & { close(): Promise<void> }> => {
  const log = createLog(env.logLevel)
  if (!isPostgres(env.databaseUrl)) mkdirSync(dirname(env.databaseUrl.replace(/^file:/, '')), { recursive: true })
  await migrate(env.databaseUrl)
  const db = await open(env.databaseUrl, env.replicaUrl ? { replica: env.replicaUrl } : {})
  const throttle = await openThrottle(env.databaseUrl, env.keyring.indexKey)
  const bus = createBus(db)
  return {
    db,
    vault: createVault(env.keyring),
    bus,
    throttle,
    log,
    now: () => new Date(),
    secureCookies: env.publicUrl.protocol === 'https:',
    publicUrl: env.publicUrl,
    demonstration: !env.production,
    passwordClasses: env.passwordClasses,
    push: env.push,
    federations: openFederations(env, local),
    files: await openFiles(env),
    cards: openCardPrinter(env),
    wallets: env.wallets,
    async close() {
      bus.close()
      await throttle.close()
      await db.close()
    },
  }
}
