import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Amount } from './Amount.tsx'

/** One step of a computation: what it does, the amount after it in cents, why, and the rule's legal source. */
export interface WhyStep {
  id: string
  title: ReactNode
  cents?: number | undefined
  detail?: ReactNode
  /** Where the rule comes from: « art. L. 160-13 CSS ». With an address, it can be read. */
  source?: { label: string; url?: string | undefined } | undefined
}

/** « Pourquoi ce montant ? »: the steps from the price to what is left to pay, in plain words. */
export function WhySteps({ steps }: { steps: readonly WhyStep[] }) {
  return (
    <ol className="grid">
      {steps.map((step, index) => (
        <li
          key={step.id}
          className="group relative grid grid-cols-[2rem_minmax(0,1fr)_auto] gap-x-3 py-3 first:pt-0 last:pb-0"
        >
          {/* The line that ties a number to the next one. */}
          <span
            aria-hidden="true"
            className="absolute start-4 top-12 -bottom-2 w-px bg-line group-first:top-9 group-last:hidden"
          />
          <span
            aria-hidden="true"
            className="num z-1 grid size-8 place-items-center rounded-full bg-brand-soft text-s font-bold text-brand-ink group-last:bg-brand group-last:text-on-brand"
          >
            {index + 1}
          </span>
          <span className="pt-1 leading-snug font-[650]">{step.title}</span>
          <span className="pt-1 text-end leading-snug font-[650]">
            {step.cents !== undefined && <Amount cents={step.cents} />}
          </span>
          {(step.detail || step.source) && (
            <div className="col-span-2 col-start-2 mt-1 text-s text-ink-2">
              {step.detail && <p>{step.detail}</p>}
              {step.source && (
                <p className="mt-0.5 text-xs">
                  <Trans>Source :</Trans>{' '}
                  {step.source.url ? (
                    <a href={step.source.url} rel="noreferrer" target="_blank">
                      {step.source.label}
                      <span className="sr-only">
                        {' '}
                        <Trans>(nouvel onglet)</Trans>
                      </span>
                    </a>
                  ) : (
                    step.source.label
                  )}
                </p>
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
