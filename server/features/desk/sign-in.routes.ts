import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endOldSessions, openSession } from '../../auth/session.ts'
import { staffOfId } from '../../auth/staff-actor.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { isRefused, type Refusal, type Refused, type Vouched } from '../../federation/client.ts'
import { RETURNS } from '../../federation/federations.ts'
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
    return toSignIn(isWeak(vouched) ? 'faible' : OUTCOMES[vouched.refusal])
  }
  const fault = faultOf(ctx, vouched)
  return fault ? toSignIn(fault) : enterDesk(ctx, vouched)
}

/** The client refuses a level that was not asked for: a password alone. */
const isWeak = ({ refusal, why }: Refused) => refusal === 'NOT_GENUINE' && why === 'acr'

/** What is wrong with how they showed who they are. */
const faultOf = ({ at }: Context, { claims: { amr, auth_time } }: Vouched): Outcome | undefined => {
  if (!Array.isArray(amr) || !amr.some(method => STRONG.has(String(method)))) return 'faible'
  if (typeof auth_time !== 'number' || at.getTime() - auth_time * 1000 > PROOF_LIFE) return 'ancien'
  return undefined
}

const enterDesk = async (ctx: Context, identity: Vouched): Promise<string> => {
  const staffId = await staffIdOfSubject(ctx, identity)
  if (staffId === undefined) return toSignIn('inconnu')
  const person = await staffOfId(ctx, staffId)
  if (!person) return toSignIn('sans-role')
  const { token, until } = await ctx.db.transaction(async tx => {
    await recordSignIn(ctx, tx, staffId, 'SIGNED_IN', ['passkey'])
    // The roles are not kept with it: they are read for each request.
    const session = await openSession(ctx, tx, person, { methods: ['passkey'], ip: ctx.ip, userAgent: ctx.userAgent })
    await endOldSessions(ctx, tx, { accountId: person.accountId, sessionHash: session.sessionHash })
    return session
  })
  ctx.cookies.set('session', token, until)
  ctx.log.info({ staffId }, 'somebody of the staff signed in')
  return '/bureau'
}
