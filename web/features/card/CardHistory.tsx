import { Trans, useLingui } from '@lingui/react/macro'
import { IdCard } from 'lucide-react'
import { type Status, StatusChip } from '../../design/Chip.tsx'
import { RowLink, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { CardQuery } from '../../graphql/generated/card/graphql.ts'
import { printedDay } from './card-words.ts'

type Listed = NonNullable<CardQuery['viewer']>['cards'][number]

const LOOKS: Record<Listed['state'], Status> = {
  CURRENT: 'done',
  UPCOMING: 'waiting',
  REPLACED: 'waiting',
  CLOSED: 'failed',
}

/** The household's last cards and their versions. */
export function CardHistory({ cards }: { cards: readonly Listed[] }) {
  const { t } = useLingui()
  const states: Record<Listed['state'], string> = {
    CURRENT: t`En cours`,
    UPCOMING: t`À venir`,
    REPLACED: t`Remplacée`,
    CLOSED: t`Fermée`,
  }
  return (
    <Surface title={<Trans>Vos cartes</Trans>}>
      <Rows>
        {cards.map(({ id, year, version, state, validFrom, validTo }) => (
          <li key={id}>
            <RowLink
              to="/carte"
              search={state === 'CURRENT' ? {} : { carte: id }}
              icon={IdCard}
              title={version > 1 ? t`Carte ${String(year)}, version ${version}` : t`Carte ${String(year)}`}
              meta={t`du ${printedDay(validFrom)} au ${printedDay(validTo)}`}
              end={<StatusChip status={LOOKS[state]}>{states[state]}</StatusChip>}
            />
          </li>
        ))}
      </Rows>
    </Surface>
  )
}
