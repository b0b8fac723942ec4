import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '../../design/Select.tsx'
import { Switch } from '../../design/Switch.tsx'
import { WordsField } from '../../design/WordsField.tsx'
import type { DocumentKind, DocumentsQuery } from '../../graphql/generated/document/graphql.ts'
import type { DocumentsPageProps } from './DocumentsPage.tsx'
import { kindSlugs } from './document-filter.ts'
import { documentKinds } from './document-kind.ts'
import type { DocumentSearch } from './document-search.ts'

/** How many documents of a kind and a year there are. */
export type Shelf = NonNullable<NonNullable<DocumentsQuery['viewer']>['documentShelves']>[number]

/** What narrows the list: words, and the shelves on which there is something. */
export function DocumentFilters({ search, onSearch, shelves }: DocumentsPageProps & { shelves: readonly Shelf[] }) {
  const { t, i18n } = useLingui()
  const countOf = (which: (shelf: Shelf) => boolean) => shelves.filter(which).reduce((sum, { count }) => sum + count, 0)
  const kinds = (Object.keys(documentKinds) as DocumentKind[]).filter(
    kind => kindSlugs[kind] === search.type || countOf(shelf => shelf.kind === kind) > 0,
  )
  const years = [...new Set([...shelves.map(({ year }) => year), ...(search.annee ? [search.annee] : [])])].sort(
    (one, other) => other - one,
  )
  const unread = shelves.reduce((sum, shelf) => sum + shelf.unread, 0)
  const set = (changes: { [Name in keyof DocumentSearch]?: DocumentSearch[Name] | undefined }) =>
    onSearch(Object.fromEntries(Object.entries({ ...search, ...changes }).filter(([, value]) => value)))

  return (
    <section
      aria-label={t`Filtres`}
      className="grid grid-cols-2 items-end gap-3 max-[21rem]:grid-cols-1 desk:grid-cols-[2fr_1.5fr_1fr]"
    >
      <div className="col-span-full desk:col-span-1">
        <WordsField
          label={t`Rechercher`}
          value={search.texte ?? ''}
          onChange={words => {
            const { texte: before, ...others } = search
            onSearch(words ? { ...others, texte: words } : others, { replace: before !== undefined })
          }}
          placeholder={t`Ex. relevé mars, D-7K2M`}
        />
      </div>
      <Select
        label={<Trans>Type</Trans>}
        value={kinds.some(kind => kindSlugs[kind] === search.type) ? (search.type ?? '') : ''}
        onChange={type => set({ type })}
        options={[
          { value: '', label: t`Tous les types` },
          ...kinds.map(kind => ({
            value: kindSlugs[kind],
            label: `${i18n._(documentKinds[kind].label)} (${countOf(shelf => shelf.kind === kind)})`,
          })),
        ]}
      />
      <Select
        label={<Trans>Année</Trans>}
        value={search.annee ? String(search.annee) : ''}
        onChange={year => set({ annee: year ? Number(year) : undefined })}
        options={[
          { value: '', label: t`Toutes les années` },
          ...years.map(year => ({
            value: String(year),
            label: `${year} (${countOf(shelf => shelf.year === year)})`,
          })),
        ]}
      />
      {(unread > 0 || search.nonlus) && (
        <div className="col-span-full">
          <Switch
            label={<Trans>Non lus seulement ({unread})</Trans>}
            checked={search.nonlus ?? false}
            onChange={chosen => set({ nonlus: chosen || undefined })}
          />
        </div>
      )}
    </section>
  )
}
