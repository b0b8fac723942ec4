import type { Database } from './database.ts'

/** Makes a thing once for each database: a prepared query costs its compilation once, then nothing over plain SQL. */
export const perDatabase = <Made>(make: (db: Database) => Made): ((db: Database) => Made) => {
  const made = new WeakMap<Database, Made>()
  return db => {
    let known = made.get(db)
    if (known === undefined) {
      known = make(db)
      made.set(db, known)
    }
    return known
  }
}
