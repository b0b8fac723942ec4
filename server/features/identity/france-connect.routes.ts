import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openStepUp } from '../../auth/step-up.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { isRefused, type Refusal } from '../../federation/client.ts'
import { RETURNS } from '../../federation/federations.ts'
import { arrive } from './france-connect.arrival.ts'
import { heldOf } from './france-connect.identity.ts'
import { linkFromSession } from './france-connect.link.ts'
import { proveByFranceConnect, type StepUpOutcome } from './france-connect.step-up.ts'
import { endTrip, ownPath, startTrip, type TripRow } from './france-connect.trip.ts'

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
  | StepUpOutcome

const OUTCOMES: Record<Refusal, Outcome> = {
  DENIED: 'refuse',
  UNAVAILABLE: 'indisponible',
  LATE: 'tard',
  REFUSED: 'erreur',
  NOT_GENUINE: 'erreur',
}

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

/** What a trip is for, as the address of the button names it. */
const INTENTS: Readonly<Record<string, TripRow['intent']>> = { lier: 'LINK', prouver: 'STEP_UP' }

/** Seconds: an act is proved by what was shown to FranceConnect just now, not by its own session. */
const maxAgeOf = ({ intent }: Pick<TripRow, 'intent'>) => (intent === 'STEP_UP' ? 5 * 60 : undefined)

/** Sends a browser to FranceConnect: to sign in, to link the account that is signed in, or to prove an act of its. */
const leave = async (ctx: Context, query: URLSearchParams): Promise<string> => {
  const next = ownPath(query.get('suite'))
  const { franceConnect } = ctx.federations
  if (!franceConnect) return toSignIn('indisponible', next)
  if ((await ctx.throttle.spend('tripsByAddress', addressOf(ctx.ip))) !== undefined) return toSignIn('trop', next)
  const { actor } = ctx
  const intent = INTENTS[query.get('pour') ?? ''] ?? 'SIGN_IN'
  const isFromWithin = intent !== 'SIGN_IN'
  if (isFromWithin && actor.kind !== 'MEMBER') return toSignIn('session', next)
  const whose =
    isFromWithin && actor.kind === 'MEMBER' ? { accountId: actor.accountId, sessionHash: actor.sessionHash } : {}
  const stepUpId = query.get('preuve') ?? ''
  if (intent === 'STEP_UP' && !(actor.kind === 'MEMBER' && (await openStepUp(ctx, actor, stepUpId))))
    return backTo(next, 'preuve-perdue')
  const secrets = await startTrip(ctx, {
    provider: 'FRANCE_CONNECT',
    intent,
    returnTo: next,
    ...whose,
    ...(intent === 'STEP_UP' && { stepUpId }),
  })
  const url = await franceConnect.authorizationUrl(secrets, ctx.locale, maxAgeOf({ intent }))
  if (!isRefused(url)) return url.href
  ctx.log.warn(url, 'FranceConnect can’t be reached')
  ctx.cookies.clear('federation')
  return isFromWithin ? backTo(next, OUTCOMES[url.refusal]) : toSignIn(OUTCOMES[url.refusal], next)
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
  /** To the page that it set out from; to the ways in where nobody is signed in any more. */
  const goBack = (outcome: Outcome) =>
    trip.intent === 'SIGN_IN' || outcome === 'session'
      ? toSignIn(outcome, trip.returnTo)
      : backTo(trip.returnTo, outcome)
  const vouched = await franceConnect.identify(query, secrets, maxAgeOf(trip))
  if (isRefused(vouched)) {
    ctx.log.warn(vouched, 'FranceConnect gave no identity')
    return goBack(OUTCOMES[vouched.refusal])
  }
  if (trip.intent === 'STEP_UP') return goBack(await proveByFranceConnect(ctx, trip, vouched))
  const held = heldOf(ctx, vouched)
  if (!held) {
    ctx.log.warn('FranceConnect gave an identity without what we need of it')
    return goBack('erreur')
  }
  if (trip.intent === 'LINK') return goBack(await linkFromSession(ctx, trip, held))
  await arrive(ctx, held)
  return towards('/franceconnect', trip.returnTo)
}
