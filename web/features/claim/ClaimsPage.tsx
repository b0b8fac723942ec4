import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Amount } from '../../design/Amount.tsx'
import { Button, buttonStyles } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { ClaimsDocument, type ClaimsQuery } from '../../graphql/generated/claim/graphql.ts'
import { useClaimFiltersQuery } from '../../graphql/generated/claim/hooks.ts'
import { usePages } from '../../graphql/pages.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { ClaimFilters } from './ClaimFilters.tsx'
import { ClaimMonths } from './ClaimMonths.tsx'
import { type ClaimSearch, daysOf, exportHref, filterOf, isNarrowed, periodOf } from './claim-search.ts'
import { useArrivals } from './useArrivals.ts'
import { YearSummary } from './YearSummary.tsx'

interface ClaimsPageProps {
  search: ClaimSearch
  onSearch: (search: ClaimSearch, options?: { replace?: boolean }) => void
}

const select = (data: ClaimsQuery) => data.viewer?.claims

/** Every reimbursement that one may see, by month, narrowed by what the address says. */
export function ClaimsPage({ search, onSearch }: ClaimsPageProps) {
  const { t } = useLingui()
  const [{ data }] = useClaimFiltersQuery()
  const people = data?.viewer?.beneficiaries ?? []
  const years = data?.viewer?.spendingYears ?? []

  const period = periodOf(search)
  const thisYear = Number(todayInFrance().slice(0, 4))
  const latest = years.length === 0 || years.includes(thisYear) ? thisYear : (years[0] ?? thisYear)
  const year = search.annee ?? (search.du ? Number(search.du.slice(0, 4)) : latest)
  const { personne } = search
  const person = personne === undefined ? undefined : people.find(({ id }) => id === personne)

  // Somebody who has had no care has nothing to look for, and no year to look at.
  if (data?.viewer && years.length === 0 && !isNarrowed(search))
    return (
      <>
        <PageHeader title={t`Mes remboursements`} />
        <Surface>
          <NoneYet />
        </Surface>
      </>
    )

  return (
    <>
      <PageHeader title={t`Mes remboursements`} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 desk:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <div className="desk:col-start-2 desk:row-start-1">
          <YearSummary
            year={year}
            years={years}
            onYear={annee => onSearch({ ...search, annee })}
            person={personne === undefined ? undefined : { id: personne, firstName: person?.firstName }}
            month={period?.includes('-') ? period : undefined}
            onMonth={month => onSearch({ ...search, ...daysOf(month) })}
          />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 desk:col-start-1 desk:row-start-1">
          <ClaimFilters search={search} onSearch={onSearch} people={people} years={years} />
          <Results search={search} onSearch={onSearch} />
        </div>
      </div>
    </>
  )
}

/** The list of one set of filters. While another is being read, the one before stays, greyed. */
function Results({ search, onSearch }: ClaimsPageProps) {
  const filter = filterOf(search)
  const name = JSON.stringify(filter)
  const pages = usePages({ query: ClaimsDocument, variables: { filter }, select })
  const arrived = useArrivals({
    name,
    ids: pages.items.map(({ id }) => id),
    loading: pages.loading,
    hasMore: pages.hasMore,
  })
  const [kept, setKept] = useState({ pages, search })
  if (!pages.loading && kept.pages !== pages && (kept.pages.items !== pages.items || kept.search !== search))
    setKept({ pages, search })

  const isWaiting = pages.loading && !kept.pages.loading
  const shown = isWaiting ? kept.pages : pages
  const claims = shown.first?.viewer?.claims

  if (shown.loading)
    return (
      <Surface>
        <Skeleton shape="rows" count={6} />
      </Surface>
    )
  if (!claims) return shown.error ? <LoadError onRetry={pages.retry} /> : null

  return (
    <>
      {shown.error && <LoadError kept onRetry={pages.retry} />}
      <Summary totals={claims} href={exportHref(search)} />
      {shown.items.length === 0 ? (
        <Nothing narrowed={isNarrowed(search)} onClear={() => onSearch(search.annee ? { annee: search.annee } : {})} />
      ) : (
        <div aria-busy={isWaiting} className={`transition-opacity duration-150 ${isWaiting ? 'opacity-60' : ''}`}>
          <ClaimMonths
            claims={shown.items}
            total={claims.totalCount}
            hasMore={shown.hasMore && !shown.moreError}
            loadingMore={shown.loadingMore}
            onMore={pages.showMore}
            arrived={arrived}
            search={search}
          />
        </div>
      )}
      {shown.moreError && <LoadError kept onRetry={pages.retry} />}
    </>
  )
}

/** How many there are and what they come to, said again each time the filters change. */
function Summary({ totals: { totalCount = 0, totals }, href }: SummaryProps): ReactNode {
  return (
    <div className="flex items-start justify-between gap-4">
      <p role="status" className="min-w-0">
        <strong>
          <Plural value={totalCount} _0="Aucun remboursement" one="# remboursement" other="# remboursements" />
        </strong>
        {totals && totalCount > 0 && (
          <span className="block text-s text-ink-2">
            <Trans>
              <Amount cents={totals.amo + totals.amc} /> remboursés, reste <Amount cents={totals.outOfPocket} />
            </Trans>
          </span>
        )}
      </p>
      {totalCount > 0 && (
        <a href={href} download className={`${buttonStyles('plain')} -me-2 flex-none`}>
          <Download className="size-5 flex-none" strokeWidth={1.75} />
          <span>
            <Trans>
              Exporter <span className="max-phone:sr-only">en CSV</span>
            </Trans>
          </span>
        </a>
      )}
    </div>
  )
}

interface SummaryProps {
  totals: NonNullable<ReturnType<typeof select>>
  href: string
}

function NoneYet() {
  return (
    <Empty title={<Trans>Pas encore de remboursement</Trans>}>
      <Trans>
        Dès que la Sécurité sociale nous transmet un soin, il apparaît ici, avec ce que nous ajoutons et ce qui reste.
      </Trans>
    </Empty>
  )
}

function Nothing({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  if (!narrowed) return <NoneYet />
  return (
    <Empty
      drawing="leaf"
      title={<Trans>Aucun remboursement ne correspond</Trans>}
      action={
        <Button onPress={onClear}>
          <Trans>Effacer les filtres</Trans>
        </Button>
      }
    >
      <Trans>Essayez un mot plus court, d’autres dates ou une autre personne.</Trans>
    </Empty>
  )
}
