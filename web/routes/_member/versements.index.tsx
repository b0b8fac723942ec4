import { createFileRoute } from '@tanstack/react-router'
import { PaymentsPage } from '../../features/payment/PaymentsPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/versements/')({
  loader: () => bringTexts('payment'),
  component: PaymentsPage,
})
