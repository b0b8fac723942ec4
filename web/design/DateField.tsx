import { parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import {
  controlStyles,
  errorStyles,
  type FieldTexts,
  hintStyles,
  labelStyles,
  Optional,
  type Unmarked,
} from './Field.tsx'

export interface DateFieldProps extends FieldTexts, Unmarked {
  id?: string
  /** A civil date, 'YYYY-MM-DD', or null while it is not complete. */
  value: string | null
  onChange: (date: string | null) => void
  /** First and last dates accepted, 'YYYY-MM-DD'. */
  min?: string
  max?: string
}

/** A date typed part by part, in the order of the person's language. Civil: no time zone can move it by a day. */
export function DateField({ label, hint, error, optional, unmarked, id, value, onChange, min, max }: DateFieldProps) {
  return (
    <AriaDateField
      {...(id === undefined ? {} : { id })}
      value={value === null ? null : parseDate(value)}
      onChange={date => onChange(date?.toString() ?? null)}
      minValue={min === undefined ? null : parseDate(min)}
      maxValue={max === undefined ? null : parseDate(max)}
      isInvalid={Boolean(error)}
      isRequired={!optional}
      validationBehavior="aria"
      onKeyDown={event => {
        // Enter sends the form, as from every other field.
        if (event.key === 'Enter') event.currentTarget.closest('form')?.requestSubmit()
      }}
      shouldForceLeadingZeros
    >
      <Label className={labelStyles}>
        {label}
        {optional && !unmarked && <Optional />}
      </Label>
      {hint && (
        <Text slot="description" elementType="p" className={hintStyles}>
          {hint}
        </Text>
      )}
      <DateInput className={`${controlStyles} num flex items-center`}>
        {segment => (
          <DateSegment
            segment={segment}
            className="rounded-sm px-0.5 outline-none placeholder-shown:text-ink-2 focus:bg-brand focus:text-on-brand forced-colors:focus:outline-2"
          />
        )}
      </DateInput>
      {error && (
        <Text slot="errorMessage" elementType="p" className={errorStyles}>
          {error}
        </Text>
      )}
    </AriaDateField>
  )
}
