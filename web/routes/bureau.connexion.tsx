import { createFileRoute } from '@tanstack/react-router'
import { DeskSignInPage } from '../features/desk/DeskSignInPage.tsx'
import { bringTexts } from '../i18n/locale.ts'
import { PublicShell } from '../shell/PublicShell.tsx'

interface DeskSignInSearch {
  /** How the last try ended, by our server's word for it. */
  motif?: string
}

export const Route = createFileRoute('/bureau/connexion')({
  validateSearch: ({ motif }: Record<string, unknown>): DeskSignInSearch =>
    typeof motif === 'string' ? { motif } : {},
  loader: () => bringTexts('desk'),
  component: Page,
})

function Page() {
  const { motif } = Route.useSearch()
  return (
    <PublicShell>
      <DeskSignInPage outcome={motif} />
    </PublicShell>
  )
}
