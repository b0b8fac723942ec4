import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { MemberActor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import type { Tables } from '../../db/schema.ts'

export type SessionRow = Tables['session']['$inferSelect']
export type TrustedDeviceRow = Tables['trustedDevice']['$inferSelect']
export type SignInEventRow = Tables['signInEvent']['$inferSelect']

/** How many of the last tries are shown. */
const SHOWN = 20

type Stores = Pick<Context, 'db' | 'at'>

/** The browsers that are signed in with an account, the last seen first. */
export const liveSessions = ({ db, at }: Stores, { accountId }: MemberActor): Promise<SessionRow[]> => {
  const { session } = db.tables
  return db.latest
    .select()
    .from(session)
    .where(
      and(
        eq(session.accountId, accountId),
        eq(session.kind, 'MEMBER'),
        isNull(session.revokedAt),
        gt(session.idleExpiresAt, at),
        gt(session.absoluteExpiresAt, at),
      ),
    )
    .orderBy(desc(session.lastSeenAt))
}

/** The browsers in which an account is asked for no code, the last used first. */
export const trustedDevices = ({ db, at }: Stores, { accountId }: MemberActor): Promise<TrustedDeviceRow[]> => {
  const { trustedDevice } = db.tables
  return db.latest
    .select()
    .from(trustedDevice)
    .where(
      and(eq(trustedDevice.accountId, accountId), isNull(trustedDevice.revokedAt), gt(trustedDevice.expiresAt, at)),
    )
    .orderBy(desc(trustedDevice.lastUsedAt))
}

/** The last tries to sign in with an account, the newest first. */
export const lastSignIns = ({ db }: Stores, { accountId }: MemberActor): Promise<SignInEventRow[]> => {
  const { signInEvent } = db.tables
  return db.latest
    .select()
    .from(signInEvent)
    .where(eq(signInEvent.accountId, accountId))
    .orderBy(desc(signInEvent.eventId))
    .limit(SHOWN)
}
