import { dayInFrance } from '../../i18n/civil-date.ts'
import { isHoliday } from '../claim/business-day.ts'
import { addDays } from '../claim/calendar.ts'

/**
 * When somebody answers the telephone: Monday to Saturday, by the clocks of France, never on a public holiday of
 * metropolitan France (Code du travail, art. L3133-1). The hours are the operator's.
 */
export interface OpenHours {
  /** 'HH:MM' in France. */
  from: string
  to: string
}

const WEEKDAYS: OpenHours = { from: '08:30', to: '19:00' }
const SATURDAYS: OpenHours = { from: '09:00', to: '13:00' }

/** By day of the week, Sunday first; null for closed. */
const WEEK: readonly (OpenHours | null)[] = [null, WEEKDAYS, WEEKDAYS, WEEKDAYS, WEEKDAYS, WEEKDAYS, SATURDAYS]

/** A day's hours; null where nobody answers. */
export const hoursOn = (day: string): OpenHours | null =>
  isHoliday(day) ? null : WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()]!

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export interface Openness {
  isOpen: boolean
  /** Open: until when today. Closed: when it opens next. */
  day: string
  time: string
}

/** Whether somebody answers at an instant, and until when or from when. */
export const opennessAt = (instant: Date): Openness => {
  const today = dayInFrance(instant)
  const now = clock.format(instant)
  const hours = hoursOn(today)
  if (hours && now >= hours.from && now < hours.to) return { isOpen: true, day: today, time: hours.to }
  if (hours && now < hours.from) return { isOpen: false, day: today, time: hours.from }
  let day = addDays(today, 1)
  // A week without an open day does not happen: no holiday lasts for one.
  for (let next = hoursOn(day); ; next = hoursOn(day)) {
    if (next) return { isOpen: false, day, time: next.from }
    day = addDays(day, 1)
  }
}

/** The parts of a day in which somebody can be called back. */
const WINDOWS: readonly OpenHours[] = [
  { from: '09:00', to: '11:00' },
  { from: '11:00', to: '13:00' },
  { from: '14:00', to: '16:00' },
  { from: '16:00', to: '18:00' },
]

export interface CallSlot extends OpenHours {
  day: string
}

/** How many days ahead a call can be asked for, open ones. */
const SLOT_DAYS = 5

/** When a call can be asked for, the soonest first: the windows of the next open days that have not begun. */
export const callSlots = (instant: Date): CallSlot[] => {
  const now = clock.format(instant)
  const today = dayInFrance(instant)
  const slots: CallSlot[] = []
  for (let day = today, open = 0; open < SLOT_DAYS; day = addDays(day, 1)) {
    const hours = hoursOn(day)
    if (!hours) continue
    const free = WINDOWS.filter(({ from, to }) => from >= hours.from && to <= hours.to && (day !== today || from > now))
    if (free.length > 0) open++
    slots.push(...free.map(window => ({ day, ...window })))
  }
  return slots
}
