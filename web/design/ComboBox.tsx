import { Trans } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components/Button'
import { Collection } from 'react-aria-components/Collection'
import { ComboBox as AriaComboBox, useFilter } from 'react-aria-components/ComboBox'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { controlStyles, errorStyles, type FieldTexts, hintStyles, labelStyles, Optional } from './Field.tsx'

/** One thing to choose: what it is called, and a second line that tells it from its neighbours. */
export interface ComboBoxItem {
  id: string
  label: string
  detail?: string | undefined
  /** The heading it stands under; items with the same one follow each other. */
  group?: string | undefined
}

export interface ComboBoxProps extends FieldTexts {
  id?: string
  items: readonly ComboBoxItem[]
  value: string | null
  onChange: (id: string | null) => void
  placeholder?: string
}

interface Section {
  id: string
  name: string | undefined
  items: ComboBoxItem[]
}

function sectionsOf(items: readonly ComboBoxItem[]): Section[] {
  const sections = new Map<string | undefined, Section>()
  for (const item of items) {
    const section = sections.get(item.group) ?? { id: `section:${item.group ?? ''}`, name: item.group, items: [] }
    section.items.push(item)
    sections.set(item.group, section)
  }
  return [...sections.values()]
}

/**
 * A search in a list of known things, such as acts: each word typed narrows the list, in any order; accents and
 * capitals do not matter.
 */
export function ComboBox({ label, hint, error, optional, id, items, value, onChange, placeholder }: ComboBoxProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const words = new Map(items.map(item => [item.label, [item.label, item.detail, item.group].join(' ')]))
  return (
    <AriaComboBox
      {...(id === undefined ? {} : { id })}
      defaultItems={sectionsOf(items)}
      defaultFilter={(name, typed) => typed.split(/\s+/).every(word => contains(words.get(name) ?? name, word))}
      value={value}
      onChange={key => onChange(key === null ? null : String(key))}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      isRequired={!optional}
      validationBehavior="aria"
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
      <div className="relative">
        <Input className={`${controlStyles} pe-13 text-ellipsis`} placeholder={placeholder} />
        <Button className="absolute inset-y-0 end-1 grid w-target place-items-center rounded-full text-ink-2">
          <ChevronDown className="size-5" strokeWidth={1.75} />
        </Button>
      </div>
      {error && (
        <Text slot="errorMessage" elementType="p" className={errorStyles}>
          {error}
        </Text>
      )}
      <Popover className="w-(--trigger-width) rounded-field border border-line bg-surface shadow-raised">
        <HiddenIsOutOfReach />
        <ListBox
          className="grid max-h-80 gap-0.5 overflow-y-auto p-1.5 outline-none"
          renderEmptyState={() => (
            <p className="px-3 py-3 text-s text-ink-2">
              <Trans>Rien ne correspond. Essayez un mot plus court.</Trans>
            </p>
          )}
        >
          {(section: Section) => (
            <ListBoxSection id={section.id} aria-label={section.name}>
              {section.name && (
                <Header className="px-3 pt-3 pb-1 text-xs font-semibold text-ink-2">{section.name}</Header>
              )}
              <Collection items={section.items}>{item => <Item {...item} />}</Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]'

/**
 * While the list is open React Aria hides the rest of the page from screen readers, or VoiceOver would pass the list by.
 * What is hidden must not take the focus either (WCAG 4.1.2): as with the browser's own lists, one closes it first.
 */
function HiddenIsOutOfReach() {
  useEffect(() => {
    let stilled: HTMLElement[] = []
    const frame = requestAnimationFrame(() => {
      stilled = [...document.querySelectorAll<HTMLElement>('[aria-hidden="true"]')].filter(
        element => !element.inert && (element.matches(FOCUSABLE) || element.querySelector(FOCUSABLE) !== null),
      )
      for (const element of stilled) element.inert = true
    })
    return () => {
      cancelAnimationFrame(frame)
      for (const element of stilled) element.inert = false
    }
  }, [])
  return null
}

function Item({ id, label, detail }: ComboBoxItem) {
  return (
    <ListBoxItem
      id={id}
      textValue={label}
      className="cursor-pointer rounded-small px-3 py-2 outline-none focus:bg-brand-soft focus:text-brand-ink selected:font-semibold forced-colors:focus:outline-2"
    >
      {label}
      {detail && (
        <Text slot="description" className="block text-s font-normal text-ink-2">
          {detail}
        </Text>
      )}
    </ListBoxItem>
  )
}
