import { createRootRoute, Outlet } from '@tanstack/react-router'
import { NotFoundPage } from '../shell/NotFoundPage.tsx'
import { PublicShell } from '../shell/PublicShell.tsx'
import { RouteFocus } from '../shell/RouteFocus.tsx'

export const Route = createRootRoute({
  component: () => (
    <>
      <RouteFocus />
      <Outlet />
    </>
  ),
  // An unknown address belongs to no frame: it gets the one of signed-out screens.
  notFoundComponent: () => (
    <PublicShell>
      <NotFoundPage />
    </PublicShell>
  ),
})
