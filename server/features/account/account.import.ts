import { and, eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { hashPassword } from '../../auth/password.ts'
import type { Services } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { isEmail } from '../../identifiers/email.ts'

export interface NewAccount {
  contractId: string
  memberId: string
  email: string
  password: string
}

/**
 * Gives a person on a contract an account to sign in with: for the demonstration, and for who comes from another member
 * space. The e-mail is kept in lower case.
 * @returns the account's id
 * @throws Error when the e-mail is not one, has an account already, or nobody on the contract has that id
 */
export const createAccount = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  { contractId, memberId, email: given, password }: NewAccount,
): Promise<string> => {
  const email = given.trim().toLowerCase()
  if (!isEmail(email)) throw new Error('This is not an e-mail address')
  const passwordHash = await hashPassword(password)
  const { account, accountByEmail, accountByMember, member } = db.tables
  return db.transaction(async tx => {
    const [person] = await tx
      .select({ memberId: member.memberId })
      .from(member)
      .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))
    if (!person) throw new Error('There is nobody to give this account to')
    const [taken] = await tx.select().from(accountByEmail).where(eq(accountByEmail.email, email))
    if (taken) throw new Error('An account with this e-mail address exists already')
    const accountId = newId()
    const createdAt = now()
    await tx.insert(accountByEmail).values({ email, accountId })
    await tx
      .insert(account)
      .values({ accountId, email, emailConfirmedAt: createdAt, passwordHash, contractId, memberId, createdAt })
    await tx.insert(accountByMember).values({ contractId, memberId, accountId })
    await writeAudit(tx, db.tables, [
      { contractId, at: createdAt, actorKind: 'SYSTEM', action: 'account.created', subjectId: memberId, details: {} },
    ])
    return accountId
  })
}
