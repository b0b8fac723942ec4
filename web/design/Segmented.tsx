import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'

export interface SegmentedProps<Value extends string> {
  /** What is being chosen; shown only when `labelled`. */
  label: string
  labelled?: boolean
  options: readonly { value: Value; label: string; icon?: LucideIcon; lang?: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** A choice of two to four, side by side, that acts at once: chart or table, theme, language. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, labelled = false, options, value, onChange } = props
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className={labelled ? 'mb-2 text-s font-semibold text-ink-2' : 'sr-only'}>{label}</legend>
      <div className="flex flex-wrap gap-1 rounded-field bg-sunken p-1">
        {options.map(({ value: option, label: text, icon: Icon, lang }) => (
          <label
            key={option}
            lang={lang}
            className="relative flex min-h-9 flex-1 cursor-pointer items-center justify-center gap-2 rounded-small border border-transparent px-3 text-s font-medium text-ink-2 transition-colors duration-150 hover:text-ink has-checked:border-line-strong has-checked:bg-surface has-checked:text-ink forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
              // The label is the target; it is widened to 44 px by this invisible input.
              className="absolute inset-x-0 -inset-y-1 cursor-[inherit] appearance-none opacity-0"
            />
            {Icon && <Icon className="size-4.5 flex-none" strokeWidth={1.75} />}
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
