import { createFileRoute } from '@tanstack/react-router'
import { SimulatorPage } from '../../features/guarantee/SimulatorPage.tsx'
import { readSimulatorSearch } from '../../features/guarantee/simulator-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/simulateur')({
  validateSearch: readSimulatorSearch,
  loader: () => bringTexts('guarantee'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return (
    <SimulatorPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
