import type { ComponentProps } from 'react'
import { controlStyles, Field, type FieldTexts } from './Field.tsx'

export interface TextAreaProps extends FieldTexts, Omit<ComponentProps<'textarea'>, 'className' | 'style'> {}

/** Several lines of text. It grows with what is written, where the browser can. */
export function TextArea({ label, hint, error, optional = false, id, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id ?? area.name}>
      {control => (
        <textarea rows={4} {...area} {...control} className={`${controlStyles} h-auto py-2 [field-sizing:content]`} />
      )}
    </Field>
  )
}
