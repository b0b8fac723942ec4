import { Trans, useLingui } from '@lingui/react/macro'
import { CalendarClock } from 'lucide-react'
import { Chip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { RequestDetailFragment } from '../../graphql/generated/request/graphql.ts'
import { ChangeStay } from '../hospital/ChangeStay.tsx'
import { CoverageLines } from '../hospital/CoverageLines.tsx'
import { useNatures } from '../hospital/natures.ts'

interface CoveragePartProps {
  /** The request’s id, where its person may change it; null where it can’t be. */
  changing: string | null

  coverage: NonNullable<RequestDetailFragment['hospitalCoverage']>
}

const ORDER = ['ASKED', 'SENT', 'ACKNOWLEDGED', 'BILLED'] as const

/** A stay in hospital on its request's page: how far the agreement is, and what we pay. */
export function CoveragePart({ coverage, changing }: CoveragePartProps) {
  const { t } = useLingui()
  const natures = useNatures()
  const { facility, nature, admissionDate, dischargeDate, lines, step, reviews } = coverage
  const names = {
    ASKED: t`Demandée`,
    SENT: t`Transmise à l’établissement`,
    ACKNOWLEDGED: t`Reçue par l’établissement`,
    BILLED: t`Facturée`,
  }
  const reached = ORDER.indexOf(step)
  return (
    <Surface title={<Trans>Votre séjour</Trans>}>
      <p>
        <strong>{facility.name}</strong>, {facility.place}
      </p>
      <p className="text-ink-2">
        {natures[nature]}
        {', '}
        {admissionDate === dischargeDate ? (
          <DateText date={admissionDate} />
        ) : (
          <Trans>
            du <DateText date={admissionDate} /> au <DateText date={dischargeDate} />
          </Trans>
        )}
      </p>
      <ol aria-label={t`Où en est la prise en charge`} className="flex flex-wrap gap-x-4 gap-y-1 text-s">
        {ORDER.map((one, at) => (
          <li
            key={one}
            aria-current={at === reached ? 'step' : undefined}
            className={`inline-flex items-center gap-1.5 ${at <= reached ? 'font-[650] text-brand-ink' : 'text-ink-2'}`}
          >
            <span
              aria-hidden="true"
              className={`size-2.5 rounded-full ${at <= reached ? 'bg-brand' : 'bg-line-strong'}`}
            />
            {names[one]}
          </li>
        ))}
      </ol>
      {coverage.isChanged && (
        <p>
          <Chip icon={CalendarClock}>{t`Modifiée : elle remplace la précédente`}</Chip>
        </p>
      )}
      {reviews.length > 0 && lines.length === 0 && <p>{reviews.join(' ')}</p>}
      {lines.length > 0 && <CoverageLines lines={lines} />}
      {lines.length > 0 && !facility.isReachable && (
        <p className="text-s text-ink-2">
          <Trans>
            Nous ne pouvons pas écrire à cet établissement : montrez-lui le document ci-dessous à votre arrivée.
          </Trans>
        </p>
      )}
      {changing !== null && step !== 'BILLED' && <ChangeStay id={changing} coverage={coverage} />}
    </Surface>
  )
}
