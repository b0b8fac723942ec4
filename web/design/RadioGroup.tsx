import { type ReactNode, useId } from 'react'
import { errorStyles, type FieldTexts, hintStyles, labelStyles, Optional } from './Field.tsx'

export interface RadioGroupProps<Value extends string> extends FieldTexts {
  name?: string
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[]
  value: Value | null
  onChange: (value: Value) => void
}

/** One choice among a few, all of them visible. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, hint, error, optional, options, value, onChange } = props
  const made = useId()
  const name = props.name ?? made
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset aria-describedby={described || undefined} className="min-w-0">
      <legend className={labelStyles}>
        {label}
        {optional && <Optional />}
      </legend>
      {hint && (
        <p id={`${name}-hint`} className={hintStyles}>
          {hint}
        </p>
      )}
      <div className="grid gap-2">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="grid min-h-12 cursor-pointer grid-cols-[auto_1fr] items-center gap-x-3 rounded-field border-[1.5px] border-line-strong bg-surface px-4 py-2 transition-colors duration-150 hover:border-ink-2 has-checked:border-brand has-checked:bg-brand-soft"
          >
            <input
              type="radio"
              id={index === 0 ? name : undefined}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="size-5 appearance-none rounded-full border-[1.5px] border-line-strong bg-surface transition-all duration-150 checked:border-[6px] checked:border-brand"
            />
            <span>{option.label}</span>
            {option.hint && <span className="col-start-2 text-s text-ink-2">{option.hint}</span>}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={errorStyles}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
