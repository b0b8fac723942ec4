import { eq } from 'drizzle-orm'
import { distrust } from '../../auth/device.ts'
import { revokeSessions } from '../../auth/session.ts'
import { signedInStaff } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import { decodeIdOf } from '../../graphql/node.ts'
import { NotFound } from '../../graphql/problem.ts'
import { accountOfMember, personOf } from '../account/account.loader.ts'
import { maskEmail } from '../identity/destination.ts'
import { blockAccount } from '../identity/freeze.service.ts'
import { auditFile } from './file.audit.ts'
import { liveFile } from './file.loader.ts'
import { type FileInput, FreezeMemberSuccess, SignOutMemberSuccess } from './file.type.ts'

/** Nobody knows which language a member reads: the locale of the request is that of who works here. */
const LOCALE = 'fr'

/**
 * Signs the person of an open file out of every browser, and trusts none of them any more: for who calls because a
 * phone was stolen. They sign in again as in a browser that is not known; nothing of theirs is changed.
 */
export const signOutMember = async (ctx: Context, { fileId }: FileInput): Promise<SignOutMemberSuccess | NotFound> => {
  const staff = signedInStaff(ctx)
  const place = decodeIdOf('fil', fileId)
  const row = place && (await liveFile(ctx, staff, place))
  if (!row) return new NotFound(ctx.locale)
  const account = await accountOfMember(ctx, row)
  const { account: accounts } = ctx.db.tables
  const ended = await ctx.db.transaction(async tx => {
    const count = account ? await revokeSessions(ctx, tx, account.accountId) : 0
    if (account) {
      await distrust(ctx, tx, account.accountId)
      await tx
        .update(accounts)
        .set({ secretsChangedAt: ctx.at })
        .where(eq(accounts.accountId, account.accountId))
        .returning({ accountId: accounts.accountId })
    }
    await auditFile(ctx, tx, staff, row, 'file.member-signed-out', [{ count }])
    return count
  })
  return Object.assign(new SignOutMemberSuccess(), { ended })
}

/**
 * Blocks the account of the person of an open file, as « Ce n'est pas moi » does: for who calls because a stolen phone
 * holds a passkey, which signing out does not take away. They get the link to a new password by mail.
 */
export const freezeMember = async (ctx: Context, { fileId }: FileInput): Promise<FreezeMemberSuccess | NotFound> => {
  const staff = signedInStaff(ctx)
  const place = decodeIdOf('fil', fileId)
  const row = place && (await liveFile(ctx, staff, place))
  if (!row) return new NotFound(ctx.locale)
  const account = await accountOfMember(ctx, row)
  if (!account) return Object.assign(new FreezeMemberSuccess(), { sentTo: null })
  const person = await personOf(ctx, account)
  await ctx.db.transaction(async tx => {
    await blockAccount(ctx, tx, account, person, LOCALE)
    await auditFile(ctx, tx, staff, row, 'file.member-frozen')
  })
  return Object.assign(new FreezeMemberSuccess(), { sentTo: maskEmail(account.email) })
}
