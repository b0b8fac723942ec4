import { Check, CircleAlert, Clock, type LucideIcon, X } from 'lucide-react'
import type { ReactNode } from 'react'

/** done: settled. act: the person must do something. failed: it went wrong. waiting: in someone else's hands. */
export type Status = 'done' | 'act' | 'failed' | 'waiting'

const frame = 'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap'

/** A short fact beside a title. */
export function Chip({ icon: Icon, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={`${frame} bg-sunken text-ink-2`}>
      {Icon && <Icon className="size-3.5" strokeWidth={2.25} />}
      {children}
    </span>
  )
}

const looks: Record<Status, { look: string; icon: LucideIcon }> = {
  done: { look: 'bg-done-soft text-done', icon: Check },
  act: { look: 'bg-act-soft text-act', icon: CircleAlert },
  failed: { look: 'bg-failed-soft text-failed', icon: X },
  waiting: { look: 'bg-sunken text-ink-2', icon: Clock },
}

/** Where something stands. The words say it; the icon and the colour only help. */
export function StatusChip({ status, children }: { status: Status; children: ReactNode }) {
  const { look, icon: Icon } = looks[status]
  return (
    <span className={`${frame} ${look} forced-colors:border`}>
      <Icon className="size-3.5" strokeWidth={2.25} />
      <span>{children}</span>
    </span>
  )
}
