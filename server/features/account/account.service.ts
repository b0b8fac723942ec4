import * as z from 'zod'
import { writeAudit } from '../../audit/audit.ts'
import { checkPassword } from '../../auth/password.ts'
import { openSession, revokeSession } from '../../auth/session.ts'
import { addressOf, type Limit, spendAll } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { checkInput, type FieldTexts, InvalidInput, NotAllowed, TooManyAttempts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { type Account, Viewer } from '../viewer/viewer.type.ts'
import { accountOfEmail, accountOfId } from './account.loader.ts'
import { InvalidCredentials, type SignInInput, SignInSuccess } from './account.type.ts'

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

const FROZEN: Bilingual = {
  fr: 'Votre espace est bloqué, comme vous l’avez demandé. Choisissez un nouveau mot de passe pour le rouvrir.',
  en: 'Your space is blocked, as you asked. Choose a new password to open it again.',
}

/**
 * Signs in with e-mail and password. The same answer and the same work for an unknown account and a wrong password;
 * failures are throttled by address and by account, here in the resolver's way, so that aliases count.
 */
export const signIn = async (
  ctx: Context,
  input: SignInInput,
): Promise<SignInSuccess | InvalidCredentials | NotAllowed | TooManyAttempts | InvalidInput> => {
  const { value, problem } = checkInput(ctx.locale, SignIn, input, TEXTS)
  if (problem) return problem
  const { email, password } = value

  const ip = addressOf(ctx.ip)
  const tries: [Limit, string][] = [
    ['signInByAddress', ip],
    ['signInByAddressAndHour', ip],
    ['signInByAccountAndAddress', `${email}|${ip}`],
    ['signInByAccount', email],
  ]
  const wait = await spendAll(ctx.throttle, tries)
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)

  const found = await accountOfEmail(ctx, email)
  const isRight = await checkPassword(found?.passwordHash, password)
  if (!found || !isRight) return new InvalidCredentials(ctx.locale)
  // Only whoever has the password learns it: to anybody else the account is as any other.
  if (found.frozenAt) return new NotAllowed(ctx.locale, FROZEN)

  await Promise.all(tries.map(([limit, key]) => ctx.throttle.refund(limit, key)))
  const { accountId, contractId, memberId } = found
  const opened = await ctx.db.transaction(async tx => {
    // A session that the browser already had ends here: signing in always gives a new one.
    if (ctx.actor.kind === 'MEMBER' || ctx.actor.kind === 'STAFF') await revokeSession(ctx, tx, ctx.actor)
    await writeAudit(tx, ctx.db.tables, [
      {
        contractId,
        at: ctx.at,
        actorKind: 'MEMBER',
        actorId: accountId,
        action: 'account.signed-in',
        subjectId: memberId,
        details: { methods: ['pwd'] },
      },
    ])
    return openSession(ctx, tx, { kind: 'MEMBER', accountId, contractId, memberId })
  })
  ctx.cookies.set('session', opened.token, opened.until)
  ctx.renew(opened.actor)
  return Object.assign(new SignInSuccess(), { viewer: new Viewer() })
}

/** Ends the session, on every process at once; says whether there was one. */
export const signOut = async (ctx: Context): Promise<boolean> => {
  const { actor } = ctx
  ctx.cookies.clear('session')
  ctx.cookies.clearSite()
  if (actor.kind !== 'MEMBER' && actor.kind !== 'STAFF') return false
  await ctx.db.transaction(async tx => {
    await revokeSession(ctx, tx, actor)
    if (actor.kind === 'MEMBER')
      await writeAudit(tx, ctx.db.tables, [
        {
          contractId: actor.contractId,
          at: ctx.at,
          actorKind: 'MEMBER',
          actorId: actor.accountId,
          action: 'account.signed-out',
          subjectId: actor.memberId,
          details: {},
        },
      ])
  })
  return true
}

/** The viewer's own account. */
export const viewerAccount = async (ctx: Context): Promise<Account> => {
  if (ctx.actor.kind !== 'MEMBER') throw new Error('Only a member has an account here')
  const row = await accountOfId(ctx, ctx.actor.accountId)
  if (!row) throw new Error('A session without its account')
  return { email: row.email, emailConfirmed: row.emailConfirmedAt !== null }
}
