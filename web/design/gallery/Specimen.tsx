import type { ReactNode } from 'react'

/** One component and its states. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-3">
      <h2 className="text-s text-ink-2">{name}</h2>
      {children}
    </section>
  )
}
