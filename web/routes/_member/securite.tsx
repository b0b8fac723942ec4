import { createFileRoute, useSearch } from '@tanstack/react-router'
import { SecurityPage } from '../../features/identity/SecurityPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

interface SecuritySearch {
  /** What came of linking FranceConnect, unchecked. */
  franceconnect?: string
}

export const Route = createFileRoute('/_member/securite')({
  validateSearch: ({ franceconnect }: Record<string, unknown>): SecuritySearch =>
    typeof franceconnect === 'string' ? { franceconnect } : {},
  loader: () => bringTexts('identity'),
  component: Page,
})

function Page() {
  return <SecurityPage franceConnect={useSearch({ from: '/_member/securite' }).franceconnect} />
}
