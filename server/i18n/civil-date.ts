const inFrance = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

const HOUR = 3_600_000
let last = { hour: Number.NaN, day: '' }

/** The calendar day in France at an instant, as YYYY-MM-DD. */
export const dayInFrance = (instant: Date): string => {
  // Every request asks for today's, and formatting takes ten microseconds. France is whole hours from UTC.
  const hour = Math.floor(instant.getTime() / HOUR)
  if (hour !== last.hour) last = { hour, day: inFrance.format(instant) }
  return last.day
}

/** The instant at which a day begins in France: an hour before midnight UTC in winter, two in summer. */
export const startOfDay = (day: string): Date => {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const summer = new Date(midnight - 2 * HOUR)
  return dayInFrance(summer) === day ? summer : new Date(midnight - HOUR)
}
