import { createFileRoute } from '@tanstack/react-router'
import { DocumentsPage } from '../../features/document/DocumentsPage.tsx'
import { readDocumentSearch } from '../../features/document/document-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/documents')({
  validateSearch: readDocumentSearch,
  loader: () => bringTexts('document'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return (
    <DocumentsPage
      search={Route.useSearch()}
      onSearch={(search, { replace = false } = {}) => void navigate({ search, replace, resetScroll: false })}
    />
  )
}
