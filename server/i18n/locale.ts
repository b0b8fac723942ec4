/** The languages people are answered in. */
export const LOCALES = ['fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** A text in every language: the compiler refuses one that lacks a translation. */
export type Bilingual = Readonly<Record<Locale, string>>

/** The first of our languages that an Accept-Language header names; French when it names none. */
export const localeOf = (acceptLanguage: string | undefined): Locale => {
  for (const range of (acceptLanguage ?? '').split(',')) {
    const language = range.trim().slice(0, 2).toLowerCase()
    if (language === 'fr' || language === 'en') return language
  }
  return 'fr'
}
