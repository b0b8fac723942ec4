import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { brand } from './brand.ts'

interface PageHeaderProps {
  /** The page's only h1, and the title of the document with the brand's name behind it. */
  title: string
  /** An AppLink to the screen above this one; its chevron is added here. */
  back?: ReactNode
  /** One line under the title: who, with whom, when, in what state. */
  children?: ReactNode
}

/** The head of every page. After a navigation the h1 takes the focus (see shell/RouteFocus.tsx). */
export function PageHeader({ title, back, children }: PageHeaderProps) {
  return (
    <div className="grid gap-2">
      <title>{`${title} – ${brand.name}`}</title>
      {back && (
        <div className="-ms-1 flex min-h-target items-center text-s font-medium">
          <ChevronLeft className="size-5 text-brand-ink" strokeWidth={1.75} />
          {back}
        </div>
      )}
      <h1 tabIndex={-1}>{title}</h1>
      {children && <div className="text-ink-2">{children}</div>}
    </div>
  )
}
