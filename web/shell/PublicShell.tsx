import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { AppLink } from '../design/Link.tsx'
import { Logo } from '../design/Logo.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { Preferences } from './Preferences.tsx'
import { SkipLink } from './SkipLink.tsx'

interface PublicShellProps {
  /** As wide as a paper, for what is shown rather than filled in. */
  wide?: boolean
  children: ReactNode
}

/** The frame of signed-out screens: one column, the brand above, this browser's settings below. */
export function PublicShell({ wide = false, children }: PublicShellProps) {
  return (
    <div
      className={`mx-auto grid min-h-dvh w-full ${wide ? 'max-w-200' : 'max-w-108'} grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] gap-6 px-4 pt-[clamp(1.5rem,10vh,6rem)] pb-8`}
    >
      <SkipLink />
      <header className="grid justify-items-center">
        <AppLink to="/" className="rounded-small no-underline">
          <Logo />
        </AppLink>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="grid grid-cols-[minmax(0,1fr)] content-start gap-6 outline-none [&_h1]:text-center"
      >
        <OfflineNotice />
        {children}
      </main>
      <footer className="grid gap-2 border-t border-line pt-4">
        <Preferences />
        <p className="text-center text-s">
          <AppLink to="/resilier">
            <Trans>Résilier votre contrat</Trans>
          </AppLink>
        </p>
      </footer>
    </div>
  )
}
