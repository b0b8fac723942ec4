import { createFileRoute, useLocation } from '@tanstack/react-router'
import { NewPasswordPage } from '../../features/identity/NewPasswordPage.tsx'

export const Route = createFileRoute('/_identity/mot-de-passe')({ component: Page })

/** What opens the link stands behind the #: it reaches neither our logs nor another site. */
function Page() {
  const { hash } = useLocation()
  return <NewPasswordPage key={hash} token={hash} />
}
