/** What a request says of where it was made. */
export interface Provenance {
  origin: string | undefined
  secFetchSite: string | undefined
}

/**
 * Whether a request that changes something may have been made by another site (CSRF). Browsers say where a POST comes
 * from, by Origin or by Sec-Fetch-Site; what says neither is no browser, and carries no one's cookies but its own.
 * Beside it stand SameSite=Strict and Apollo's demand for a content type that needs a preflight.
 */
export const isForeign = ({ origin, secFetchSite }: Provenance, publicUrl: URL): boolean => {
  if (origin !== undefined) return !isOurs(origin, publicUrl)
  return secFetchSite !== undefined && secFetchSite !== 'same-origin' && secFetchSite !== 'none'
}

/** Our own origin; on a developer's machine, the same port under its other names too. */
const isOurs = (origin: string, publicUrl: URL) => {
  if (origin === publicUrl.origin) return true
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  return (
    url !== undefined &&
    LOOPBACK.has(publicUrl.hostname) &&
    LOOPBACK.has(url.hostname) &&
    url.protocol === publicUrl.protocol
  )
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
