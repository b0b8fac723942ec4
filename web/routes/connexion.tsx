import { createFileRoute } from '@tanstack/react-router'
import { SignInPage } from '../features/account/SignInPage.tsx'
import { bringTexts } from '../i18n/locale.ts'
import { PublicShell } from '../shell/PublicShell.tsx'

interface SignInSearch {
  /** The page to go on to after signing in, unchecked. */
  suite?: string
  /** What came of FranceConnect, unchecked. */
  franceconnect?: string
}

export const Route = createFileRoute('/connexion')({
  validateSearch: ({ suite, franceconnect }: Record<string, unknown>): SignInSearch => ({
    ...(typeof suite === 'string' && { suite }),
    ...(typeof franceconnect === 'string' && { franceconnect }),
  }),
  // FranceConnect's texts are with those of the other ways in.
  loader: () => Promise.all([bringTexts('account'), bringTexts('identity')]),
  component: Page,
})

function Page() {
  const { suite, franceconnect } = Route.useSearch()
  return (
    <PublicShell>
      <SignInPage suite={suite} franceConnect={franceconnect} />
    </PublicShell>
  )
}
