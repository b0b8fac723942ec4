import { Trans, useLingui } from '@lingui/react/macro'
import type { FormEvent } from 'react'
import { Button } from '../../design/Button.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { TextField } from '../../design/TextField.tsx'
import type { ActivationStateFragment } from '../../graphql/generated/identity/graphql.ts'
import { useCompleteActivationMutation } from '../../graphql/generated/identity/hooks.ts'
import { looksLikeEmail } from '../account/email.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { ContactChoices, choicesIn } from './ContactChoices.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'
import { StepHeading } from './StepHeading.tsx'

interface ActivationAccountStepProps {
  arrived: boolean
  activation: ActivationStateFragment
  onDone: () => void
  /** The proof is over: a code has to be given again. */
  onOver: () => void
}

/** What to sign in with, how to be reached, and what to get. */
export function ActivationAccountStep({ arrived, activation, onDone, onOver }: ActivationAccountStepProps) {
  const { t } = useLingui()
  const [{ fetching }, complete] = useCompleteActivationMutation()
  const { ended, wrong, failure } = useOutcome()
  const { person, questions } = activation
  const firstName = person?.firstName ?? ''

  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const typed = new FormData(event.currentTarget)
    const email = String(typed.get('email') ?? '').trim()
    const password = String(typed.get('password') ?? '')
    const phone = String(typed.get('phone') ?? '').trim()
    const problems: FieldProblem[] = []
    if (!looksLikeEmail(email))
      problems.push({ field: 'email', message: t`Indiquez une adresse e-mail complète, comme prenom.nom@exemple.fr.` })
    if (!password) problems.push({ field: 'password', message: t`Choisissez un mot de passe.` })
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    const choices = choicesIn(questions, typed)
    const { data } = await complete({ input: { email, password, phone: phone || null, choices } })
    const result = data?.completeActivation
    if (result?.__typename === 'CompleteActivationSuccess') return onDone()
    if (result?.__typename === 'LinkOver') return onOver()
    ended(outcomeOf(result, 'email'))
  }

  return (
    <form noValidate onSubmit={event => void open(event)} className="grid gap-4">
      <StepHeading step={3} of={3} arrived={arrived}>
        {firstName ? <Trans>Bienvenue {firstName}</Trans> : <Trans>Votre compte</Trans>}
      </StepHeading>
      {failure}
      <TextField
        label={<Trans>Adresse e-mail</Trans>}
        hint={<Trans>Vous vous connecterez avec elle. Chacun a la sienne, même dans une famille.</Trans>}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        defaultValue={person?.email ?? ''}
        error={wrong('email')}
      />
      <NewPasswordField
        words={[firstName, ...(person?.email ?? '').split(/[^\p{L}\d]+/u)].filter(Boolean)}
        error={wrong('password')}
      />
      {person?.phoneHint ? (
        <p className="text-s text-ink-2">
          <Trans>Vos codes viendront par SMS au {person.phoneHint}, le mobile de votre contrat.</Trans>
        </p>
      ) : (
        <TextField
          label={<Trans>Mobile</Trans>}
          hint={<Trans>Pour recevoir un code quand vous changez d’appareil ou de mot de passe.</Trans>}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          optional
          error={wrong('phone')}
        />
      )}
      <ContactChoices questions={questions} />
      <Button type="submit" wide busy={fetching}>
        <Trans>Ouvrir mon espace</Trans>
      </Button>
    </form>
  )
}
