import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { todayInFrance } from '../../i18n/today.ts'

/** Puts a list, newest first, into its days in France, 'YYYY-MM-DD'. */
export function byDay<Item extends { createdAt: string }>(
  items: readonly Item[],
): { day: string; notifications: Item[] }[] {
  const days: { day: string; notifications: Item[] }[] = []
  for (const item of items) {
    const day = todayInFrance(new Date(item.createdAt))
    const last = days.at(-1)
    if (last?.day === day) last.notifications.push(item)
    else days.push({ day, notifications: [item] })
  }
  return days
}

/** The day before a civil date. */
const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** A day as people say it: « Aujourd’hui », « Hier », « 4 novembre 2026 ». */
export function useDayName(): (day: string, today: string) => string {
  const { t } = useLingui()
  const { date } = useFormats()
  return (day, today) => {
    if (day === today) return t`Aujourd’hui`
    return day === dayBefore(today) ? t`Hier` : date(day)
  }
}
