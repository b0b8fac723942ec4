import { Plural } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { tones } from './Notice.tsx'

/** One error: the id of its field, and what to put right. */
export interface FieldProblem {
  field: string
  message: string
}

/** What is wrong in a form, above it. Takes the focus each time a try fails; each line leads to its field. */
export function ErrorSummary({ problems, attempt }: { problems: readonly FieldProblem[]; attempt: number }) {
  const summary = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each failed try takes the focus again, with the same errors too
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus()
  }, [attempt])

  const count = problems.length
  if (count === 0) return null
  const { look, icon: Icon } = tones.failed
  return (
    <div
      ref={summary}
      role="alert"
      tabIndex={-1}
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 rounded-surface px-4 py-3 forced-colors:border ${look}`}
    >
      <Icon className="mt-0.5 size-5.5" strokeWidth={1.75} />
      <div>
        <p className="font-[650] text-ink">
          <Plural value={count} one="Un point à corriger" other="# points à corriger" />
        </p>
        <ul className="mt-1 grid gap-1">
          {problems.map(problem => (
            <li key={problem.field}>
              <a
                href={`#${problem.field}`}
                className="inline-flex min-h-6 items-center text-s text-failed"
                onClick={event => {
                  event.preventDefault()
                  document.getElementById(problem.field)?.focus()
                }}
              >
                {problem.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
