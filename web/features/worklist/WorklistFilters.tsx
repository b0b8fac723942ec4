import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '../../design/Select.tsx'
import { Switch } from '../../design/Switch.tsx'
import { WordsField } from '../../design/WordsField.tsx'
import type { RequestKind } from '../../graphql/generated/worklist/graphql.ts'
import { kindSlugs } from '../request/kind-slugs.ts'
import { useRequestNames } from '../request/request-words.ts'
import type { WorklistSearch } from './worklist-search.ts'

interface WorklistFiltersProps {
  search: WorklistSearch
  onSearch: (search: WorklistSearch) => void
}

const without = (search: WorklistSearch, name: keyof WorklistSearch): WorklistSearch => {
  const { [name]: _, ...rest } = search
  return rest
}

/** What narrows the list. It is in the address: a list can be kept and shared. */
export function WorklistFilters({ search, onSearch }: WorklistFiltersProps) {
  const { t } = useLingui()
  const names = useRequestNames()
  const kinds = Object.keys(kindSlugs) as RequestKind[]
  return (
    <div className="grid items-end gap-4 phone:grid-cols-2 desk:grid-cols-4">
      <Select
        label={<Trans>Type</Trans>}
        name="type"
        options={[
          { value: '', label: t`Tous` },
          ...kinds.map(kind => ({ value: kindSlugs[kind], label: names[kind] })),
        ]}
        value={search.type ?? ''}
        onChange={type => onSearch(type ? { ...search, type } : without(search, 'type'))}
      />
      <Select
        label={<Trans>Qui s’en occupe</Trans>}
        name="pour"
        options={[
          { value: '', label: t`Tout le monde` },
          { value: 'moi', label: t`Moi` },
          { value: 'personne', label: t`Personne encore` },
        ]}
        value={search.pour ?? ''}
        onChange={pour => onSearch(pour ? { ...search, pour } : without(search, 'pour'))}
      />
      <WordsField
        label={t`Référence`}
        placeholder="D-7K2M-9QXR"
        value={search.reference ?? ''}
        onChange={reference => onSearch(reference ? { ...search, reference } : without(search, 'reference'))}
      />
      <Switch
        label={<Trans>En retard seulement</Trans>}
        checked={search.retard ?? false}
        onChange={retard => onSearch(retard ? { ...search, retard } : without(search, 'retard'))}
      />
    </div>
  )
}
