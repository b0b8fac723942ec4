import { type DateForm, useFormats } from '../i18n/formats.ts'

/** A civil date, 'YYYY-MM-DD': « 4 novembre 2026 », « 4 nov. » or « 04/11/2026 ». */
export function DateText({ date, form = 'long' }: { date: string; form?: DateForm }) {
  const formats = useFormats()
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {formats.date(date, form)}
    </time>
  )
}
