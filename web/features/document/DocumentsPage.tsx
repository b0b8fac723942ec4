import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFocusNext } from '../../design/useFocusNext.ts'
import { DocumentsDocument, type DocumentsQuery } from '../../graphql/generated/document/graphql.ts'
import { usePages } from '../../graphql/pages.ts'
import { DocumentDialog } from './DocumentDialog.tsx'
import { DocumentFilters, type Shelf } from './DocumentFilters.tsx'
import { DocumentListRow } from './DocumentListRow.tsx'
import { filterOf, isNarrowed } from './document-filter.ts'
import type { DocumentSearch } from './document-search.ts'
import { DocumentCount } from './Papers.tsx'

export interface DocumentsPageProps {
  search: DocumentSearch
  onSearch: (search: DocumentSearch, options?: { replace?: boolean }) => void
}

const select = (data: DocumentsQuery) => data.viewer?.documents

/** « Mes documents »: all that was sent and made, by kind and year. One is looked at over the list. */
export function DocumentsPage({ search, onSearch }: DocumentsPageProps) {
  const { t } = useLingui()
  const filter = filterOf(search)
  const pages = usePages({ query: DocumentsDocument, variables: { filter }, select })
  // While another selection is being read, the one before stays, greyed.
  const [kept, setKept] = useState(pages)
  if (!pages.loading && (kept.items !== pages.items || kept.first !== pages.first)) setKept(pages)
  const isWaiting = pages.loading && !kept.loading
  const shown = isWaiting ? kept : pages
  const shelves: readonly Shelf[] = shown.first?.viewer?.documentShelves ?? []
  const { document: looked, ...filters } = search

  return (
    <>
      <PageHeader title={t`Mes documents`} />
      {(pages.error ?? pages.moreError) && <LoadError kept={Boolean(shown.first)} onRetry={pages.retry} />}
      {shown.loading && !shown.error && (
        <Surface>
          <Skeleton shape="rows" count={6} />
        </Surface>
      )}
      {shown.first && shelves.length === 0 && !isNarrowed(search) && (
        <Surface>
          <NoneYet />
        </Surface>
      )}
      {shown.first && (shelves.length > 0 || isNarrowed(search)) && (
        <>
          <DocumentFilters search={filters} onSearch={onSearch} shelves={shelves} />
          <List pages={shown} isWaiting={isWaiting} search={filters} onSearch={onSearch} onMore={pages.showMore} />
        </>
      )}
      {looked && <DocumentDialog id={looked} onClose={() => onSearch(filters)} />}
    </>
  )
}

interface ListProps extends DocumentsPageProps {
  pages: Pick<
    ReturnType<typeof usePages<DocumentsQuery, never, Item>>,
    'items' | 'hasMore' | 'loadingMore' | 'moreError'
  >
  isWaiting: boolean
  onMore: () => void
}

type Item = NonNullable<ReturnType<typeof select>>['nodes'][number]

function List({ pages, isWaiting, search, onSearch, onMore }: ListProps) {
  const { t } = useLingui()
  const { items, hasMore, loadingMore, moreError } = pages
  const { list, remember } = useFocusNext(items.map(({ id }) => id))
  return (
    <>
      <p role="status" className="font-[650]">
        <DocumentCount count={items.length} more={hasMore} />
      </p>
      {items.length === 0 ? (
        <Surface>
          <Empty
            drawing="leaf"
            title={<Trans>Aucun document ne correspond</Trans>}
            action={
              <Button onPress={() => onSearch({})}>
                <Trans>Effacer les filtres</Trans>
              </Button>
            }
          >
            <Trans>Essayez un mot plus court, une autre année ou un autre type.</Trans>
          </Empty>
        </Surface>
      ) : (
        <div
          ref={list}
          aria-busy={isWaiting}
          className={`grid grid-cols-[minmax(0,1fr)] gap-4 transition-opacity duration-150 ${isWaiting ? 'opacity-60' : ''}`}
        >
          {byYear(items).map(([year, ofYear]) => (
            <Surface key={year} title={String(year)}>
              <Rows label={t`Documents de ${year}`}>
                {ofYear.map(document => (
                  <li key={document.id} data-row={document.id}>
                    <DocumentListRow document={document} search={search} />
                  </li>
                ))}
              </Rows>
            </Surface>
          ))}
        </div>
      )}
      {hasMore && !moreError && (
        <ShowMore
          shown={items.length}
          more
          busy={loadingMore}
          onMore={() => {
            remember()
            onMore()
          }}
        />
      )}
    </>
  )
}

/** They come by the day they are of; the year they are filed under may be another, and is then a heading again. */
function byYear(items: readonly Item[]): [number, Item[]][] {
  const years = new Map<number, Item[]>()
  for (const item of items) years.set(item.year, [...(years.get(item.year) ?? []), item])
  return [...years].sort(([one], [other]) => other - one)
}

function NoneYet() {
  return (
    <Empty
      title={<Trans>Pas encore de document</Trans>}
      action={
        <LinkButton to="/envoyer">
          <Trans>Envoyer un document</Trans>
        </LinkButton>
      }
    >
      <Trans>Vos factures, vos relevés et vos attestations se rangeront ici, par type et par année.</Trans>
    </Empty>
  )
}
