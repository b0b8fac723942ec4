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
