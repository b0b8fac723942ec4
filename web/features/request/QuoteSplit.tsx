import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../design/DateText.tsx'
import { MoneySplit, type Split } from '../../design/MoneySplit.tsx'

interface QuoteSplitProps {
  answer: { amounts: Split; validUntil: string }
  heading: string
}

/** The firm answer to a quote: who will pay what, and until when that holds. */
export function QuoteSplit({ answer: { amounts, validUntil }, heading }: QuoteSplitProps) {
  const { t } = useLingui()
  return (
    <>
      <MoneySplit heading={heading} paidLabel={t`Prix du devis`} split={amounts} />
      <p>
        <Trans>
          Réponse ferme pour des soins donnés jusqu’au <DateText date={validUntil} />.
        </Trans>
      </p>
    </>
  )
}
