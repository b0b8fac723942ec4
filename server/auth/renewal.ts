/** How long a new year goes on as the one before, while the file that renews the rights may still come. */
const RENEWED_BY = '01-31'

/**
 * Whether rights that run to the last day of a year are taken to go on in the next, asked on a day: contracts renew
 * tacitly, and the file that says so comes late. Nobody loses their card or their screens on 1 January for want of it.
 * Whether rights are open is another question, which the file answers alone.
 * @param year the year they would go on in
 */
export const isRenewing = (rightsTo: string | null, year: number, today: string): boolean =>
  rightsTo === `${year - 1}-12-31` && today <= `${year}-${RENEWED_BY}`

/**
 * Whether somebody is on their contract on a day.
 * @param renews whether the contract goes on by itself: it has no last day
 */
export const isStillOn = (rightsTo: string | null, today: string, renews = true): boolean =>
  rightsTo === null || rightsTo >= today || (renews && isRenewing(rightsTo, Number(today.slice(0, 4)), today))
