import { type ReactNode, useId } from 'react'

interface SurfaceProps {
  /** Heading of the section. Without one, the surface is only a frame. */
  title?: ReactNode
  /** A link at the end of the heading's line, such as « Tout voir ». */
  action?: ReactNode
  children: ReactNode
}

/** A quiet sheet that holds one subject. */
export function Surface({ title, action, children }: SurfaceProps) {
  const id = useId()
  const frame =
    'grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 rounded-surface border border-line bg-surface p-4 phone:px-6 phone:py-5'
  if (title === undefined) return <div className={frame}>{children}</div>
  return (
    <section aria-labelledby={id} className={frame}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id}>{title}</h2>
        {action && <div className="text-s font-semibold">{action}</div>}
      </div>
      {children}
    </section>
  )
}

interface ColumnsProps {
  main: ReactNode
  aside: ReactNode
  /** What goes with the page must be seen before it: whose file it is, before what it holds. */
  asideFirst?: boolean
}

/** Two columns on a desk, one on a phone: what the page is about, then what goes with it. */
export function Columns({ main, aside, asideFirst = false }: ColumnsProps) {
  const column = 'grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6'
  const widths = asideFirst
    ? 'desk:grid-cols-[minmax(0,1fr)_minmax(0,1.55fr)]'
    : 'desk:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]'
  return (
    <div className={`grid grid-cols-[minmax(0,1fr)] items-start gap-6 ${widths}`}>
      <div className={column}>{asideFirst ? aside : main}</div>
      <div className={column}>{asideFirst ? main : aside}</div>
    </div>
  )
}
