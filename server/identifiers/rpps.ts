import { passesLuhn } from './luhn.ts'

/** RPPS: a health professional's national number for life, 11 digits of which the last is a Luhn key. */
export const isRpps = (id: string) => id.length === 11 && passesLuhn(id)
