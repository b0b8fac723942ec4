import { createFileRoute } from '@tanstack/react-router'
import { FeedPage } from '../../features/feed/FeedPage.tsx'
import type { FeedSearch } from '../../features/feed/feed-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_desk/bureau/flux')({
  validateSearch: ({ motif }: Record<string, unknown>): FeedSearch => (typeof motif === 'string' ? { motif } : {}),
  loader: () => bringTexts('feed'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return <FeedPage search={Route.useSearch()} onSearch={search => void navigate({ search, resetScroll: false })} />
}
