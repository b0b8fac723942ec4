import { useId } from 'react'

interface ProgressBarProps {
  /** What is under way, in words that change with it: « 2 pages sur 3 envoyées ». */
  label: string
  /** From 0 to 1. */
  value: number
}

/** How far something is that takes a while. */
export function ProgressBar({ label, value }: ProgressBarProps) {
  const id = useId()
  const share = Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className="grid gap-1.5">
      <p id={id} className="num text-s text-ink-2">
        {label}
      </p>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        className="h-2 overflow-hidden rounded-full bg-sunken forced-colors:border"
      >
        <span
          className="keep-colour block h-full rounded-full bg-brand transition-[width] duration-200"
          style={{ width: `${share}%` }}
        />
      </div>
    </div>
  )
}
