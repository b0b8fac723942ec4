import { createFileRoute, useLocation } from '@tanstack/react-router'
import { ConfirmEmailPage } from '../../features/identity/ConfirmEmailPage.tsx'

export const Route = createFileRoute('/_identity/confirmer')({ component: Page })

/** What opens the link stands behind the #: it reaches neither our logs nor another site. */
function Page() {
  const { hash } = useLocation()
  return <ConfirmEmailPage key={hash} token={hash} />
}
