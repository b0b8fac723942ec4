import { type Actor, ANONYMOUS } from './auth/actor.ts'
import type { CookieJar } from './auth/cookies.ts'
import { actorOfBearer } from './auth/partner-token.ts'
import { actorOfToken } from './auth/session.ts'
import type { Sight } from './auth/sight.ts'
import type { Context, Services } from './context.ts'
import { sightIn } from './features/member/household.ts'
import { dayInFrance } from './i18n/civil-date.ts'
import type { Locale } from './i18n/locale.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** What of a request its context is made from. */
export interface Asked {
  locale: Locale
  ip: string
  userAgent: string
  cookies: CookieJar
  bearer: string | undefined
  /** Whether a page asks by itself, because something happened: that is nobody at work, and keeps no session alive. */
  unattended: boolean
}

/** A bearer token is a partner's, and cookies are then ignored; else the session's cookie says who asks. */
const actorOf = (services: Services, { bearer, cookies, unattended }: Asked): Promise<Actor> => {
  if (bearer !== undefined) return actorOfBearer(services, bearer)
  const session = cookies.get('session')
  return session === undefined ? Promise.resolve(ANONYMOUS) : actorOfToken(services, session, !unattended)
}

/** No #private fields: Apollo hands resolvers a copy of the context, own properties and prototype, which would lose them. */
class RequestContext {
  at: Date
  today: string
  actor: Actor
  private readonly now!: () => Date
  private ownLoaders: Loaders | undefined
  private ownSight: Promise<Sight> | undefined

  constructor(services: Services, { locale, ip, userAgent, cookies }: Asked, actor: Actor) {
    Object.assign(this, services, { locale, ip, userAgent, cookies })
    this.at = services.now()
    this.today = dayInFrance(this.at)
    this.actor = actor
  }

  get loaders(): Loaders {
    this.ownLoaders ??= createLoaders(this as unknown as Context)
    return this.ownLoaders
  }

  sight(): Promise<Sight> {
    this.ownSight ??= this.loaders.household().then(household => sightIn(this.actor, household, this.today))
    return this.ownSight
  }

  renew(actor: Actor = this.actor) {
    this.at = this.now()
    this.today = dayInFrance(this.at)
    this.actor = actor
    this.ownLoaders = undefined
    this.ownSight = undefined
  }
}

/** A context for an actor already known: tests, subscriptions after their handshake. */
export const contextFor = (services: Services, asked: Asked, actor: Actor): Context =>
  // The services are assigned in the constructor, which the compiler doesn't follow.
  new RequestContext(services, asked, actor) as unknown as Context

/** The context of one request: who asks is read from its session or its token. */
export const createContext = async (services: Services, asked: Asked): Promise<Context> =>
  contextFor(services, asked, await actorOf(services, asked))
