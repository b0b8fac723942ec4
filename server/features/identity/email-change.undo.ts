import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import type { AccountRow } from '../account/account.loader.ts'
import { forgetEmails, WAY_BACK_MS } from '../account/account-email.ts'

/**
 * Goes back to the e-mail that an account had before it was changed in the last seven days, as part of blocking it: the
 * link to a new password must reach its owner, not whoever put their own address there. Of several changes the first one
 * counts: the others may be the intruder's too.
 * @returns the e-mail that the account has now
 */
export const goBackToEmailBefore = async (
  { at, db }: Pick<Context, 'at' | 'db'>,
  tx: Writer,
  { accountId, contractId, memberId, email }: AccountRow,
): Promise<string> => {
  const { account, emailChange, member } = db.tables
  const undone = await tx
    .update(emailChange)
    .set({ undoneAt: at })
    .where(
      and(
        eq(emailChange.accountId, accountId),
        isNull(emailChange.undoneAt),
        gt(emailChange.changedAt, new Date(at.getTime() - WAY_BACK_MS)),
      ),
    )
    .returning()
  const [first] = undone.sort((a, b) => a.changedAt.getTime() - b.changedAt.getTime())
  if (!first) return email
  await tx
    .update(account)
    .set({ email: first.emailBefore })
    .where(eq(account.accountId, accountId))
    .returning({ accountId: account.accountId })
  await tx
    .update(member)
    .set({ email: first.onFileBefore })
    .where(and(eq(member.contractId, contractId), eq(member.memberId, memberId)))
    .returning({ memberId: member.memberId })
  await forgetEmails({ db }, tx, accountId, [email, ...undone.map(({ emailBefore }) => emailBefore)])
  return first.emailBefore
}
