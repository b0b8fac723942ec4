import { Trans, useLingui } from '@lingui/react/macro'
import type { FormEvent } from 'react'
import { Button } from '../../design/Button.tsx'
import { TextField } from '../../design/TextField.tsx'
import type { FranceConnectArrivalFragment } from '../../graphql/generated/identity/graphql.ts'
import { useCompleteFranceConnectMutation } from '../../graphql/generated/identity/hooks.ts'
import { looksLikeEmail } from '../account/email.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { ContactChoices, choicesIn } from './ContactChoices.tsx'
import { StepHeading } from './StepHeading.tsx'

interface FranceConnectAccountStepProps {
  arrived: boolean
  arrival: FranceConnectArrivalFragment
  onDone: () => void
  /** The proof is over: a code has to be given again. */
  onOver: () => void
}

/** The e-mail to be reached by; there is no password to choose. */
export function FranceConnectAccountStep({ arrived, arrival, onDone, onOver }: FranceConnectAccountStepProps) {
  const { t } = useLingui()
  const [{ fetching }, complete] = useCompleteFranceConnectMutation()
  const { ended, wrong, failure } = useOutcome()
  const { firstName, email, questions } = arrival

  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const typed = new FormData(event.currentTarget)
    const given = String(typed.get('email') ?? '').trim()
    if (!looksLikeEmail(given)) {
      const message = t`Indiquez une adresse e-mail complète, comme prenom.nom@exemple.fr.`
      return ended({ kind: 'fields', problems: [{ field: 'email', message }] })
    }
    const { data } = await complete({ input: { email: given, choices: choicesIn(questions, typed) } })
    const result = data?.completeFranceConnect
    if (result?.__typename === 'SignInSuccess') return onDone()
    if (result?.__typename === 'LinkOver') return onOver()
    ended(outcomeOf(result, 'email'))
  }

  return (
    <form noValidate onSubmit={event => void open(event)} className="grid gap-4">
      <StepHeading arrived={arrived}>
        <Trans>Bienvenue {firstName}</Trans>
      </StepHeading>
      <p className="text-ink-2">
        <Trans>Vous entrerez avec FranceConnect : il n’y a pas de mot de passe à choisir.</Trans>
      </p>
      {failure}
      <TextField
        label={<Trans>Adresse e-mail</Trans>}
        hint={<Trans>Nos messages y arriveront. Chacun a la sienne, même dans une famille.</Trans>}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        defaultValue={email ?? ''}
        error={wrong('email')}
      />
      <ContactChoices questions={questions} />
      <Button type="submit" wide busy={fetching}>
        <Trans>Ouvrir mon espace</Trans>
      </Button>
    </form>
  )
}
