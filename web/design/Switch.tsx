import { type ReactNode, useId } from 'react'

export interface SwitchProps {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** On or off, at once. */
export function Switch({ label, hint, checked, onChange, disabled = false }: SwitchProps) {
  const id = useId()
  return (
    <div>
      <label className="flex min-h-target cursor-pointer items-center justify-between gap-4 has-disabled:cursor-not-allowed has-disabled:text-ink-2">
        <span>{label}</span>
        <span className="relative inline-grid flex-none">
          <input
            type="checkbox"
            role="switch"
            checked={checked}
            aria-checked={checked}
            disabled={disabled}
            onChange={event => onChange(event.target.checked)}
            aria-describedby={hint ? id : undefined}
            className="peer h-7 w-12 cursor-[inherit] appearance-none rounded-full border-[1.5px] border-line-strong bg-sunken transition-colors duration-150 checked:border-brand checked:bg-brand"
          />
          <span
            aria-hidden="true"
            className="keep-colour pointer-events-none absolute start-1 top-1 size-5 rounded-full bg-line-strong transition-all duration-150 peer-checked:start-6 peer-checked:bg-on-brand"
          />
        </span>
      </label>
      {hint && (
        <p id={id} className="pe-16 text-s text-ink-2">
          {hint}
        </p>
      )}
    </div>
  )
}
