import * as z from 'zod'
import { deviceOf, isTrusted } from '../../auth/device.ts'
import { checkPassword } from '../../auth/password.ts'
import { addressOf, type Limit, spendAll } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { checkInput, type FieldTexts, InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { Viewer } from '../viewer/viewer.type.ts'
import { accountOfEmail } from './account.loader.ts'
import { InvalidCredentials, type SignInInput, SignInSuccess } from './account.type.ts'
import { proceed } from './enter.ts'
import { pendingSignIn } from './second-proof.service.ts'
import { SecondProofNeeded } from './second-proof.type.ts'
import { askFailedSignIn } from './sign-in.jobs.ts'

const SignIn = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  password: z.string().min(1).max(128),
})

const TEXTS: FieldTexts = {
  email: {
    fr: 'Indiquez une adresse e-mail complète, comme prenom.nom@exemple.fr.',
    en: 'Enter a full e-mail address, such as first.last@example.com.',
  },
  password: { fr: 'Indiquez votre mot de passe.', en: 'Enter your password.' },
}

/** Said of any address on which too many passwords failed in a row, whether or not it has an account. */
const WORN_OUT: Bilingual = {
  fr: 'Trop de mots de passe ont été refusés avec cette adresse. Choisissez-en un nouveau avec « Mot de passe oublié ».',
  en: 'Too many passwords were refused for this address. Choose a new one with “Forgotten password”.',
}

/**
 * Signs in with e-mail and password. The same answer and the same work for an unknown account and a wrong password;
 * failures are throttled by address and by account, here in the resolver's way, so that aliases count. A stranger's
 * failures don't slow down the account's owner in a browser that they trust.
 */
export const signIn = async (
  ctx: Context,
  input: SignInInput,
): Promise<SignInSuccess | SecondProofNeeded | InvalidCredentials | NotAllowed | TooManyAttempts | InvalidInput> => {
  const { value, problem } = checkInput(ctx.locale, SignIn, input, TEXTS)
  if (problem) return problem
  const { email, password } = value
  const ip = addressOf(ctx.ip)
  const byAddress: [Limit, string][] = [
    ['signInByAddress', ip],
    ['signInByAddressAndHour', ip],
    ['signInByAccountAndAddress', `${email}|${ip}`],
  ]
  const wait = await spendAll(ctx.throttle, byAddress)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const found = await accountOfEmail(ctx, email)
  const device = await deviceOf(ctx)
  const isOwnersBrowser = found !== undefined && (await isTrusted(ctx, found.accountId, device))
  const byAccount: [Limit, string][] = isOwnersBrowser
    ? []
    : [
        ['signInByAccount', email],
        ['signInInARow', email],
      ]
  for (const [limit, key] of byAccount) {
    const seconds = await ctx.throttle.spend(limit, key)
    if (seconds === undefined) continue
    return limit === 'signInInARow' ? new NotAllowed(ctx.locale, WORN_OUT) : new TooManyAttempts(ctx.locale, seconds)
  }
  if (!(await checkPassword(found?.passwordHash, password)) || !found) {
    await ctx.db.transaction(tx => askFailedSignIn(ctx, tx, email))
    return new InvalidCredentials(ctx.locale)
  }
  const spent = [...byAddress, ...byAccount].filter(([limit]) => limit !== 'signInInARow')
  await Promise.all([
    ...spent.map(([limit, key]) => ctx.throttle.refund(limit, key)),
    ctx.throttle.forget('signInInARow', email),
  ])
  const step = await proceed(ctx, { account: found, methods: ['pwd'] })
  if (step instanceof NotAllowed) return step
  if (step === 'IN') return Object.assign(new SignInSuccess(), { viewer: new Viewer() })
  const pending = await pendingSignIn(ctx)
  if (!pending) throw new Error('A sign-in was begun, and is not there')
  return new SecondProofNeeded(ctx.locale, pending)
}
