import { createFileRoute } from '@tanstack/react-router'
import { MessagesPage } from '../../features/conversation/MessagesPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/messages/')({
  loader: () => Promise.all([bringTexts('conversation'), bringTexts('request')]),
  component: MessagesPage,
})
