import { and, eq, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { MemberActor } from '../../auth/actor.ts'
import type { Context, Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { type AccountRow, accountOfId, personOf } from '../account/account.loader.ts'
import type { Person } from './destination.ts'

/** The account of who is signed in, and the person it is for. */
export const ownerOf = async (
  ctx: Context,
  { accountId }: MemberActor,
): Promise<{ account: AccountRow; person: Person }> => {
  const account = await accountOfId(ctx, accountId)
  if (!account) throw new Error('A session without its account')
  return { account, person: await personOf(ctx, account) }
}

/** Writes down what somebody changed of their own ways in. */
export const auditFactor = (
  ctx: Context,
  tx: Writer,
  { contractId, accountId, memberId }: Pick<MemberActor, 'contractId' | 'accountId' | 'memberId'>,
  action: string,
  details: Record<string, unknown> = {},
) =>
  writeAudit(tx, ctx.db.tables, [
    { contractId, at: ctx.at, actorKind: 'MEMBER', actorId: accountId, action, subjectId: memberId, details },
  ])

/**
 * Holds an account until the transaction ends: whoever takes away another of its ways in at the same moment waits, and
 * then sees what is left.
 */
export const holdAccount = async ({ db }: Pick<Services, 'db'>, tx: Writer, accountId: string): Promise<void> => {
  const { account } = db.tables
  await tx
    .update(account)
    .set({ createdAt: sql`${account.createdAt}` })
    .where(eq(account.accountId, accountId))
    .returning({ accountId: account.accountId })
}

/**
 * Forgets every passkey, application, code on paper, FranceConnect identity and own mobile number of an account: once
 * somebody else was in it, any of them may be theirs.
 */
export const forgetFactors = async ({ db }: Pick<Services, 'db'>, tx: Writer, accountId: string): Promise<void> => {
  const { account, passkey, passkeyByCredential, totp, recoveryCode } = db.tables
  const gone = await tx
    .delete(passkey)
    .where(eq(passkey.accountId, accountId))
    .returning({ credentialId: passkey.credentialId })
  for (const { credentialId } of gone)
    await tx
      .delete(passkeyByCredential)
      .where(eq(passkeyByCredential.credentialId, credentialId))
      .returning({ passkeyId: passkeyByCredential.passkeyId })
  const { accountBySubject, linkedIdentity } = db.tables
  const links = await tx
    .delete(linkedIdentity)
    .where(eq(linkedIdentity.accountId, accountId))
    .returning({ subject: linkedIdentity.subject, issuer: linkedIdentity.issuer })
  for (const { subject, issuer } of links)
    await tx
      .delete(accountBySubject)
      .where(and(eq(accountBySubject.subject, subject), eq(accountBySubject.issuer, issuer)))
      .returning({ accountId: accountBySubject.accountId })
  await tx.delete(totp).where(eq(totp.accountId, accountId)).returning({ accountId: totp.accountId })
  await tx
    .delete(recoveryCode)
    .where(eq(recoveryCode.accountId, accountId))
    .returning({ codeHash: recoveryCode.codeHash })
  await tx
    .update(account)
    .set({ phone: null, phoneConfirmedAt: null })
    .where(eq(account.accountId, accountId))
    .returning({ accountId: account.accountId })
}
