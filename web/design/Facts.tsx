import type { ReactNode } from 'react'

/** A name and what it is of something; left out where there is nothing to say. */
export type Fact = readonly [name: string, value: ReactNode]

const isSaid = (value: ReactNode) => value !== null && value !== undefined && value !== false

/** What is known of something, name by name; a long value goes under its name. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-2">
      {facts
        .filter(([, value]) => isSaid(value))
        .map(([name, value]) => (
          <div key={name} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <dt className="text-ink-2">{name}</dt>
            <dd className="ms-auto text-end font-semibold [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
