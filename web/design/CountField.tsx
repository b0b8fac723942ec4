import { useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { Text } from 'react-aria-components/Text'
import { controlStyles, errorStyles, type FieldTexts, hintStyles, labelStyles, Optional } from './Field.tsx'

export interface CountFieldProps extends FieldTexts {
  id?: string
  value: number
  onChange: (count: number) => void
  max: number
}

const stepStyles =
  'grid size-12 flex-none place-items-center rounded-field border-[1.5px] border-line-strong bg-surface text-brand-ink transition-colors duration-150 hover:bg-brand-soft disabled:border-line disabled:text-ink-2 pressed:bg-brand-soft'

/** How many, from one up: typed, or by steps. */
export function CountField({ label, hint, error, optional, id, value, onChange, max }: CountFieldProps) {
  const { t } = useLingui()
  return (
    <AriaNumberField
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={count => onChange(Number.isNaN(count) ? 1 : count)}
      minValue={1}
      maxValue={max}
      step={1}
      isInvalid={Boolean(error)}
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
      <Group className="flex gap-2">
        <Button slot="decrement" aria-label={t`Un de moins`} className={stepStyles}>
          <Minus className="size-5" strokeWidth={1.75} />
        </Button>
        <div className="w-20">
          <Input className={`${controlStyles} num px-2 text-center`} inputMode="numeric" />
        </div>
        <Button slot="increment" aria-label={t`Un de plus`} className={stepStyles}>
          <Plus className="size-5" strokeWidth={1.75} />
        </Button>
      </Group>
      {error && (
        <Text slot="errorMessage" elementType="p" className={errorStyles}>
          {error}
        </Text>
      )}
    </AriaNumberField>
  )
}
