import { createFileRoute } from '@tanstack/react-router'
import { NoticePage } from '../features/termination/NoticePage.tsx'
import { bringTexts } from '../i18n/locale.ts'
import { PublicShell } from '../shell/PublicShell.tsx'

export const Route = createFileRoute('/resilier')({ loader: () => bringTexts('termination'), component: Page })

function Page() {
  return (
    <PublicShell>
      <NoticePage />
    </PublicShell>
  )
}
