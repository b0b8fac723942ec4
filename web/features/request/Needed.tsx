import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import { Select } from '../../design/Select.tsx'
import type { CareFamily, RequestKind } from '../../graphql/generated/request/graphql.ts'
import { careFamilies } from '../claim/care-family.ts'
import { neededFor } from './what-is-needed.ts'

interface FamilySelectProps {
  value: CareFamily | null
  onChange: (family: CareFamily | null) => void
}

/** What kind of care it is, which need not be said. */
export function FamilySelect({ value, onChange }: FamilySelectProps) {
  const { t, i18n } = useLingui()
  return (
    <Select<CareFamily | ''>
      label={<Trans>Quels soins ?</Trans>}
      name="family"
      optional
      value={value ?? ''}
      onChange={chosen => onChange(chosen || null)}
      options={[
        { value: '', label: t`Je ne sais pas` },
        ...(Object.keys(careFamilies) as CareFamily[]).map(family => ({
          value: family,
          label: i18n._(careFamilies[family].label),
        })),
      ]}
    />
  )
}

/** What must be in the pages, by kind of care: said before they are made. */
export function NeededPapers({ kind, family }: { kind: RequestKind; family: CareFamily | null }) {
  const { i18n } = useLingui()
  const { papers, advice } = neededFor(kind, family)
  return (
    <div role="status" className="grid gap-2">
      <p className="text-s font-semibold text-ink-2">
        <Trans>Ce qu’il nous faut</Trans>
      </p>
      <ul className="grid gap-1.5">
        {papers.map(paper => (
          <li key={paper.id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-2">
            <Check aria-hidden="true" className="mt-0.5 size-5 text-brand-ink" strokeWidth={1.75} />
            <span>{i18n._(paper)}</span>
          </li>
        ))}
      </ul>
      {advice && <p className="text-s text-ink-2">{i18n._(advice)}</p>}
    </div>
  )
}
