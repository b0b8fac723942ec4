import { eq } from 'drizzle-orm'
import { type ChallengeRow, proveCode, readChallenge, useChallenge } from '../../auth/challenge.ts'
import { type Footing, refundProof, spendProof } from '../../auth/code-budget.ts'
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
import { type Held, openHeld, personOfIdentity, sealHeld } from './france-connect.identity.ts'
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
/** How long after the code an account can be opened without another. */
const PROVEN_LIFE = 30 * 60_000

/** An identity that this browser brought back. */
export interface Arrived {
  row: ChallengeRow
  held: Held
}

/** The identity that this browser brought back and that opened nothing yet; undefined for none. */
export const arrivedIn = async (ctx: Context): Promise<Arrived | undefined> => {
  const row = await readChallenge(ctx, ctx.cookies.get('identity'), 'FRANCE_CONNECT')
  return row && { row, held: openHeld(ctx, row) }
}

/** Whether the code was right, lately enough to go on. */
export const isProven = ({ at }: Context, { provenAt }: ChallengeRow): boolean =>
  provenAt !== null && at.getTime() - provenAt.getTime() < PROVEN_LIFE

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
  return standsAt(ctx, { row, held: await ask(ctx, arrived, 'IDENTITY', { person }) })
}

/** Somebody whom we know by this very identity. */
const comeIn = async (ctx: Context, { row, held }: Arrived, accountId: string) => {
  const account = await accountOfId(ctx, accountId)
  const isFresh = ctx.at.getTime() - row.createdAt.getTime() < FRESH
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
  const step = await proceed(ctx, { account, methods: ['fc'], idToken: held.idToken })
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
  { row: { challengeId }, held }: Arrived,
  asked: NonNullable<Held['asked']>,
  whom: { person: Person } | { identity: CardIdentity },
): Promise<Held> => {
  const { challenge } = ctx.db.tables
  const next = { ...held, asked }
  const whose =
    'person' in whom
      ? { contractId: whom.person.contractId, memberId: whom.person.memberId }
      : { contractId: null, memberId: null }
  await ctx.db.transaction(async tx => {
    await tx
      .update(challenge)
      .set({ ...whose, codeHash: null, provenAt: null, contentSealed: sealHeld(ctx, challengeId, next) })
      .where(eq(challenge.challengeId, challengeId))
      .returning({ challengeId: challenge.challengeId })
    const identity = 'identity' in whom ? { identity: whom.identity } : {}
    const how = { channel: CodeChannel.SMS, locale: ctx.locale, footing: footingOf(asked) }
    await askActivationCode(ctx, tx, { challengeId, ...how, ...identity })
  })
  return next
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
  const held = await ask(ctx, arrived, 'NUMBER', { identity: value })
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
  const { challengeId } = arrived.row
  const footing = footingOf(arrived.held.asked)
  await ctx.db.transaction(tx => askActivationCode(ctx, tx, { challengeId, channel, locale: ctx.locale, footing }))
  return standsAt(ctx, arrived)
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
  // With the account's other second proofs: whichever way one guesses, they are counted together.
  const known = await accountIdOfRow(ctx, arrived.row)
  const footing = footingOf(arrived.held.asked)
  const spent = known === undefined ? undefined : await spendProof(ctx, footing, known)
  if (spent !== undefined) return new TooManyAttempts(ctx.locale, spent)
  const proof = await proveCode(ctx, arrived.row, code)
  if (!proof.right) return new WrongCode(ctx.locale, proof.triesLeft)
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  if (known !== undefined) await refundProof(ctx, footing, known)
  const { row, held } = (await arrivedIn(ctx)) ?? arrived
  const { contractId, memberId, channel, challengeId } = row
  if (!contractId || !memberId) return new LinkOver(ctx.locale)
  const accountId = await accountIdOfRow(ctx, row)
  const account = accountId === undefined ? undefined : await accountOfId(ctx, accountId)
  if (!account) return standsAt(ctx, { row, held })
  const refusal = refusalOf(ctx, account)
  if (refusal) return refusal
  const isIn = await enter(ctx, {
    account,
    methods: ['fc', methodOfChannel(channel)],
    told: true,
    idToken: held.idToken,
    also: async tx =>
      (await useChallenge(ctx, tx, challengeId)) && link(ctx, tx, account, held, held.asked ?? 'NUMBER'),
  })
  return isIn ? signedIn(ctx) : new LinkOver(ctx.locale)
}
