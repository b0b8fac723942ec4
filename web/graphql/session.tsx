import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { createContext, type ReactNode, use, useState } from 'react'
import { type Client, type CombinedError, Provider } from 'urql'
import { setTheme, useTheme } from '../design/theme.ts'
import { chooseLocale, type Locale } from '../i18n/locale.ts'
import { KEPT_CARD_PDF } from '../shell/kept-card.ts'
import { forgetDrafts } from '../shell/kept-drafts.ts'
import { declineOffer, isOfferDeclined } from '../shell/passkey-offer.ts'
import { type ClientOptions, makeClient } from './client.ts'
import type { SessionQuery } from './generated/account/graphql.ts'
import { useSessionQuery, useSignOutMutation } from './generated/account/hooks.ts'
import type { Memory } from './stream.ts'
import { viewingEnded } from './viewing-end.ts'

interface Connection {
  /** Forgets all that was read and heard, and reads what is on screen again. After signing in and signing out. */
  reset: () => void
  /** The same, but goes on hearing events after the last one heard. */
  restart: () => void
  /** Whether the session ended under a screen, which waits for its person to sign in again. */
  isOver: boolean
  /** The same person is back: the screen goes on where it was. */
  resume: () => void
}

const ConnectionContext = createContext<Connection | undefined>(undefined)

/** The connection to the graph. @throws Error outside GraphProvider */
export function useConnection(): Connection {
  const connection = use(ConnectionContext)
  if (!connection) throw new Error('useConnection is used outside GraphProvider')
  return connection
}

interface GraphProviderProps extends Pick<ClientOptions, 'onOutdated'> {
  /**
   * The server answers as to nobody: leave the signed-in screens. May be called more than once.
   * @param reset forgets what was read, as `Connection.reset` does
   */
  onSignedOut: (reset: () => void) => void
  children: ReactNode
  /** For tests: another way to make the client. */
  make?: (options: ClientOptions) => Client
}

interface Current {
  locale: Locale
  memory: Memory
  turn: number
  client: Client
}

/**
 * Gives the screens their client. Another language is another client, since the server's texts come in the language of
 * the request; so is another person.
 */
export function GraphProvider({ onSignedOut, onOutdated, children, make = makeClient }: GraphProviderProps) {
  const locale: Locale = useLingui().i18n.locale === 'en' ? 'en' : 'fr'
  const connect = (memory: Memory, turn: number): Current => ({
    locale,
    memory,
    turn,
    client: make({
      locale,
      memory,
      onOutdated,
      onSignedOut: () => onSignedOut(() => setCurrent(connect({ heard: undefined }, turn + 1))),
      onSessionEnded: () => setOver(true),
    }),
  })
  const [isOver, setOver] = useState(false)
  const [current, setCurrent] = useState(() => connect({ heard: undefined }, 0))
  if (current.locale !== locale) setCurrent(connect(current.memory, current.turn))

  const connection: Connection = {
    reset() {
      setOver(false)
      setCurrent(connect({ heard: undefined }, current.turn + 1))
    },
    isOver,
    resume: () => setOver(false),
    restart: () => setCurrent(connect(current.memory, current.turn + 1)),
  }
  return (
    <ConnectionContext value={connection}>
      {/* The key makes new screens: hooks keep their last answer while another client looks for the next. */}
      <Provider key={current.turn} value={current.client}>
        {children}
      </Provider>
    </ConnectionContext>
  )
}

export type Viewer = NonNullable<SessionQuery['viewer']>

/** Who is signed in, for the frame of the screens. */
export interface Session {
  /** Null while it loads, when it could not be read, and for nobody. */
  viewer: Viewer | null
  brand: SessionQuery['brand'] | null
  loading: boolean
  error: CombinedError | undefined
  /** Asks again, after an error. */
  retry: () => void
}

export function useSession(): Session {
  const [{ data, fetching, error }, ask] = useSessionQuery()
  const retry = () => ask({ requestPolicy: 'network-only' })
  return { viewer: data?.viewer ?? null, brand: data?.brand ?? null, loading: fetching, error, retry }
}

/**
 * Signs out: ends the session on the server, then forgets everything that was read. `signOut` answers whether it
 * succeeded; when the network or the server failed the session still stands, and the person must be told. It never
 * answers to who came by FranceConnect, or works here and came by the directory: the browser goes there, so that its
 * session ends too, and comes back to sign in.
 */
export function useSignOut(): { signOut: () => Promise<boolean>; signingOut: boolean } {
  const [{ fetching }, send] = useSignOutMutation()
  const { reset } = useConnection()
  const theme = useTheme()
  const signOut = async () => {
    const declined = isOfferDeclined()
    const { data, error } = await send({})
    if (error) return false
    viewingEnded()
    // Not every browser clears its storage when it is told to.
    localStorage.clear()
    sessionStorage.clear()
    if ('caches' in window) await caches.delete(KEPT_CARD_PDF)
    forgetDrafts()
    // The server has the browser clear this site's storage, in which the person's settings are.
    setTheme(theme)
    if (declined) declineOffer()
    await chooseLocale(i18n.locale === 'en' ? 'en' : 'fr')
    const elsewhere = data?.signOut.franceConnectLogoutUrl ?? data?.signOut.directoryLogoutUrl
    if (elsewhere) {
      location.assign(elsewhere)
      await new Promise(() => {})
    }
    reset()
    return true
  }
  return { signOut, signingOut: fetching }
}

/** Where somebody who must sign in first is sent: back to this page afterwards. @param href path and search */
export const signInPath = (href: string): string =>
  href === '/' ? '/connexion' : `/connexion?suite=${encodeURIComponent(href)}`

/** The page to go on to after signing in: a path of this site, whatever the address holds; the home page by default. */
export const nextPath = (suite: unknown): string => {
  if (typeof suite !== 'string' || !/^\/(?![/\\])/.test(suite)) return '/'
  const url = new URL(suite, 'https://site.invalid')
  if (url.host !== 'site.invalid' || url.pathname.startsWith('/connexion')) return '/'
  return url.pathname + url.search + url.hash
}
