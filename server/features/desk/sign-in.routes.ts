import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AT_THE_DOOR, writeStaffAudit } from '../../audit/staff-audit.ts'
import { placeOf } from '../../auth/place.ts'
import { endOldSessions, openSession } from '../../auth/session.ts'
import { type StaffPerson, staffOfId } from '../../auth/staff-actor.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { isRefused, type Refusal, type Refused, type Vouched } from '../../federation/client.ts'
import { RETURNS } from '../../federation/federations.ts'
import { idTokenPlace } from '../account/id-token.ts'
import { recordSignIn } from '../account/sign-in-event.ts'
import { endTrip, startTrip } from '../identity/france-connect.trip.ts'
import { staffIdOfSubject } from './role.loader.ts'

type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

/** What the sign-in page then says, as its address names it. */
type Outcome =
  | 'refuse'
  | 'indisponible'
  | 'tard'
  | 'erreur'
  | 'perdu'
  | 'trop'
  /** Neither a key nor two factors. */
  | 'faible'
  /** They showed who they are too long ago. */
  | 'ancien'
  | 'inconnu'
  | 'sans-role'
  /** The provider's own session is over too. */
  | 'deconnecte'

const OUTCOMES: Record<Refusal, Outcome> = {
  DENIED: 'refuse',
  UNAVAILABLE: 'indisponible',
  LATE: 'tard',
  REFUSED: 'erreur',
  NOT_GENUINE: 'erreur',
}

/** As long as a session: nobody works on what they proved yesterday. */
const PROOF_LIFE = 8 * 3_600_000

/** What shows a key, or two factors of different kinds (RFC 8176). */
const STRONG = new Set(['hwk', 'swk', 'sc', 'pop', 'mfa'])

const toSignIn = (outcome: Outcome) => `/bureau/connexion?motif=${outcome}`

/** How those who work here come in: by their own provider, and by no password of ours. */
export const serveDesk = (app: FastifyInstance, context: MakeContext): void => {
  const answer =
    (work: (ctx: Context, query: URLSearchParams) => Promise<string>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const ctx = await context(request, reply)
      const location = await work(ctx, new URL(request.url, 'https://site.invalid').searchParams)
      // The address of a callback holds a code: it goes into no cache.
      return reply.header('cache-control', 'no-store').redirect(location, 302)
    }
  app.get('/auth/bureau', answer(leave))
  app.get(RETURNS.staff.back, answer(comeBack))
  app.get(
    RETURNS.staff.ended,
    answer(async () => toSignIn('deconnecte')),
  )
}

const leave = async (ctx: Context): Promise<string> => {
  const { staff } = ctx.federations
  if (!staff) return toSignIn('indisponible')
  if ((await ctx.throttle.spend('tripsByAddress', addressOf(ctx.ip))) !== undefined) return toSignIn('trop')
  const secrets = await startTrip(ctx, { provider: 'STAFF', intent: 'SIGN_IN', returnTo: '/bureau' })
  const url = await staff.authorizationUrl(secrets, ctx.locale)
  if (!isRefused(url)) return url.href
  ctx.log.warn(url, 'the staff’s identity provider can’t be reached')
  ctx.cookies.clear('federation')
  return toSignIn(OUTCOMES[url.refusal])
}

const comeBack = async (ctx: Context, query: URLSearchParams): Promise<string> => {
  const ended = await endTrip(ctx, 'STAFF')
  const { staff } = ctx.federations
  if (!ended || !staff) return toSignIn('perdu')
  const vouched = await staff.identify(query, ended.secrets)
  if (isRefused(vouched)) {
    ctx.log.warn(vouched, 'the staff’s identity provider gave no identity')
    return refuse(ctx, isWeak(vouched) ? 'faible' : OUTCOMES[vouched.refusal])
  }
  const staffId = await staffIdOfSubject(ctx, vouched)
  const fault = faultOf(ctx, vouched)
  if (fault) return refuse(ctx, fault, staffId)
  if (staffId === undefined) return refuse(ctx, 'inconnu')
  const person = await staffOfId(ctx, staffId)
  return person ? enterDesk(ctx, person, vouched) : refuse(ctx, 'sans-role', staffId)
}

/** The client refuses a level that was not asked for: a password alone. */
const isWeak = ({ refusal, why }: Refused) => refusal === 'NOT_GENUINE' && why === 'acr'

/** What is wrong with how they showed who they are. */
const faultOf = ({ at }: Context, { claims: { amr, auth_time } }: Vouched): Outcome | undefined => {
  if (!Array.isArray(amr) || !amr.some(method => STRONG.has(String(method)))) return 'faible'
  if (typeof auth_time !== 'number' || at.getTime() - auth_time * 1000 > PROOF_LIFE) return 'ancien'
  return undefined
}

/**
 * Lets somebody in not, and writes so down: in their own chain where we know them, else at the door's. Only a browser
 * that was sent to the provider comes here, and how many are sent is counted: nobody fills the log from outside.
 */
const refuse = async (ctx: Context, outcome: Outcome, staffId = AT_THE_DOOR): Promise<string> => {
  await ctx.db.transaction(tx =>
    writeStaffAudit(tx, ctx.db.tables, {
      staffId,
      at: ctx.at,
      actorKind: 'ANONYMOUS',
      action: 'staff.sign-in-refused',
      details: { outcome, ...placeOf(ctx.ip) },
    }),
  )
  return toSignIn(outcome)
}

const enterDesk = async (ctx: Context, person: StaffPerson, { idToken }: Vouched): Promise<string> => {
  const { accountId: staffId } = person
  const methods = ['passkey'] as const
  const { token, until } = await ctx.db.transaction(async tx => {
    await recordSignIn(ctx, tx, staffId, 'SIGNED_IN', methods)
    // The roles are not kept with it: they are read for each request.
    const session = await openSession(ctx, tx, person, {
      methods,
      ip: ctx.ip,
      userAgent: ctx.userAgent,
      idTokenSealed: tokenHash => ctx.vault.seal(idToken, idTokenPlace(tokenHash)),
    })
    const ended = await endOldSessions(ctx, tx, { accountId: staffId, sessionHash: session.sessionHash })
    const log = (action: string, details: Record<string, unknown>) =>
      writeStaffAudit(tx, ctx.db.tables, {
        staffId,
        at: ctx.at,
        actorKind: 'STAFF',
        actorId: staffId,
        action,
        details,
      })
    await log('staff.signed-in', { methods, ...placeOf(ctx.ip) })
    if (ended > 0) await log('staff.session-ended', { why: 'TOO_MANY', sessionsEnded: ended })
    return session
  })
  ctx.cookies.set('session', token, until)
  ctx.log.info({ staffId }, 'somebody of the staff signed in')
  return '/bureau'
}
