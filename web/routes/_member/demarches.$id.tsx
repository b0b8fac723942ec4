import { createFileRoute, useParams } from '@tanstack/react-router'
import { RequestPage } from '../../features/request/RequestPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/demarches/$id')({
  loader: () =>
    Promise.all([bringTexts('request'), bringTexts('conversation'), bringTexts('hospital'), bringTexts('beneficiary')]),
  component: Page,
})

function Page() {
  const { id } = useParams({ from: '/_member/demarches/$id' })
  // Another request is another page: nothing of the one before stays open.
  return <RequestPage key={id} id={id} />
}
