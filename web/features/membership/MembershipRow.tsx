import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../design/Button.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Facts } from '../../design/Facts.tsx'
import type { MembershipRowFragment } from '../../graphql/generated/membership/graphql.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { useHouseholdWords, useRefusalWords } from './membership-words.ts'

interface MembershipRowProps {
  row: MembershipRowFragment
  onDecide: (verdict: 'ACCEPT' | 'REFUSE') => void
}

/** Somebody who asks to become a member: how to reach them, what they would like, and by when we answer. */
export function MembershipRow({ row, onDecide }: MembershipRowProps) {
  const { t } = useLingui()
  const households = useHouseholdWords()
  const refusals = useRefusalWords()
  const { reference, state, name, birthDate, email, phone, postalCode, household, startDate, dueDate } = row
  const isLate = dueDate < todayInFrance()
  return (
    <article aria-label={name} className="grid gap-3 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-m font-[650]">{name}</h3>
        {state === 'RECEIVED' && (
          <StatusChip status={isLate ? 'failed' : 'act'}>
            {isLate ? <Trans>En retard</Trans> : <Trans>À traiter</Trans>}
          </StatusChip>
        )}
        {state === 'ACCEPTED' && (
          <StatusChip status="done">
            <Trans>Acceptée</Trans>
          </StatusChip>
        )}
        {state === 'REFUSED' && (
          <StatusChip status="failed">
            <Trans>Refusée</Trans>
          </StatusChip>
        )}
      </div>
      <div className="desk:max-w-150">
        <Facts
          facts={[
            [
              t`Référence`,
              <span key="reference" className="num">
                {reference}
              </span>,
            ],
            [
              t`Téléphone`,
              phone && (
                <a key="phone" href={`tel:${phone}`}>
                  {phone}
                </a>
              ),
            ],
            [
              t`E-mail`,
              <a key="email" href={`mailto:${email}`}>
                {email}
              </a>,
            ],
            [t`Né(e) le`, <DateText key="birth" date={birthDate} />],
            [t`Code postal`, postalCode],
            [t`À couvrir`, households[household]],
            [t`À partir du`, <DateText key="start" date={startDate} />],
            [t`À répondre avant le`, state === 'RECEIVED' && <DateText key="due" date={dueDate} form="day" />],
            [t`Motif du refus`, row.refusal && refusals[row.refusal]],
            [
              t`Contrat`,
              row.contractNumber && (
                <span key="number" className="num">
                  {row.contractNumber}
                </span>
              ),
            ],
          ]}
        />
      </div>
      {state === 'RECEIVED' && (
        <div className="flex flex-wrap gap-2">
          <Button kind="quiet" aria-label={t`Accepter ${name}`} onPress={() => onDecide('ACCEPT')}>
            <Trans>Accepter</Trans>
          </Button>
          <Button kind="plain" aria-label={t`Refuser ${name}`} onPress={() => onDecide('REFUSE')}>
            <Trans>Refuser</Trans>
          </Button>
        </div>
      )}
    </article>
  )
}
