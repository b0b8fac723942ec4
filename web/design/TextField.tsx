import type { ComponentProps } from 'react'
import { controlStyles, Field, type FieldTexts, type Unmarked } from './Field.tsx'

export interface TextFieldProps extends FieldTexts, Unmarked, Omit<ComponentProps<'input'>, 'className' | 'style'> {}

/** One line of text. Takes what react-hook-form's `register` returns; its id is its name, for the error summary. */
export function TextField({ label, hint, error, optional = false, unmarked, id, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} unmarked={unmarked} id={id ?? input.name}>
      {control => <input type="text" {...input} {...control} className={controlStyles} />}
    </Field>
  )
}
