import { Check } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { errorStyles } from './Field.tsx'

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'type'> {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

/** One yes or no that counts when the form is sent. What acts at once is a Switch. */
export function Checkbox({ label, hint, error, id, ...input }: CheckboxProps) {
  const made = useId()
  const control = id ?? input.name ?? made
  const described = [hint ? `${control}-hint` : '', error ? `${control}-error` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <label className="flex min-h-target cursor-pointer items-center gap-3 has-disabled:cursor-not-allowed has-disabled:text-ink-2">
        <span className="relative grid flex-none place-items-center">
          <input
            {...input}
            type="checkbox"
            id={control}
            aria-describedby={described || undefined}
            aria-invalid={error ? true : undefined}
            className="peer size-5.5 cursor-[inherit] appearance-none rounded-[6px] border-[1.5px] border-line-strong bg-surface transition-colors duration-150 checked:border-brand checked:bg-brand disabled:border-line disabled:bg-sunken aria-invalid:border-failed"
          />
          <Check
            className="pointer-events-none absolute size-4 text-on-brand opacity-0 peer-checked:opacity-100 forced-colors:text-[CanvasText]"
            strokeWidth={3}
          />
        </span>
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${control}-hint`} className="ps-8.5 text-s text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${control}-error`} className={`${errorStyles} ps-8.5`}>
          {error}
        </p>
      )}
    </div>
  )
}
