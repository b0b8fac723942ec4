import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { FolderOpen } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import {
  type WorkItemRowFragment,
  WorklistDocument,
  type WorklistQuery,
} from '../../graphql/generated/worklist/graphql.ts'
import { useOpenWorkItemMutation } from '../../graphql/generated/worklist/hooks.ts'
import { usePages } from '../../graphql/pages.ts'
import { useRenewed } from '../../graphql/useRenewed.ts'
import { Bulk } from './Bulk.tsx'
import { Figures } from './Figures.tsx'
import { WorkItemRow } from './WorkItemRow.tsx'
import { WorklistFilters } from './WorklistFilters.tsx'
import { filterOf, slugOfView, viewOf, type WorklistSearch } from './worklist-search.ts'

interface WorklistPageProps {
  search: WorklistSearch
  onSearch: (search: WorklistSearch) => void
}

const select = (data: WorklistQuery) => data.desk?.worklist ?? undefined

/** How often it is read again. */
const SECONDS = 10

/** What the desk has to do: what is due first before. Rows are gone through, chosen and opened by keys too. */
export function WorklistPage({ search, onSearch }: WorklistPageProps) {
  const { t } = useLingui()
  const view = viewOf(search)
  const pages = usePages({ query: WorklistDocument, variables: { filter: filterOf(search) }, select })
  useRenewed(SECONDS)
  const { items } = pages
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const picked = items.filter(({ id }) => chosen.has(id))
  const isNobodys = pages.first?.desk != null && pages.first.desk.worklist === null
  const { list, onKeyDown } = useRowKeys()

  if (isNobodys) return <NotYours />
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <>
      <PageHeader title={t`Démarches`}>
        <Trans>Ce que les adhérents nous demandent, le plus urgent d’abord.</Trans>
      </PageHeader>
      <Figures search={search} onSearch={onSearch} />
      <Segmented
        label={t`Quelles démarches`}
        options={[
          { value: 'TO_DO', label: t`À traiter` },
          { value: 'TO_APPROVE', label: t`À valider` },
          { value: 'WAITING', label: t`En attente` },
          { value: 'DECIDED', label: t`Terminées` },
        ]}
        value={view}
        onChange={next => onSearch({ ...search, vue: slugOfView(next) })}
      />
      <WorklistFilters search={search} onSearch={onSearch} />
      <Surface title={<Count items={items} more={pages.hasMore} loading={pages.loading} />}>
        {(pages.error ?? pages.moreError) && <LoadError kept={items.length > 0} onRetry={pages.retry} />}
        {pages.loading && <Skeleton shape="rows" />}
        {pages.first && items.length === 0 && <Nothing search={search} onSearch={onSearch} />}
        {items.length > 0 && (
          <>
            <Bulk picked={picked} items={items} search={search} onChosen={setChosen} />
            <div ref={list} role="none" onKeyDown={onKeyDown}>
              <ul aria-label={t`Démarches`} className="-my-2 grid divide-y divide-line">
                {items.map(item => (
                  <li key={item.id} data-row={item.id}>
                    <WorkItemRow
                      item={item}
                      chosen={chosen.has(item.id)}
                      onChosen={is => choose(item.id, is)}
                      end={<OpenButton item={item} />}
                    />
                  </li>
                ))}
              </ul>
            </div>
            <ShowMore shown={items.length} more={pages.hasMore} busy={pages.loadingMore} onMore={pages.showMore} />
            <p className="text-s text-ink-2 max-desk:hidden">
              <Trans>
                Au clavier : <kbd>J</kbd> et <kbd>K</kbd> parcourent la liste, <kbd>X</kbd> choisit, <kbd>Entrée</kbd>{' '}
                ouvre.
              </Trans>
            </p>
          </>
        )}
      </Surface>
    </>
  )
}

function Count({ items, more, loading }: { items: readonly WorkItemRowFragment[]; more: boolean; loading: boolean }) {
  if (loading) return <Trans>Démarches</Trans>
  return more ? (
    <Trans>Plus de {items.length} démarches</Trans>
  ) : (
    <Plural value={items.length} _0="Aucune démarche" one="# démarche" other="# démarches" />
  )
}

/** J and K go from row to row, X chooses the one that has the focus. What opens it has the focus already: Enter opens. */
function useRowKeys() {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !list.current) return
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.findIndex(row => row.contains(document.activeElement))
    const step = { j: 1, k: -1 }[event.key.toLowerCase()]
    if (step !== undefined) rows[at + step]?.querySelector('button')?.focus()
    else if (event.key.toLowerCase() === 'x') rows[at]?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    else return
    event.preventDefault()
  }
  return { list, onKeyDown }
}

/** Opening is a look at somebody's file, which they can read of: asked for, never done by itself. */
function OpenButton({ item: { id, reference } }: { item: WorkItemRowFragment }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [{ fetching }, open] = useOpenWorkItemMutation()
  const go = async () => {
    const { data } = await open({ input: { requestId: id } })
    const opened = data?.openWorkItem
    if (opened?.__typename !== 'OpenWorkItemSuccess') {
      toast(opened?.message ?? t`Le dossier n’a pas pu être ouvert. Réessayez.`, 'failed')
      return
    }
    await navigate({ to: '/bureau/dossiers/$id/demarches/$request', params: { id: opened.fileId, request: id } })
  }
  return (
    <Button
      kind="quiet"
      icon={FolderOpen}
      busy={fetching}
      aria-label={t`Ouvrir ${reference}`}
      onPress={() => void go()}
    >
      <Trans>Ouvrir</Trans>
    </Button>
  )
}

function Nothing({ search, onSearch }: WorklistPageProps) {
  const { vue, ...filters } = search
  if (Object.keys(filters).length === 0)
    return (
      <Empty drawing="leaf" title={<Trans>Rien ici pour l’instant</Trans>}>
        <Trans>Ce qui arrive s’affiche tout seul.</Trans>
      </Empty>
    )
  return (
    <Empty
      drawing="leaf"
      title={<Trans>Aucune démarche ne correspond</Trans>}
      action={
        <Button kind="quiet" onPress={() => onSearch(vue === undefined ? {} : { vue })}>
          <Trans>Retirer les filtres</Trans>
        </Button>
      }
    >
      <Trans>Élargissez les filtres pour voir les autres.</Trans>
    </Empty>
  )
}

function NotYours() {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Démarches`} />
      <Surface>
        <Empty drawing="leaf" title={<Trans>Votre rôle ne traite pas les démarches</Trans>}>
          <Trans>Pour un rôle de plus, adressez-vous à un administrateur du bureau.</Trans>
        </Empty>
      </Surface>
    </>
  )
}
