import type { DocumentSearch } from './document-search.ts'

export function DocumentsPage(_props: {
  search: DocumentSearch
  onSearch: (search: DocumentSearch, options?: { replace?: boolean }) => void
}) {
  return null
}
