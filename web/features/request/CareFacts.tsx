import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DateField } from '../../design/DateField.tsx'
import { EuroField } from '../../design/EuroField.tsx'
import { TextField } from '../../design/TextField.tsx'
import type { RequestDetail, RequestKind } from '../../graphql/generated/request/graphql.ts'
import { todayInFrance } from '../../i18n/today.ts'
import type { DraftFields } from './draft.ts'
import { FamilySelect } from './Needed.tsx'

interface CareFactsProps {
  kind: RequestKind
  /** Which of them to ask for. */
  ask: readonly RequestDetail[]
  fields: Pick<DraftFields, 'family' | 'careDate' | 'amount' | 'professional'>
  onChange: (fields: Partial<DraftFields>) => void
  wrong: (field: string) => string | undefined
}

/** What the day is called that a paper is of, where it isn't that of the care. */
const dateLabels: Readonly<Partial<Record<RequestKind, ReactNode>>> = {
  QUOTE: <Trans>Date du devis</Trans>,
  PRESCRIPTION: <Trans>Date de l’ordonnance</Trans>,
}

/** What an invoice or a quote says, as far as its person tells it. */
export function CareFacts({ kind, ask, fields, onChange, wrong }: CareFactsProps) {
  const { family, careDate, amount, professional } = fields
  return (
    <>
      {ask.includes('FAMILY') && <FamilySelect value={family} onChange={family => onChange({ family })} />}
      {ask.includes('CARE_DATE') && (
        <DateField
          id="careDate"
          label={dateLabels[kind] ?? <Trans>Date des soins</Trans>}
          optional
          value={careDate}
          onChange={careDate => onChange({ careDate })}
          max={todayInFrance()}
          error={wrong('careDate')}
        />
      )}
      {ask.includes('AMOUNT') && (
        <EuroField
          id="amount"
          label={<Trans>Montant total</Trans>}
          optional
          value={amount}
          onChange={amount => onChange({ amount })}
          error={wrong('amount')}
        />
      )}
      {ask.includes('PROFESSIONAL') && (
        <TextField
          name="professional"
          label={<Trans>Professionnel ou établissement</Trans>}
          optional
          maxLength={120}
          autoComplete="off"
          value={professional}
          onChange={event => onChange({ professional: event.target.value })}
          error={wrong('professional')}
        />
      )}
    </>
  )
}
