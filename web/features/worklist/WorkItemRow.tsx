import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Checkbox } from '../../design/Checkbox.tsx'
import { Chip, StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import type { WorkItemRowFragment } from '../../graphql/generated/worklist/graphql.ts'
import { dayOf } from '../request/day.ts'
import { useRequestNames } from '../request/request-words.ts'
import { useStateWords } from './state-words.ts'

interface WorkItemRowProps {
  item: WorkItemRowFragment
  chosen: boolean
  onChosen: (chosen: boolean) => void
  end: ReactNode
}

/** One request of a worklist: what and by when, never whose. */
export function WorkItemRow({ item, chosen, onChosen, end }: WorkItemRowProps) {
  const { t } = useLingui()
  const names = useRequestNames()
  const states = useStateWords()
  const { reference, kind, state, sentAt, dueOn, isLate, assignee } = item
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 py-2 phone:grid-cols-[auto_minmax(0,1fr)_auto]">
      <Checkbox
        label={<span className="sr-only">{t`Choisir ${reference}`}</span>}
        checked={chosen}
        onChange={event => onChosen(event.target.checked)}
      />
      <div className="min-w-0">
        <p className="font-[650]">
          {names[kind]} <span className="num font-normal whitespace-nowrap text-ink-2">{reference}</span>
        </p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-s text-ink-2">
          <span>
            <Trans>
              reçue le <DateText date={dayOf(sentAt)} form="short" />
            </Trans>
          </span>
          {dueOn &&
            (isLate ? (
              <StatusChip status="failed">
                <Trans>
                  en retard depuis le <DateText date={dueOn} form="short" />
                </Trans>
              </StatusChip>
            ) : (
              <span>
                <Trans>
                  réponse avant le <DateText date={dueOn} form="short" />
                </Trans>
              </span>
            ))}
          {state !== 'IN_REVIEW' && <Chip>{states[state]}</Chip>}
          {assignee && <Chip>{assignee.name}</Chip>}
        </p>
      </div>
      <div className="max-phone:col-start-2 max-phone:pt-1">{end}</div>
    </div>
  )
}
