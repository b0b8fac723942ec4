import { createFileRoute, useParams } from '@tanstack/react-router'
import { ClaimPage } from '../../features/claim/ClaimPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/remboursements/$id')({
  loader: () => bringTexts('claim'),
  component: Page,
})

function Page() {
  const { id } = useParams({ from: '/_member/remboursements/$id' })
  // Another reimbursement is another page: nothing of the one before stays open.
  return <ClaimPage key={id} id={id} />
}
