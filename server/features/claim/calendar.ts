/**
 * Civil dates as 'YYYY-MM-DD' strings: they compare with `<`, and no clock or time zone can move them.
 * The arithmetic is done on the parts, because the engine does it for each line of a feed.
 */

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const yearOf = (date: string): number => Number(date.slice(0, 4))
const monthOf = (date: string): number => Number(date.slice(5, 7))
const dayOf = (date: string): number => Number(date.slice(8, 10))

const pad = (value: number, width: number) => String(value).padStart(width, '0')
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lastDay = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 31))

/** The same day `months` later (or earlier); the last day of the month where there is no such day. */
export function addMonths(date: string, months: number): string {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(dayOf(date), lastDay(year, month)), 2)}`
}

/** The date `days` later (or earlier). */
export function addDays(date: string, days: number): string {
  const at = new Date(Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date) + days))
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)}`
}

/** Nights from one date to another; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round(
    (Date.UTC(yearOf(to), monthOf(to) - 1, dayOf(to)) - Date.UTC(yearOf(from), monthOf(from) - 1, dayOf(from))) /
      86_400_000,
  )

/** Whole years lived on a date. Someone born on 29 February has their birthday on 1 March in a common year. */
export function ageOn(birthDate: string, on: string): number {
  const years = yearOf(on) - yearOf(birthDate)
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}
