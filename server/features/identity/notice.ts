import Bowser from 'bowser'
import { openChallenge } from '../../auth/challenge.ts'
import { placeOf } from '../../auth/place.ts'
import { type NewMessage, sendMessages } from '../../channels/message.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { moment } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { AccountRow } from '../account/account.loader.ts'
import { firstNameOf, type Person } from './destination.ts'

/** How long « Ce n'est pas moi » works: a week away from one's mail is common. */
const FREEZE_LIFE = 7 * 24 * 3_600_000

/** « Firefox sur Windows »: what a browser says it is, for its person to recognise. */
export const deviceName = (userAgent: string, locale: Locale): string => {
  const { browser, os } = Bowser.parse(userAgent || 'unknown')
  const unknown = { fr: 'un appareil inconnu', en: 'an unknown device' }[locale]
  if (!browser.name) return unknown
  return os.name ? `${browser.name} ${{ fr: 'sur', en: 'on' }[locale]} ${os.name}` : browser.name
}

const COUNTRIES = {
  fr: new Intl.DisplayNames('fr', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
}

/** « France »; null where nobody knows. */
export const countryName = (country: string | null, locale: Locale): string | null =>
  country === null ? null : (COUNTRIES[locale].of(country) ?? null)

/** What notices tell of. */
export type NoticeTemplate =
  | 'PASSWORD_CHANGED'
  | 'ACCOUNT_OPENED'
  | 'NEW_DEVICE'
  | 'DEVICE_STOLEN'
  | 'SIGN_IN_FAILURES'
  | 'CODE_FAILURES'
  | 'FRANCE_CONNECT_LINKED'
  | 'FRANCE_CONNECT_UNLINKED'
  | 'PASSKEY_ADDED'
  | 'PASSKEY_REMOVED'
  | 'PASSKEY_COPIED'
  | 'CODE_APP_ADDED'
  | 'CODE_APP_REMOVED'
  | 'RECOVERY_CODES_MADE'
  | 'RECOVERY_CODE_USED'
  | 'PHONE_CHANGED'
  | 'BANK_ACCOUNT_CHANGED'
  | 'EMAIL_CHANGED'
  | 'ADDRESS_CHANGED'

/** Who did it, as far as that can be told: a request, or what was kept of one. */
export type NoticeOrigin = { locale: Locale; userAgent: string } & ({ ip: string } | { country: string | null })

/**
 * Tells a person by mail of something that was done to their account, with a link that blocks it at once. Also to the
 * address on the contract where that is another: whoever took over one of them is seen from the other.
 */
export const sendNotice = async (
  services: Pick<Services, 'db' | 'vault' | 'now' | 'publicUrl'>,
  tx: Writer,
  { accountId, contractId, memberId, email }: AccountRow,
  person: Person,
  template: NoticeTemplate,
  origin: NoticeOrigin,
  /** What exactly, where the notice names it. */
  about?: string,
): Promise<void> => {
  const { locale, userAgent } = origin
  const country = countryName('ip' in origin ? placeOf(origin.ip).country : origin.country, locale)
  const whose = { purpose: 'FREEZE' as const, accountId, contractId, memberId }
  const addresses = new Set([email, ...(person.email ? [person.email.toLowerCase()] : [])])
  const messages: NewMessage[] = []
  for (const to of addresses) {
    const { ticket } = await openChallenge(services, tx, whose, FREEZE_LIFE)
    const params = {
      firstName: firstNameOf(person),
      at: moment(services.now(), locale),
      from: deviceName(userAgent, locale) + (country === null ? '' : ` (${country})`),
      url: new URL(`/ce-n-est-pas-moi#${ticket}`, services.publicUrl).href,
      ...(about !== undefined && { about }),
    }
    messages.push({ channel: 'MAIL', to, locale, template, params })
  }
  await sendMessages(services, tx, messages)
}
