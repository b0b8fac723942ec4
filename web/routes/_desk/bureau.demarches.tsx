import { createFileRoute } from '@tanstack/react-router'
import { useMemo } from 'react'
import { WorklistPage } from '../../features/worklist/WorklistPage.tsx'
import { readWorklistSearch, type WorklistSearch } from '../../features/worklist/worklist-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_desk/bureau/demarches')({
  // Read below: what reads it comes with this screen, not with home.
  validateSearch: (raw: WorklistSearch): WorklistSearch => raw,
  loader: () => Promise.all([bringTexts('worklist'), bringTexts('request')]),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  const raw = Route.useSearch()
  const search = useMemo(() => readWorklistSearch({ ...raw }), [raw])
  return (
    <WorklistPage
      search={search}
      onSearch={search => void navigate({ search: readWorklistSearch({ ...search }), resetScroll: false })}
    />
  )
}
