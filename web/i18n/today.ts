/** The civil date in France, 'YYYY-MM-DD', whatever the device's own time zone is. */
export function todayInFrance(now = new Date()): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now)
}
