import type { Logger } from 'pino'
import type { Actor } from './auth/actor.ts'
import type { CookieJar } from './auth/cookies.ts'
import type { Sight } from './auth/sight.ts'
import type { Throttle } from './auth/throttle.ts'
import type { PushSettings } from './channels/push.ts'
import type { Vault } from './crypto/seal.ts'
import type { Database } from './db/database.ts'
import type { Env } from './env.ts'
import type { Bus } from './events/bus.ts'
import type { CardPrinter } from './features/card/card-printer.ts'
import type { Federations } from './federation/federations.ts'
import type { Files } from './files/files.ts'
import type { Locale } from './i18n/locale.ts'
import type { Loaders } from './loaders.ts'

/** What the process shares between requests, jobs and commands. */
export interface Services {
  db: Database
  vault: Vault
  bus: Bus
  throttle: Throttle
  log: Logger
  /** The clock, so that tests can set it. */
  now: () => Date
  /** Whether browsers reach us over https: the cookie's name and its Secure flag follow. */
  secureCookies: boolean
  /** Where links in messages lead. */
  publicUrl: URL
  /** Whether this is a demonstration, whose messages anybody may read: never in production. */
  demonstration: boolean
  /** Whether a new password must hold a digit, a letter and a special character. */
  passwordClasses: boolean
  /** Push services, for notifications in browsers; undefined where there are none. */
  push: Pick<PushSettings, 'publicKey' | 'services'> | undefined
  /** Outside identity providers that people may come by. */
  federations: Federations
  /** Where files lie, and what looks at them. */
  files: Files
  /** What third-party-payment cards are made with. */
  cards: CardPrinter
  /** Wallets of phones that the card may be put into. */
  wallets: Env['wallets']
}

/** One request: who asks, when, in which language, and the only doors to rows. */
export interface Context extends Services {
  readonly actor: Actor
  /** Forgets what was read, and may change who asks: after signing in, and for each event of a subscription. */
  renew(actor?: Actor): void
  /** The request's instant: everything in it happens at once. */
  at: Date
  /** The calendar day in France at that instant. */
  today: string
  locale: Locale
  /** What the actor may see of their household; read once. */
  sight(): Promise<Sight>
  loaders: Loaders
  /** Where the request came from, as far as the trusted proxies say. */
  ip: string
  /** The browser, as it names itself; empty when it doesn't. */
  userAgent: string
  cookies: CookieJar
}
