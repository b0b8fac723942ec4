import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { announce, toast } from '../../design/toast.ts'
import {
  useMarkAllNotificationsMutation,
  useMarkNotificationMutation,
  useUnmarkAllNotificationsMutation,
} from '../../graphql/generated/notification/hooks.ts'

/** What marking all as read came to: its mark takes it back. */
export interface MarkedAll {
  readAt: string
  marked: number
}

/** Marks one notification as read, or as unread again. */
export function useMark(): (id: string, read: boolean) => Promise<void> {
  const { t } = useLingui()
  const [, send] = useMarkNotificationMutation()
  return async (id, read) => {
    const { data } = await send({ id, read })
    const result = data?.markNotificationsRead
    if (result?.__typename !== 'MarkNotificationsSuccess')
      toast(result?.message ?? t`Ce changement n’a pas pu être enregistré. Réessayez.`, 'failed')
    else announce(read ? t`Marquée comme lue` : t`Marquée comme non lue`)
  }
}

/** Marks all as read, and takes that back. */
export function useMarkAll() {
  const { t } = useLingui()
  const [{ fetching: marking }, mark] = useMarkAllNotificationsMutation()
  const [{ fetching: undoing }, unmark] = useUnmarkAllNotificationsMutation()
  const [done, setDone] = useState<MarkedAll>()
  const failed = () => toast(t`Ce changement n’a pas pu être enregistré. Réessayez.`, 'failed')
  return {
    busy: marking || undoing,
    done,
    /** @param until of the newest on screen: what came since has not been seen */
    async markAll(until: string) {
      const { data } = await mark({ until })
      if (!data) return failed()
      const { readAt, marked } = data.markAllNotificationsRead
      setDone({ readAt, marked })
    },
    async undo() {
      if (!done) return
      const { data } = await unmark({ readAt: done.readAt })
      if (!data) return failed()
      setDone(undefined)
      announce(t`Vos notifications sont de nouveau non lues`)
    },
  }
}
