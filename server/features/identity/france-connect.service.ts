import { eq } from 'drizzle-orm'
import { type ChallengeRow, proveCode, useChallenge } from '../../auth/challenge.ts'
import { type Footing, refundProof, spendProofs } from '../../auth/code-budget.ts'
import { methodOfChannel } from '../../auth/method.ts'
import { addressOf, spendAll } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import { accountOfId } from '../account/account.loader.ts'
import { SignInSuccess } from '../account/account.type.ts'
import { enter, proceed, refusalOf } from '../account/enter.ts'
import { pendingSignIn } from '../account/second-proof.service.ts'
import { SecondProofNeeded } from '../account/second-proof.type.ts'
import { contactQuestions } from '../preference/preference.service.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { askActivationCode } from './activation.jobs.ts'
import { type CardIdentity, checkCard } from './card.ts'
import { CodeChannel, LinkOver, WrongCode } from './challenge.type.ts'
import type { Person } from './destination.ts'
import { type Arrived, arrivedIn, holdOn, isProven, keepOn } from './france-connect.arrival.ts'
import { type Held, personOfIdentity, vouchingOf } from './france-connect.identity.ts'
import { link, touchLink } from './france-connect.link.ts'
import { accountIdOfMember, accountIdOfSubject } from './france-connect.loader.ts'
import {
  FranceConnectArrival,
  FranceConnectStep,
  FranceConnectSuccess,
  type ProveFranceConnectInput,
  type SendFranceConnectCodeInput,
} from './france-connect.type.ts'

/** How long after coming back FranceConnect's word alone lets somebody in: the page asks at once. */
const FRESH = 10 * 60_000
const stepOf = (ctx: Context, { row, held }: Arrived): FranceConnectStep => {
  if (isProven(ctx, row)) return FranceConnectStep.ACCOUNT
  return held.asked === null ? FranceConnectStep.NUMBER : FranceConnectStep.CODE
}

const standsAt = (ctx: Context, arrived: Arrived): FranceConnectSuccess => {
  const { held } = arrived
  const step = stepOf(ctx, arrived)
  const arrival = Object.assign(new FranceConnectArrival(), {
    step,
    firstName: held.firstName,
    recognised: held.asked === 'IDENTITY',
    askedBy: held.asked === 'IDENTITY' ? (arrived.row.channel ?? held.askedBy) : held.askedBy,
    email: step === FranceConnectStep.ACCOUNT ? held.email : null,
    questions: contactQuestions(ctx.locale),
  })
  return Object.assign(new FranceConnectSuccess(), { arrival })
}

/** Forgets the identity in this browser: it opened what it could. */
export const signedIn = (ctx: Context): SignInSuccess => {
  ctx.cookies.clear('identity')
  return Object.assign(new SignInSuccess(), { viewer: new Viewer() })
}

/**
 * Goes on with the identity that this browser brought back. One that is linked is a first proof, as a password is; one
 * that is somebody's on our contracts asks for a code to what is on file there; any other asks who it is.
 */
export const continueFranceConnect = async (
  ctx: Context,
): Promise<SignInSuccess | SecondProofNeeded | FranceConnectSuccess | NotAllowed | LinkOver | TooManyAttempts> => {
  const arrived = await arrivedIn(ctx)
  if (!arrived) return new LinkOver(ctx.locale)
  const { row, held } = arrived
  const accountId = await accountIdOfSubject(ctx, held)
  if (accountId !== undefined) return comeIn(ctx, arrived, accountId)
  if (held.asked !== null || isProven(ctx, row)) return standsAt(ctx, arrived)
  const person = await personOfIdentity(ctx, held)
  if (!person) return standsAt(ctx, arrived)
  const wait = await ctx.throttle.spend('activationByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  return standsAt(ctx, { row, held: await ask(ctx, arrived, { person }) })
}

/** Somebody whom we know by this very identity. */
const comeIn = async (ctx: Context, { row, held }: Arrived, accountId: string) => {
  const account = await accountOfId(ctx, accountId)
  const isFresh = ctx.at.getTime() - held.cameAt < FRESH
  const isFirst =
    account !== undefined &&
    isFresh &&
    (await ctx.db.transaction(async tx => {
      if (!(await useChallenge(ctx, tx, row.challengeId))) return false
      await touchLink(ctx, tx, accountId, held.issuer)
      return true
    }))
  ctx.cookies.clear('identity')
  if (!isFirst) return new LinkOver(ctx.locale)
  const step = await proceed(ctx, { account, methods: ['fc'], vouching: vouchingOf(held) })
  if (step instanceof NotAllowed) return step
  if (step === 'IN') return signedIn(ctx)
  const pending = await pendingSignIn(ctx)
  if (!pending) throw new Error('A sign-in was begun, and is not there')
  return new SecondProofNeeded(ctx.locale, pending)
}

/** Whom the contract knows by this identity has given a first proof; who typed a number has a card at most. */
const footingOf = (asked: Held['asked']): Footing => (asked === 'IDENTITY' ? 'FIRST_PROOF' : 'STRANGER')

/** Asks for a code, and remembers by what: the person whom the identity is, or whoever has the card. */
const ask = async (
  ctx: Context,
  arrived: Arrived,
  whom: { person: Person } | { identity: CardIdentity },
): Promise<Held> => {
  const { challengeId } = arrived.row
  const { challenge } = ctx.db.tables
  const isPerson = 'person' in whom
  const whose = {
    contractId: isPerson ? whom.person.contractId : null,
    memberId: isPerson ? whom.person.memberId : null,
  }
  const channel = CodeChannel.SMS
  const held = await ctx.db.transaction(async tx => {
    await tx
      .update(challenge)
      .set({ ...whose, channel: null, codeHash: null, provenAt: null })
      .where(eq(challenge.challengeId, challengeId))
      .returning({ challengeId: challenge.challengeId })
    const identity = isPerson ? {} : { identity: whom.identity }
    const asked = isPerson ? 'IDENTITY' : 'NUMBER'
    const how = { channel, locale: ctx.locale, footing: footingOf(asked) }
    await askActivationCode(ctx, tx, { challengeId, ...how, ...identity })
    return keepOn(ctx, tx, arrived, {
      asked,
      number: isPerson ? null : whom.identity.memberNumber,
      askedBy: channel,
    })
  })
  holdOn(ctx, held)
  return held
}

/** Says who one is here, by the card. The same work and the same answer for a number that nobody has. */
export const identifyFranceConnect = async (
  ctx: Context,
  input: CardIdentity,
): Promise<FranceConnectSuccess | LinkOver | TooManyAttempts | InvalidInput> => {
  const { value, problem } = checkCard(ctx.locale, input)
  if (problem) return problem
  const wait = await spendAll(ctx.throttle, [
    ['activationByAddress', addressOf(ctx.ip)],
    ['activationByNumber', value.memberNumber],
  ])
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const arrived = await arrivedIn(ctx)
  if (!arrived) return new LinkOver(ctx.locale)
  const held = await ask(ctx, arrived, { identity: value })
  return standsAt(ctx, { row: { ...arrived.row, provenAt: null }, held })
}

/** Asks for another code, by another way. */
export const sendFranceConnectCode = async (
  ctx: Context,
  { channel }: SendFranceConnectCodeInput,
): Promise<FranceConnectSuccess | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('activationByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const arrived = await arrivedIn(ctx)
  if (!arrived || arrived.held.asked === null) return new LinkOver(ctx.locale)
  const { row, held: before } = arrived
  const held = await ctx.db.transaction(async tx => {
    const how = { channel, locale: ctx.locale, footing: footingOf(before.asked) }
    await askActivationCode(ctx, tx, { challengeId: row.challengeId, ...how })
    return keepOn(ctx, tx, arrived, { askedBy: channel })
  })
  holdOn(ctx, held)
  return standsAt(ctx, { row: { ...row, channel }, held })
}

/** The account of whom a challenge is about, once that is known. */
const accountIdOfRow = async (ctx: Context, { contractId, memberId }: ChallengeRow): Promise<string | undefined> =>
  contractId && memberId ? accountIdOfMember(ctx, { contractId, memberId }) : undefined

/**
 * Proves by the code that the person on file is the one who came by FranceConnect. Their account is then linked and they
 * are in; who has none goes on to open one. Where there was nobody to send a code to, every code is wrong.
 */
export const proveFranceConnect = async (
  ctx: Context,
  { code }: ProveFranceConnectInput,
): Promise<SignInSuccess | FranceConnectSuccess | WrongCode | NotAllowed | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const arrived = await arrivedIn(ctx)
  if (!arrived) return new LinkOver(ctx.locale)
  // With the account's other second proofs: whichever way one guesses, they are counted together. And by the number,
  // whoever has it or nobody: else the limit would tell.
  const known = await accountIdOfRow(ctx, arrived.row)
  const footing = footingOf(arrived.held.asked)
  const counted = [arrived.held.number && `number|${arrived.held.number}`, known].filter(key => typeof key === 'string')
  const spent = await spendProofs(ctx, footing, counted)
  if (spent !== undefined) return new TooManyAttempts(ctx.locale, spent)
  const proof = await proveCode(ctx, arrived.row, code)
  if (!proof.right) return new WrongCode(ctx.locale, proof.triesLeft)
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  for (const key of counted) await refundProof(ctx, footing, key)
  const { row, held } = (await arrivedIn(ctx)) ?? arrived
  const { contractId, memberId, channel, challengeId } = row
  if (!contractId || !memberId) return new LinkOver(ctx.locale)
  const accountId = await accountIdOfRow(ctx, row)
  const account = accountId === undefined ? undefined : await accountOfId(ctx, accountId)
  if (!account) {
    holdOn(ctx, await ctx.db.transaction(tx => keepOn(ctx, tx, { row, held }, { askedBy: null })))
    return standsAt(ctx, { row, held })
  }
  const refusal = refusalOf(ctx, account)
  if (refusal) return refusal
  const isIn = await enter(ctx, {
    account,
    methods: ['fc', methodOfChannel(channel)],
    told: true,
    vouching: vouchingOf(held),
    also: async tx =>
      (await useChallenge(ctx, tx, challengeId)) && link(ctx, tx, account, held, held.asked ?? 'NUMBER'),
  })
  return isIn ? signedIn(ctx) : new LinkOver(ctx.locale)
}
