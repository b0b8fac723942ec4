import { lt, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Database } from './database.ts'
import type { Tables } from './schema.ts'
import { fanOut } from './shards.ts'

const DAY = 24 * 3_600_000

type Kept =
  | 'challenge'
  | 'stepUp'
  | 'federationTrip'
  | 'waitingIdentity'
  | 'session'
  | 'trustedDevice'
  | 'device'
  | 'signInEvent'
  | 'message'
  | 'fileAccess'
  | 'cardShare'
  | 'notification'
  | 'membership'
  | 'requestMessage'

/**
 * How long what is only a trace is kept; documents have classes of their own (features/document/retention-class.ts).
 * Traces of people's coming and going for a year (CNIL, délibération 2021-122: six to twelve months), sessions for a
 * quarter so that somebody can still be told which one was theirs, and what proved something for a day. The audit log
 * is apart, and kept as long as the contract's own records.
 */
const RETENTION: Record<Kept, { days: number; from: (tables: Tables) => AnyPgColumn }> = {
  challenge: { days: 1, from: ({ challenge }) => challenge.expiresAt },
  stepUp: { days: 1, from: ({ stepUp }) => stepUp.expiresAt },
  waitingIdentity: { days: 1, from: ({ waitingIdentity }) => waitingIdentity.expiresAt },
  federationTrip: { days: 1, from: ({ federationTrip }) => federationTrip.expiresAt },
  session: { days: 90, from: ({ session }) => session.absoluteExpiresAt },
  trustedDevice: { days: 90, from: ({ trustedDevice }) => trustedDevice.expiresAt },
  // Its last use is at most the trust's 90 days before that ends.
  device: { days: 180, from: ({ device }) => device.rotatedAt },
  signInEvent: { days: 365, from: ({ signInEvent }) => signInEvent.at },
  message: { days: 90, from: ({ message }) => message.endedAt },
  // As long as the claims that they lead to can still be disputed (prescription, Code de la mutualité L221-11).
  notification: { days: 2 * 365, from: ({ notification }) => notification.createdAt },
  // What was written to us and answered, as long as it can still be asked about (Code civil, art. 2224: five years).
  requestMessage: { days: 5 * 365 + 1, from: ({ requestMessage }) => requestMessage.at },
  // Somebody who asked for a contract, once they were answered (CNIL, référentiel gestion commerciale: three years at most).
  membership: { days: 365, from: ({ membership }) => membership.decidedAt },
  cardShare: { days: 365, from: ({ cardShare }) => cardShare.expiresAt },
  // Control of who sees health data is a reason to keep traces for longer (the same CNIL text, up to three years).
  fileAccess: { days: 3 * 365, from: ({ fileAccess }) => fileAccess.openedAt },
}

/**
 * Deletes what was kept long enough. A table at a time, each in a transaction of its own.
 * @returns how many rows went, by table
 */
export const forgetOldTraces = (db: Database, now: Date): Promise<Record<Kept, number>> =>
  fanOut('nightly', async () => {
    const gone = {} as Record<Kept, number>
    for (const [name, { days, from }] of Object.entries(RETENTION) as [Kept, (typeof RETENTION)[Kept]][]) {
      const column = from(db.tables)
      const isOld: SQL = lt(column, new Date(now.getTime() - days * DAY))
      const rows = await db.transaction(tx => tx.delete(db.tables[name]).where(isOld).returning({ at: column }))
      gone[name] = rows.length
    }
    return gone
  })
