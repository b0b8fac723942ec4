import { useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { controlStyles, Field, type FieldTexts } from './Field.tsx'
import { IconButton } from './IconButton.tsx'

export interface SearchFieldProps extends Pick<FieldTexts, 'label'> {
  value: string
  onChange: (text: string) => void
  placeholder?: string
}

/** A search that narrows what is on the page; Escape or the cross clears it and keeps the focus. */
export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Field label={label} optional={false}>
      {control => (
        <div className="relative">
          <Search className="pointer-events-none absolute start-4 top-3.5 size-5 text-ink-2" strokeWidth={1.75} />
          <input
            ref={input}
            id={control.id}
            // Not type="search": Chromium and Safari would add a second, smaller cross of their own.
            type="text"
            inputMode="search"
            enterKeyHint="search"
            autoComplete="off"
            value={value}
            placeholder={placeholder}
            onChange={event => onChange(event.target.value)}
            onKeyDown={event => {
              if (event.key === 'Escape' && value) onChange('')
            }}
            className={`${controlStyles} ps-11 pe-13`}
          />
          {value && (
            <div className="absolute inset-y-0 end-1 grid place-items-center">
              <IconButton
                icon={X}
                label={t`Effacer la recherche`}
                onPress={() => {
                  onChange('')
                  input.current?.focus()
                }}
              />
            </div>
          )}
        </div>
      )}
    </Field>
  )
}
