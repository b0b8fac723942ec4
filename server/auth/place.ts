import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isIP } from 'node:net'
import { Reader, type Response } from 'mmdb-lib'

/**
 * From where somebody asked, as coarsely as helps its person: « France, 82.64.•.• ». Not a proof of anything, and no
 * more of the address is kept.
 */
export interface Place {
  /** ISO 3166-1, two letters; null for a private network, and where nobody knows. */
  country: string | null
  /** The address without its second half; null where there is none. */
  network: string | null
}

/** Countries by address, from the registries' own lists (CC0). Read when first asked for: 8 MB. */
let countries: Reader<Response & { country_code?: string }> | undefined
const openCountries = () => {
  const file = createRequire(import.meta.url).resolve(
    '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb',
  )
  return new Reader<Response & { country_code?: string }>(readFileSync(file))
}

const networkOf = (ip: string) =>
  isIP(ip) === 4 ? `${ip.split('.').slice(0, 2).join('.')}.•.•` : `${ip.split(':').slice(0, 2).join(':')}:•`

/** The place of an address. @param ip as the trusted proxies say it; anything that is none gives no place */
export const placeOf = (ip: string): Place => {
  const plain = ip.replace(/^::ffff:/, '')
  if (isIP(plain) === 0) return { country: null, network: null }
  countries ??= openCountries()
  return { country: countries.get(plain)?.country_code ?? null, network: networkOf(plain) }
}
