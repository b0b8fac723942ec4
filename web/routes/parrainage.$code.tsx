import { createFileRoute } from '@tanstack/react-router'
import { LandingPage } from '../features/referral/LandingPage.tsx'
import { bringTexts } from '../i18n/locale.ts'
import { PublicShell } from '../shell/PublicShell.tsx'

export const Route = createFileRoute('/parrainage/$code')({
  loader: () => Promise.all([bringTexts('referral'), bringTexts('membership')]),
  component: Page,
})

function Page() {
  const { code } = Route.useParams()
  return (
    <PublicShell>
      <LandingPage key={code} code={code} />
    </PublicShell>
  )
}
