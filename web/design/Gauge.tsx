import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'

interface GaugeProps {
  label: ReactNode
  /** How much of the ceiling is used, and the ceiling, in the same unit (cents, sessions, days…). */
  used: number
  limit: number
  /** What is left, in words: « 60 € », « 2 séances », « dès le 12 mars 2027 ». */
  left: string
  /** The ceiling and when it starts again, in words: « sur 150 €, remis à zéro le 1er janvier ». */
  detail: string
}

/** What is left of a ceiling. The bar is full when nothing is used yet, and empties. */
export function Gauge({ label, used, limit, left, detail }: GaugeProps) {
  const { t } = useLingui()
  const id = useId()
  const remaining = Math.max(0, limit - used)
  const share = limit > 0 ? Math.min(100, (remaining / limit) * 100) : 0
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span id={id} className="font-[650]">
          {label}
        </span>
        <span aria-hidden="true" className={`ms-auto ${remaining === 0 ? 'text-ink-2' : ''}`}>
          {left}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers do not let a <meter> be drawn alike everywhere */}
      <div
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={Math.max(limit, 0)}
        aria-valuenow={remaining}
        aria-valuetext={t`reste ${left}, ${detail}`}
        className="mt-2 mb-1 h-2 overflow-hidden rounded-full bg-sunken forced-colors:border"
      >
        <span className="keep-colour block h-full rounded-full bg-brand" style={{ width: `${share}%` }} />
      </div>
      <p aria-hidden="true" className="text-xs text-ink-2">
        {detail}
      </p>
    </div>
  )
}
