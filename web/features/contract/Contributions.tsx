import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Amount } from '../../design/Amount.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { Surface } from '../../design/Surface.tsx'
import { Table } from '../../design/Table.tsx'
import type { ContractPageQuery } from '../../graphql/generated/contract/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

type Year = NonNullable<NonNullable<NonNullable<ContractPageQuery['viewer']>['contract']>['contributions']>[number]
type Month = Year['months'][number]

interface ContributionsProps {
  years: readonly Year[]
  /** What a month costs now, in cents. */
  monthly: number | null
  /** The contract's last day. */
  end: string | null
}

/** What the contract costs, and what was paid of it, month by month. */
export function Contributions({ years, monthly, end }: ContributionsProps) {
  const { t } = useLingui()
  const { month } = useFormats()
  const [chosen, choose] = useState<string>()
  const year = years.find(one => String(one.year) === chosen) ?? years[0]
  const states = {
    PAID: ['done', t`Payée`],
    PARTLY_PAID: ['act', t`Payée en partie`],
    UNPAID: ['act', t`À payer`],
    UPCOMING: ['waiting', t`À venir`],
  } as const
  return (
    <Surface title={<Trans>Cotisations</Trans>}>
      {monthly !== null && monthly > 0 && (
        <p>
          <Trans>
            <strong>
              <Amount cents={monthly} />
            </strong>{' '}
            par mois pour l’ensemble des personnes
          </Trans>
          {end && (
            <>
              {', '}
              <Trans>
                jusqu’au <DateText date={end} />
              </Trans>
            </>
          )}
        </p>
      )}
      {!year && (
        <p className="text-ink-2">
          <Trans>La première apparaîtra ici dès qu’elle sera due.</Trans>
        </p>
      )}
      {year && (
        <>
          {years.length > 1 && (
            <Segmented
              label={t`Année`}
              options={years.slice(0, 4).map(one => ({ value: String(one.year), label: String(one.year) }))}
              value={String(year.year)}
              onChange={choose}
            />
          )}
          <Table<Month>
            caption={<Trans>Cotisations de {year.year}</Trans>}
            captionHidden
            items={year.months}
            itemKey={item => item.month}
            columns={[
              { id: 'month', header: t`Mois`, rowHeader: true, cell: item => month(item.month) },
              { id: 'due', header: t`Montant`, figures: true, cell: item => <Amount cents={item.due} /> },
              {
                id: 'paid',
                header: t`Payée le`,
                deskOnly: true,
                cell: item => (item.paidOn ? <DateText date={item.paidOn} form="short" /> : null),
              },
              {
                id: 'state',
                header: t`État`,
                cell: item => <StatusChip status={states[item.state][0]}>{states[item.state][1]}</StatusChip>,
              },
            ]}
          />
          <p className="text-s text-ink-2">
            <Trans>
              Payé en {year.year} : <Amount cents={year.paid} /> sur <Amount cents={year.due} /> dus.
            </Trans>
          </p>
        </>
      )}
    </Surface>
  )
}
