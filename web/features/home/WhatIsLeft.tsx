import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../design/DateText.tsx'
import { AppLink } from '../../design/Link.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { RenewalRowFragment } from '../../graphql/generated/home/graphql.ts'
import { CeilingGauge } from '../guarantee/CeilingGauge.tsx'
import { useEquipmentName } from '../guarantee/useEquipmentName.ts'
import type { LeftToOne } from './what-is-left.ts'

interface WhatIsLeftProps {
  people: readonly LeftToOne[]
  /** Whose it is is said only when several people are covered. */
  named: boolean
}

/** « Ce qu’il vous reste »: the ceilings and renewals worth knowing before the next care. */
export function WhatIsLeft({ people, named }: WhatIsLeftProps) {
  const { t } = useLingui()
  return (
    <Surface
      title={<Trans>Ce qu’il vous reste</Trans>}
      action={
        <AppLink to="/garanties">
          <Trans>Mes garanties</Trans>
        </AppLink>
      }
    >
      {people.map(({ firstName, ceilings, renewals }) => (
        <div key={firstName} className="grid gap-3">
          {named && <h3 className="text-s text-ink-2">{firstName ?? t`Toute la famille`}</h3>}
          <ul className="grid gap-4">
            {ceilings.map(ceiling => (
              <li key={ceiling.id}>
                <CeilingGauge ceiling={ceiling} />
              </li>
            ))}
            {renewals.map(renewal => (
              <li key={renewal.equipment}>
                <Renewal renewal={renewal} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Surface>
  )
}

function Renewal({ renewal: { equipment, lastDate, nextDate } }: { renewal: RenewalRowFragment }) {
  const nameOf = useEquipmentName()
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-[650]">{nameOf(equipment)}</span>
        {nextDate && (
          <span className="ms-auto">
            <Trans>
              dès le <DateText date={nextDate} />
            </Trans>
          </span>
        )}
      </p>
      {lastDate && (
        <p className="text-xs text-ink-2">
          <Trans>
            dernier remboursement le <DateText date={lastDate} />
          </Trans>
        </p>
      )}
    </div>
  )
}
