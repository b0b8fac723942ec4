import { Trans, useLingui } from '@lingui/react/macro'
import { Paperclip } from 'lucide-react'
import type { ReactNode } from 'react'
import { brand } from '../../design/brand.ts'
import type { ConversationDetailFragment } from '../../graphql/generated/request/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

interface ThreadProps {
  messages: ConversationDetailFragment['messages']
  /** Which side looks at it: its own messages stand at the end of the line. */
  side: 'MEMBER' | 'DESK'
}

/** What was written, the oldest first: who, when, and whether the other side has read it. */
export function Thread({ messages, side }: ThreadProps) {
  const { t } = useLingui()
  const { moment } = useFormats()
  if (messages.length === 0) return null
  return (
    <ol aria-label={t`Messages`} className="grid gap-4">
      {messages.map(({ position, by, name, text, at, isRead, attachment }) => {
        const isOwn = by === side
        return (
          <li key={position} className={`grid gap-1 ${isOwn ? 'justify-items-end' : 'justify-items-start'}`}>
            <div
              className={`max-w-[min(100%,36rem)] rounded-surface px-4 py-3 forced-colors:border ${isOwn ? 'bg-brand-soft' : 'bg-sunken'}`}
            >
              <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
              {attachment?.file && (
                <a
                  href={attachment.file.url}
                  target="_blank"
                  rel="noreferrer"
                  className="mt-1 inline-flex min-h-target items-center gap-2"
                >
                  <Paperclip aria-hidden="true" className="size-5" strokeWidth={1.75} />
                  {attachment.title}
                </a>
              )}
            </div>
            <p className="text-s text-ink-2">
              <Who isOwn={isOwn} side={side} name={name} />
              {', '}
              <time dateTime={at}>{moment(new Date(at))}</time>
              {isOwn && isRead && (
                <>
                  {' · '}
                  <Trans>lu</Trans>
                </>
              )}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function Who({ isOwn, side, name }: { isOwn: boolean; side: ThreadProps['side']; name: string | null }): ReactNode {
  if (isOwn) return side === 'MEMBER' ? <Trans>Vous</Trans> : name
  if (side === 'DESK') return <Trans>L’adhérent</Trans>
  return name ? (
    <Trans>
      {name}, de {brand.name}
    </Trans>
  ) : (
    brand.name
  )
}
