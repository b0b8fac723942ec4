import { createFileRoute } from '@tanstack/react-router'
import type { RequestSearch } from '../../features/request/RequestFilters.tsx'
import { RequestsPage } from '../../features/request/RequestsPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/demarches/')({
  validateSearch: ({ type, encours }: Record<string, unknown>): RequestSearch => ({
    ...(typeof type === 'string' && { type }),
    ...(encours === true && { encours }),
  }),
  loader: () => bringTexts('request'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return <RequestsPage search={Route.useSearch()} onSearch={search => void navigate({ search, resetScroll: false })} />
}
