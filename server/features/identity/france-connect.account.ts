import { useChallenge } from '../../auth/challenge.ts'
import { methodOfChannel } from '../../auth/method.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { InvalidInput, TooManyAttempts } from '../../graphql/problem.ts'
import { isEmail } from '../../identifiers/email.ts'
import { type AccountRow, personOf } from '../account/account.loader.ts'
import type { SignInSuccess } from '../account/account.type.ts'
import { enter } from '../account/enter.ts'
import { LinkOver } from './challenge.type.ts'
import { type Arrived, arrivedIn, isProven } from './france-connect.arrival.ts'
import { vouchingOf } from './france-connect.identity.ts'
import { link } from './france-connect.link.ts'
import { signedIn } from './france-connect.service.ts'
import type { CompleteFranceConnectInput } from './france-connect.type.ts'
import { EMAIL_TEXTS, EmailTaken, openAccount, spendEmail } from './open-account.ts'

/**
 * Opens an account that FranceConnect opens, after the code: no password is asked for. FranceConnect's own e-mail needs
 * no link to confirm it, any other does.
 */
export const completeFranceConnect = async (
  ctx: Context,
  { email: given, choices }: CompleteFranceConnectInput,
): Promise<SignInSuccess | LinkOver | TooManyAttempts | InvalidInput> => {
  const wait = await ctx.throttle.spend('codeTriesByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const arrived = await arrivedIn(ctx)
  if (!arrived || !isProven(ctx, arrived.row)) return new LinkOver(ctx.locale)
  const email = given.trim().toLowerCase()
  const wrong = (code: string, message: string) => new InvalidInput(ctx.locale, [{ path: 'email', code, message }])
  if (!isEmail(email)) return wrong('invalid_format', EMAIL_TEXTS.invalid[ctx.locale])
  if (!(await spendEmail(ctx, arrived.row.challengeId))) {
    ctx.cookies.clear('identity')
    return new LinkOver(ctx.locale)
  }
  try {
    const account = await ctx.db.transaction(async tx => {
      const isFirst = await useChallenge(ctx, tx, arrived.row.challengeId)
      return isFirst ? open(ctx, tx, arrived, email, choices) : undefined
    })
    if (!account) return new LinkOver(ctx.locale)
    await ctx.throttle.refund('codeTriesByAddress', addressOf(ctx.ip))
    const methods = ['fc', methodOfChannel(arrived.row.channel)] as const
    await enter(ctx, { account, methods, told: true, vouching: vouchingOf(arrived.held) })
    return signedIn(ctx)
  } catch (error) {
    if (error instanceof Overtaken) return new LinkOver(ctx.locale)
    if (!(error instanceof EmailTaken)) throw error
    return wrong('taken', EMAIL_TEXTS.taken[ctx.locale])
  }
}

/** The identity opened another account meanwhile: nothing is then written. */
class Overtaken extends Error {}

const open = async (
  ctx: Context,
  tx: Writer,
  { row, held }: Arrived,
  email: string,
  choices: CompleteFranceConnectInput['choices'],
): Promise<AccountRow | undefined> => {
  const { contractId, memberId, channel } = row
  if (!contractId || !memberId) return undefined
  const person = await personOf(ctx, { contractId, memberId })
  const cameThere = channel === 'MAIL' && person.email?.toLowerCase() === email
  const account = await openAccount(ctx, tx, {
    person,
    email,
    isConfirmed: email === held.email || cameThere,
    phone: null,
    passwordHash: null,
    choices,
    proof: channel,
  })
  if (account && !(await link(ctx, tx, account, held, held.asked ?? 'NUMBER'))) throw new Overtaken()
  return account
}
