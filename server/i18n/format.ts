import type { Locale } from './locale.ts'

/**
 * How amounts, shares and dates are written for people, wherever the server writes them. French uses the narrow
 * no-break space (U+202F) in « 1 234,56 € » and before « % ».
 */

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-IE' }

const currency = (locale: Locale, digits: 0 | 2) =>
  new Intl.NumberFormat(TAGS[locale], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
const EXACT = { fr: currency('fr', 2), en: currency('en', 2) }
const ROUND = { fr: currency('fr', 0), en: currency('en', 0) }
const PERCENT = {
  fr: new Intl.NumberFormat(TAGS.fr, { style: 'percent', maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat(TAGS.en, { style: 'percent', maximumFractionDigits: 2 }),
}
const DAY = {
  fr: new Intl.DateTimeFormat(TAGS.fr, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(TAGS.en, { dateStyle: 'long', timeZone: 'UTC' }),
}

const narrow = (text: string) => text.replaceAll('\u00A0', '\u202F')

/** Cents as an amount with its cents: « 1 234,56 € », “€1,234.56”. */
export const euros = (cents: number, locale: Locale): string => narrow(EXACT[locale].format(cents / 100))

/** Cents as an amount said in a sentence, without cents when there are none: « 2 € », “€2”. */
export const roundEuros = (cents: number, locale: Locale): string =>
  cents % 100 === 0 ? narrow(ROUND[locale].format(cents / 100)) : euros(cents, locale)

/** Basis points as a share: « 70 % », “70%”. */
export const percent = (basisPoints: number, locale: Locale): string =>
  narrow(PERCENT[locale].format(basisPoints / 10_000))

/** A civil date in words: « 7 janvier 2026 », « 1er janvier 2026 », “7 January 2026”. */
export function longDate(date: string, locale: Locale): string {
  const text = DAY[locale].format(new Date(`${date}T00:00:00Z`))
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text
}

const MOMENT = {
  fr: new Intl.DateTimeFormat(TAGS.fr, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }),
  en: new Intl.DateTimeFormat(TAGS.en, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }),
}

/** An instant as a clock in France shows it: « 7 janvier 2026 à 09:30 », “7 January 2026 at 09:30”. */
export const moment = (at: Date, locale: Locale): string => MOMENT[locale].format(at)

/** Puts the narrow no-break spaces of French around its double punctuation, its quotes, « % » and « € ». */
export const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[;:!?»%€])/g, '\u202F').replace(/« /g, '«\u202F')
