import { addDays, yearOf } from './calendar.ts'

const FIXED_HOLIDAYS = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

/** Easter Sunday (Gauss's method, Gregorian calendar). */
const easter = (year: number): string => {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century - 17) / 25)) / 3)
  const epact = (skipped + 19 * golden + 15) % 30
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  return addDays(`${String(year).padStart(4, '0')}-03-28`, moon - weekday)
}

/** A public holiday of metropolitan France (Code du travail, art. L3133-1). */
export const isHoliday = (date: string): boolean => {
  if (FIXED_HOLIDAYS.includes(date.slice(5))) return true
  const sunday = easter(yearOf(date))
  // Easter Monday, Ascension, Whit Monday.
  return [1, 39, 50].some(days => addDays(sunday, days) === date)
}

/** A day on which banks make transfers in France: neither a weekend nor a public holiday. */
export const isBusinessDay = (date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(date)
}

/** The day that comes `count` business days after a date. */
export const businessDaysAfter = (date: string, count: number): string => {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isBusinessDay(day)) left--
  }
  return day
}
