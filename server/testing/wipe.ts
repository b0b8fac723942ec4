import type { Database } from '../db/database.ts'
import type { Tables } from '../db/schema.ts'
import { fanOut } from '../db/shards.ts'

/** Empties tables, so that a test begins as if nothing had happened there. */
export const wipe = (db: Database, ...names: readonly (keyof Tables)[]): Promise<void> =>
  fanOut('nightly', () =>
    db.transaction(async tx => {
      for (const name of names) await tx.delete(db.tables[name]).returning()
    }),
  )

/** As if everybody had come by FranceConnect or a passkey, and never chosen a password; or had chosen this one. */
export const setPasswords = async (db: Database, passwordHash: string | null): Promise<void> => {
  await fanOut('nightly', () => db.transaction(tx => tx.update(db.tables.account).set({ passwordHash }).returning()))
}
