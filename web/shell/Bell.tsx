import { useLingui } from '@lingui/react/macro'
import { Bell as BellIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { AppLink } from '../design/Link.tsx'
import { announce } from '../design/toast.ts'

/** To the notifications, with how many are unread; says so when there are more. @param unread null while it loads */
export function Bell({ unread }: { unread: number | null }) {
  const { t } = useLingui()
  const before = useRef(unread)
  const label =
    unread === 1 ? t`Notifications, 1 non lue` : unread ? t`Notifications, ${unread} non lues` : t`Notifications`

  useEffect(() => {
    if (unread !== null && before.current !== null && unread > before.current) announce(label)
    before.current = unread
  }, [unread, label])

  return (
    <AppLink
      to="/notifications"
      aria-label={label}
      className="relative grid size-target place-items-center rounded-full text-ink transition-colors duration-150 hover:bg-sunken"
    >
      <BellIcon className="size-5.5" strokeWidth={1.75} />
      {unread ? (
        <span
          aria-hidden="true"
          className="num absolute end-0.5 top-0.5 min-w-5 rounded-full bg-brand px-1 text-center text-xs font-bold text-on-brand"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      ) : null}
    </AppLink>
  )
}
