import { Trans, useLingui } from '@lingui/react/macro'
import { DateField } from '../../design/DateField.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import type { TerminationGround, TerminationReasonFragment } from '../../graphql/generated/termination/graphql.ts'

interface ReasonFieldsProps {
  reasons: readonly TerminationReasonFragment[]
  ground: TerminationGround | undefined
  eventDate: string | undefined
  onGround: (ground: TerminationGround) => void
  onEventDate: (date: string | undefined) => void
  wrong: (field: string) => string | undefined
}

/** What the day of the event is the day of, by reason. */
export function useEventLabels(): Partial<Record<TerminationGround, string>> {
  const { t } = useLingui()
  return {
    LATE_NOTICE: t`Date d’envoi de l’avis d’échéance`,
    SITUATION: t`Date du changement`,
    COMPULSORY_COVER: t`Premier jour de la nouvelle couverture`,
    SOLIDARITY_COVER: t`Premier jour de la C2S`,
    DEATH: t`Date du décès`,
  }
}

/** The reason, from the list, and the day that it needs. */
export function ReasonFields({ reasons, ground, eventDate, onGround, onEventDate, wrong }: ReasonFieldsProps) {
  const labels = useEventLabels()
  const reason = reasons.find(one => one.ground === ground)
  return (
    <>
      <RadioGroup
        name="ground"
        label={<Trans>Pourquoi résiliez-vous ?</Trans>}
        options={reasons.map(one => ({
          value: one.ground,
          label: one.name,
          ...(one.needsProof && { hint: <Trans>Justificatif demandé</Trans> }),
        }))}
        value={ground ?? null}
        onChange={onGround}
        error={wrong('ground')}
      />
      {reason?.needsEvent && (
        <DateField
          key={reason.ground}
          id="eventDate"
          label={labels[reason.ground] ?? <Trans>Date de l’événement</Trans>}
          value={eventDate ?? null}
          onChange={date => onEventDate(date ?? undefined)}
          error={wrong('eventDate')}
        />
      )}
    </>
  )
}
