import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'

interface StepHeadingProps {
  /** From 1; left out where nobody knows how many there will be. */
  step?: number
  of?: number
  /** The person just came here from another step: reading goes on from this heading. */
  arrived: boolean
  children: ReactNode
}

/** Where one is in a journey of a few steps, to the eye and to the ear. */
export function StepHeading({ step, of, arrived, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrived) heading.current?.focus()
  }, [arrived])
  return (
    <div className="grid gap-2">
      {step !== undefined && of !== undefined && (
        <>
          <div aria-hidden="true" className="flex gap-1">
            {Array.from({ length: of }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <span key={at} className={`h-1.5 flex-1 rounded-full ${at < step ? 'bg-brand' : 'bg-line'}`} />
            ))}
          </div>
          <p className="text-s text-ink-2">
            <Trans>
              Étape {step} sur {of}
            </Trans>
          </p>
        </>
      )}
      <h2 ref={heading} tabIndex={-1} className="outline-none">
        {children}
      </h2>
    </div>
  )
}
