import { Trans, useLingui } from '@lingui/react/macro'
import {
  CreditCard,
  FileQuestion,
  FileText,
  FileWarning,
  Gift,
  type LucideIcon,
  Mail,
  MailOpen,
  MailWarning,
  MessageSquareReply,
  ReceiptEuro,
  Send,
  Unplug,
} from 'lucide-react'
import { IconButton } from '../../design/IconButton.tsx'
import { RowLink, Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFocusNext } from '../../design/useFocusNext.ts'
import type { NotificationKind, NotificationRowFragment } from '../../graphql/generated/notification/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { byDay, useDayName } from './days.ts'
import { useMark } from './useMarks.ts'

const icons: Record<NotificationKind, LucideIcon> = {
  REIMBURSEMENT_RECEIVED: ReceiptEuro,
  DOCUMENT_READY: FileText,
  REQUEST_RECEIVED: Send,
  REQUEST_ANSWERED: MessageSquareReply,
  PAGE_REFUSED: FileWarning,
  PAPERS_ASKED: FileQuestion,
  CARD_READY: CreditCard,
  MAIL_BOUNCED: MailWarning,
  TELETRANSMISSION_STOPPED: Unplug,
  REFERRAL_MOVED: Gift,
}

interface NotificationDaysProps {
  notifications: readonly NotificationRowFragment[]
  /** Not while staff look on. */
  mayMark: boolean
  hasMore: boolean
  loadingMore: boolean
  onMore: () => void
}

/** Notifications day by day, and the rest of them on demand. */
export function NotificationDays({ notifications, mayMark, hasMore, loadingMore, onMore }: NotificationDaysProps) {
  const nameOf = useDayName()
  const { list, remember } = useFocusNext(notifications.map(({ id }) => id))
  return (
    <div ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {byDay(notifications).map(({ day, notifications: ofDay }) => {
        const name = nameOf(day, todayInFrance())
        return (
          <Surface key={day} title={name}>
            <Rows label={name}>
              {ofDay.map(notification => (
                <li
                  key={notification.id}
                  data-row={notification.id}
                  className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2"
                >
                  <NotificationRow notification={notification} mayMark={mayMark} />
                </li>
              ))}
            </Rows>
          </Surface>
        )
      })}
      <ShowMore
        shown={notifications.length}
        more={hasMore}
        busy={loadingMore}
        onMore={() => {
          remember()
          onMore()
        }}
      />
    </div>
  )
}

function NotificationRow({ notification, mayMark }: { notification: NotificationRowFragment; mayMark: boolean }) {
  const { t } = useLingui()
  const { time } = useFormats()
  const mark = useMark()
  const { id, kind, title, text, path, createdAt, readAt } = notification
  const isUnread = readAt === null
  return (
    <>
      <RowLink
        // A path of this site that the server wrote; the router answers one that it does not know.
        to={path as '/'}
        icon={icons[kind] ?? Mail}
        title={
          <>
            <span className={isUnread ? '' : 'font-medium'}>{title}</span>{' '}
            {isUnread && (
              <span className="inline-block rounded-full bg-brand-soft px-2.5 py-0.5 text-xs font-semibold text-brand-ink forced-colors:border">
                <Trans>Non lue</Trans>
              </span>
            )}
          </>
        }
        meta={
          <>
            <span className="num whitespace-nowrap">{time(new Date(createdAt))}</span> · {text}
          </>
        }
        onClick={() => {
          if (isUnread && mayMark) void mark(id, true)
        }}
      />
      {mayMark && (
        <IconButton
          icon={isUnread ? MailOpen : Mail}
          label={isUnread ? t`Marquer comme lue : ${title}` : t`Marquer comme non lue : ${title}`}
          onPress={() => void mark(id, isUnread)}
        />
      )}
    </>
  )
}
