import { createFileRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { SecurityPage } from '../../features/identity/SecurityPage.tsx'
import { bringTexts } from '../../i18n/locale.ts'

interface SecuritySearch {
  /** What came of a way to FranceConnect, unchecked. */
  franceconnect?: string
  /** What it was to prove, unchecked. */
  acte?: string
}

export const Route = createFileRoute('/_member/securite')({
  validateSearch: ({ franceconnect, acte }: Record<string, unknown>): SecuritySearch => ({
    ...(typeof franceconnect === 'string' && { franceconnect }),
    ...(typeof acte === 'string' && { acte }),
  }),
  loader: () => bringTexts('identity'),
  component: Page,
})

function Page() {
  const { franceconnect, acte } = useSearch({ from: '/_member/securite' })
  const navigate = useNavigate({ from: '/securite' })
  const [act] = useState(acte)
  // It is taken up once: not again when the page is loaded anew, or come back to.
  useEffect(() => {
    if (acte !== undefined) void navigate({ search: ({ acte: _, ...rest }) => rest, replace: true })
  }, [acte, navigate])
  return <SecurityPage franceConnect={franceconnect} act={act} />
}
