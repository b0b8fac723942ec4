import { eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { readChallenge, useChallenge } from '../../auth/challenge.ts'
import { distrust } from '../../auth/device.ts'
import { revokeSessions } from '../../auth/session.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { TooManyAttempts } from '../../graphql/problem.ts'
import { accountOfId, personOf } from '../account/account.loader.ts'
import { LinkOver } from './challenge.type.ts'
import { maskEmail } from './destination.ts'
import { type FreezeAccountInput, FreezeAccountSuccess } from './freeze.type.ts'
import { sendResetLink } from './password-reset.jobs.ts'

/**
 * « Ce n'est pas moi »: blocks the account at once, with nothing to prove but the notice's link. What it can do wrong
 * is to ask its owner for a new password.
 */
export const freezeAccount = async (
  ctx: Context,
  { token }: FreezeAccountInput,
): Promise<FreezeAccountSuccess | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const link = await readChallenge(ctx, token, 'FREEZE')
  const account = link?.accountId ? await accountOfId(ctx, link.accountId) : undefined
  if (!link || !account) return new LinkOver(ctx.locale)
  const person = await personOf(ctx, account)
  const { accountId, contractId, memberId } = account
  const { account: accounts } = ctx.db.tables
  const isFrozen = await ctx.db.transaction(async tx => {
    if (!(await useChallenge(ctx, tx, link.challengeId))) return false
    await tx
      .update(accounts)
      .set({ frozenAt: ctx.at, secretsChangedAt: ctx.at })
      .where(eq(accounts.accountId, accountId))
      .returning({ accountId: accounts.accountId })
    await revokeSessions(ctx, tx, accountId)
    await distrust(ctx, tx, accountId)
    await sendResetLink(ctx, tx, account, person, 'ACCOUNT_FROZEN', ctx.locale)
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'MEMBER',
        actorId: accountId,
        action: 'account.frozen',
        subjectId: memberId,
        details: {},
      },
    ])
    return true
  })
  if (!isFrozen) return new LinkOver(ctx.locale)
  return Object.assign(new FreezeAccountSuccess(), { sentTo: maskEmail(account.email) })
}
