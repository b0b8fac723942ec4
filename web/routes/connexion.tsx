import { createFileRoute } from '@tanstack/react-router'
import { SignInPage } from '../features/account/SignInPage.tsx'
import { PublicShell } from '../shell/PublicShell.tsx'

interface SignInSearch {
  /** The page to go on to after signing in, unchecked. */
  suite?: string
}

export const Route = createFileRoute('/connexion')({
  validateSearch: ({ suite }: Record<string, unknown>): SignInSearch => (typeof suite === 'string' ? { suite } : {}),
  component: Page,
})

function Page() {
  const { suite } = Route.useSearch()
  return (
    <PublicShell>
      <SignInPage suite={suite} />
    </PublicShell>
  )
}
