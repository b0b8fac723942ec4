import { and, eq, isNull, lt } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { Services } from '../context.ts'
import type { Writer } from '../db/database.ts'

type Stores = Pick<Services, 'db' | 'vault' | 'now'>

const PERIOD = 30
/** A clock may be half a minute late or early. */
const WINDOW = 1

export const totpPlace = (accountId: string) => ({ table: 'totp', column: 'secret_sealed', row: accountId })

/** The generator that an application was given; RFC 6238 as every application knows it. */
export const totpOf = (issuer: string, label: string, secret: string): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6, algorithm: 'SHA1' })

const plain = (code: string) => code.replace(/[\s.-]/g, '').toUpperCase()

/**
 * Takes a code of the account's application: right once, and only while its half minute (or a neighbour) lasts.
 * @param pending whether the application is only being added; else it must have been confirmed
 */
export const takeTotp = async (
  { db, vault, now }: Stores,
  tx: Writer,
  accountId: string,
  code: string,
  pending = false,
): Promise<boolean> => {
  const { totp } = db.tables
  const [row] = await tx.select().from(totp).where(eq(totp.accountId, accountId))
  if (!row || (row.confirmedAt === null) !== pending) return false
  const generator = totpOf('', '', vault.open(row.secretSealed, totpPlace(accountId)))
  const timestamp = now().getTime()
  const delta = generator.validate({ token: plain(code), timestamp, window: WINDOW })
  if (delta === null) return false
  const step = Math.floor(timestamp / 1000 / PERIOD) + delta
  const taken = await tx
    .update(totp)
    .set({ lastStep: step, ...(pending && { confirmedAt: now() }) })
    .where(and(eq(totp.accountId, accountId), lt(totp.lastStep, step)))
    .returning({ accountId: totp.accountId })
  return taken.length > 0
}

/** What is kept of a recovery code. */
export const recoveryHash = ({ vault }: Pick<Stores, 'vault'>, accountId: string, code: string): string =>
  vault.hash(`recovery|${accountId}|${plain(code)}`)

/** Takes one of the codes on paper: each serves once. */
export const takeRecoveryCode = async (
  stores: Stores,
  tx: Writer,
  accountId: string,
  code: string,
): Promise<boolean> => {
  const { recoveryCode } = stores.db.tables
  const taken = await tx
    .update(recoveryCode)
    .set({ usedAt: stores.now() })
    .where(
      and(
        eq(recoveryCode.accountId, accountId),
        eq(recoveryCode.codeHash, recoveryHash(stores, accountId, code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ codeHash: recoveryCode.codeHash })
  return taken.length > 0
}
