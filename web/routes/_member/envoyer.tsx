import { createFileRoute } from '@tanstack/react-router'
import { SendPage } from '../../features/request/SendPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/envoyer')({
  loader: () => bringTexts('request'),
  component: SendPage,
})
