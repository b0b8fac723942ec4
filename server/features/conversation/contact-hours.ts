import type { Context } from '../../context.ts'
import { isHoliday } from '../claim/business-day.ts'
import { addDays } from '../claim/calendar.ts'
import { CallSlot, ContactHours, DayHours } from './conversation.type.ts'
import { callSlots, hoursOn, opennessAt } from './opening-hours.ts'

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** When somebody answers the telephone, as of now. */
export const contactHours = ({ at, today }: Pick<Context, 'at' | 'today'>): ContactHours =>
  Object.assign(new ContactHours(), {
    ...opennessAt(at),
    week: DAYS.map(ahead => {
      const day = addDays(today, ahead)
      const hours = hoursOn(day)
      const closed = { from: null, to: null }
      return Object.assign(new DayHours(), { day, ...(hours ?? closed), isHoliday: isHoliday(day) })
    }),
    callSlots: callSlots(at).map(slot => Object.assign(new CallSlot(), slot)),
  })
