import { type ChallengeRow, readChallenge, useChallenge } from '../../auth/challenge.ts'
import { refundProof, spendCode, spendProof } from '../../auth/code-budget.ts'
import { type Method } from '../../auth/method.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { CodeSent, LinkOver, WrongCode } from '../identity/challenge.type.ts'
import type { Person } from '../identity/destination.ts'
import { passkeysOf, recoveryCodesLeft, totpSince } from '../identity/factor.loader.ts'
import { tellRecoveryCodeUsed } from '../identity/recovery-codes.notice.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { type AccountRow, accountOfId, isOfNow, personOf } from './account.loader.ts'
import { SignInSuccess } from './account.type.ts'
import { enter, pendingVouching } from './enter.ts'
import { methodOfProof, proveSecond } from './prove-second.ts'
import { secondDestinations, sendCodeTo } from './second-code.ts'
import {
  type CompleteSignInInput,
  PendingSignIn,
  type SendSignInCodeInput,
  SendSignInCodeSuccess,
} from './second-proof.type.ts'
import { recordWrongCode } from './sign-in-event.ts'

/** A first proof was given in this browser; by whom. */
export interface Pending {
  row: ChallengeRow
  account: AccountRow
  person: Person
}

/**
 * The sign-in that this browser has begun, as the server knows it. There is none once the account is blocked, or has
 * another password than it was begun with: whoever knew that one has no more tries.
 */
export const pendingNow = async (ctx: Context): Promise<Pending | undefined> => {
  const row = await readChallenge(ctx, ctx.cookies.get('signIn'), 'SIGN_IN')
  const account = row?.accountId ? await accountOfId(ctx, row.accountId) : undefined
  if (!row || !account || account.frozenAt || !isOfNow(account, row.createdAt)) return undefined
  return { row, account, person: await personOf(ctx, account) }
}

const shown = async (ctx: Context, { row, account, person }: Pending): Promise<PendingSignIn> => {
  const destinations = (await secondDestinations(ctx, account, person)).map(one => one.shown)
  const on = destinations.find(({ channel }) => channel === row.channel)
  const isUnderWay = on && row.codeHash && row.codeExpiresAt && row.codeExpiresAt > ctx.at
  return Object.assign(new PendingSignIn(), {
    destinations,
    sent: isUnderWay ? Object.assign(new CodeSent(), { destination: on, expiresAt: row.codeExpiresAt }) : null,
    hasTotp: (await totpSince(ctx, account.accountId)) !== null,
    hasPasskey: (await passkeysOf(ctx, account.accountId)).length > 0,
    recoveryCodesLeft: await recoveryCodesLeft(ctx, account.accountId),
    expiresAt: row.expiresAt,
  })
}

/** The sign-in that this browser has begun; null for none. */
export const pendingSignIn = async (ctx: Context): Promise<PendingSignIn | null> => {
  const pending = await pendingNow(ctx)
  return pending ? shown(ctx, pending) : null
}

/** Sends another code, by the way that is asked for. */
export const sendSignInCode = async (
  ctx: Context,
  { channel }: SendSignInCodeInput,
): Promise<SendSignInCodeSuccess | LinkOver | TooManyAttempts | InvalidInput> => {
  const pending = await pendingNow(ctx)
  if (!pending) return new LinkOver(ctx.locale)
  const { row, account, person } = pending
  const destination = (await secondDestinations(ctx, account, person)).find(one => one.shown.channel === channel)
  if (!destination) return new InvalidInput(ctx.locale, [{ path: 'channel', code: 'invalid_value', message: '' }])
  const wait = await spendCode(ctx, 'FIRST_PROOF', account.memberId)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  await ctx.db.transaction(tx => sendCodeTo(ctx, tx, row, destination, person))
  const now = await pendingNow(ctx)
  if (!now) return new LinkOver(ctx.locale)
  return Object.assign(new SendSignInCodeSuccess(), { pending: await shown(ctx, now) })
}

/** Ends a sign-in with its second proof. How many are tried for an account in a day: `Footing`. */
export const completeSignIn = async (
  ctx: Context,
  input: CompleteSignInInput,
): Promise<SignInSuccess | WrongCode | LinkOver | NotAllowed | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const pending = await pendingNow(ctx)
  if (!pending) return new LinkOver(ctx.locale)
  const { row, account, person } = pending
  const { accountId } = account
  const spent = await spendProof(ctx, 'FIRST_PROOF', accountId)
  if (spent !== undefined) return new TooManyAttempts(ctx.locale, spent)
  const method = methodOfProof(input.proof, row.channel)
  const proof = await proveSecond(ctx, row, accountId, input)
  if (!proof.right) {
    await ctx.db.transaction(tx => recordWrongCode(ctx, tx, account, person, method))
    return new WrongCode(ctx.locale, proof.triesLeft)
  }
  await Promise.all([
    refundProof(ctx, 'FIRST_PROOF', accountId),
    ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip)),
  ])
  const isIn = await enter(ctx, {
    account,
    methods: [...(row.methods as Method[]), method],
    trust: input.trustDevice,
    vouching: pendingVouching(ctx, row),
    begunAt: row.createdAt,
    also: async tx => {
      if (!(await useChallenge(ctx, tx, row.challengeId))) return false
      if (method === 'recovery') await tellRecoveryCodeUsed(ctx, tx, account, person)
      return true
    },
  })
  return isIn ? Object.assign(new SignInSuccess(), { viewer: new Viewer() }) : new LinkOver(ctx.locale)
}
