import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'

/** What every field says around its control. */
export interface FieldTexts {
  label: ReactNode
  /** How to fill it in, shown before any error. */
  hint?: ReactNode
  /** What is wrong and how to put it right. */
  error?: ReactNode
  /** Marks the field as optional; the others are required and carry no mark. */
  optional?: boolean
}

/** For a form that says itself how many of its fields it needs: none of them carries the mark of an optional one. */
export interface Unmarked {
  unmarked?: boolean | undefined
}

/** What the control must carry to be tied to its label, hint and error. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export const labelStyles = 'mb-1 block font-semibold'
export const hintStyles = 'mb-1 text-s text-ink-2'
export const errorStyles = 'mt-1 text-s font-medium text-failed'

/** The look of every control one writes or chooses in. */
export const controlStyles = [
  'min-h-12 w-full rounded-field border-[1.5px] border-line-strong bg-surface px-4 text-ink placeholder:text-ink-2',
  'transition-colors duration-150 hover:border-ink-2 disabled:border-line disabled:bg-sunken disabled:text-ink-2',
  'aria-invalid:border-failed invalid:border-failed',
].join(' ')

interface FieldProps extends FieldTexts, Unmarked {
  /** Id of the control, so that an error summary can lead to it. */
  id?: string | undefined
  children: (control: ControlProps) => ReactNode
}

/** Label, hint and error around one native control. */
export function Field({ label, hint, error, optional, unmarked, id, children }: FieldProps) {
  const made = useId()
  const control = id ?? made
  const described = [hint ? `${control}-hint` : '', error ? `${control}-error` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={control} className={labelStyles}>
        {label}
        {optional && !unmarked && <Optional />}
      </label>
      {hint && (
        <p id={`${control}-hint`} className={hintStyles}>
          {hint}
        </p>
      )}
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
      {error && (
        <p id={`${control}-error`} className={errorStyles}>
          {error}
        </p>
      )}
    </div>
  )
}

/** The mark of an optional field. */
export function Optional() {
  return (
    <span className="font-normal text-ink-2">
      {' '}
      <Trans>(facultatif)</Trans>
    </span>
  )
}
