import { Trans, useLingui } from '@lingui/react/macro'
import { Segmented } from '../../design/Segmented.tsx'
import { Select } from '../../design/Select.tsx'
import type { RequestFilter, RequestKind } from '../../graphql/generated/request/graphql.ts'
import { kindOfSlug, kindSlugs } from './kind-slugs.ts'
import { useRequestNames } from './request-words.ts'

/** What narrows « Mes démarches », in the address. */
export interface RequestSearch {
  /** A kind by its name in addresses, unchecked. */
  type?: string
  /** Only what is still to be decided. */
  encours?: boolean
}

/** What the server is asked for. */
export function requestFilterOf({ type, encours }: RequestSearch): RequestFilter {
  const kind = type === undefined ? undefined : kindOfSlug(type)
  return { ...(kind && { kinds: [kind] }), ...(encours && { openOnly: true }) }
}

interface RequestFiltersProps {
  search: RequestSearch
  onSearch: (search: RequestSearch) => void
}

/** Of which kind, and whether what is over is shown. */
export function RequestFilters({ search, onSearch }: RequestFiltersProps) {
  const { t } = useLingui()
  const names = useRequestNames()
  const { type, encours } = search
  return (
    <div className="grid items-end gap-4 phone:grid-cols-2">
      <Segmented
        label={t`Lesquelles`}
        options={[
          { value: 'toutes', label: t`Toutes` },
          { value: 'encours', label: t`En cours` },
        ]}
        value={encours ? 'encours' : 'toutes'}
        onChange={value =>
          onSearch({ ...(type !== undefined && { type }), ...(value === 'encours' && { encours: true }) })
        }
      />
      <Select
        label={<Trans>De quel type</Trans>}
        name="type"
        options={[
          { value: '', label: t`Tous les types` },
          ...(Object.keys(kindSlugs) as RequestKind[]).map(kind => ({ value: kindSlugs[kind], label: names[kind] })),
        ]}
        value={type !== undefined && kindOfSlug(type) ? type : ''}
        onChange={next => onSearch({ ...(next && { type: next }), ...(encours && { encours }) })}
      />
    </div>
  )
}
