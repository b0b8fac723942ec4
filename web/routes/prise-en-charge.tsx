import { createFileRoute, useLocation } from '@tanstack/react-router'
import { AgreementPage } from '../features/hospital/AgreementPage.tsx'
import { bringTexts } from '../i18n/locale.ts'
import { PublicShell } from '../shell/PublicShell.tsx'

export const Route = createFileRoute('/prise-en-charge')({ loader: () => bringTexts('hospital'), component: Page })

/** What opens the agreement stands behind the #: it reaches neither our logs nor another site. */
function Page() {
  const { hash } = useLocation()
  return (
    <PublicShell>
      <AgreementPage key={hash} link={hash} />
    </PublicShell>
  )
}
