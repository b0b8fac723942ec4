import { createFileRoute } from '@tanstack/react-router'
import { GuaranteesPage } from '../../features/guarantee/GuaranteesPage.tsx'
import { readGuaranteesSearch } from '../../features/guarantee/guarantees-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/garanties')({
  validateSearch: readGuaranteesSearch,
  loader: () => bringTexts('guarantee'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return (
    <GuaranteesPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
