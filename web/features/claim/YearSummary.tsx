import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Amount } from '../../design/Amount.tsx'
import { BarChart } from '../../design/BarChart.tsx'
import { Button } from '../../design/Button.tsx'
import { IconButton } from '../../design/IconButton.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { MoneySplit } from '../../design/MoneySplit.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useSpendingYearQuery } from '../../graphql/generated/home/hooks.ts'

interface YearSummaryProps {
  year: number
  /** The years in which there is care, newest first. */
  years: readonly number[]
  onYear: (year: number) => void
  /** Whose care; everybody's when left out. */
  person?: { id: string; firstName?: string | undefined } | undefined
  /** The month that the list is narrowed to, 'YYYY-MM'. */
  month?: string | undefined
  onMonth: (month: string) => void
}

/** What a year's care cost and what was left, month by month. On a phone the months open on demand. */
export function YearSummary({ year, years, onYear, person, month, onMonth }: YearSummaryProps) {
  const { t } = useLingui()
  const panel = useId()
  const [open, setOpen] = useState(false)
  const [{ data, error, fetching }, ask] = useSpendingYearQuery({
    variables: { year, ...(person && { beneficiaryId: person.id }) },
  })
  const spending = data?.viewer?.spending
  const before = years.find(one => one < year)
  const after = years.findLast(one => one > year)
  const firstName = person?.firstName
  const title = firstName ? t`${firstName} en ${year}` : t`Votre année ${year}`

  return (
    <Surface
      title={title}
      action={
        years.length > 1 && (
          <div className="-my-2.5 -me-2 flex">
            <IconButton
              icon={ChevronLeft}
              label={before === undefined ? t`Pas d’année précédente` : t`Voir ${before}`}
              isDisabled={before === undefined}
              onPress={() => before !== undefined && onYear(before)}
            />
            <IconButton
              icon={ChevronRight}
              label={after === undefined ? t`Pas d’année suivante` : t`Voir ${after}`}
              isDisabled={after === undefined}
              onPress={() => after !== undefined && onYear(after)}
            />
          </div>
        )
      }
    >
      {error && <LoadError kept={Boolean(spending)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!spending && fetching && <Skeleton shape="hero" count={0} />}
      {spending && (
        <>
          <div className="grid gap-2">
            <p>
              <span className="block text-2xl font-[750] tracking-tight">
                <Amount cents={spending.total.outOfPocket} />
              </span>
              <span className="text-s text-ink-2">
                <Trans>
                  à votre charge sur <Amount cents={spending.total.paid} /> de soins
                </Trans>
              </span>
            </p>
            <MoneySplit split={spending.total} show="bar" />
          </div>
          <div className="grid desk:hidden">
            <Button kind="quiet" aria-expanded={open} aria-controls={panel} onPress={() => setOpen(!open)}>
              {open ? <Trans>Masquer les mois</Trans> : <Trans>Voir mois par mois</Trans>}
            </Button>
          </div>
          <div id={panel} className={open ? '' : 'max-desk:hidden'}>
            <BarChart
              title={firstName ? t`Soins de ${year} pour ${firstName}` : t`Vos soins en ${year}`}
              months={spending.months.map(({ month: number, amounts }) => ({
                month: `${year}-${String(number).padStart(2, '0')}`,
                ...amounts,
              }))}
              selected={month}
              onSelect={onMonth}
            />
          </div>
        </>
      )}
    </Surface>
  )
}
