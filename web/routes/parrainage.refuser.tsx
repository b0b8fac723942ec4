import { createFileRoute, useLocation } from '@tanstack/react-router'
import { RefusalPage } from '../features/referral/RefusalPage.tsx'
import { bringTexts } from '../i18n/locale.ts'
import { PublicShell } from '../shell/PublicShell.tsx'

export const Route = createFileRoute('/parrainage/refuser')({ loader: () => bringTexts('referral'), component: Page })

/** What names the address stands behind the #: it reaches neither our logs nor another site. */
function Page() {
  const { hash } = useLocation()
  return (
    <PublicShell>
      <RefusalPage key={hash} link={hash} />
    </PublicShell>
  )
}
