import { todayInFrance } from '../../i18n/today.ts'

/** The day in France, 'YYYY-MM-DD', of an instant of the graph. */
export const dayOf = (instant: string): string => todayInFrance(new Date(instant))
