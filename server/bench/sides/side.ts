import type { AddressInfo } from 'node:net'

/** Opens a server on a loopback port over a database file; it lives as long as its process. @returns its port */
export type Side = (file: string) => Promise<number>

/** The name our cookie has over https. */
export const COOKIE = '__Host-sid'

export const tokenOf = (cookie: string | undefined): string => cookie?.slice(COOKIE.length + 1) ?? ''

/** The port a server listens on. */
export const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  return address.port
}
