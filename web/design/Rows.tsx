import { createLink } from '@tanstack/react-router'
import { ChevronRight, type LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

/** A list of things one below the other. Its children are `li` with a Row or a RowLink in them. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="-my-2 grid divide-y divide-line">
      {children}
    </ul>
  )
}

interface RowParts {
  icon?: LucideIcon
  title: ReactNode
  /** Who, when, with whom. */
  meta?: ReactNode
  /** At the end of the line: an amount. */
  end?: ReactNode
  /** Under the amount, smaller: « reste 9,75 € ». */
  endMeta?: ReactNode
}

/** On the narrowest screens, and with very large text, what stands at the end of the line goes under it. */
const layout = (icon: LucideIcon | undefined) =>
  `grid items-center gap-x-3 py-3 ${
    icon
      ? 'grid-cols-[2.75rem_minmax(0,1fr)_auto] max-[21rem]:grid-cols-[2.75rem_minmax(0,1fr)]'
      : 'grid-cols-[minmax(0,1fr)_auto] max-[21rem]:grid-cols-[minmax(0,1fr)]'
  }`

function Parts({ icon: Icon, title, meta, end, endMeta }: RowParts) {
  return (
    <>
      {Icon && (
        <span aria-hidden="true" className="grid size-11 place-items-center rounded-field bg-sunken text-brand-ink">
          <Icon className="size-5.5" strokeWidth={1.75} />
        </span>
      )}
      <span className="min-w-0">
        <span className="block font-[650] [overflow-wrap:anywhere]">{title}</span>
        {meta && <span className="block text-s text-ink-2 [overflow-wrap:anywhere]">{meta}</span>}
      </span>
      <span className="text-end max-[21rem]:-col-end-1 max-[21rem]:flex max-[21rem]:flex-wrap max-[21rem]:items-baseline max-[21rem]:gap-x-2">
        {end && <span className="block font-[650]">{end}</span>}
        {endMeta && <span className="block text-xs text-ink-2">{endMeta}</span>}
      </span>
    </>
  )
}

/** A line of a list that leads nowhere. */
export function Row(props: RowParts) {
  return (
    <div className={layout(props.icon)}>
      <Parts {...props} />
    </div>
  )
}

interface RowAnchorProps
  extends RowParts,
    Omit<ComponentProps<'a'>, 'className' | 'style' | 'children' | keyof RowParts> {}

function RowAnchor({ icon, title, meta, end, endMeta, ...props }: RowAnchorProps) {
  return (
    <a
      {...props}
      className={`${layout(icon)} -mx-2 rounded-field px-2 text-ink no-underline transition-colors duration-150 hover:bg-sunken pressed:bg-sunken`}
    >
      <Parts
        {...(icon ? { icon } : {})}
        title={title}
        meta={meta}
        end={
          <>
            {end}
            {!end && <ChevronRight className="inline size-5 text-ink-2" strokeWidth={1.75} />}
          </>
        }
        endMeta={endMeta}
      />
    </a>
  )
}

/** A line of a list that leads to its own screen. */
export const RowLink = createLink(RowAnchor)
