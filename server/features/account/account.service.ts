import { writeAudit } from '../../audit/audit.ts'
import { revokeSession } from '../../auth/session.ts'
import type { Context } from '../../context.ts'
import type { Account } from '../viewer/viewer.type.ts'
import { accountOfId } from './account.loader.ts'

/** Ends the session, on every process at once; says whether there was one. */
export const signOut = async (ctx: Context): Promise<boolean> => {
  const { actor } = ctx
  ctx.cookies.clear('session')
  ctx.cookies.clearSite()
  if (actor.kind !== 'MEMBER' && actor.kind !== 'STAFF') return false
  await ctx.db.transaction(async tx => {
    await revokeSession(ctx, tx, actor)
    if (actor.kind === 'MEMBER')
      await writeAudit(tx, ctx.db.tables, [
        {
          contractId: actor.contractId,
          at: ctx.at,
          actorKind: 'MEMBER',
          actorId: actor.accountId,
          action: 'account.signed-out',
          subjectId: actor.memberId,
          details: {},
        },
      ])
  })
  return true
}

/** The viewer's own account. */
export const viewerAccount = async (ctx: Context): Promise<Account> => {
  if (ctx.actor.kind !== 'MEMBER') throw new Error('Only a member has an account here')
  const row = await accountOfId(ctx, ctx.actor.accountId)
  if (!row) throw new Error('A session without its account')
  return { email: row.email, emailConfirmed: row.emailConfirmedAt !== null }
}
