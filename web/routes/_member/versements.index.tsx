import { createFileRoute } from '@tanstack/react-router'
import { PaymentsPage } from '../../features/payment/PaymentsPage.tsx'

export const Route = createFileRoute('/_member/versements/')({ component: PaymentsPage })
