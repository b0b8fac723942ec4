import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Ear, Glasses } from 'lucide-react'
import { DateText } from '../../design/DateText.tsx'
import { petal, petalAngles } from '../../design/flower.ts'
import { Surface } from '../../design/Surface.tsx'
import type { RenewalRowFragment } from '../../graphql/generated/guarantee/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useEquipmentName } from './useEquipmentName.ts'

interface RenewalsProps {
  renewals: readonly RenewalRowFragment[]
  /** The civil date in France. */
  today: string
}

/** From when the next glasses and hearing aids are due: a stem that grows from the last ones to the flower. */
export function Renewals({ renewals, today }: RenewalsProps) {
  return (
    <Surface title={<Trans>Prochains renouvellements</Trans>}>
      <ul className="grid gap-5">
        {renewals.map(renewal => (
          <li key={`${renewal.equipment}${renewal.beneficiary.id}`}>
            <Renewal renewal={renewal} today={today} />
          </li>
        ))}
      </ul>
    </Surface>
  )
}

const days = (civil: string) => Date.parse(civil) / 86_400_000

function Renewal({ renewal, today }: { renewal: RenewalRowFragment; today: string }) {
  const { t } = useLingui()
  const formats = useFormats()
  const nameOf = useEquipmentName()
  const waiting = useWaiting()
  const { equipment, lastDate, nextDate } = renewal
  const Icon = equipment === 'GLASSES' ? Glasses : Ear
  const due = nextDate === null || nextDate <= today
  const share =
    due || lastDate === null
      ? 1
      : Math.min(1, Math.max(0, (days(today) - days(lastDate)) / (days(nextDate) - days(lastDate))))
  return (
    <div className="grid grid-cols-[2.75rem_minmax(0,1fr)] items-start gap-x-3">
      <span aria-hidden="true" className="grid size-11 place-items-center rounded-field bg-sunken text-brand-ink">
        <Icon className="size-5.5" strokeWidth={1.75} />
      </span>
      <div>
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-[650]">{nameOf(equipment)}</span>
          <span className={due ? 'font-[650] text-brand-ink' : ''}>
            {due ? t`dès maintenant` : t`dès le ${formats.date(nextDate)}`}
          </span>
        </p>
        <Stem share={share} due={due} />
        <p className="flex flex-wrap justify-between gap-x-3 text-xs text-ink-2">
          <span>
            {lastDate && equipment === 'GLASSES' && (
              <Trans>
                Les dernières le <DateText date={lastDate} />
              </Trans>
            )}
            {lastDate && equipment !== 'GLASSES' && (
              <Trans>
                La dernière le <DateText date={lastDate} />
              </Trans>
            )}
            {!lastDate && <Trans>Aucun équipement remboursé jusqu’ici</Trans>}
          </span>
          {!due && <span>{waiting(days(nextDate) - days(today))}</span>}
        </p>
      </div>
    </div>
  )
}

/** « dans 3 mois », « dans 12 jours ». */
function useWaiting(): (count: number) => string {
  const { t } = useLingui()
  return count => {
    const months = Math.round(count / 30.44)
    return count < 45
      ? t`${plural(count, { one: 'dans # jour', other: 'dans # jours' })}`
      : t`${plural(months, { one: 'dans # mois', other: 'dans # mois' })}`
  }
}

/** Grown as far as today; the flower opens when the renewal is due. The words beside it say the same. */
function Stem({ share, due }: { share: number; due: boolean }) {
  return (
    <div aria-hidden="true" className="flex items-center gap-1 py-1.5">
      <div className="relative h-1 flex-1 rounded-full bg-sunken forced-colors:border">
        <span className="keep-colour block h-full rounded-full bg-brand" style={{ width: `${share * 100}%` }} />
        {!due && (
          <span
            className="keep-colour absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface bg-brand"
            style={{ left: `${share * 100}%` }}
          />
        )}
      </div>
      <svg
        viewBox="0 0 64 64"
        aria-hidden="true"
        className={`size-7 flex-none stroke-brand ${due ? '' : 'stroke-line-strong'}`}
      >
        {due ? (
          <>
            {petalAngles.map(angle => (
              <path
                key={angle}
                d={petal}
                transform={`rotate(${angle} 32 32)`}
                className="keep-colour fill-brand stroke-surface stroke-2"
              />
            ))}
            <circle cx="32" cy="32" r="5" className="keep-colour fill-focus-gap stroke-none" />
          </>
        ) : (
          // A bud: one petal, closed, at the end of the stem.
          <g transform="translate(6 32) rotate(90) scale(1.9) translate(-32 -30)">
            <path d={petal} className="fill-brand-soft stroke-[2]" />
            <path d="M32 30V14" className="stroke-[2]" />
          </g>
        )}
      </svg>
    </div>
  )
}
