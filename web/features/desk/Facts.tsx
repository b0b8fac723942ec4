import type { ReactNode } from 'react'

/** What is known of somebody or something, name by name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid gap-x-6 gap-y-3 phone:grid-cols-2">{children}</dl>
}

interface FactProps {
  name: ReactNode
  /** A line of its own: an address is not cut in two. */
  wide?: boolean
  children: ReactNode
}

/** One of them; left out where nothing is known. */
export function Fact({ name, wide = false, children }: FactProps) {
  if (children === null || children === '') return null
  return (
    <div className={`min-w-0 ${wide ? 'phone:col-span-2' : ''}`}>
      <dt className="text-xs text-ink-2">{name}</dt>
      <dd className="font-[650] [overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}
