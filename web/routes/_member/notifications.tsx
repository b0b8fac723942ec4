import { createFileRoute } from '@tanstack/react-router'
import { NotificationsPage } from '../../features/notification/NotificationsPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/notifications')({
  loader: () => bringTexts('notification'),
  component: NotificationsPage,
})
