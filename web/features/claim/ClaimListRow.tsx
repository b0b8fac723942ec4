import { Trans, useLingui } from '@lingui/react/macro'
import { Lock, Undo2 } from 'lucide-react'
import { Amount } from '../../design/Amount.tsx'
import { Chip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { RowLink } from '../../design/Rows.tsx'
import type { ClaimRowFragment } from '../../graphql/generated/claim/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { careFamilies } from './care-family.ts'
import type { ClaimSearch } from './claim-search.ts'
import { useCareTitle } from './useCareTitle.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The list that one came from, to go back to it as it was. */
    claims?: ClaimSearch
  }
}

/** « reste 9,75 € », and « reste 0 € » without cents that would make every line noisy. */
export function LeftToPay({ cents }: { cents: number }) {
  const { euros, roundEuros } = useFormats()
  const left = cents === 0 ? roundEuros(0) : euros(cents)
  return (
    <span className="num">
      <Trans>reste {left}</Trans>
    </span>
  )
}

interface ClaimListRowProps {
  claim: ClaimRowFragment
  /** The filters of the list it stands in; the reimbursement's screen leads back to them. */
  from?: ClaimSearch | undefined
  /** It has just come in. */
  isNew?: boolean
}

/** One reimbursement in a list: what and whose it was, what was reimbursed, what is left. */
export function ClaimListRow({ claim, from, isNew = false }: ClaimListRowProps) {
  const { t } = useLingui()
  const careTitle = useCareTitle()
  const { amounts, beneficiary, care, careDate, state } = claim
  return (
    <RowLink
      to="/remboursements/$id"
      params={{ id: claim.id }}
      {...(from ? { state: { claims: from } } : {})}
      icon={care ? careFamilies[care.family].icon : Lock}
      title={careTitle(claim)}
      meta={
        <>
          {care ? (
            <>
              {beneficiary.firstName} · <DateText date={careDate} form="short" />
            </>
          ) : (
            <>
              <DateText date={careDate} form="short" /> · <Trans>non partagé</Trans>
            </>
          )}
          {(state !== 'PAID' || isNew) && (
            <span className="mt-1 flex flex-wrap gap-1">
              {isNew && <Chip>{t`Nouveau`}</Chip>}
              {state === 'REVERSED' && <Chip icon={Undo2}>{t`Annulé`}</Chip>}
              {state === 'PAID_TO_PROVIDER' && <Chip>{t`Payé au professionnel`}</Chip>}
            </span>
          )}
        </>
      }
      end={<Amount cents={amounts.amo + amounts.amc} />}
      endMeta={<LeftToPay cents={amounts.outOfPocket} />}
    />
  )
}
