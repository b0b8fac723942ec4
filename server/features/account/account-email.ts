import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'

/**
 * How long an account can go back to the e-mail it had before: as long as the link of the notice that tells of the change
 * (identity/notice.ts). Until then nobody else signs in with it.
 */
export const WAY_BACK_MS = 7 * 24 * 3_600_000

type Stores = Pick<Services, 'db' | 'now'>

/** Which account an e-mail leads to, and whether it is theirs or was until lately: nobody else signs in with it then. */
const holderOf = async (
  { db, now }: Stores,
  tx: Writer,
  email: string,
): Promise<{ accountId: string; isHeld: boolean } | undefined> => {
  const { account, accountByEmail, emailChange } = db.tables
  const [known] = await tx.select().from(accountByEmail).where(eq(accountByEmail.email, email))
  if (!known) return undefined
  const [theirs] = await tx.select().from(account).where(eq(account.accountId, known.accountId))
  if (theirs?.email === email) return { ...known, isHeld: true }
  const lately = await tx
    .select({ changeId: emailChange.changeId })
    .from(emailChange)
    .where(
      and(
        eq(emailChange.accountId, known.accountId),
        eq(emailChange.emailBefore, email),
        isNull(emailChange.undoneAt),
        gt(emailChange.changedAt, new Date(now().getTime() - WAY_BACK_MS)),
      ),
    )
  return { ...known, isHeld: lately.length > 0 }
}

/** Whether an e-mail is another account's, or was until lately. */
export const isEmailHeld = async (stores: Stores, tx: Writer, email: string, accountId: string): Promise<boolean> => {
  const holder = await holderOf(stores, tx, email)
  return holder !== undefined && holder.accountId !== accountId && holder.isHeld
}

/**
 * Takes an e-mail as what an account is signed in to with.
 * @returns false where it is another account's, or was until lately
 */
export const claimEmail = async (stores: Stores, tx: Writer, email: string, accountId: string): Promise<boolean> => {
  const { accountByEmail } = stores.db.tables
  const before = await holderOf(stores, tx, email)
  if (before && before.accountId !== accountId) {
    if (before.isHeld) return false
    // One of theirs of before, which opens nothing any more.
    await tx
      .delete(accountByEmail)
      .where(and(eq(accountByEmail.email, email), eq(accountByEmail.accountId, before.accountId)))
      .returning({ accountId: accountByEmail.accountId })
  }
  await tx
    .insert(accountByEmail)
    .values({ email, accountId })
    .onConflictDoNothing()
    .returning({ accountId: accountByEmail.accountId })
  const [known] = await tx.select().from(accountByEmail).where(eq(accountByEmail.email, email))
  return known?.accountId === accountId
}

/** An account's look-ups of e-mails that it is no longer signed in to with; the one in use stays. */
export const forgetEmails = async (
  { db }: Pick<Services, 'db'>,
  tx: Writer,
  accountId: string,
  emails: readonly string[],
): Promise<void> => {
  const { account, accountByEmail } = db.tables
  const [row] = await tx.select({ email: account.email }).from(account).where(eq(account.accountId, accountId))
  for (const email of new Set(emails))
    if (email !== row?.email)
      await tx
        .delete(accountByEmail)
        .where(and(eq(accountByEmail.email, email), eq(accountByEmail.accountId, accountId)))
        .returning({ accountId: accountByEmail.accountId })
}

/** Forgets the e-mails that accounts had before, once there is no way back to them. @returns how many */
export const forgetOldEmails = ({ db, now }: Stores): Promise<number> =>
  fanOut('nightly', () =>
    db.transaction(async tx => {
      const { emailChange } = db.tables
      const old = await tx
        .delete(emailChange)
        .where(lt(emailChange.changedAt, new Date(now().getTime() - WAY_BACK_MS)))
        .returning()
      for (const { accountId, emailBefore } of old) await forgetEmails({ db }, tx, accountId, [emailBefore])
      return old.length
    }),
  )
