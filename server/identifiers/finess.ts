import { passesLuhn } from './luhn.ts'

/**
 * FINESS: an establishment's number, 9 characters, the department first and a Luhn key last. No public text
 * says how it is computed for Corsica's 2A and 2B, so there only the form is checked.
 */
export const isFiness = (id: string) => (/^\d{9}$/.test(id) ? passesLuhn(id) : /^2[AB]\d{7}$/.test(id))
