import { CircleAlert, CircleCheck, Info, type LucideIcon, OctagonX } from 'lucide-react'
import type { ReactNode } from 'react'

/** info: good to know. act: the person must do something. failed: it went wrong. done: it worked. */
export type Tone = 'info' | 'act' | 'failed' | 'done'

export const tones: Record<Tone, { look: string; icon: LucideIcon }> = {
  info: { look: 'bg-brand-soft text-brand-ink', icon: Info },
  act: { look: 'bg-act-soft text-act', icon: CircleAlert },
  failed: { look: 'bg-failed-soft text-failed', icon: OctagonX },
  done: { look: 'bg-done-soft text-done', icon: CircleCheck },
}

interface NoticeProps {
  tone?: Tone
  title: ReactNode
  /** What was kept, and what to do next. */
  children?: ReactNode
  /** A button or a link. */
  action?: ReactNode
  /** It appears as an answer to what the person did: screen readers say it at once. */
  live?: boolean
}

/** Something the person should know, in the flow of the page. */
export function Notice({ tone = 'info', title, children, action, live = false }: NoticeProps) {
  const { look, icon: Icon } = tones[tone]
  return (
    <div
      {...(live ? { role: tone === 'failed' ? 'alert' : 'status' } : {})}
      className={`grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 rounded-surface px-4 py-3 forced-colors:border ${look}`}
    >
      <Icon className="mt-0.5 size-5.5" strokeWidth={1.75} />
      <div>
        <p className="font-[650] text-ink">{title}</p>
        {children && <div className="text-s text-ink-2">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
