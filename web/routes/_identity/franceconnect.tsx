import { createFileRoute, useSearch } from '@tanstack/react-router'
import { FranceConnectPage } from '../../features/identity/FranceConnectPage.tsx'

interface FranceConnectSearch {
  /** The page to go on to after signing in, unchecked. */
  suite?: string
}

export const Route = createFileRoute('/_identity/franceconnect')({
  validateSearch: ({ suite }: Record<string, unknown>): FranceConnectSearch =>
    typeof suite === 'string' ? { suite } : {},
  component: Page,
})

function Page() {
  return <FranceConnectPage suite={useSearch({ from: '/_identity/franceconnect' }).suite} />
}
