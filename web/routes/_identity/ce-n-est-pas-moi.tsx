import { createFileRoute, useLocation } from '@tanstack/react-router'
import { FreezePage } from '../../features/identity/FreezePage.tsx'

export const Route = createFileRoute('/_identity/ce-n-est-pas-moi')({ component: Page })

/** What opens the link stands behind the #: it reaches neither our logs nor another site. */
function Page() {
  const { hash } = useLocation()
  return <FreezePage key={hash} token={hash} />
}
