import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { DateField } from '../../design/DateField.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { TextField } from '../../design/TextField.tsx'
import { todayInFrance } from '../../i18n/today.ts'
import { type Outcome, useOutcome } from '../account/FormOutcome.tsx'

interface CardStepProps {
  heading: ReactNode
  /** Says who it is; how that failed, or nothing when it did not. */
  identify: (card: { memberNumber: string; birthDate: string }) => Promise<Outcome | undefined>
  busy: boolean
}

/** Who one is, as the third-party-payment card says it. The answer is the same for a number that nobody has. */
export function CardStep({ heading, identify, busy }: CardStepProps) {
  const { t } = useLingui()
  const [birthDate, setBirthDate] = useState<string | null>(null)
  const { ended, wrong, failure } = useOutcome()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const memberNumber = String(new FormData(event.currentTarget).get('memberNumber') ?? '').trim()
    const problems: FieldProblem[] = []
    if (!memberNumber) problems.push({ field: 'memberNumber', message: t`Indiquez votre numéro d’adhérent.` })
    if (!birthDate) problems.push({ field: 'birthDate', message: t`Indiquez votre date de naissance en entier.` })
    if (!birthDate || problems.length > 0) return ended({ kind: 'fields', problems })
    const outcome = await identify({ memberNumber, birthDate })
    if (outcome) ended(outcome)
  }

  return (
    <form noValidate onSubmit={event => void send(event)} className="grid gap-4">
      {heading}
      {failure}
      <TextField
        label={<Trans>Numéro d’adhérent</Trans>}
        hint={<Trans>Il est sur votre carte de tiers payant : des chiffres seulement.</Trans>}
        name="memberNumber"
        inputMode="numeric"
        autoComplete="off"
        error={wrong('memberNumber')}
      />
      <DateField
        label={<Trans>Votre date de naissance</Trans>}
        hint={<Trans>La vôtre, même si le contrat est au nom de quelqu’un d’autre.</Trans>}
        id="birthDate"
        value={birthDate}
        onChange={setBirthDate}
        max={todayInFrance()}
        error={wrong('birthDate')}
      />
      <Button type="submit" wide busy={busy}>
        <Trans>Recevoir un code</Trans>
      </Button>
    </form>
  )
}
