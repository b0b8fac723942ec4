import { type ChallengeRow, openChallenge, proveCode, readChallenge, useChallenge } from '../../auth/challenge.ts'
import { methodOfChannel } from '../../auth/method.ts'
import { hashPassword } from '../../auth/password.ts'
import { PASSWORD_TEXTS, passwordFault } from '../../auth/password-policy.ts'
import { addressOf, spendAll } from '../../auth/throttle.ts'
import { maskPhone } from '../../channels/phone.ts'
import type { Context } from '../../context.ts'
import { InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { isEmail } from '../../identifiers/email.ts'
import { e164 } from '../../identifiers/phone.ts'
import { personOf } from '../account/account.loader.ts'
import { enter } from '../account/enter.ts'
import { contactQuestions } from '../preference/preference.service.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { askActivationCode } from './activation.jobs.ts'
import {
  Activation,
  ActivationPerson,
  ActivationStep,
  ActivationSuccess,
  type CompleteActivationInput,
  CompleteActivationSuccess,
  type ProveActivationInput,
  type SendActivationCodeInput,
  type StartActivationInput,
} from './activation.type.ts'
import { checkCard } from './card.ts'
import { CodeChannel, LinkOver, WrongCode } from './challenge.type.ts'
import { firstNameOf, type Person } from './destination.ts'
import { EMAIL_TEXTS, EmailTaken, openAccount, spendEmail } from './open-account.ts'

const DAY = 24 * 3_600_000
/** As long as a letter's code: it can be gone on with in the same browser. */
const ACTIVATION_LIFE = 21 * DAY
/** How long after the code the account can be opened without another. */
const PROVEN_LIFE = 30 * 60_000

const state = (ctx: Context, step: ActivationStep, person: Person | null): Activation =>
  Object.assign(new Activation(), {
    step,
    questions: contactQuestions(ctx.locale),
    person:
      person &&
      Object.assign(new ActivationPerson(), {
        firstName: firstNameOf(person),
        email: person.email,
        phoneHint: person.phone && maskPhone(person.phone),
      }),
  })

const goesOn = (activation: Activation) => Object.assign(new ActivationSuccess(), { activation })

/**
 * Begins to open an account: who one is, by the card. It only identifies; the code that leaves for what is on file
 * proves. The same work and the same answer for a number that nobody has.
 */
export const startActivation = async (
  ctx: Context,
  input: StartActivationInput,
): Promise<ActivationSuccess | TooManyAttempts | InvalidInput> => {
  const { value, problem } = checkCard(ctx.locale, input)
  if (problem) return problem
  const { memberNumber, birthDate } = value
  const wait = await spendAll(ctx.throttle, [
    ['activationByAddress', addressOf(ctx.ip)],
    ['activationByNumber', memberNumber],
  ])
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const { ticket, until } = await ctx.db.transaction(async tx => {
    const opened = await openChallenge(ctx, tx, { purpose: 'ACTIVATION' }, ACTIVATION_LIFE)
    const { challengeId } = opened
    const how = { channel: CodeChannel.SMS, locale: ctx.locale, footing: 'STRANGER' as const }
    await askActivationCode(ctx, tx, { challengeId, ...how, identity: { memberNumber, birthDate } })
    return opened
  })
  ctx.cookies.set('activation', ticket, until)
  return goesOn(state(ctx, ActivationStep.CODE, null))
}

const current = (ctx: Context): Promise<ChallengeRow | undefined> =>
  readChallenge(ctx, ctx.cookies.get('activation'), 'ACTIVATION')

const isProven = (ctx: Context, { provenAt }: ChallengeRow) =>
  provenAt !== null && ctx.at.getTime() - provenAt.getTime() < PROVEN_LIFE

const whose = async (ctx: Context, { contractId, memberId }: ChallengeRow): Promise<Person | null> =>
  contractId && memberId ? personOf(ctx, { contractId, memberId }) : null

/** The account that this browser is opening; null for none. */
export const activation = async (ctx: Context): Promise<Activation | null> => {
  const row = await current(ctx)
  if (!row) return null
  return isProven(ctx, row)
    ? state(ctx, ActivationStep.ACCOUNT, await whose(ctx, row))
    : state(ctx, ActivationStep.CODE, null)
}

/** Asks for another code, by another way. */
export const sendActivationCode = async (
  ctx: Context,
  { channel }: SendActivationCodeInput,
): Promise<ActivationSuccess | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('activationByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const row = await current(ctx)
  if (!row) return new LinkOver(ctx.locale)
  const how = { channel, locale: ctx.locale, footing: 'STRANGER' as const }
  await ctx.db.transaction(tx => askActivationCode(ctx, tx, { challengeId: row.challengeId, ...how }))
  return goesOn(state(ctx, ActivationStep.CODE, null))
}

/** Proves who one is, by the code. Where there was nobody to send one to, every code is wrong. */
export const proveActivation = async (
  ctx: Context,
  { code }: ProveActivationInput,
): Promise<ActivationSuccess | WrongCode | LinkOver | TooManyAttempts> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const row = await current(ctx)
  if (!row) return new LinkOver(ctx.locale)
  const proof = await proveCode(ctx, row, code)
  if (!proof.right) return new WrongCode(ctx.locale, proof.triesLeft)
  await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
  return goesOn(state(ctx, ActivationStep.ACCOUNT, await whose(ctx, row)))
}

const PHONE = {
  fr: 'Indiquez un numéro de mobile, comme 06 12 34 56 78.',
  en: 'Enter a mobile number, such as 06 12 34 56 78.',
}

/** Opens the account: what to sign in with and what was chosen; its owner is signed in. */
export const completeActivation = async (
  ctx: Context,
  { email: given, password, phone: typed, choices }: CompleteActivationInput,
): Promise<CompleteActivationSuccess | LinkOver | TooManyAttempts | InvalidInput> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const row = await current(ctx)
  const person = row && isProven(ctx, row) ? await whose(ctx, row) : null
  if (!row || !person) return new LinkOver(ctx.locale)

  const email = given.trim().toLowerCase()
  const phone = typed ? e164(typed) : null
  const known = [email, person.firstNames, person.birthName, person.usualName, person.birthOn, person.number]
  const fault = passwordFault(password, known, { classes: ctx.passwordClasses })
  const wrong = (path: string, code: string, message: string) => ({ path, code, message })
  const fields = [
    ...(isEmail(email) ? [] : [wrong('email', 'invalid_format', EMAIL_TEXTS.invalid[ctx.locale])]),
    ...(phone === undefined ? [wrong('phone', 'invalid_format', PHONE[ctx.locale])] : []),
    ...(fault ? [wrong('password', fault, PASSWORD_TEXTS[fault][ctx.locale])] : []),
  ]
  if (fields.length > 0) return new InvalidInput(ctx.locale, fields)
  if (!(await spendEmail(ctx, row.challengeId))) {
    ctx.cookies.clear('activation')
    return new LinkOver(ctx.locale)
  }

  const passwordHash = await hashPassword(password)
  // The code came by this very address: it is confirmed already.
  const isConfirmed = row.channel === 'MAIL' && person.email?.toLowerCase() === email
  try {
    const opened = await ctx.db.transaction(async tx => {
      if (!(await useChallenge(ctx, tx, row.challengeId))) return undefined
      return openAccount(ctx, tx, {
        person,
        email,
        isConfirmed,
        phone: phone ?? null,
        passwordHash,
        choices,
        proof: row.channel,
      })
    })
    if (!opened) return new LinkOver(ctx.locale)
    ctx.cookies.clear('activation')
    await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
    await enter(ctx, { account: opened, methods: ['pwd', methodOfChannel(row.channel)], told: true })
    return Object.assign(new CompleteActivationSuccess(), { viewer: new Viewer() })
  } catch (error) {
    if (!(error instanceof EmailTaken)) throw error
    return new InvalidInput(ctx.locale, [wrong('email', 'taken', EMAIL_TEXTS.taken[ctx.locale])])
  }
}
