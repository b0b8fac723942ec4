const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The years a feed may speak of: nobody in it was born before, no right in it runs after. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const digits = (text: string, from: number, to: number) => {
  let number = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/**
 * A 'YYYY-MM-DD' day that exists, as a number below 75 000 that sorts like the date; -1 when it is anything else.
 * It is read by hand because it runs four times for each line of a feed.
 */
export function civilDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return -1
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return -1
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (day > MONTH_DAYS[month - 1]! + (leap ? 1 : 0)) return -1
  return ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1
}

export const isCivilDate = (text: string) => civilDay(text) >= 0

/** 'YYYY-MM', within the same years. */
export const isCivilMonth = (text: string) => text.length === 7 && isCivilDate(`${text}-01`)
