import { Trans, useLingui } from '@lingui/react/macro'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import type { ReferralRowFragment } from '../../graphql/generated/referral/graphql.ts'
import { dayOf } from '../request/day.ts'
import { GiftCard } from './GiftCard.tsx'
import { STEPS, useReferralWords } from './referral-words.tsx'

/** One friend, and how far they are. Until they register there is no name: an address is not kept. */
export function ReferralRow({ row }: { row: ReferralRowFragment }) {
  const { t } = useLingui()
  const wordsOf = useReferralWords()
  const { status, label, says } = wordsOf(row)
  const { friendName, isByMail, startedAt, state, reward } = row
  const at = STEPS.indexOf(state)
  const step = at + 1
  const count = STEPS.length
  return (
    <div className="grid gap-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-m font-[650]">{friendName ?? t`Invitation par e-mail`}</h3>
        <StatusChip status={status}>{label}</StatusChip>
      </div>
      {at >= 0 && state !== 'PAID' && (
        <div role="img" aria-label={t`Étape ${step} sur ${count}`} className="flex gap-1">
          {STEPS.map((one, place) => (
            <span
              key={one}
              className={`keep-colour h-1.5 flex-1 rounded-full ${place <= at ? 'bg-brand' : 'bg-line'}`}
            />
          ))}
        </div>
      )}
      <p className="text-ink-2">{says}</p>
      {reward && <GiftCard card={reward} />}
      <p className="text-s text-ink-2">
        {isByMail ? (
          <Trans>
            Invité par e-mail le <DateText date={dayOf(startedAt)} />
          </Trans>
        ) : (
          <Trans>
            Venu par votre lien le <DateText date={dayOf(startedAt)} />
          </Trans>
        )}
      </p>
    </div>
  )
}
