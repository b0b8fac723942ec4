import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Every cookie there is. '__Host-' ties them to this host and to https; browsers refuse it over http, where developers
 * work. Only the way back from another site needs `lax`: it is followed from there.
 */
const COOKIES = {
  /** The session. */
  session: { name: 'sid', sameSite: 'strict' },
  /** The account being opened in this browser. */
  activation: { name: 'act', sameSite: 'strict' },
  /** A sign-in whose second proof is missing. */
  signIn: { name: 'pl', sameSite: 'strict' },
  /** This browser, for who trusts it. */
  device: { name: 'dt', sameSite: 'strict' },
  /** An identity that FranceConnect vouches for, which opens no account yet. */
  identity: { name: 'fci', sameSite: 'strict' },
  /** On the way to another identity provider and back. */
  federation: { name: 'fc', sameSite: 'lax' },
} as const

export type CookieName = keyof typeof COOKIES

/** The cookies, read from the request and set on its answer. */
export interface CookieJar {
  get(name: CookieName): string | undefined
  set(name: CookieName, value: string, until: Date): void
  clear(name: CookieName): void
  /** Has the browser forget what it keeps of this site, but for cookies. */
  clearSite(): void
}

const nameOf = (name: CookieName, secure: boolean) => `${secure ? '__Host-' : ''}${COOKIES[name].name}`

/** The cookies of one HTTP request. */
export const cookieJar = (request: FastifyRequest, reply: FastifyReply, secure: boolean): CookieJar => {
  const shape = (name: CookieName) => ({ path: '/', httpOnly: true, sameSite: COOKIES[name].sameSite, secure }) as const
  /** What this very request changed: read back by what it goes on with. */
  const changed = new Map<CookieName, string | undefined>()
  return {
    get: name => (changed.has(name) ? changed.get(name) : request.cookies[nameOf(name, secure)]),
    set(name, value, until) {
      changed.set(name, value)
      void reply.setCookie(nameOf(name, secure), value, { ...shape(name), expires: until })
    },
    clear(name) {
      changed.set(name, undefined)
      void reply.clearCookie(nameOf(name, secure), shape(name))
    },
    clearSite: () => void reply.header('clear-site-data', '"cache", "storage"'),
  }
}

/** The session's cookie out of the header of a socket's upgrade, which has no reply to set any. */
export const sessionCookie = (header: string | undefined, secure: boolean): string | undefined => {
  const start = `${nameOf('session', secure)}=`
  return header
    ?.split(/;\s*/)
    .find(pair => pair.startsWith(start))
    ?.slice(start.length)
}

/** For who asks without HTTP: a socket's events, jobs. */
export const NO_COOKIES: CookieJar = { get: () => undefined, set() {}, clear() {}, clearSite() {} }
