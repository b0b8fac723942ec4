import { createFileRoute, useParams } from '@tanstack/react-router'
import { PaymentPage } from '../../features/payment/PaymentPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/versements/$id')({
  loader: () => bringTexts('payment'),
  component: Page,
})

function Page() {
  return <PaymentPage id={useParams({ from: '/_member/versements/$id' }).id} />
}
