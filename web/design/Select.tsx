import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlStyles, Field, type FieldTexts } from './Field.tsx'

export interface SelectProps<Value extends string>
  extends FieldTexts,
    Omit<ComponentProps<'select'>, 'className' | 'style' | 'value' | 'onChange' | 'children'> {
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** A choice in a short list. Native: a phone shows its own wheel, and it costs nothing to load. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  optional = false,
  id,
  options,
  value,
  onChange,
  ...select
}: SelectProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id ?? select.name}>
      {control => (
        <div className="relative">
          <select
            {...select}
            {...control}
            value={value}
            onChange={event => {
              const chosen = options.find(option => option.value === event.target.value)
              if (chosen) onChange(chosen.value)
            }}
            className={`${controlStyles} cursor-pointer appearance-none truncate pe-11`}
          >
            {options.map(option => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className="pointer-events-none absolute end-4 top-3.5 size-5 text-ink-2" strokeWidth={1.75} />
        </div>
      )}
    </Field>
  )
}
