import { Trans, useLingui } from '@lingui/react/macro'
import { Phone } from 'lucide-react'
import { StatusChip } from '../../design/Chip.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { ContactQuery } from '../../graphql/generated/conversation/graphql.ts'
import { useHours } from './hours.ts'

type Brand = ContactQuery['brand']

/** Whether somebody answers now, and when they do. */
export function ContactCard({ brand: { phone, contactHours: hours } }: { brand: Brand }) {
  const { t } = useLingui()
  const { clock, weekday } = useHours()
  return (
    <Surface title={<Trans>Par téléphone</Trans>}>
      <p>
        <a href={`tel:${phone.replaceAll(' ', '')}`} className="num inline-flex min-h-target items-center gap-2 text-l">
          <Phone aria-hidden="true" className="size-5" strokeWidth={1.75} />
          {phone.replace('+33 ', '0')}
        </a>
      </p>
      <p>
        {hours.isOpen ? (
          <StatusChip status="done">
            <Trans>Ouvert maintenant, jusqu’à {clock(hours.time)}</Trans>
          </StatusChip>
        ) : (
          <StatusChip status="waiting">
            <Trans>
              Fermé, ouvre {weekday(hours.day)} à {clock(hours.time)}
            </Trans>
          </StatusChip>
        )}
      </p>
      <dl className="grid gap-1 text-s">
        {hours.week.map(({ day, from, to, isHoliday }, at) => (
          <div key={day} className={`flex justify-between gap-4 ${at === 0 ? 'font-[650]' : ''}`}>
            <dt>{at === 0 ? t`Aujourd’hui` : weekday(day)}</dt>
            <dd className="num text-end">
              {from && to ? (
                <Trans>
                  {clock(from)} à {clock(to)}
                </Trans>
              ) : isHoliday ? (
                <Trans>fermé, jour férié</Trans>
              ) : (
                <Trans>fermé</Trans>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Surface>
  )
}
