import { createFileRoute, useSearch } from '@tanstack/react-router'
import { SignInCodePage } from '../../features/identity/SignInCodePage.tsx'

interface CodeSearch {
  /** The page to go on to after signing in, unchecked. */
  suite?: string
}

export const Route = createFileRoute('/_identity/connexion_/code')({
  validateSearch: ({ suite }: Record<string, unknown>): CodeSearch => (typeof suite === 'string' ? { suite } : {}),
  component: Page,
})

function Page() {
  return <SignInCodePage suite={useSearch({ from: '/_identity/connexion_/code' }).suite} />
}
