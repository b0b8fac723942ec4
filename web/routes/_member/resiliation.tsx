import { createFileRoute } from '@tanstack/react-router'
import { TerminationPage } from '../../features/termination/TerminationPage.tsx'
import { readTerminationSearch } from '../../features/termination/termination-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/resiliation')({
  validateSearch: readTerminationSearch,
  // The proof is sent like the pages of any request.
  loader: () => Promise.all([bringTexts('termination'), bringTexts('request')]),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return (
    <TerminationPage
      search={Route.useSearch()}
      onSearch={(search, step) => void navigate({ search, replace: !step, resetScroll: step })}
    />
  )
}
