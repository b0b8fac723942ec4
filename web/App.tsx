import { i18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider'
import type { Client } from 'urql'
import { Toaster } from './design/Toaster.tsx'
import type { ClientOptions } from './graphql/client.ts'
import { GraphProvider, signInPath } from './graphql/session.tsx'
import { regions } from './i18n/locale.ts'
import type { AppRouter } from './router.tsx'
import { reloadOnce } from './shell/outdated.ts'

interface AppProps {
  router: AppRouter
  /** For tests: another way to make the client of the graph. */
  makeClient?: (options: ClientOptions) => Client
}

/** The whole application: its language, its connection to the graph, its messages and its screens. */
export function App(props: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <Localised {...props} />
    </I18nProvider>
  )
}

function Localised({ router, makeClient }: AppProps) {
  const { i18n } = useLingui()
  return (
    <AriaI18nProvider locale={i18n.locale === 'en' ? regions.en : regions.fr}>
      <GraphProvider
        onSignedOut={reset => leave(router, reset)}
        onOutdated={reloadOnce}
        {...(makeClient ? { make: makeClient } : {})}
      >
        <RouterProvider router={router} />
      </GraphProvider>
      <Toaster />
    </AriaI18nProvider>
  )
}

/**
 * Nobody is signed in: from a member's screen one goes to sign in, and comes back to it afterwards; from the desk, to its
 * own way in.
 */
function leave(router: AppRouter, reset: () => void): void {
  // Where one is going to, not where one still is: a second call finds the first one's navigation under way.
  const going = router.latestLocation
  const frames = router.matchRoutes(going).map(({ routeId }) => routeId)
  // Only an act of somebody whose session is over is refused there: no file stays within the reach of « back ».
  if (frames.includes('/_desk'))
    void router.navigate({ href: '/bureau/connexion?motif=fin', replace: true }).finally(reset)
  if (!frames.includes('/_member')) return
  void router.navigate({ href: signInPath(going.href), replace: true })
}
