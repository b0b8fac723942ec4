import { createFileRoute } from '@tanstack/react-router'
import { ClaimsPage } from '../../features/claim/ClaimsPage.tsx'
import { readClaimSearch } from '../../features/claim/claim-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/remboursements/')({
  validateSearch: readClaimSearch,
  loader: () => bringTexts('claim'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return (
    <ClaimsPage
      search={Route.useSearch()}
      onSearch={(search, { replace = false } = {}) => void navigate({ search, replace, resetScroll: false })}
    />
  )
}
