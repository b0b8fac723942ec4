import { Trans } from '@lingui/react/macro'
import { Undo2 } from 'lucide-react'
import { Chip, StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import type { ClaimDetailFragment } from '../../graphql/generated/claim/graphql.ts'

/** How far a reimbursement is: a transfer still to come counts as waiting. */
export function ClaimStateChip({ claim }: { claim: ClaimDetailFragment }) {
  const scheduled = claim.payments.find(({ payment }) => payment?.state === 'SCHEDULED')
  if (claim.state === 'REVERSED')
    return (
      <Chip icon={Undo2}>
        <Trans>Annulé par la Sécurité sociale</Trans>
      </Chip>
    )
  if (scheduled)
    return (
      <StatusChip status="waiting">
        <Trans>
          Versement prévu le <DateText date={scheduled.date} />
        </Trans>
      </StatusChip>
    )
  return (
    <StatusChip status="done">
      {claim.state === 'PAID_TO_PROVIDER' ? <Trans>Payé au professionnel</Trans> : <Trans>Remboursé</Trans>}
    </StatusChip>
  )
}
