/** Why a string is not a NIR: its form, or a key that does not fit the number. */
type NirFault = 'FORM' | 'KEY'

/**
 * Sex, year, month (01 to 12; 20 to 99 when it is not known), department, commune, rank. The first digit is 1 or 2;
 * 5 to 8 are the numbers given for a time to people who wait for theirs (MIG, NNP).
 */
const NUMBER = /^(?:[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6}|[5-8][12]\d{11})$/
const FOR_A_TIME = /^[5-8]/

/**
 * The key of the 13 characters of a NIR, '01' to '97': 97 less the number modulo 97, where Corsica's 2A counts as 19
 * and 2B as 18. The number is that of décret 82-103 of 22 January 1982; the key's rule is the one of the library that
 * the assurance maladie publishes.
 */
export function nirKey(number: string): string {
  let rest = 0
  for (let i = 0; i < 13; i++) {
    const code = number.charCodeAt(i)
    // 'A' and 'B' stand at the second place of the department only: 2A → 19 and 2B → 18 change both of its digits.
    if (i === 5 && number.charCodeAt(6) > 57) {
      rest = (rest * 100 + (number[6] === 'A' ? 19 : 18)) % 97
      i++
    } else rest = (rest * 10 + code - 48) % 97
  }
  return String(97 - rest).padStart(2, '0')
}

/** Checks 15 characters, key included. Undefined when they are a NIR. */
export function nirFault(nir: string): NirFault | undefined {
  if (nir.length !== 15 || !NUMBER.test(nir.slice(0, 13))) return 'FORM'
  const key = nir.slice(13)
  if (!/^\d{2}$/.test(key)) return 'FORM'
  return key === nirKey(nir) ? undefined : 'KEY'
}

/**
 * Puts a number and its key together, as people write them: spaces and small letters are let through. A number given
 * for a time comes without a key; it is completed, so that every NIR has 15 characters everywhere.
 */
export function joinNir(number: string, key: string): { nir: string } | { fault: NirFault } {
  const written = number.replaceAll(/[\s.]/g, '').toUpperCase()
  if (!NUMBER.test(written)) return { fault: 'FORM' }
  const nir = written + (key.trim() === '' && FOR_A_TIME.test(written) ? nirKey(written) : key.trim())
  const fault = nirFault(nir)
  return fault ? { fault } : { nir }
}
