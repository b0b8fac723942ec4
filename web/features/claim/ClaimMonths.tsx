import { Trans } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFocusNext } from '../../design/useFocusNext.ts'
import type { ClaimRowFragment } from '../../graphql/generated/claim/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { ClaimListRow, LeftToPay } from './ClaimListRow.tsx'
import type { ClaimSearch } from './claim-search.ts'
import { byMonth } from './months.ts'

interface ClaimMonthsProps {
  claims: readonly ClaimRowFragment[]
  /** How many the filters select, read or not. */
  total: number | undefined
  hasMore: boolean
  loadingMore: boolean
  onMore: () => void
  /** Ids of those that came in while the list was on screen. */
  arrived: ReadonlySet<string>
  search: ClaimSearch
}

/** Reimbursements month by month, and the rest of them on demand. */
export function ClaimMonths(props: ClaimMonthsProps) {
  const { claims, total, hasMore, loadingMore, onMore, arrived, search } = props
  const formats = useFormats()
  const { list, remember } = useFocusNext(claims.map(({ id }) => id))

  return (
    <div ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {byMonth(claims, hasMore).map(({ month, claims: ofMonth, totals }) => (
        <Surface
          key={month}
          title={formats.month(month)}
          action={
            totals && (
              <span className="font-normal text-ink-2">
                <Trans>
                  <Amount cents={totals.amo + totals.amc} /> remboursés
                </Trans>
                {', '}
                <LeftToPay cents={totals.outOfPocket} />
              </span>
            )
          }
        >
          <Rows label={formats.month(month)}>
            {ofMonth.map(claim => (
              <li key={claim.id} data-row={claim.id}>
                <ClaimListRow claim={claim} from={search} isNew={arrived.has(claim.id)} />
              </li>
            ))}
          </Rows>
        </Surface>
      ))}
      {hasMore && (
        <ShowMore
          shown={claims.length}
          total={total}
          more
          busy={loadingMore}
          onMore={() => {
            remember()
            onMore()
          }}
        />
      )}
    </div>
  )
}
