import { eq } from 'drizzle-orm'
import type { MemberActor } from '../../auth/actor.ts'
import { type ChallengeRow, giveCode } from '../../auth/challenge.ts'
import { refundProof, spendCode, spendProof } from '../../auth/code-budget.ts'
import { type Method } from '../../auth/method.ts'
import { checkPassword } from '../../auth/password.ts'
import { signedInMember } from '../../auth/signed-in.ts'
import { type Act, addProof, askPermission, isVouchedFor, openStepUp, type StepUpRow } from '../../auth/step-up.ts'
import { addressOf } from '../../auth/throttle.ts'
import { sendMessages } from '../../channels/message.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { type AccountRow, accountOfId, confirmedPhone, personOf } from '../account/account.loader.ts'
import { methodOfProof, proveSecond } from '../account/prove-second.ts'
import { recordSignIn } from '../account/sign-in-event.ts'
import { CodeChannel, CodeSent, LinkOver, WrongCode } from './challenge.type.ts'
import { destinationsOf, firstNameOf, type Person } from './destination.ts'
import { passkeysOf, recoveryCodesLeft, totpSince } from './factor.loader.ts'
import { linkOf } from './france-connect.loader.ts'
import { tellRecoveryCodeUsed } from './recovery-codes.notice.ts'
import { effectOf } from './step-up.text.ts'
import {
  type ProveStepUpInput,
  ProveStepUpSuccess,
  type SendStepUpCodeInput,
  SendStepUpCodeSuccess,
  StepUp,
  StepUpRequired,
} from './step-up.type.ts'

/** What raises the assurance, a code by mail does not, and comes while the act still waits: a letter does not. */
const CHANNELS = [CodeChannel.SMS]

interface Asked {
  row: StepUpRow
  challenge: ChallengeRow
  actor: MemberActor
  account: AccountRow
  person: Person
}

const current = async (ctx: Context, id: string): Promise<Asked | undefined> => {
  const actor = signedInMember(ctx)
  const row = await openStepUp(ctx, actor, id)
  const account = row && (await accountOfId(ctx, row.accountId))
  if (!row || !account) return undefined
  const { challenge: challenges } = ctx.db.tables
  const [challenge] = await ctx.db.latest.select().from(challenges).where(eq(challenges.challengeId, row.stepUpId))
  return challenge && { row, challenge, actor, account, person: await personOf(ctx, account) }
}

/** What must come before a code: nothing once FranceConnect has just said who it is. */
type First = 'PASSWORD' | 'FRANCE_CONNECT' | 'PASSKEY' | 'GIVEN'

/**
 * FranceConnect stands for the password that somebody who came by it has never chosen, within five minutes: a session
 * lives for twelve hours, and whoever finds it open has only that. Where nothing else opens the account, a passkey does
 * it alone.
 */
const firstOf = async (ctx: Context, { account, actor, row }: Asked): Promise<First> => {
  if (account.passwordHash !== null) return 'PASSWORD'
  if (row.methods.includes('fc') || isVouchedFor(ctx, actor)) return 'GIVEN'
  const issuer = ctx.federations.franceConnect?.issuer()
  const link = issuer === undefined ? undefined : await linkOf(ctx, account.accountId, issuer)
  return link ? 'FRANCE_CONNECT' : 'PASSKEY'
}

const destinations = ({ account, person }: Asked) => destinationsOf(person, CHANNELS, confirmedPhone(account))

const shown = async (ctx: Context, asked: Asked): Promise<StepUp> => {
  const { row, challenge, account } = asked
  const first = await firstOf(ctx, asked)
  // Alone, a code would be a proof too few.
  const codesServe = first !== 'PASSKEY'
  const on = destinations(asked).find(one => one.shown.channel === challenge.channel)
  const isUnderWay = on && challenge.codeHash && challenge.codeExpiresAt && challenge.codeExpiresAt > ctx.at
  return Object.assign(new StepUp(), {
    id: row.stepUpId,
    effect: effectOf(row.purpose, ctx.locale, row.about),
    needsPassword: first === 'PASSWORD',
    needsFranceConnect: first === 'FRANCE_CONNECT',
    destinations: codesServe ? destinations(asked).map(one => one.shown) : [],
    sent: isUnderWay
      ? Object.assign(new CodeSent(), { destination: on.shown, expiresAt: challenge.codeExpiresAt })
      : null,
    hasTotp: codesServe && (await totpSince(ctx, account.accountId)) !== null,
    hasPasskey: (await passkeysOf(ctx, account.accountId)).length > 0,
    recoveryCodesLeft: codesServe ? await recoveryCodesLeft(ctx, account.accountId) : 0,
  })
}

/**
 * What any mutation asks before an act that a session alone must not do.
 * @returns how to spend the permission in the act's own transaction, or the Problem to answer
 */
export const permit = async (
  ctx: Context,
  act: Act,
): Promise<{ use: (tx: Writer) => Promise<boolean> } | StepUpRequired> => {
  const actor = signedInMember(ctx)
  const permission = await askPermission(ctx, actor, act)
  if (permission.granted) return permission
  const asked = await current(ctx, permission.stepUpId)
  if (!asked) throw new Error('A proof was asked for, and is not there')
  return new StepUpRequired(ctx.locale, await shown(ctx, asked))
}

/** Sends the code that an act asks for; it names the act, so that a code can't be talked out of somebody for another. */
export const sendStepUpCode = async (
  ctx: Context,
  { id, channel }: SendStepUpCodeInput,
): Promise<SendStepUpCodeSuccess | LinkOver | TooManyAttempts | InvalidInput> => {
  const asked = await current(ctx, id)
  if (!asked) return new LinkOver(ctx.locale)
  const { row, challenge, account, person } = asked
  const destination = destinations(asked).find(one => one.shown.channel === channel)
  if (!destination) return new InvalidInput(ctx.locale, [{ path: 'channel', code: 'invalid_value', message: '' }])
  const wait = await spendCode(ctx, 'SESSION', account.memberId)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  await ctx.db.transaction(async tx => {
    const { code, until } = await giveCode(ctx, tx, challenge, channel)
    const minutes = Math.round((until.getTime() - ctx.at.getTime()) / 60_000)
    const params = {
      firstName: firstNameOf(person),
      code,
      minutes,
      effect: effectOf(row.purpose, ctx.locale, row.about),
    }
    await sendMessages(ctx, tx, [
      { channel, to: destination.to, locale: ctx.locale, template: 'STEP_UP_CODE', params, expiresAt: until },
    ])
  })
  const now = await current(ctx, id)
  if (!now) return new LinkOver(ctx.locale)
  return Object.assign(new SendStepUpCodeSuccess(), { stepUp: await shown(ctx, now) })
}

const WRONG_PASSWORD = { fr: 'Ce mot de passe n’est pas le bon.', en: 'This password is wrong.' }

/**
 * Takes the password and a code; the act can then be asked for again, once, within five minutes. Of who has no password,
 * a code is looked at only after FranceConnect.
 */
export const proveStepUp = async (
  ctx: Context,
  input: ProveStepUpInput,
): Promise<ProveStepUpSuccess | StepUpRequired | WrongCode | LinkOver | TooManyAttempts | InvalidInput> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const asked = await current(ctx, input.id)
  if (!asked) return new LinkOver(ctx.locale)
  const { row, challenge, account } = asked
  const { accountId } = account
  const first = await firstOf(ctx, asked)
  if (first === 'FRANCE_CONNECT' || first === 'PASSKEY') return new StepUpRequired(ctx.locale, await shown(ctx, asked))
  const spent = await spendProof(ctx, 'SESSION', accountId)
  if (spent !== undefined) return new TooManyAttempts(ctx.locale, spent)
  // Before the code, which is right only once.
  const asksPassword = first === 'PASSWORD'
  const record = (outcome: 'WRONG_PASSWORD' | 'WRONG_CODE', method: Method) =>
    ctx.db.transaction(tx => recordSignIn(ctx, tx, accountId, outcome, [method]))
  if (asksPassword && !(await checkPassword(account.passwordHash, input.password ?? ''))) {
    await record('WRONG_PASSWORD', 'pwd')
    return new InvalidInput(ctx.locale, [{ path: 'password', code: 'wrong', message: WRONG_PASSWORD[ctx.locale] }])
  }
  const second = methodOfProof(input.proof, challenge.channel)
  // With the code itself: one that served without its act being allowed would be lost.
  const proof = await proveSecond(ctx, challenge, accountId, input, async tx => {
    await addProof(ctx, tx, row, [asksPassword ? 'pwd' : 'fc', second])
    if (second === 'recovery') await tellRecoveryCodeUsed(ctx, tx, account, asked.person)
  })
  if (!proof.right) {
    await record('WRONG_CODE', second)
    return new WrongCode(ctx.locale, proof.triesLeft)
  }
  await Promise.all([
    refundProof(ctx, 'SESSION', accountId),
    ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip)),
  ])
  return Object.assign(new ProveStepUpSuccess(), { id: row.stepUpId })
}
