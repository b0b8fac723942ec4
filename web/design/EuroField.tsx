import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { Text } from 'react-aria-components/Text'
import { controlStyles, errorStyles, type FieldTexts, hintStyles, labelStyles, Optional } from './Field.tsx'

export interface EuroFieldProps extends FieldTexts {
  id?: string
  /** Cents, or null when empty. */
  value: number | null
  onChange: (cents: number | null) => void
  /** Hears the amount while it is being typed too, before the field takes it: for answers that follow the typing. */
  onType?: (cents: number | null) => void
  /** Greatest amount accepted, in cents. */
  max?: number
}

const euro: Intl.NumberFormatOptions = { style: 'currency', currency: 'EUR' }

/** Cents of what is typed so far; null when it is no amount yet. */
function typedCents(text: string): number | null {
  const plain = text.replace(/[\s€]/g, '').replace(',', '.')
  return /^\d+(\.\d{0,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

/** An amount in euros, typed as people write it (« 55 », « 55,5 », « 1 200,00 € ») and handed on in cents. */
export function EuroField({ label, hint, error, optional, id, value, onChange, onType, max }: EuroFieldProps) {
  return (
    <AriaNumberField
      {...(id === undefined ? {} : { id })}
      {...(max === undefined ? {} : { maxValue: max / 100 })}
      value={value === null ? Number.NaN : value / 100}
      onChange={euros => onChange(Number.isNaN(euros) ? null : Math.round(euros * 100))}
      minValue={0}
      formatOptions={euro}
      isInvalid={Boolean(error)}
      isRequired={!optional}
      validationBehavior="aria"
      isWheelDisabled
    >
      <Label className={labelStyles}>
        {label}
        {optional && <Optional />}
      </Label>
      {hint && (
        <Text slot="description" elementType="p" className={hintStyles}>
          {hint}
        </Text>
      )}
      <Group>
        <Input
          className={`${controlStyles} num`}
          inputMode="decimal"
          onInput={event => onType?.(typedCents(event.currentTarget.value))}
        />
      </Group>
      {error && (
        <Text slot="errorMessage" elementType="p" className={errorStyles}>
          {error}
        </Text>
      )}
    </AriaNumberField>
  )
}
