import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { DateField } from '../../design/DateField.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { TextField } from '../../design/TextField.tsx'
import type { ActivationStateFragment } from '../../graphql/generated/identity/graphql.ts'
import { useStartActivationMutation } from '../../graphql/generated/identity/hooks.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { StepHeading } from './StepHeading.tsx'

interface ActivationIdentityStepProps {
  arrived: boolean
  onDone: (activation: ActivationStateFragment) => void
}

/** Who one is, as the card says it. The answer is the same for a number that nobody has. */
export function ActivationIdentityStep({ arrived, onDone }: ActivationIdentityStepProps) {
  const { t } = useLingui()
  const [{ fetching }, start] = useStartActivationMutation()
  const [birthDate, setBirthDate] = useState<string | null>(null)
  const { ended, wrong, failure } = useOutcome()

  const identify = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const memberNumber = String(new FormData(event.currentTarget).get('memberNumber') ?? '').trim()
    const problems: FieldProblem[] = []
    if (!memberNumber) problems.push({ field: 'memberNumber', message: t`Indiquez votre numéro d’adhérent.` })
    if (!birthDate) problems.push({ field: 'birthDate', message: t`Indiquez votre date de naissance en entier.` })
    if (!birthDate || problems.length > 0) return ended({ kind: 'fields', problems })
    const { data } = await start({ input: { memberNumber, birthDate } })
    const result = data?.startActivation
    if (result?.__typename !== 'ActivationSuccess') return ended(outcomeOf(result, 'memberNumber'))
    onDone(result.activation)
  }

  return (
    <form noValidate onSubmit={event => void identify(event)} className="grid gap-4">
      <StepHeading step={1} of={3} arrived={arrived}>
        <Trans>Qui êtes-vous ?</Trans>
      </StepHeading>
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
      <Button type="submit" wide busy={fetching}>
        <Trans>Recevoir un code</Trans>
      </Button>
    </form>
  )
}
