import { ChevronDown, type LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'

interface HeadingProps {
  icon: LucideIcon
  name: string
  /** How many things it holds, in words. */
  count: string
  open: boolean
  children: ReactNode
}

/** A heading that opens and closes what stands under it. The browser's own: its search opens a closed one. */
export function Heading({ icon: Icon, name, count, open, children }: HeadingProps) {
  const [isOpen, setOpen] = useState(open)
  return (
    <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)} className="group/heading">
      <summary className="-mx-2 grid min-h-target cursor-pointer list-none grid-cols-[2.75rem_minmax(0,1fr)_auto] items-center gap-x-3 rounded-field px-2 py-2 transition-colors duration-150 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="grid size-11 place-items-center rounded-field bg-sunken text-brand-ink">
          <Icon className="size-5.5" strokeWidth={1.75} />
        </span>
        <span>
          <h3 className="inline">{name}</h3>
          <span className="block text-s text-ink-2">{count}</span>
        </span>
        <ChevronDown
          aria-hidden="true"
          className="size-5 text-ink-2 transition-transform duration-150 group-open/heading:rotate-180"
          strokeWidth={1.75}
        />
      </summary>
      <div className="pt-1 pb-3">{children}</div>
    </details>
  )
}
