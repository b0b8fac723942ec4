import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useWorklistFiguresQuery } from '../../graphql/generated/worklist/hooks.ts'
import { useFormats } from '../../i18n/formats.ts'
import type { WorklistSearch } from './worklist-search.ts'

interface FiguresProps {
  search: WorklistSearch
  onSearch: (search: WorklistSearch) => void
}

/** The figures of the day; those that are lists lead to them. */
export function Figures({ search, onSearch }: FiguresProps) {
  const { t } = useLingui()
  const [{ data }] = useWorklistFiguresQuery({ requestPolicy: 'cache-and-network' })
  const figures = data?.desk?.figures
  const { type } = search
  const kept = type === undefined ? {} : { type }
  const cells: { name: string; value: number | undefined; to?: WorklistSearch; isAlarm?: boolean }[] = [
    { name: t`À traiter`, value: figures?.toDo, to: kept },
    { name: t`En retard`, value: figures?.late, to: { ...kept, retard: true }, isAlarm: (figures?.late ?? 0) > 0 },
    { name: t`Pour aujourd’hui`, value: figures?.dueToday },
    { name: t`À moi`, value: figures?.mine, to: { ...kept, pour: 'moi' } },
    { name: t`À valider`, value: figures?.toApprove, to: { ...kept, vue: 'a-valider' } },
    { name: t`Chez l’adhérent`, value: figures?.waiting, to: { ...kept, vue: 'en-attente' } },
    { name: t`Reçues aujourd’hui`, value: figures?.sentToday },
    { name: t`Décidées aujourd’hui`, value: figures?.decidedToday },
  ]
  return (
    <section aria-label={t`Chiffres du jour`}>
      <ul className="grid grid-cols-2 gap-2 phone:grid-cols-4 desk:grid-cols-8">
        {cells.map(({ name, value, to, isAlarm }) => (
          <li key={name}>
            <Cell {...(to && { onPress: () => onSearch(to) })}>
              <Value isAlarm={isAlarm ?? false}>{value}</Value>
              <span className="block text-xs text-ink-2">{name}</span>
            </Cell>
          </li>
        ))}
      </ul>
      <p className="sr-only" role="status">
        {figures && (
          <Trans>
            {figures.toDo} à traiter, dont {figures.late} en retard
          </Trans>
        )}
      </p>
    </section>
  )
}

const frame = 'grid h-full w-full content-start rounded-field border border-line bg-surface px-3 py-2 text-start'

function Cell({ onPress, children }: { onPress?: () => void; children: ReactNode }) {
  if (!onPress) return <div className={frame}>{children}</div>
  return (
    <button
      type="button"
      onClick={onPress}
      className={`${frame} cursor-pointer transition-colors duration-150 hover:border-line-strong hover:bg-sunken`}
    >
      {children}
    </button>
  )
}

function Value({ isAlarm, children }: { isAlarm: boolean; children: number | undefined }) {
  const { number } = useFormats()
  return (
    <span className={`num block text-l font-bold ${isAlarm ? 'text-failed' : ''}`}>
      {children === undefined ? '–' : number(children)}
    </span>
  )
}
