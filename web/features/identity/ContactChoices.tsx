import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { Checkbox } from '../../design/Checkbox.tsx'
import type { ActivationStateFragment } from '../../graphql/generated/identity/graphql.ts'

type Question = ActivationStateFragment['questions'][number]

/** What a new account may be sent: nothing is ticked beforehand. Each answer is a field named after its topic. */
export function ContactChoices({ questions }: { questions: readonly Question[] }) {
  const title = useId()
  return (
    <fieldset aria-labelledby={title} className="grid gap-1">
      <legend id={title} className="font-semibold">
        <Trans>Ce que vous voulez recevoir</Trans>
      </legend>
      <p className="text-s text-ink-2">
        <Trans>Rien n’est coché d’avance, et vous pourrez changer d’avis.</Trans>
      </p>
      {questions.map(({ topic, text }) => (
        <Checkbox key={topic} name={topic} label={text} />
      ))}
    </fieldset>
  )
}

/** The answers of the form that they are in. */
export const choicesIn = (questions: readonly Question[], typed: FormData) =>
  questions.map(({ topic }) => ({ topic, granted: typed.has(topic) }))
