import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openChallenge } from '../../auth/challenge.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { isRefused, type Refusal } from '../../federation/client.ts'
import { RETURNS } from '../../federation/federations.ts'
import { heldOf, sealHeld } from './france-connect.identity.ts'
import { linkFromSession } from './france-connect.link.ts'
import { endTrip, ownPath, startTrip } from './france-connect.trip.ts'

type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

/** What the page then says, as its address names it. */
type Outcome =
  | 'refuse'
  | 'indisponible'
  | 'tard'
  | 'erreur'
  | 'perdu'
  | 'trop'
  | 'deconnecte'
  | 'lie'
  | 'session'
  | 'autre-compte'
  | 'autre-personne'

const OUTCOMES: Record<Refusal, Outcome> = {
  DENIED: 'refuse',
  UNAVAILABLE: 'indisponible',
  LATE: 'tard',
  REFUSED: 'erreur',
  NOT_GENUINE: 'erreur',
}

/** As long as a letter's code: whoever waits for one goes on in the same browser. */
const HELD_LIFE = 21 * 24 * 3_600_000

/** Back to where the person came from, who is told what happened there, never the provider's own words. */
const backTo = (path: string, outcome: Outcome) => {
  const url = new URL(path, 'https://site.invalid')
  url.searchParams.set('franceconnect', outcome)
  return url.pathname + url.search
}

/** A page that goes on to the one that was wanted. */
const towards = (path: string, next: string) =>
  next === '/' ? path : `${path}?${new URLSearchParams({ suite: next })}`

/** To the ways in, and from there on to the page that was wanted. */
const toSignIn = (outcome: Outcome, next: string) => backTo(towards('/connexion', next), outcome)

/** The way to FranceConnect, the way back, and the way out. */
export const serveFranceConnect = (app: FastifyInstance, context: MakeContext): void => {
  const answer =
    (work: (ctx: Context, query: URLSearchParams) => Promise<string>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const ctx = await context(request, reply)
      const location = await work(ctx, new URL(request.url, 'https://site.invalid').searchParams)
      // The address of a callback holds a code: it goes into no cache, and to nobody as a referrer.
      return reply.header('cache-control', 'no-store').redirect(location, 302)
    }
  app.get('/auth/franceconnect', answer(leave))
  app.get(RETURNS.franceConnect.back, answer(comeBack))
  app.get(
    RETURNS.franceConnect.ended,
    answer(async () => toSignIn('deconnecte', '/')),
  )
}

/** Sends a browser to FranceConnect: to sign in, or to link the account that is signed in. */
const leave = async (ctx: Context, query: URLSearchParams): Promise<string> => {
  const next = ownPath(query.get('suite'))
  const { franceConnect } = ctx.federations
  if (!franceConnect) return toSignIn('indisponible', next)
  if ((await ctx.throttle.spend('tripsByAddress', addressOf(ctx.ip))) !== undefined) return toSignIn('trop', next)
  const { actor } = ctx
  const isLink = query.get('pour') === 'lier'
  if (isLink && actor.kind !== 'MEMBER') return toSignIn('session', next)
  const secrets = await startTrip(ctx, {
    provider: 'FRANCE_CONNECT',
    intent: isLink ? 'LINK' : 'SIGN_IN',
    returnTo: next,
    ...(isLink && actor.kind === 'MEMBER' && { accountId: actor.accountId, sessionHash: actor.sessionHash }),
  })
  const url = await franceConnect.authorizationUrl(secrets, ctx.locale)
  if (!isRefused(url)) return url.href
  ctx.log.warn(url, 'FranceConnect can’t be reached')
  ctx.cookies.clear('federation')
  return isLink ? backTo(next, OUTCOMES[url.refusal]) : toSignIn(OUTCOMES[url.refusal], next)
}

/**
 * What a browser comes back with. Cookies that stay on this site are not sent along from another: who it is goes into a
 * challenge, and the page it opens goes on with it from here.
 */
const comeBack = async (ctx: Context, query: URLSearchParams): Promise<string> => {
  const ended = await endTrip(ctx, 'FRANCE_CONNECT')
  const { franceConnect } = ctx.federations
  if (!ended || !franceConnect) return toSignIn('perdu', '/')
  const { trip, secrets } = ended
  const isLink = trip.intent === 'LINK'
  const failed = (outcome: Outcome) => (isLink ? backTo(trip.returnTo, outcome) : toSignIn(outcome, trip.returnTo))
  const vouched = await franceConnect.identify(query, secrets)
  if (isRefused(vouched)) {
    ctx.log.warn(vouched, 'FranceConnect gave no identity')
    return failed(OUTCOMES[vouched.refusal])
  }
  const held = heldOf(vouched)
  if (!held) {
    ctx.log.warn('FranceConnect gave an identity without what we need of it')
    return failed('erreur')
  }
  if (isLink) {
    const outcome = await linkFromSession(ctx, trip, held)
    return outcome === 'session' ? toSignIn(outcome, trip.returnTo) : backTo(trip.returnTo, outcome)
  }
  const { ticket, until } = await ctx.db.transaction(tx =>
    openChallenge(ctx, tx, { purpose: 'FRANCE_CONNECT', methods: ['fc'] }, HELD_LIFE, id => sealHeld(ctx, id, held)),
  )
  ctx.cookies.set('identity', ticket, until)
  return towards('/franceconnect', trip.returnTo)
}
