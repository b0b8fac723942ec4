import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import type { Tables } from '../../db/schema.ts'

export type PasskeyRow = Tables['passkey']['$inferSelect']

type Stores = Pick<Services, 'db'>

/** An account's passkeys, the oldest first. */
export const passkeysOf = ({ db }: Stores, accountId: string): Promise<PasskeyRow[]> => {
  const { passkey } = db.tables
  return db.latest.select().from(passkey).where(eq(passkey.accountId, accountId)).orderBy(asc(passkey.createdAt))
}

/** Since when an application makes codes for an account; null for none, and for one that was never confirmed. */
export const totpSince = async ({ db }: Stores, accountId: string): Promise<Date | null> => {
  const { totp } = db.tables
  const [row] = await db.latest
    .select({ confirmedAt: totp.confirmedAt })
    .from(totp)
    .where(eq(totp.accountId, accountId))
  return row?.confirmedAt ?? null
}

/** How many of its codes on paper an account has left. */
export const recoveryCodesLeft = async (
  { db }: Stores,
  accountId: string,
  /** The transaction that is using one. */
  reader: Pick<Writer, 'select'> = db.latest,
): Promise<number> => {
  const { recoveryCode } = db.tables
  const [row] = await reader
    .select({ left: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)))
  return row?.left ?? 0
}

/** The passkey of a credential, whosever it is: who shows it has not said. Nothing of it is answered before its proof. */
export const passkeyOfCredential = async ({ db }: Stores, credentialId: string): Promise<PasskeyRow | undefined> => {
  const { passkey, passkeyByCredential } = db.tables
  const [known] = await db.latest
    .select()
    .from(passkeyByCredential)
    .where(eq(passkeyByCredential.credentialId, credentialId))
  if (!known) return undefined
  const [row] = await db.latest
    .select()
    .from(passkey)
    .where(and(eq(passkey.accountId, known.accountId), eq(passkey.passkeyId, known.passkeyId)))
  return row
}

/** One way into an account that is about to be taken away. */
export type WayIn = { passkeyId: string } | { issuer: string }

/** Whether something else opens the account than what is about to be taken away. */
export const hasAnotherWayIn = async (
  { db }: Stores,
  accountId: string,
  leaving: WayIn,
  /** The transaction that takes it away, which holds the account. */
  reader: Pick<Writer, 'select'> = db.latest,
): Promise<boolean> => {
  const { account, passkey, linkedIdentity } = db.tables
  const [owner] = await reader
    .select({ passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.accountId, accountId))
  if (owner && owner.passwordHash !== null) return true
  const passkeys = await reader
    .select({ passkeyId: passkey.passkeyId })
    .from(passkey)
    .where(eq(passkey.accountId, accountId))
  if (passkeys.some(({ passkeyId }) => !('passkeyId' in leaving) || passkeyId !== leaving.passkeyId)) return true
  const links = await reader
    .select({ issuer: linkedIdentity.issuer })
    .from(linkedIdentity)
    .where(eq(linkedIdentity.accountId, accountId))
  return links.some(({ issuer }) => !('issuer' in leaving) || issuer !== leaving.issuer)
}
