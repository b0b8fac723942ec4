import { useLingui } from '@lingui/react'
import { useMemo } from 'react'
import { type Locale, regions } from './locale.ts'

/** Narrow no-break space: French puts it between thousands, and before €, %, and ; : ! ? */
const narrow = '\u202f'

/** Intl writes no-break spaces of two widths and a hyphen for minus; typography wants the narrow one and a true minus. */
function typographic(text: string): string {
  return text.replace(/[\u00a0\u202f ]/g, narrow).replace(/^-/, '−')
}

/** A month, 'YYYY-MM', or a civil date, 'YYYY-MM-DD', as the instant Intl needs: noon UTC, read back in UTC. */
function noon(civil: string): Date {
  const [year = 0, month = 1, day = 1] = civil.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day, 12))
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** How dates are written: « 4 novembre 2026 », « 4 novembre », « 4 nov. » and « 04/11/2026 ». */
export type DateForm = 'long' | 'day' | 'short' | 'numeric'

/** Every way we write figures and dates, for one language. */
export interface Formats {
  locale: Locale
  /** Cents as « 1 234,56 € ». With `signed`, a plus is shown too. */
  euros(cents: number, options?: { signed?: boolean }): string
  /** Cents as « 60 € » where there are no odd cents, for limits and axes. */
  roundEuros(cents: number): string
  /** Basis points as a percentage: 7000 is « 70 % ». */
  percent(basisPoints: number): string
  number(value: number): string
  /** A civil date, 'YYYY-MM-DD'. */
  date(civil: string, form?: DateForm): string
  /** A month, 'YYYY-MM', as a heading: « Novembre 2026 ». */
  month(month: string): string
  /** A month, 'YYYY-MM', where its year is said elsewhere: « Novembre ». */
  monthName(month: string): string
  /** A month, 'YYYY-MM', within a sentence: « novembre 2026 ». */
  monthInText(month: string): string
  /** The same where the year is said elsewhere: « novembre ». */
  monthNameInText(month: string): string
  /** A month, 'YYYY-MM', as a mark under a chart: « nov. ». */
  shortMonth(month: string): string
  /** An instant's time in France: « 14:02 ». */
  time(instant: Date): string
  /** An instant's day and time in France: « 7 janvier 2026 à 14:02 ». */
  moment(instant: Date): string
}

function make(locale: Locale): Formats {
  const region = regions[locale]
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(region, options)
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(region, { timeZone: 'UTC', ...options })

  const money = number({ style: 'currency', currency: 'EUR' })
  const signedMoney = number({ style: 'currency', currency: 'EUR', signDisplay: 'exceptZero' })
  const wholeMoney = number({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const rate = number({ style: 'percent', maximumFractionDigits: 2 })
  const plain = number({ maximumFractionDigits: 2 })
  const dates: Record<DateForm, Intl.DateTimeFormat> = {
    long: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    day: date({ day: 'numeric', month: 'long' }),
    short: date({ day: 'numeric', month: 'short' }),
    numeric: date({ day: '2-digit', month: '2-digit', year: 'numeric' }),
  }
  const month = date({ month: 'long', year: 'numeric' })
  const monthName = date({ month: 'long' })
  const shortMonth = date({ month: 'short' })
  const time = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' })

  const moment = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' })

  const euros: Formats['euros'] = (cents, options) =>
    typographic((options?.signed ? signedMoney : money).format(cents / 100))

  return {
    locale,
    euros,
    roundEuros: cents => (cents % 100 === 0 ? typographic(wholeMoney.format(cents / 100)) : euros(cents)),
    percent: basisPoints => typographic(rate.format(basisPoints / 10_000)),
    number: value => typographic(plain.format(value)),
    // French says « 1er novembre », which Intl does not.
    date: (civil, form = 'long') => {
      const text = dates[form].format(noon(civil))
      return locale === 'fr' && form !== 'numeric' ? text.replace(/^1 /, '1er ') : text
    },
    month: civil => capitalised(month.format(noon(civil))),
    monthName: civil => capitalised(monthName.format(noon(civil))),
    monthInText: civil => month.format(noon(civil)),
    monthNameInText: civil => monthName.format(noon(civil)),
    shortMonth: civil => shortMonth.format(noon(civil)),
    time: instant => time.format(instant),
    moment: instant => moment.format(instant).replace(/^1 /, locale === 'fr' ? '1er ' : '1 '),
  }
}

const made: Record<Locale, Formats> = { fr: make('fr'), en: make('en') }

/** The formats of a language. */
export function formats(locale: Locale): Formats {
  return made[locale]
}

/** The formats of the language on screen. */
export function useFormats(): Formats {
  const { i18n } = useLingui()
  return useMemo(() => formats(i18n.locale === 'en' ? 'en' : 'fr'), [i18n.locale])
}
