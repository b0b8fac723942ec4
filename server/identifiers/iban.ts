/** Why a string is not an IBAN we can pay to. */
type IbanFault = 'FORM' | 'COUNTRY' | 'KEY' | 'RIB_KEY'

/**
 * Lengths of the IBANs of the SEPA countries (SWIFT IBAN registry). Any of them must do: refusing an account because
 * it is abroad is forbidden (Regulation (EU) 260/2012, article 9).
 */
const LENGTHS: Record<string, number> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  VA: 22,
}

const remainder97 = (text: string) => {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97
  }
  return rest
}

/** Letters of an account number count as 1-9, 1-9, 2-9 (Comité français d'organisation et de normalisation bancaires). */
const ribDigits = (account: string) =>
  account.replaceAll(/[A-Z]/g, letter => {
    const place = letter.charCodeAt(0) - 65
    return String(place < 18 ? (place % 9) + 1 : place - 16)
  })

/** The key of a French account, '01' to '97': bank (5 digits), branch (5 digits), account (11 digits or letters). */
export function ribKey(bank: string, branch: string, account: string): string {
  const sum = 89 * Number(bank) + 15 * Number(branch) + 3 * Number(ribDigits(account))
  return String(97 - (sum % 97)).padStart(2, '0')
}

/** Without spaces and in capitals, as it is stored and compared. */
export const plainIban = (written: string) => written.replaceAll(/\s/g, '').toUpperCase()

/**
 * Checks a plain IBAN: country and length, ISO 13616's modulo 97, and the RIB key that the French and Monegasque ones
 * hold besides. Undefined when it is good.
 */
export function ibanFault(iban: string): IbanFault | undefined {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return 'FORM'
  const country = iban.slice(0, 2)
  const length = LENGTHS[country]
  if (length === undefined) return 'COUNTRY'
  if (iban.length !== length) return 'FORM'
  if (remainder97(iban.slice(4) + iban.slice(0, 4)) !== 1) return 'KEY'
  if (country !== 'FR' && country !== 'MC') return undefined
  const account = /^(\d{5})(\d{5})([A-Z0-9]{11})(\d{2})$/.exec(iban.slice(4))
  if (!account) return 'FORM'
  return ribKey(account[1]!, account[2]!, account[3]!) === account[4] ? undefined : 'RIB_KEY'
}
