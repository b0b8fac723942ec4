import Bowser from 'bowser'
import { eq } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { MemberActor } from '../../auth/actor.ts'
import { beginAnew } from '../../auth/code-budget.ts'
import { deviceOf, distrust } from '../../auth/device.ts'
import type { Method } from '../../auth/method.ts'
import { hashPassword } from '../../auth/password.ts'
import { PASSWORD_TEXTS, passwordFault } from '../../auth/password-policy.ts'
import { openSession, revokeSession, revokeSessions, SESSION_LIFE } from '../../auth/session.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { InvalidInput, NotFound } from '../../graphql/problem.ts'
import { countryName, deviceName, sendNotice } from '../identity/notice.ts'
import { permit } from '../identity/step-up.service.ts'
import { StepUpRequired } from '../identity/step-up.type.ts'
import { accountOfId, personOf } from './account.loader.ts'
import { idTokenPlace, sessionIdToken } from './id-token.ts'
import { lastSignIns, liveSessions, trustedDevices } from './security.loader.ts'
import {
  type ChangePasswordInput,
  ChangePasswordSuccess,
  CurrentSession,
  type EndSessionInput,
  EndSessionsSuccess,
  type ForgetDeviceInput,
  ForgetDeviceSuccess,
  Security,
  SignedInSession,
  SignInEvent,
  SignInMethod,
  SignInOutcome,
  TrustedDevice,
  Whereabouts,
} from './security.type.ts'

const SHOWN: Record<Method, SignInMethod> = {
  pwd: SignInMethod.PASSWORD,
  device: SignInMethod.TRUSTED_DEVICE,
  sms: SignInMethod.SMS,
  mail: SignInMethod.MAIL,
  letter: SignInMethod.LETTER,
  totp: SignInMethod.TOTP,
  recovery: SignInMethod.RECOVERY_CODE,
  passkey: SignInMethod.PASSKEY,
  fc: SignInMethod.FRANCE_CONNECT,
}

const methodsShown = (methods: readonly string[]) => methods.map(method => SHOWN[method as Method])

const isPhone = (userAgent: string) => Bowser.parse(userAgent || 'unknown').platform.type === 'mobile'

interface Origin {
  userAgent: string
  country: string | null
  network: string | null
}

const whereabouts = ({ locale }: Context, { userAgent, country, network }: Origin): Whereabouts =>
  Object.assign(new Whereabouts(), {
    device: deviceName(userAgent, locale),
    isPhone: isPhone(userAgent),
    country: countryName(country, locale),
    network,
  })

/** A session's name for its owner: the row's own key stays here. */
const sessionId = ({ vault }: Context, tokenHash: string) => vault.hash(`session|${tokenHash}`)

/** The session that asks. */
export const currentSession = (ctx: Context): CurrentSession => {
  const { actor } = ctx
  if (actor.kind === 'VIEWING') {
    const { sessionEndsAt, file } = actor.staff
    return Object.assign(new CurrentSession(), {
      idleMinutes: SESSION_LIFE.STAFF.idle / 60_000,
      endsAt: new Date(Math.min(sessionEndsAt.getTime(), file.closesAt.getTime())),
      isStrong: true,
    })
  }
  const { sessionEndsAt: endsAt, assurance } = signedInMember(ctx)
  return Object.assign(new CurrentSession(), {
    idleMinutes: SESSION_LIFE.MEMBER.idle / 60_000,
    endsAt,
    isStrong: assurance === 2,
  })
}

/** Where the viewer is signed in. */
export const signedInSessions = async (ctx: Context): Promise<SignedInSession[]> => {
  const actor = signedInMember(ctx)
  return (await liveSessions(ctx, actor)).map(row =>
    Object.assign(new SignedInSession(), {
      id: sessionId(ctx, row.tokenHash),
      isCurrent: row.tokenHash === actor.sessionHash,
      from: whereabouts(ctx, row),
      methods: methodsShown(row.methods),
      signedInAt: row.authenticatedAt,
      lastSeenAt: row.lastSeenAt,
    }),
  )
}

/** Where the viewer is asked for no code. */
export const viewerDevices = async (ctx: Context): Promise<TrustedDevice[]> => {
  const here = await deviceOf(ctx)
  return (await trustedDevices(ctx, signedInMember(ctx))).map(row =>
    Object.assign(new TrustedDevice(), {
      id: row.deviceId,
      isCurrent: row.deviceId === here?.deviceId,
      device: deviceName(row.userAgent, ctx.locale),
      isPhone: isPhone(row.userAgent),
      trustedAt: row.trustedAt,
      lastUsedAt: row.lastUsedAt,
      expiresAt: row.expiresAt,
    }),
  )
}

/** Who tried to come in lately. */
export const viewerSignIns = async (ctx: Context): Promise<SignInEvent[]> =>
  (await lastSignIns(ctx, signedInMember(ctx))).map(row =>
    Object.assign(new SignInEvent(), {
      id: row.eventId,
      at: row.at,
      outcome: SignInOutcome[row.outcome],
      methods: methodsShown(row.methods),
      from: whereabouts(ctx, row),
    }),
  )

const audit = (ctx: Context, tx: Writer, actor: MemberActor, action: string, details = {}) =>
  writeAudit(tx, ctx.db.tables, [
    {
      contractId: actor.contractId,
      at: ctx.at,
      actorKind: 'MEMBER',
      actorId: actor.accountId,
      action,
      subjectId: actor.memberId,
      details,
    },
  ])

/** Signs out one browser, at once. */
export const endSession = async (ctx: Context, { id }: EndSessionInput): Promise<EndSessionsSuccess | NotFound> => {
  const actor = signedInMember(ctx)
  const row = (await liveSessions(ctx, actor)).find(one => sessionId(ctx, one.tokenHash) === id)
  if (!row) return new NotFound(ctx.locale)
  await ctx.db.transaction(async tx => {
    await revokeSession(ctx, tx, { accountId: actor.accountId, sessionHash: row.tokenHash })
    await audit(ctx, tx, actor, 'account.session-ended')
  })
  return Object.assign(new EndSessionsSuccess(), { ended: 1, security: new Security() })
}

/** Signs out every browser but the one that asks. */
export const endOtherSessions = async (ctx: Context): Promise<EndSessionsSuccess> => {
  const actor = signedInMember(ctx)
  const ended = await ctx.db.transaction(async tx => {
    const count = await revokeSessions(ctx, tx, actor.accountId, actor.sessionHash)
    if (count > 0) await audit(ctx, tx, actor, 'account.sessions-ended', { count })
    return count
  })
  return Object.assign(new EndSessionsSuccess(), { ended, security: new Security() })
}

/** Trusts a browser no more; who is signed in there stays so. */
export const forgetDevice = async (
  ctx: Context,
  { id }: ForgetDeviceInput,
): Promise<ForgetDeviceSuccess | NotFound> => {
  const actor = signedInMember(ctx)
  const known = (await trustedDevices(ctx, actor)).some(({ deviceId }) => deviceId === id)
  if (!known) return new NotFound(ctx.locale)
  await ctx.db.transaction(async tx => {
    await distrust(ctx, tx, actor.accountId, id)
    await audit(ctx, tx, actor, 'account.device-forgotten')
  })
  return Object.assign(new ForgetDeviceSuccess(), { security: new Security() })
}

/**
 * Gives the browser that asks another session in the place of its own, and ends all the others: after any change of
 * what opens the account, whoever had a copy of the old one is out. It is no fresher than the one it replaces.
 */
export const renewSession = async (ctx: Context, tx: Writer, actor: MemberActor): Promise<() => void> => {
  await revokeSessions(ctx, tx, actor.accountId)
  const { ip, userAgent, vault } = ctx
  const device = await deviceOf(ctx)
  const idToken = await sessionIdToken(ctx, tx, actor)
  const opened = await openSession(ctx, tx, actor, {
    methods: actor.methods,
    authenticatedAt: actor.authenticatedAt,
    vouchedAt: actor.vouchedAt,
    ip,
    userAgent,
    deviceId: device?.deviceId,
    idTokenSealed: idToken === undefined ? undefined : tokenHash => vault.seal(idToken, idTokenPlace(tokenHash)),
  })
  return () => {
    ctx.cookies.set('session', opened.token, opened.until)
    ctx.renew(opened.actor)
  }
}

/** Changes the password, with another proof; every other browser is signed out, and the owner is told. */
export const changePassword = async (
  ctx: Context,
  { password }: ChangePasswordInput,
): Promise<ChangePasswordSuccess | StepUpRequired | InvalidInput> => {
  const actor = signedInMember(ctx)
  const account = await accountOfId(ctx, actor.accountId)
  if (!account) throw new Error('A session without its account')
  const person = await personOf(ctx, account)
  const known = [account.email, person.firstNames, person.birthName, person.usualName, person.birthOn, person.number]
  const fault = passwordFault(password, known, { classes: ctx.passwordClasses })
  if (fault)
    return new InvalidInput(ctx.locale, [{ path: 'password', code: fault, message: PASSWORD_TEXTS[fault][ctx.locale] }])
  const permission = await permit(ctx, { purpose: 'password.change', arguments: { password } })
  if (permission instanceof StepUpRequired) return permission
  const passwordHash = await hashPassword(password)
  const { account: accounts } = ctx.db.tables
  const goOn = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return undefined
    await tx
      .update(accounts)
      .set({ passwordHash, secretsChangedAt: ctx.at })
      .where(eq(accounts.accountId, actor.accountId))
      .returning({ accountId: accounts.accountId })
    await sendNotice(ctx, tx, account, person, 'PASSWORD_CHANGED', ctx)
    await audit(ctx, tx, actor, 'account.password-changed')
    return renewSession(ctx, tx, actor)
  })
  // Somebody was faster with the same proof: it served once.
  if (!goOn) return changePassword(ctx, { password })
  goOn()
  await beginAnew(ctx, account)
  return Object.assign(new ChangePasswordSuccess(), { security: new Security() })
}
