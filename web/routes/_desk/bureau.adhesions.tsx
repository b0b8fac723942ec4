import { createFileRoute } from '@tanstack/react-router'
import { type MembershipSearch, MembershipsPage } from '../../features/membership/MembershipsPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_desk/bureau/adhesions')({
  validateSearch: ({ vue }: Record<string, unknown>): MembershipSearch =>
    vue === 'traitees' ? { vue: 'traitees' } : {},
  loader: () => bringTexts('membership'),
  component: Page,
})

function Page() {
  const navigate = Route.useNavigate()
  return (
    <MembershipsPage search={Route.useSearch()} onSearch={search => void navigate({ search, resetScroll: false })} />
  )
}
