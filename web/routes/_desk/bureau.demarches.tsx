import { createFileRoute } from '@tanstack/react-router'
import { WorklistPage } from '../../features/worklist/WorklistPage.tsx'
import { readWorklistSearch } from '../../features/worklist/worklist-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_desk/bureau/demarches')({
  validateSearch: readWorklistSearch,
  loader: () => Promise.all([bringTexts('worklist'), bringTexts('request')]),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return (
    <WorklistPage
      search={Route.useSearch()}
      onSearch={search => void navigate({ search: readWorklistSearch({ ...search }), resetScroll: false })}
    />
  )
}
