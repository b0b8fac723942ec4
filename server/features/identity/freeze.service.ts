import { eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { readChallenge, useChallenge } from '../../auth/challenge.ts'
import { distrust } from '../../auth/device.ts'
import { revokeSessions } from '../../auth/session.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { TooManyAttempts } from '../../graphql/problem.ts'
import type { Locale } from '../../i18n/locale.ts'
import { type AccountRow, accountOfId, personOf } from '../account/account.loader.ts'
import { undoHeldChange } from '../bank-account/bank-account.undo.ts'
import { LinkOver } from './challenge.type.ts'
import { maskEmail, type Person } from './destination.ts'
import { goBackToEmailBefore } from './email-change.undo.ts'
import { type FreezeAccountInput, FreezeAccountSuccess } from './freeze.type.ts'
import { sendResetLink } from './password-reset.jobs.ts'

/**
 * Blocks an account, whoever asks for it: nothing that its owner has opens it any more, and no browser is in it or
 * trusted, until they choose a new password by the link that this sends them. Who asked is for the caller to write down.
 * @returns the e-mail that the link went to: the one of before, where it was changed lately
 */
export const blockAccount = async (
  ctx: Pick<Context, 'at' | 'db' | 'now' | 'publicUrl' | 'vault'>,
  tx: Writer,
  row: AccountRow,
  person: Person,
  locale: Locale,
): Promise<{ email: string }> => {
  const { account } = ctx.db.tables
  await tx
    .update(account)
    // Another e-mail that an intruder has asked for does not come after all.
    .set({ frozenAt: ctx.at, secretsChangedAt: ctx.at, emailChangeId: null })
    .where(eq(account.accountId, row.accountId))
    .returning({ accountId: account.accountId })
  await undoHeldChange(ctx, tx, row)
  await revokeSessions(ctx, tx, row.accountId)
  await distrust(ctx, tx, row.accountId)
  const email = await goBackToEmailBefore(ctx, tx, row)
  await sendResetLink(ctx, tx, { ...row, email }, person, 'ACCOUNT_FROZEN', locale)
  return { email }
}

/**
 * « Ce n'est pas moi »: blocks the account at once, with nothing to prove but the notice's link. What it can do wrong
 * is to ask its owner for a new password.
 */
export const freezeAccount = async (
  ctx: Context,
  { token }: FreezeAccountInput,
): Promise<FreezeAccountSuccess | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('freezesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const link = await readChallenge(ctx, token, 'FREEZE')
  const account = link?.accountId ? await accountOfId(ctx, link.accountId) : undefined
  if (!link || !account) return new LinkOver(ctx.locale)
  const person = await personOf(ctx, account)
  const { accountId, contractId, memberId } = account
  const blocked = await ctx.db.transaction(async tx => {
    if (!(await useChallenge(ctx, tx, link.challengeId))) return undefined
    const done = await blockAccount(ctx, tx, account, person, ctx.locale)
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
    return done
  })
  if (!blocked) return new LinkOver(ctx.locale)
  await ctx.throttle.refund('freezesByAddress', addressOf(ctx.ip))
  return Object.assign(new FreezeAccountSuccess(), { sentTo: maskEmail(blocked.email) })
}
