import { useLingui } from '@lingui/react/macro'

/** How days and hours of contact are said. */
export interface Hours {
  /** « 09:30 » as « 9 h 30 ». */
  clock: (time: string) => string
  /** A civil date as « lundi 23 novembre ». */
  weekday: (day: string) => string
}

export function useHours(): Hours {
  const { i18n } = useLingui()
  const isFrench = i18n.locale === 'fr'
  const weekdays = new Intl.DateTimeFormat(isFrench ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return {
    clock: time => {
      if (!isFrench) return time
      const [hours = '', minutes = ''] = time.split(':')
      return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`
    },
    weekday: day => weekdays.format(new Date(`${day}T12:00:00Z`)).replace(/ 1 /, isFrench ? ' 1er ' : ' 1 '),
  }
}
