import { createFileRoute, useParams } from '@tanstack/react-router'
import { PaymentPage } from '../../features/payment/PaymentPage.tsx'

export const Route = createFileRoute('/_member/versements/$id')({ component: Page })

function Page() {
  return <PaymentPage id={useParams({ from: '/_member/versements/$id' }).id} />
}
