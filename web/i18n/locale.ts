import { i18n } from '@lingui/core'
import type { Room } from './rooms.ts'

/** The languages of the member space. French is the source; English is complete. */
export type Locale = 'fr' | 'en'

/** Each language in its own words, for the switch. */
export const localeNames: Record<Locale, string> = { fr: 'Français', en: 'English' }

/** The regional form used for dates, amounts and React Aria's own messages. */
export const regions: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }

const key = 'locale'

/** The language chosen in this browser; French before any choice, whatever the browser's own language. */
export function chosenLocale(): Locale {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'fr'
  } catch {
    return 'fr'
  }
}

/** Which files hold the texts of which screens: a list that home need not wait for. */
const openRooms = () => import('./rooms.ts')

const entered = new Set<Room>()

/** Loads a language's texts and shows the product in it. */
export async function activateLocale(locale: Locale): Promise<void> {
  const ofRooms = entered.size > 0 ? (await openRooms()).textsOf([...entered], locale) : []
  const catalogues = await Promise.all([locale === 'en' ? import('./en.po') : import('./fr.po'), ...ofRooms])
  for (const { messages } of catalogues) i18n.load(locale, messages)
  i18n.activate(locale)
  document.documentElement.lang = locale
}

/** Loads the texts of some screens, in the language on screen and in each that is chosen afterwards. */
export async function bringTexts(room: Room): Promise<void> {
  const onScreen = () => (i18n.locale || chosenLocale()) as Locale
  while (!entered.has(room)) {
    const locale = onScreen()
    const { textsOf } = await openRooms()
    for (const { messages } of await Promise.all(textsOf([room], locale))) i18n.load(locale, messages)
    // Another language may have been chosen meanwhile, without these texts.
    if (locale === onScreen()) entered.add(room)
  }
}

/** Activates a language and remembers it in this browser. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activateLocale(locale)
  try {
    localStorage.setItem(key, locale)
  } catch {
    // Storage is blocked: the choice holds until the page is closed.
  }
}
