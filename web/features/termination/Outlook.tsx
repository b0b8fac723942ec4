import { Trans } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Notice } from '../../design/Notice.tsx'
import type { TerminationOutlookQuery } from '../../graphql/generated/termination/graphql.ts'

export type OutlookShown = NonNullable<
  NonNullable<NonNullable<TerminationOutlookQuery['viewer']>['contract']>['terminationOutlook']
>

/** What ending the contract now would come to: its last day first. */
export function Outlook({ outlook }: { outlook: OutlookShown }) {
  const { endDate, obstacle, refund, owed, refundDueOn } = outlook
  if (!endDate)
    return (
      <Notice tone="act" live title={<Trans>Ce motif ne peut pas servir aujourd’hui</Trans>}>
        {obstacle}
      </Notice>
    )
  return (
    <Notice
      live
      title={
        <Trans>
          Votre contrat prendrait fin le <DateText date={endDate} /> à minuit
        </Trans>
      }
    >
      {refund ? (
        <Trans>
          Nous vous rendons <Amount cents={refund} /> payés d’avance, au plus tard le{' '}
          {refundDueOn && <DateText date={refundDueOn} />}.
        </Trans>
      ) : owed ? (
        <Trans>
          Il vous resterait à payer <Amount cents={owed} /> pour la période couverte.
        </Trans>
      ) : (
        <Trans>Rien ne vous sera réclamé au-delà de cette date.</Trans>
      )}
    </Notice>
  )
}
