import type { Convention, Provider } from '../features/claim/decompte.type.ts'
import { ribKey } from '../identifiers/iban.ts'
import { passesLuhn } from '../identifiers/luhn.ts'
import { nirKey } from '../identifiers/nir.ts'

/** Invented numbers that hold to the rules of real ones: each key is computed, so none can be mistyped. */

/** A NIR from its first 13 characters. */
export const nir = (number: string): string => number + nirKey(number)

/** A French IBAN from the bank, the branch and the account, all digits. */
export function iban(bank: string, branch: string, account: string): string {
  const rib = bank + branch + account + ribKey(bank, branch, account)
  // ISO 13616: the country ('FR' is 15 27) and two zeros go last, and the key makes the remainder 1.
  const key = 98n - (BigInt(`${rib}152700`) % 97n)
  return `FR${String(key).padStart(2, '0')}${rib}`
}

const withLuhn = (digits: string): string => {
  for (let key = 0; key < 10; key++) if (passesLuhn(digits + key)) return digits + key
  throw new Error(`${digits} is not made of digits.`)
}

/** Somebody who practises: a doctor, a dentist, a physiotherapist… @param ten an RPPS without its key */
export const professional = (
  ten: string,
  name: string,
  specialty: string,
  convention: Convention = 'SECTOR_1',
): Provider => ({ id: withLuhn(ten), idKind: 'RPPS', name, specialty, convention })

/** A pharmacy, a laboratory, a hospital, an optician… @param eight a FINESS without its key */
export const establishment = (eight: string, name: string, specialty: string): Provider => ({
  id: /^2[AB]/.test(eight) ? `${eight}0` : withLuhn(eight),
  idKind: 'FINESS',
  name,
  specialty,
  convention: 'NONE',
})

/** Who has an AM number only: an osteopath, a carrier of patients. @param nine its 9 digits */
export const other = (nine: string, name: string, specialty: string): Provider => ({
  id: nine,
  idKind: 'AM',
  name,
  specialty,
  convention: 'NONE',
})
