import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { Secret } from 'otpauth'
import { openChallenge, proveBy, readChallenge } from '../../auth/challenge.ts'
import { takeTotp, totpOf, totpPlace } from '../../auth/one-time-code.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { renewSession } from '../account/security.service.ts'
import { Security } from '../account/security.type.ts'
import { brand } from '../brand/brand.ts'
import { LinkOver, WrongCode } from './challenge.type.ts'
import {
  type ConfirmCodeAppInput,
  ConfirmCodeAppSuccess,
  PendingCodeApp,
  RemoveCodeAppSuccess,
  StartCodeAppSuccess,
} from './code-app.type.ts'
import { totpSince } from './factor.loader.ts'
import { auditFactor, ownerOf } from './factor.service.ts'
import { sendNotice } from './notice.ts'
import { qrCodeOf } from './qr-code.ts'
import { permit } from './step-up.service.ts'
import { StepUpRequired } from './step-up.type.ts'

/** How long somebody may take to install an application and type its first code. */
const SETTING_UP = 15 * 60_000
/** As long as the hash that makes the codes (RFC 4226 §4). */
const SECRET_BYTES = 20

const HAS_ONE: Bilingual = {
  fr: 'Une application de codes est déjà ajoutée. Retirez-la d’abord pour en changer.',
  en: 'A code application is added already. Remove it first to change it.',
}

/** Since when an application makes codes for the viewer. */
export const viewerCodeAppSince = (ctx: Context): Promise<Date | null> => totpSince(ctx, signedInMember(ctx).accountId)

/** Makes the secret of an application of codes, which opens nothing until its first code is right. */
export const startCodeApp = async (ctx: Context): Promise<StartCodeAppSuccess | StepUpRequired | NotAllowed> => {
  const actor = signedInMember(ctx)
  const { accountId, contractId, memberId } = actor
  if (await totpSince(ctx, accountId)) return new NotAllowed(ctx.locale, HAS_ONE)
  const permission = await permit(ctx, { purpose: 'totp.add', arguments: {}, freshSignInServes: true })
  if (permission instanceof StepUpRequired) return permission
  const { account } = await ownerOf(ctx, actor)
  const { totp } = ctx.db.tables
  const secret = new Secret({ size: SECRET_BYTES }).base32
  const pending = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return 'SPENT'
    const made = { secretSealed: ctx.vault.seal(secret, totpPlace(accountId)), lastStep: 0, createdAt: ctx.at }
    const kept = await tx
      .insert(totp)
      .values({ accountId, ...made, confirmedAt: null })
      .onConflictDoUpdate({ target: totp.accountId, set: made, setWhere: isNull(totp.confirmedAt) })
      .returning({ accountId: totp.accountId })
    if (kept.length === 0) return 'HAS_ONE'
    return openChallenge(ctx, tx, { purpose: 'CODE_APP', accountId, contractId, memberId }, SETTING_UP)
  })
  if (pending === 'HAS_ONE') return new NotAllowed(ctx.locale, HAS_ONE)
  // Somebody was faster with the same proof: it served once.
  if (pending === 'SPENT') return startCodeApp(ctx)
  const uri = totpOf(brand.name, account.email, secret).toString()
  const codeApp = Object.assign(new PendingCodeApp(), {
    token: pending.ticket,
    secret,
    uri,
    qrCode: qrCodeOf(uri),
    expiresAt: pending.until,
  })
  return Object.assign(new StartCodeAppSuccess(), { codeApp })
}

/** Takes an application's first code: from then on its codes count. Every other browser is signed out. */
export const confirmCodeApp = async (
  ctx: Context,
  { token, code }: ConfirmCodeAppInput,
): Promise<ConfirmCodeAppSuccess | WrongCode | LinkOver | TooManyAttempts> => {
  const actor = signedInMember(ctx)
  const { accountId } = actor
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const pending = await readChallenge(ctx, token, 'CODE_APP')
  if (pending?.accountId !== accountId) return new LinkOver(ctx.locale)
  const { account, person } = await ownerOf(ctx, actor)
  let goOn: (() => void) | undefined
  const proof = await proveBy(ctx, pending, async tx => {
    // Right once: confirmed, it waits for no first code any more.
    if (!(await takeTotp(ctx, tx, accountId, code, true))) return false
    await sendNotice(ctx, tx, account, person, 'CODE_APP_ADDED', ctx)
    await auditFactor(ctx, tx, actor, 'account.code-app-added')
    goOn = await renewSession(ctx, tx, actor)
    return true
  })
  if (!proof.right) return new WrongCode(ctx.locale, proof.triesLeft)
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  goOn?.()
  return Object.assign(new ConfirmCodeAppSuccess(), { security: new Security() })
}

/** Removes the application of codes, with another proof. */
export const removeCodeApp = async (ctx: Context): Promise<RemoveCodeAppSuccess | StepUpRequired | NotFound> => {
  const actor = signedInMember(ctx)
  if (!(await totpSince(ctx, actor.accountId))) return new NotFound(ctx.locale)
  const permission = await permit(ctx, { purpose: 'totp.remove', arguments: {} })
  if (permission instanceof StepUpRequired) return permission
  const { account, person } = await ownerOf(ctx, actor)
  const { totp } = ctx.db.tables
  const goOn = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return undefined
    await tx
      .delete(totp)
      .where(and(eq(totp.accountId, actor.accountId), isNotNull(totp.confirmedAt)))
      .returning({ accountId: totp.accountId })
    await sendNotice(ctx, tx, account, person, 'CODE_APP_REMOVED', ctx)
    await auditFactor(ctx, tx, actor, 'account.code-app-removed')
    return renewSession(ctx, tx, actor)
  })
  // Somebody was faster with the same proof: it served once.
  if (!goOn) return removeCodeApp(ctx)
  goOn()
  return Object.assign(new RemoveCodeAppSuccess(), { security: new Security() })
}
