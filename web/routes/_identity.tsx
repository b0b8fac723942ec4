import { createFileRoute, Outlet } from '@tanstack/react-router'
import { bringTexts } from '../i18n/locale.ts'
import { PublicShell } from '../shell/PublicShell.tsx'

/** The ways in besides the password, and back in. Their texts come with them: home must not wait for these. */
export const Route = createFileRoute('/_identity')({
  loader: () => bringTexts('identity'),
  component: () => (
    <PublicShell>
      <Outlet />
    </PublicShell>
  ),
})
