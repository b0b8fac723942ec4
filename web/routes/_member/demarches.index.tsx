import { createFileRoute } from '@tanstack/react-router'
import { RequestsPage } from '../../features/request/RequestsPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/demarches/')({
  loader: () => bringTexts('request'),
  component: RequestsPage,
})
