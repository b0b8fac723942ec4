import { eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import { writeStaffAudit } from '../../audit/staff-audit.ts'
import type { StaffActor } from '../../auth/actor.ts'
import { openChallenge } from '../../auth/challenge.ts'
import {
  deviceOf,
  isTrusted,
  type KnownDevice,
  revokeDevice,
  rotateDevice,
  trustDevice,
  trustUntil,
} from '../../auth/device.ts'
import { assuranceOf, type Method } from '../../auth/method.ts'
import { endOldSessions, openSession, revokeSession, revokeSessionsOf } from '../../auth/session.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { NotAllowed } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import type { Person } from '../identity/destination.ts'
import { sendNotice } from '../identity/notice.ts'
import { type AccountRow, isOfNow, personOf } from './account.loader.ts'
import { idTokenPlace } from './id-token.ts'
import { firstDestination, sendCodeTo } from './second-code.ts'
import { recordSignIn } from './sign-in-event.ts'

/** How long the second proof may take. */
const PENDING_LIFE = 10 * 60_000

const FROZEN: Bilingual = {
  fr: 'Votre espace est bloqué, comme vous l’avez demandé. Choisissez un nouveau mot de passe pour le rouvrir.',
  en: 'Your space is blocked, as you asked. Choose a new password to open it again.',
}

/** FranceConnect's word for somebody: its ID token, to end its session with ours, and when it came. */
export interface Vouching {
  idToken: string
  vouchedAt: Date
}

/** Where FranceConnect's word is sealed while it waits for the second proof. */
const pendingPlace = (challengeId: string) => ({ table: 'challenge', column: 'content_sealed', row: challengeId })

export interface Entrance {
  account: AccountRow
  /** All that was shown. */
  methods: readonly Method[]
  /** « Faire confiance à cet appareil ». */
  trust?: boolean
  /** They hear of it by another mail already. */
  told?: boolean
  /** For who came by FranceConnect. */
  vouching?: Vouching | undefined
  /** When it was begun: what was begun before the account's secrets changed lets nobody in. */
  begunAt?: Date
  /** What else must happen with it, or not at all; false lets nobody in. */
  also?: (tx: Writer) => Promise<boolean>
}

/**
 * Lets somebody in who has shown enough: a new session, the browser's next cookie, a line in their history, and a mail
 * where this browser was not trusted before. A session that the browser had already ends.
 * @returns whether they are in; not when `also` says no
 */
export const enter = async (ctx: Context, entrance: Entrance): Promise<boolean> => {
  const { account, methods, trust = false, told = false, vouching, begunAt, also } = entrance
  const { accountId, contractId, memberId } = account
  const [device, person] = await Promise.all([deviceOf(ctx), personOf(ctx, account)])
  const known = device?.state === 'STOLEN' ? undefined : device
  const wasTrusted = await isTrusted(ctx, accountId, device)
  const opened = await ctx.db.transaction(async tx => {
    if (!(await isStillOpen(ctx, tx, accountId, begunAt))) return undefined
    if (also && !(await also(tx))) return undefined
    const before = ctx.actor.kind === 'VIEWING' ? ctx.actor.staff : ctx.actor
    if (before.kind === 'MEMBER' || before.kind === 'STAFF') await revokeSession(ctx, tx, before)
    if (before.kind === 'STAFF') await auditStaffLeft(ctx, tx, before)
    if (device?.state === 'STOLEN') await endStolen(ctx, tx, device, account, person)
    const browser = trust || wasTrusted ? await rotateDevice(ctx, tx, known) : undefined
    if (browser) await trustDevice(ctx, tx, accountId, browser.deviceId)
    await recordSignIn(ctx, tx, accountId, 'SIGNED_IN', methods)
    if (!wasTrusted && !told) await sendNotice(ctx, tx, account, person, 'NEW_DEVICE', ctx)
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'MEMBER',
        actorId: accountId,
        action: 'account.signed-in',
        subjectId: memberId,
        details: { methods, assurance: assuranceOf(methods) },
      },
    ])
    const session = await openSession(
      ctx,
      tx,
      { kind: 'MEMBER', accountId, contractId, memberId },
      {
        methods,
        ip: ctx.ip,
        userAgent: ctx.userAgent,
        deviceId: browser?.deviceId,
        vouchedAt: vouching?.vouchedAt,
        idTokenSealed: vouching && (tokenHash => ctx.vault.seal(vouching.idToken, idTokenPlace(tokenHash))),
      },
    )
    await endOldSessions(ctx, tx, { accountId, sessionHash: session.sessionHash })
    return { ...session, cookie: browser?.ticket }
  })
  if (!opened) return false
  ctx.cookies.set('session', opened.token, opened.until)
  ctx.cookies.clear('signIn')
  if (opened.cookie !== undefined) ctx.cookies.set('device', opened.cookie, trustUntil(ctx.at))
  else if (device?.state === 'STOLEN') ctx.cookies.clear('device')
  ctx.renew(opened.actor)
  return true
}

/** A member signed in over a session of staff, in the same browser. */
const auditStaffLeft = ({ db, at }: Context, tx: Writer, { accountId: staffId }: StaffActor) =>
  writeStaffAudit(tx, db.tables, {
    staffId,
    at,
    actorKind: 'STAFF',
    actorId: staffId,
    action: 'staff.session-ended',
    details: { why: 'MEMBER_SIGNED_IN', sessionsEnded: 1 },
  })

/** Read with the writer's turn: an account that is blocked this instant, or whose password is, opens no more. */
const isStillOpen = async ({ db }: Context, tx: Writer, accountId: string, begunAt: Date | undefined) => {
  const { account } = db.tables
  const [now] = await tx
    .select({ frozenAt: account.frozenAt, secretsChangedAt: account.secretsChangedAt })
    .from(account)
    .where(eq(account.accountId, accountId))
  if (!now || now.frozenAt) return false
  return !begunAt || isOfNow(now, begunAt)
}

/**
 * Somebody else has a copy of this browser's cookie: nobody is trusted in it any more, who came in by it is out, and
 * its person is told.
 */
const endStolen = async (ctx: Context, tx: Writer, { deviceId }: KnownDevice, account: AccountRow, person: Person) => {
  await revokeDevice(ctx, tx, deviceId)
  await revokeSessionsOf(ctx, tx, account.accountId, deviceId)
  await recordSignIn(ctx, tx, account.accountId, 'STOLEN_DEVICE', ['device'])
  await sendNotice(ctx, tx, account, person, 'DEVICE_STOLEN', ctx)
}

/** How a first proof was taken. */
export type Step = 'IN' | 'SECOND_PROOF_NEEDED' | NotAllowed

/**
 * Why nobody enters this account, whatever they show; undefined where they may. Only whoever gave a proof learns it: to
 * anybody else the account is as any other.
 */
export const refusalOf = ({ locale }: Pick<Context, 'locale'>, { frozenAt }: AccountRow): NotAllowed | undefined =>
  frozenAt === null ? undefined : new NotAllowed(locale, FROZEN)

/**
 * Goes on from a first proof, a password or FranceConnect: in at once where this browser is trusted, else to the second
 * proof, whose code leaves by the quickest way. What is pending is in a cookie of its own, and no session yet.
 */
export const proceed = async (
  ctx: Context,
  { account, methods, vouching }: Pick<Entrance, 'account' | 'methods' | 'vouching'>,
): Promise<Step> => {
  const refusal = refusalOf(ctx, account)
  if (refusal) return refusal
  const device = await deviceOf(ctx)
  if (await isTrusted(ctx, account.accountId, device)) {
    await enter(ctx, { account, methods: [...methods, 'device'], vouching })
    return 'IN'
  }
  const { accountId, contractId, memberId } = account
  const person = await personOf(ctx, account)
  const destination = await firstDestination(ctx, account, person)
  const isStolen = device?.state === 'STOLEN'
  const { ticket, until } = await ctx.db.transaction(async tx => {
    // The first proof was right: whoever shows the copy knows the password, too.
    if (isStolen) await endStolen(ctx, tx, device, account, person)
    const whose = { purpose: 'SIGN_IN' as const, accountId, contractId, memberId, methods: [...methods] }
    const pending = await openChallenge(ctx, tx, whose, PENDING_LIFE, id =>
      vouching ? ctx.vault.seal(JSON.stringify(vouching), pendingPlace(id)) : null,
    )
    const { challengeId, until: expiresAt } = pending
    if (destination) await sendCodeTo(ctx, tx, { challengeId, expiresAt }, destination, person)
    return pending
  })
  if (isStolen) ctx.cookies.clear('device')
  ctx.cookies.set('signIn', ticket, until)
  return 'SECOND_PROOF_NEEDED'
}

/** FranceConnect's word, as it waits for the second proof; undefined where the first was another. */
export const pendingVouching = (
  { vault }: Pick<Context, 'vault'>,
  { challengeId, contentSealed }: { challengeId: string; contentSealed: string | null },
): Vouching | undefined => {
  if (contentSealed === null) return undefined
  const { idToken, vouchedAt } = JSON.parse(vault.open(contentSealed, pendingPlace(challengeId))) as {
    [Key in keyof Vouching]: string
  }
  return { idToken, vouchedAt: new Date(vouchedAt) }
}
