import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache'
import type { Exchange } from 'urql'
import { possibleTypes } from './generated/possible-types.ts'

/** How the objects without an id that stand by themselves are known. */
const named: Readonly<Record<string, KeyGenerator>> = {
  // There is one viewer in a cache: signing in, out or as somebody else begins with an empty one.
  Viewer: () => 'viewer',
  Security: () => 'security',
  Preferences: () => 'preferences',
  Guarantee: ({ code }) => String(code),
}

/** An object with an id is known by it; any other is part of the object that holds it. */
const known: KeyGenerator = ({ id }) => (typeof id === 'string' ? id : null)

/** No list of types: it would be as long as the schema, on every phone. */
export const keys: Record<string, KeyGenerator> = new Proxy(named, {
  get: (all, type) => all[String(type)] ?? known,
})

/**
 * What the screens have read, each object once, so that it changes everywhere when it changes. In memory only: nothing
 * about anybody's health is written on the device.
 */
export const makeCache = (): Exchange => cacheExchange({ possibleTypes, keys })
