import { Trans, useLingui } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import type { CoverageDetailFragment } from '../../graphql/generated/hospital/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

/** What we pay of a stay, thing by thing. */
export function CoverageLines({ lines }: Pick<CoverageDetailFragment, 'lines'>) {
  const { t } = useLingui()
  const { percent } = useFormats()
  return (
    <dl className="grid divide-y divide-line">
      {lines.map(({ code, name, amount, count, rate, isCovered }) => (
        <div key={code} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
          <dt>{name}</dt>
          <dd className="ms-auto text-end font-semibold">
            {!isCovered ? (
              <StatusChip status="failed">
                <Trans>Non pris en charge</Trans>
              </StatusChip>
            ) : code === 'STAY' ? (
              <Trans>en totalité</Trans>
            ) : amount !== null ? (
              <>
                <Amount cents={amount} />
                {count !== null && ` × ${count} ${code === 'PRIVATE_ROOM' ? t`nuits` : t`jours`}`}
              </>
            ) : (
              rate !== null && <Trans>{percent(rate)} de la base</Trans>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
