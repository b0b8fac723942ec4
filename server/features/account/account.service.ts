import { randomBytes } from 'node:crypto'
import { writeAudit } from '../../audit/audit.ts'
import { writeStaffAudit } from '../../audit/staff-audit.ts'
import type { MemberActor, StaffActor } from '../../auth/actor.ts'
import { revokeSession } from '../../auth/session.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { RETURNS } from '../../federation/federations.ts'
import type { Account } from '../viewer/viewer.type.ts'
import { accountOfId, accountOfMember } from './account.loader.ts'
import type { SignOutSuccess } from './account.type.ts'
import { sessionIdToken } from './id-token.ts'

/**
 * Ends the session, on every process at once; says whether there was one. That of FranceConnect, or of the staff's own
 * provider, where it came by it, is ended by the browser afterwards: ours is over whatever becomes of that.
 */
export const signOut = async (ctx: Context): Promise<SignOutSuccess> => {
  // Staff who look at somebody's screens are signed out as who they are.
  const actor = ctx.actor.kind === 'VIEWING' ? ctx.actor.staff : ctx.actor
  ctx.cookies.clear('session')
  ctx.cookies.clearSite()
  const nothing = { franceConnectLogoutUrl: null, directoryLogoutUrl: null }
  if (actor.kind !== 'MEMBER' && actor.kind !== 'STAFF') return { signedOut: false, ...nothing }
  const idToken = await sessionIdToken(ctx, ctx.db.latest, actor)
  await ctx.db.transaction(async tx => {
    await revokeSession(ctx, tx, actor)
    await auditSignOut(ctx, tx, actor)
  })
  if (idToken === undefined) return { signedOut: true, ...nothing }
  return actor.kind === 'MEMBER'
    ? { signedOut: true, ...nothing, franceConnectLogoutUrl: await logoutUrl(ctx, 'franceConnect', idToken) }
    : { signedOut: true, ...nothing, directoryLogoutUrl: await logoutUrl(ctx, 'staff', idToken) }
}

const auditSignOut = ({ db, at }: Context, tx: Writer, actor: MemberActor | StaffActor) => {
  const { kind: actorKind, accountId: actorId } = actor
  if (actor.kind === 'STAFF')
    return writeStaffAudit(tx, db.tables, {
      staffId: actorId,
      at,
      actorKind,
      actorId,
      action: 'staff.signed-out',
      details: {},
    })
  const { contractId, memberId: subjectId } = actor
  return writeAudit(tx, db.tables, [
    { contractId, at, actorKind, actorId, action: 'account.signed-out', subjectId, details: {} },
  ])
}

const logoutUrl = async ({ federations, publicUrl }: Context, provider: keyof typeof RETURNS, idToken: string) => {
  const back = new URL(RETURNS[provider].ended, publicUrl).href
  const url = await federations[provider]?.endSessionUrl(idToken, back, randomBytes(32).toString('hex'))
  return url?.href ?? null
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
