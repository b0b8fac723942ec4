import { and, eq, isNull } from 'drizzle-orm'
import type { MemberActor } from '../../auth/actor.ts'
import { giveCode, openChallenge, proveCode, readChallenge, useChallenge } from '../../auth/challenge.ts'
import { refundProof, spendCode, spendProof } from '../../auth/code-budget.ts'
import { checkPassword } from '../../auth/password.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import { addressOf } from '../../auth/throttle.ts'
import { sendMessages } from '../../channels/message.ts'
import { isFrenchMobile, maskPhone } from '../../channels/phone.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { moment } from '../../i18n/format.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { e164 } from '../../identifiers/phone.ts'
import { type AccountRow, confirmedPhone } from '../account/account.loader.ts'
import { renewSession } from '../account/security.service.ts'
import { Security } from '../account/security.type.ts'
import { CodeChannel, CodeDestination, CodeSent, LinkOver, WrongCode } from './challenge.type.ts'
import { destinationsOf, type Person } from './destination.ts'
import { passkeysOf, recoveryCodesLeft, totpSince } from './factor.loader.ts'
import { auditFactor, ownerOf } from './factor.service.ts'
import { sendNotice } from './notice.ts'
import {
  type ConfirmPhoneInput,
  ConfirmPhoneSuccess,
  SecurityPhone,
  type SendPhoneCodeInput,
  SendPhoneCodeSuccess,
} from './phone.type.ts'
import { permit } from './step-up.service.ts'
import { StepUpRequired } from './step-up.type.ts'

/** As long as its code. */
const CONFIRMING = 5 * 60_000

const TEXTS = {
  phone: {
    fr: 'Indiquez un numéro de mobile, comme 06 12 34 56 78.',
    en: 'Enter a mobile number, such as 06 12 34 56 78.',
  },
  missing: { fr: 'Indiquez votre mot de passe actuel.', en: 'Enter your current password.' },
  wrong: { fr: 'Ce mot de passe n’est pas le bon.', en: 'This password is wrong.' },
  // Nothing of theirs can tell them from somebody who holds their mailbox or their browser.
  nothing: {
    fr: 'Appelez-nous : un conseiller vérifie avec vous qui vous êtes, puis note votre mobile.',
    en: 'Call us: an adviser checks with you who you are, then notes your mobile.',
  },
} as const satisfies Record<string, Bilingual>

const place = (challengeId: string) => ({ table: 'challenge', column: 'content_sealed', row: challengeId })

/** The mobile number that the viewer's codes are for: where they go, else what waits to be confirmed. */
export const viewerPhone = async (ctx: Context): Promise<SecurityPhone | null> => {
  const { account, person } = await ownerOf(ctx, signedInMember(ctx))
  const used = confirmedPhone(account) ?? person.phone
  const phone = used ?? account.phone
  return phone ? Object.assign(new SecurityPhone(), { hint: maskPhone(phone), isConfirmed: used !== null }) : null
}

/** An SMS reaches French mobiles, not French landlines; of numbers abroad nobody here can tell which are which. */
const mobile = (written: string): string | undefined => {
  const phone = e164(written)
  return phone && (!phone.startsWith('+33') || isFrenchMobile(phone)) ? phone : undefined
}

/** Whether there is anything that a second proof can be given with. */
const hasSecondProof = async (ctx: Context, account: AccountRow, person: Person): Promise<boolean> =>
  destinationsOf(person, [CodeChannel.SMS, CodeChannel.LETTER], confirmedPhone(account)).length > 0 ||
  (await totpSince(ctx, account.accountId)) !== null ||
  (await passkeysOf(ctx, account.accountId)).length > 0 ||
  (await recoveryCodesLeft(ctx, account.accountId)) > 0

const withoutProof = async () => true

/**
 * What a session must show before a number can become a factor of its account: two factors, wherever they can be shown.
 * Where nothing but the mailbox is known of somebody, the password once more.
 */
const allowed = async (
  ctx: Context,
  { account, person }: { account: AccountRow; person: Person },
  phone: string,
  password: string | null | undefined,
): Promise<
  { use: (tx: Writer) => Promise<boolean> } | StepUpRequired | NotAllowed | TooManyAttempts | InvalidInput
> => {
  if (await hasSecondProof(ctx, account, person))
    return permit(ctx, { purpose: 'phone.confirm', arguments: { phone }, freshSignInServes: true })
  if (account.passwordHash === null) return new NotAllowed(ctx.locale, TEXTS.nothing)
  const refused = (code: string, text: Bilingual) =>
    new InvalidInput(ctx.locale, [{ path: 'password', code, message: text[ctx.locale] }])
  if (!password) return refused('required', TEXTS.missing)
  // With every other proof of this account: another screen gives no more guesses.
  const wait = await spendProof(ctx, 'SESSION', account.accountId)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  if (!(await checkPassword(account.passwordHash, password))) return refused('wrong', TEXTS.wrong)
  await refundProof(ctx, 'SESSION', account.accountId)
  return { use: withoutProof }
}

/** Sends a code to a number that its owner gives: until it comes back, the number serves nothing. */
export const sendPhoneCode = async (
  ctx: Context,
  { phone: written, password }: SendPhoneCodeInput,
): Promise<SendPhoneCodeSuccess | StepUpRequired | NotAllowed | TooManyAttempts | InvalidInput> => {
  const actor = signedInMember(ctx)
  const { accountId, contractId, memberId } = actor
  const phone = mobile(written)
  if (!phone)
    return new InvalidInput(ctx.locale, [{ path: 'phone', code: 'invalid_format', message: TEXTS.phone[ctx.locale] }])
  const permission = await allowed(ctx, await ownerOf(ctx, actor), phone, password)
  if (!('use' in permission)) return permission
  const wait = await spendCode(ctx, 'SESSION', memberId)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const pending = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return undefined
    const whose = { purpose: 'PHONE' as const, accountId, contractId, memberId }
    const sealed = (challengeId: string) => ctx.vault.seal(phone, place(challengeId))
    const { challengeId, ticket, until: expiresAt } = await openChallenge(ctx, tx, whose, CONFIRMING, sealed)
    const { code, until } = await giveCode(ctx, tx, { challengeId, expiresAt }, 'SMS')
    const minutes = Math.round((until.getTime() - ctx.at.getTime()) / 60_000)
    await sendMessages(ctx, tx, [
      {
        channel: 'SMS',
        to: phone,
        locale: ctx.locale,
        template: 'PHONE_CODE',
        params: { code, minutes },
        expiresAt: until,
      },
    ])
    return { id: ticket, until }
  })
  // Somebody was faster with the same proof: it served once.
  if (!pending) return sendPhoneCode(ctx, { phone: written, password })
  const destination = Object.assign(new CodeDestination(), { channel: CodeChannel.SMS, hint: maskPhone(phone) })
  const sent = Object.assign(new CodeSent(), { destination, expiresAt: pending.until })
  return Object.assign(new SendPhoneCodeSuccess(), { id: pending.id, sent })
}

/** Whoever reads somebody's mails too can't keep this from them: their phone says that their codes go elsewhere. */
const tellOldPhone = (ctx: Context, tx: Writer, before: string) =>
  sendMessages(ctx, tx, [
    {
      channel: 'SMS',
      to: before,
      locale: ctx.locale,
      template: 'PHONE_REPLACED',
      params: { at: moment(ctx.at, ctx.locale) },
    },
  ])

/** Takes the number for its owner's, in one transaction with all that follows; undefined where it is too late. */
const takePhone = async (ctx: Context, actor: MemberActor, challengeId: string, phone: string) => {
  const { account, person } = await ownerOf(ctx, actor)
  const { account: accounts } = ctx.db.tables
  return ctx.db.transaction(async tx => {
    if (!(await useChallenge(ctx, tx, challengeId))) return undefined
    const changed = await tx
      .update(accounts)
      .set({ phone, phoneConfirmedAt: ctx.at })
      // Blocked meanwhile: whoever asks is the one whom its owner keeps out.
      .where(and(eq(accounts.accountId, actor.accountId), isNull(accounts.frozenAt)))
      .returning({ accountId: accounts.accountId })
    if (changed.length === 0) return undefined
    const before = confirmedPhone(account) ?? person.phone
    if (before && before !== phone) await tellOldPhone(ctx, tx, before)
    await sendNotice(ctx, tx, account, person, 'PHONE_CHANGED', ctx, maskPhone(phone))
    await auditFactor(ctx, tx, actor, 'account.phone-confirmed')
    return renewSession(ctx, tx, actor)
  })
}

/** Takes the code that came to the number: codes go there from then on. Every other browser is signed out. */
export const confirmPhone = async (
  ctx: Context,
  { id, code }: ConfirmPhoneInput,
): Promise<ConfirmPhoneSuccess | WrongCode | LinkOver | TooManyAttempts> => {
  const actor = signedInMember(ctx)
  const { accountId } = actor
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const pending = await readChallenge(ctx, id, 'PHONE')
  if (pending?.accountId !== accountId || pending.contentSealed === null) return new LinkOver(ctx.locale)
  const spent = await spendProof(ctx, 'SESSION', accountId)
  if (spent !== undefined) return new TooManyAttempts(ctx.locale, spent)
  const proof = await proveCode(ctx, pending, code)
  if (!proof.right) return new WrongCode(ctx.locale, proof.triesLeft)
  await Promise.all([
    refundProof(ctx, 'SESSION', accountId),
    ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip)),
  ])
  const phone = ctx.vault.open(pending.contentSealed, place(pending.challengeId))
  const goOn = await takePhone(ctx, actor, pending.challengeId, phone)
  if (!goOn) return new LinkOver(ctx.locale)
  goOn()
  return Object.assign(new ConfirmPhoneSuccess(), { security: new Security() })
}
