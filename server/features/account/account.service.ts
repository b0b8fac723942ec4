import { randomBytes } from 'node:crypto'
import { writeAudit } from '../../audit/audit.ts'
import { revokeSession } from '../../auth/session.ts'
import type { Context } from '../../context.ts'
import { RETURNS } from '../../federation/federations.ts'
import type { Account } from '../viewer/viewer.type.ts'
import { accountOfId, accountOfMember } from './account.loader.ts'
import type { SignOutSuccess } from './account.type.ts'
import { sessionIdToken } from './id-token.ts'

/**
 * Ends the session, on every process at once; says whether there was one. FranceConnect's own session, where it came by
 * it, is ended by the browser afterwards: ours is over whatever becomes of that.
 */
export const signOut = async (ctx: Context): Promise<SignOutSuccess> => {
  // Staff who look at somebody's screens are signed out as who they are.
  const actor = ctx.actor.kind === 'VIEWING' ? ctx.actor.staff : ctx.actor
  ctx.cookies.clear('session')
  ctx.cookies.clearSite()
  if (actor.kind !== 'MEMBER' && actor.kind !== 'STAFF') return { signedOut: false, franceConnectLogoutUrl: null }
  const idToken = actor.kind === 'MEMBER' ? await sessionIdToken(ctx, ctx.db.latest, actor) : undefined
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
  return { signedOut: true, franceConnectLogoutUrl: (idToken && (await logoutUrl(ctx, idToken))) ?? null }
}

const logoutUrl = async ({ federations: { franceConnect }, publicUrl }: Context, idToken: string) => {
  const back = new URL(RETURNS.franceConnect.ended, publicUrl).href
  return (await franceConnect?.endSessionUrl(idToken, back, randomBytes(32).toString('hex')))?.href
}

/** The viewer's own account. Who is viewed by staff may have none: its e-mail is then empty. */
export const viewerAccount = async (ctx: Context): Promise<Account> => {
  const { actor } = ctx
  if (actor.kind === 'VIEWING') {
    const theirs = await accountOfMember(ctx, actor)
    return { email: theirs?.email ?? '', emailConfirmed: theirs?.emailConfirmedAt != null }
  }
  if (actor.kind !== 'MEMBER') throw new Error('Only a member has an account here')
  const row = await accountOfId(ctx, actor.accountId)
  if (!row) throw new Error('A session without its account')
  return { email: row.email, emailConfirmed: row.emailConfirmedAt !== null }
}
