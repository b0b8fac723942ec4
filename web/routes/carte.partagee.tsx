import { createFileRoute, useLocation } from '@tanstack/react-router'
import { SharedCardPage } from '../features/card/SharedCardPage.tsx'
import { bringTexts } from '../i18n/locale.ts'
import { PublicShell } from '../shell/PublicShell.tsx'

export const Route = createFileRoute('/carte/partagee')({ loader: () => bringTexts('card'), component: Page })

/** What opens the card stands behind the #: it reaches neither our logs nor another site. */
function Page() {
  const { hash } = useLocation()
  return (
    <PublicShell wide>
      <SharedCardPage key={hash} token={hash} />
    </PublicShell>
  )
}
