import { createFileRoute } from '@tanstack/react-router'
import { GuaranteesPage } from '../../features/guarantee/GuaranteesPage.tsx'
import { readGuaranteesSearch } from '../../features/guarantee/guarantees-search.ts'

export const Route = createFileRoute('/_member/garanties')({ validateSearch: readGuaranteesSearch, component: Page })

function Page() {
  const navigate = Route.useNavigate()
  return (
    <GuaranteesPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
