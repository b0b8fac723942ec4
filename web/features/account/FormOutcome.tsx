import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { ErrorSummary, type FieldProblem } from '../../design/ErrorSummary.tsx'
import { Notice } from '../../design/Notice.tsx'
import { useFormats } from '../../i18n/formats.ts'

/** How the last try of a form ended, when it did not succeed. */
export type Outcome =
  | { kind: 'fields'; problems: readonly FieldProblem[] }
  /** Right in form, refused all the same; the summary leads to this field without calling it wrong. */
  | { kind: 'refused'; field: string; message: string }
  /** The next try is possible from this instant on. */
  | { kind: 'wait'; message: string; until: Date }
  | { kind: 'unreachable' }

/** The Problems of the graph that every form of this kind may get. */
interface Refusal {
  __typename?: string
  message?: string
  retryAfterSeconds?: number
  triesLeft?: number
  fields?: readonly { path: string; message: string }[]
}

/** What a Problem means for the form. @param field that a problem without a field of its own is shown at */
export function outcomeOf(result: Refusal | undefined, field: string): Outcome {
  if (result?.fields)
    return { kind: 'fields', problems: result.fields.map(({ path, message }) => ({ field: path, message })) }
  if (result?.retryAfterSeconds !== undefined && result.message)
    return { kind: 'wait', message: result.message, until: new Date(Date.now() + result.retryAfterSeconds * 1000) }
  if (!result?.message) return { kind: 'unreachable' }
  const { message } = result
  return result.triesLeft === undefined
    ? { kind: 'refused', field, message }
    : { kind: 'fields', problems: [{ field, message }] }
}

/** What a form shows above its fields after a try that failed, and at each field. */
export function useOutcome() {
  const [outcome, setOutcome] = useState<Outcome>()
  const [attempt, setAttempt] = useState(0)
  const problems = outcome?.kind === 'fields' ? outcome.problems : []
  return {
    /** Ends a try: how it failed, or nothing when it did not. */
    ended: (how: Outcome | undefined) => {
      setOutcome(how)
      setAttempt(count => count + 1)
    },
    wrong: (field: string) => problems.find(problem => problem.field === field)?.message,
    failure: outcome && <Failure key={attempt} outcome={outcome} attempt={attempt} />,
  }
}

function Failure({ outcome, attempt }: { outcome: Outcome; attempt: number }): ReactNode {
  const { time } = useFormats()
  switch (outcome.kind) {
    case 'fields':
      return <ErrorSummary problems={outcome.problems} attempt={attempt} />
    case 'refused':
      return <ErrorSummary problems={[outcome]} attempt={attempt} />
    case 'wait': {
      const from = time(outcome.until)
      return (
        <Notice tone="act" live title={outcome.message}>
          <Trans>Vous pourrez réessayer à partir de {from}. Ce délai protège votre compte.</Trans>
        </Notice>
      )
    }
    case 'unreachable':
      return (
        <Notice tone="failed" live title={<Trans>La connexion n’a pas abouti</Trans>}>
          <Trans>
            Nous n’avons pas pu joindre le serveur. Ce que vous avez saisi est toujours là : vérifiez votre connexion à
            internet, puis réessayez.
          </Trans>
        </Notice>
      )
  }
}
