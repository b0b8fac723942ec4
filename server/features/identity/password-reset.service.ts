import { and, eq, isNull, lte, or } from 'drizzle-orm'
import * as z from 'zod'
import { writeAudit } from '../../audit/audit.ts'
import { addMethods, type ChallengeRow, giveCode, proveBy, readChallenge, useChallenge } from '../../auth/challenge.ts'
import { beginAnew, refundProof, spendCode, spendProof } from '../../auth/code-budget.ts'
import { distrust } from '../../auth/device.ts'
import { hashPassword } from '../../auth/password.ts'
import { PASSWORD_TEXTS, passwordFault } from '../../auth/password-policy.ts'
import { revokeSessions } from '../../auth/session.ts'
import { addressOf, spendAll } from '../../auth/throttle.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Context } from '../../context.ts'
import { checkInput, type FieldTexts, InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { type AccountRow, accountOfId, confirmedPhone, isOfNow, personOf } from '../account/account.loader.ts'
import { proveSecond } from '../account/prove-second.ts'
import { SecondProof } from '../account/second-proof.type.ts'
import { CodeChannel, CodeSent, LinkOver, WrongCode } from './challenge.type.ts'
import { destinationsOf, firstNameOf, type Person } from './destination.ts'
import { recoveryCodesLeft, totpSince } from './factor.loader.ts'
import { forgetFactors } from './factor.service.ts'
import { sendNotice } from './notice.ts'
import { askReset } from './password-reset.jobs.ts'
import {
  type OpenPasswordResetInput,
  OpenPasswordResetSuccess,
  type RequestPasswordResetInput,
  RequestPasswordResetSuccess,
  type ResetPasswordInput,
  ResetPasswordSuccess,
  type SendPasswordResetCodeInput,
  SendPasswordResetCodeSuccess,
} from './password-reset.type.ts'
import { tellRecoveryCodeUsed } from './recovery-codes.notice.ts'

const Email = z.object({ email: z.string().trim().toLowerCase().pipe(z.email().max(254)) })

const EMAIL_TEXTS: FieldTexts = {
  email: {
    fr: 'Indiquez une adresse e-mail complète, comme prenom.nom@exemple.fr.',
    en: 'Enter a full e-mail address, such as first.last@example.com.',
  },
}

/** Beside the mail of the link: something that is not the mailbox. */
const SECOND_PROOFS = [CodeChannel.SMS, CodeChannel.LETTER]

/**
 * Whether what the owner added may prove who they are. Not on a blocked account: whoever was in it may have added their
 * own, so that only what the contract knows opens it again.
 */
const ownFactorsServe = ({ frozenAt }: AccountRow) => frozenAt === null

/** Asks for a link to a new password. Known or not, the same work and the same answer. */
export const requestPasswordReset = async (
  ctx: Context,
  input: RequestPasswordResetInput,
): Promise<RequestPasswordResetSuccess | TooManyAttempts | InvalidInput> => {
  const { value, problem } = checkInput(ctx.locale, Email, input, EMAIL_TEXTS)
  if (problem) return problem
  const { email } = value
  const wait = await spendAll(ctx.throttle, [
    ['resetByAddress', addressOf(ctx.ip)],
    ['resetByEmail', email],
  ])
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  await ctx.db.transaction(tx => askReset(ctx, tx, email, ctx.locale))
  return Object.assign(new RequestPasswordResetSuccess(), { email })
}

interface Opened {
  link: ChallengeRow
  account: AccountRow
  person: Person
}

/**
 * What a link opens, or why it doesn't. Guessing links is hopeless, and counted all the same: whoever has a good one gets
 * the try back, so that a house or an office that shares an address can go on.
 */
const open = async (ctx: Context, token: string): Promise<Opened | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const link = await readChallenge(ctx, token, 'PASSWORD_RESET')
  const account = link?.accountId ? await accountOfId(ctx, link.accountId) : undefined
  if (!link || !account || !isOfNow(account, link.createdAt)) return new LinkOver(ctx.locale)
  if (!isOpen(link)) {
    if (account.resetId !== link.challengeId) return new LinkOver(ctx.locale)
    await ctx.db.transaction(tx => addMethods(ctx, tx, link, ['mail']))
  }
  return { link, account, person: await personOf(ctx, account) }
}

/**
 * A link that was opened stands beside the newer ones: whoever asks for another, which takes but the address, must not
 * end what its owner waits a letter for. They all end with the password that one of them replaces.
 */
const isOpen = ({ methods }: ChallengeRow) => methods.includes('mail')

/** The link was good, and nothing was guessed with it. */
const refundTry = (ctx: Context) => ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))

const isOpened = (found: Opened | LinkOver | TooManyAttempts): found is Opened => 'link' in found

/** Opens the link of the mail: where the code that goes with it can be sent. */
export const openPasswordReset = async (
  ctx: Context,
  { token }: OpenPasswordResetInput,
): Promise<OpenPasswordResetSuccess | LinkOver | TooManyAttempts> => {
  const found = await open(ctx, token)
  if (!isOpened(found)) return found
  await refundTry(ctx)
  const { link, account, person } = found
  const destinations = destinationsOf(person, SECOND_PROOFS, confirmedPhone(account)).map(({ shown }) => shown)
  const on = destinations.find(({ channel }) => channel === link.channel)
  const isUnderWay = on && link.codeHash && link.codeExpiresAt && link.codeExpiresAt > ctx.at
  return Object.assign(new OpenPasswordResetSuccess(), {
    email: account.email,
    destinations,
    sent: isUnderWay ? Object.assign(new CodeSent(), { destination: on, expiresAt: link.codeExpiresAt }) : null,
    hasTotp: ownFactorsServe(account) && (await totpSince(ctx, account.accountId)) !== null,
    recoveryCodesLeft: ownFactorsServe(account) ? await recoveryCodesLeft(ctx, account.accountId) : 0,
  })
}

/** Sends the code that goes with the link, by what is on file. */
export const sendPasswordResetCode = async (
  ctx: Context,
  { token, channel }: SendPasswordResetCodeInput,
): Promise<SendPasswordResetCodeSuccess | LinkOver | TooManyAttempts | InvalidInput> => {
  const found = await open(ctx, token)
  if (!isOpened(found)) return found
  await refundTry(ctx)
  const { link, account, person } = found
  const destination = destinationsOf(person, SECOND_PROOFS, confirmedPhone(account)).find(
    ({ shown }) => shown.channel === channel,
  )
  if (!destination) return new InvalidInput(ctx.locale, [{ path: 'channel', code: 'invalid_value', message: '' }])
  const wait = await spendCode(ctx, 'MAILBOX', account.memberId)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const until = await ctx.db.transaction(async tx => {
    const { code, until: expiresAt } = await giveCode(ctx, tx, link, channel)
    const minutes = Math.round((expiresAt.getTime() - ctx.at.getTime()) / 60_000)
    const params = { firstName: firstNameOf(person), code, minutes }
    await sendMessages(ctx, tx, [
      { channel, to: destination.to, locale: ctx.locale, template: 'PASSWORD_RESET_CODE', params, expiresAt },
    ])
    return expiresAt
  })
  const sent = Object.assign(new CodeSent(), { destination: destination.shown, expiresAt: until })
  return Object.assign(new SendPasswordResetCodeSuccess(), { sent })
}

/** Tries the second proof. What is the account's own serves nobody while it is blocked, and a try is counted all the same. */
const prove = (ctx: Context, { link, account }: Opened, proof: SecondProof, code: string) =>
  proof === SecondProof.CODE || ownFactorsServe(account)
    ? proveSecond(ctx, link, account.accountId, { proof, code })
    : proveBy(ctx, link, () => false)

/**
 * Chooses a new password, with the link and a second proof. Every session ends, the account is open again if it was
 * blocked, without anything that somebody else may have added, and its owner is told. Nobody is signed in by it: the new
 * password is tried at once.
 */
export const resetPassword = async (
  ctx: Context,
  { token, proof: given, code, password }: ResetPasswordInput,
): Promise<ResetPasswordSuccess | LinkOver | WrongCode | TooManyAttempts | InvalidInput> => {
  const found = await open(ctx, token)
  if (!isOpened(found)) return found
  const { link, account, person } = found
  // Before the code, which is right only once.
  const known = [account.email, person.firstNames, person.birthName, person.usualName, person.birthOn, person.number]
  const fault = passwordFault(password, known, { classes: ctx.passwordClasses })
  if (fault)
    return new InvalidInput(ctx.locale, [{ path: 'password', code: fault, message: PASSWORD_TEXTS[fault][ctx.locale] }])
  const spent = await spendProof(ctx, 'MAILBOX', account.accountId)
  if (spent !== undefined) return new TooManyAttempts(ctx.locale, spent)
  const kind = given ?? SecondProof.CODE
  const proof = await prove(ctx, found, kind, code)
  if (!proof.right) return new WrongCode(ctx.locale, proof.triesLeft)
  await Promise.all([refundProof(ctx, 'MAILBOX', account.accountId), refundTry(ctx)])

  const passwordHash = await hashPassword(password)
  const { accountId, contractId, memberId } = account
  const { account: accounts } = ctx.db.tables
  const changed = await ctx.db.transaction(async tx => {
    if (!(await useChallenge(ctx, tx, link.challengeId))) return false
    const [before] = await tx
      .select({ frozenAt: accounts.frozenAt })
      .from(accounts)
      .where(eq(accounts.accountId, accountId))
    // Of two links that stand, one is used; and blocking the account ends them all, and sends another.
    const [taken] = await tx
      .update(accounts)
      .set({ passwordHash, frozenAt: null, resetId: null, secretsChangedAt: ctx.at })
      .where(
        and(
          eq(accounts.accountId, accountId),
          or(isNull(accounts.secretsChangedAt), lte(accounts.secretsChangedAt, link.createdAt)),
        ),
      )
      .returning({ accountId: accounts.accountId })
    if (!taken) return false
    if (before?.frozenAt) await forgetFactors(ctx, tx, accountId)
    await revokeSessions(ctx, tx, accountId)
    await distrust(ctx, tx, accountId)
    await sendNotice(ctx, tx, account, person, 'PASSWORD_CHANGED', ctx)
    if (kind === SecondProof.RECOVERY_CODE) await tellRecoveryCodeUsed(ctx, tx, account, person)
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'MEMBER',
        actorId: accountId,
        action: 'account.password-reset',
        subjectId: memberId,
        details: { proof: kind === SecondProof.CODE ? link.channel : kind },
      },
    ])
    return true
  })
  if (changed) await beginAnew(ctx, account)
  return changed ? Object.assign(new ResetPasswordSuccess(), { email: account.email }) : new LinkOver(ctx.locale)
}
