import { and, eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { revokeSessions } from '../../auth/session.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { NotAllowed } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { type AccountRow, accountOfId, personOf } from '../account/account.loader.ts'
import { renewSession } from '../account/security.service.ts'
import { Security } from '../account/security.type.ts'
import { hasAnotherWayIn } from './factor.loader.ts'
import { holdAccount } from './factor.service.ts'
import { type Held, isSame } from './france-connect.identity.ts'
import { accountIdOfSubject, isSessionLive, linkOf } from './france-connect.loader.ts'
import type { TripRow } from './france-connect.trip.ts'
import { FranceConnectLink, UnlinkFranceConnectSuccess } from './france-connect.type.ts'
import { sendNotice } from './notice.ts'
import { permit } from './step-up.service.ts'
import { StepUpRequired } from './step-up.type.ts'

const audit = (
  ctx: Context,
  tx: Writer,
  { accountId, contractId, memberId }: AccountRow,
  action: string,
  details = {},
) =>
  writeAudit(tx, ctx.db.tables, [
    { contractId, at: ctx.at, actorKind: 'MEMBER', actorId: accountId, action, subjectId: memberId, details },
  ])

/**
 * Links an account with an identity of FranceConnect, in the transaction of what proved it, and tells its owner. The
 * identity that it was linked with before, which a change of civil status gives another key, opens it no more.
 * @param how what proved it, for the audit
 * @returns false when the identity opens another account
 */
export const link = async (
  ctx: Context,
  tx: Writer,
  account: AccountRow,
  { issuer, subject }: Held,
  how: string,
): Promise<boolean> => {
  const { accountId } = account
  const { accountBySubject, linkedIdentity } = ctx.db.tables
  const [before] = await tx
    .select()
    .from(linkedIdentity)
    .where(and(eq(linkedIdentity.accountId, accountId), eq(linkedIdentity.issuer, issuer)))
  if (before?.subject === subject) return true
  const taken = await tx
    .insert(accountBySubject)
    .values({ subject, issuer, accountId })
    .onConflictDoNothing()
    .returning({ accountId: accountBySubject.accountId })
  if (taken.length === 0) return false
  if (before) await forget(ctx, tx, before)
  const values = { subject, linkedAt: ctx.at, lastUsedAt: ctx.at }
  await tx
    .insert(linkedIdentity)
    .values({ accountId, issuer, ...values })
    .onConflictDoUpdate({ target: [linkedIdentity.accountId, linkedIdentity.issuer], set: values })
    .returning({ accountId: linkedIdentity.accountId })
  await sendNotice(ctx, tx, account, await personOf(ctx, account), 'FRANCE_CONNECT_LINKED', ctx)
  await audit(ctx, tx, account, 'account.france-connect-linked', { proof: how })
  return true
}

const forget = (ctx: Context, tx: Writer, { subject, issuer }: { subject: string; issuer: string }) => {
  const { accountBySubject } = ctx.db.tables
  return tx
    .delete(accountBySubject)
    .where(and(eq(accountBySubject.subject, subject), eq(accountBySubject.issuer, issuer)))
    .returning({ accountId: accountBySubject.accountId })
}

/** Puts down that a link served. */
export const touchLink = async (ctx: Context, tx: Writer, accountId: string, issuer: string): Promise<void> => {
  const { linkedIdentity } = ctx.db.tables
  await tx
    .update(linkedIdentity)
    .set({ lastUsedAt: ctx.at })
    .where(and(eq(linkedIdentity.accountId, accountId), eq(linkedIdentity.issuer, issuer)))
    .returning({ accountId: linkedIdentity.accountId })
}

/** How linking from the security settings ended: a code of what the page then says. */
export type LinkOutcome = 'lie' | 'session' | 'autre-compte' | 'autre-personne'

/**
 * Links the account whose session asked for it. The identity must be its owner's: else whoever finds a screen unlocked
 * would keep a way in of their own.
 */
export const linkFromSession = async (ctx: Context, trip: TripRow, held: Held): Promise<LinkOutcome> => {
  const account =
    (await isSessionLive(ctx, trip)) && trip.accountId ? await accountOfId(ctx, trip.accountId) : undefined
  if (!account || account.frozenAt) return 'session'
  const owner = await accountIdOfSubject(ctx, held)
  if (owner !== undefined && owner !== account.accountId) return 'autre-compte'
  if (!isSame(ctx, await personOf(ctx, account), held)) return 'autre-personne'
  const linked = await ctx.db.transaction(async tx => {
    if (!(await link(ctx, tx, account, held, 'session'))) return false
    await revokeSessions(ctx, tx, account.accountId, trip.sessionHash ?? undefined)
    return true
  })
  return linked ? 'lie' : 'autre-compte'
}

/** The viewer's link; null for none, and where FranceConnect is off. */
export const viewerLink = async (ctx: Context): Promise<FranceConnectLink | null> => {
  const issuer = ctx.federations.franceConnect?.issuer()
  const row = issuer === undefined ? undefined : await linkOf(ctx, signedInMember(ctx).accountId, issuer)
  return row ? Object.assign(new FranceConnectLink(), { linkedAt: row.linkedAt, lastUsedAt: row.lastUsedAt }) : null
}

const ONLY_WAY: Bilingual = {
  fr: 'FranceConnect est votre seul moyen d’entrer. Choisissez d’abord un mot de passe, ou ajoutez une clé d’accès.',
  en: 'FranceConnect is your only way in. First choose a password, or add a passkey.',
}

/** Unlinks FranceConnect, unless nothing else opens the account. With another proof of who asks. */
export const unlinkFranceConnect = async (
  ctx: Context,
): Promise<UnlinkFranceConnectSuccess | StepUpRequired | NotAllowed> => {
  const actor = signedInMember(ctx)
  const done = () => Object.assign(new UnlinkFranceConnectSuccess(), { security: new Security() })
  const issuer = ctx.federations.franceConnect?.issuer()
  const [account, row] = await Promise.all([
    accountOfId(ctx, actor.accountId),
    issuer === undefined ? undefined : linkOf(ctx, actor.accountId, issuer),
  ])
  if (!account) throw new Error('A session without its account')
  if (!row) return done()
  // Before anything is to be proved for nothing.
  const leaving = { issuer: row.issuer }
  if (!(await hasAnotherWayIn(ctx, row.accountId, leaving))) return new NotAllowed(ctx.locale, ONLY_WAY)
  const permission = await permit(ctx, { purpose: 'france-connect.unlink', arguments: null })
  if (permission instanceof StepUpRequired) return permission
  const { linkedIdentity } = ctx.db.tables
  const unlinked = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return 'SPENT'
    // Again, in the transaction: the last two ways in could be taken away at once.
    await holdAccount(ctx, tx, row.accountId)
    if (!(await hasAnotherWayIn(ctx, row.accountId, leaving, tx))) return 'LAST'
    await forget(ctx, tx, row)
    await tx
      .delete(linkedIdentity)
      .where(and(eq(linkedIdentity.accountId, row.accountId), eq(linkedIdentity.issuer, row.issuer)))
      .returning({ accountId: linkedIdentity.accountId })
    await sendNotice(ctx, tx, account, await personOf(ctx, account), 'FRANCE_CONNECT_UNLINKED', ctx)
    await audit(ctx, tx, account, 'account.france-connect-unlinked')
    return renewSession(ctx, tx, actor)
  })
  // Somebody was faster with the same proof: it served once.
  if (unlinked === 'SPENT') return unlinkFranceConnect(ctx)
  if (unlinked === 'LAST') return new NotAllowed(ctx.locale, ONLY_WAY)
  unlinked()
  return done()
}
