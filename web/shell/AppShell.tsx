import { lazy, type ReactNode, Suspense } from 'react'
import { AppLink } from '../design/Link.tsx'
import { Logo } from '../design/Logo.tsx'
import { type Account, AccountMenu } from './AccountMenu.tsx'
import { Bell } from './Bell.tsx'
import { Navigation } from './Navigation.tsx'
import { OfflineNotice } from './OfflineNotice.tsx'
import { SkipLink } from './SkipLink.tsx'

// Nothing to show before a release has come.
const ReleaseNotice = lazy(async () => ({
  default: (await import('../service-worker/ReleaseNotice.tsx')).ReleaseNotice,
}))

/** The frame of every signed-in screen: navigation at the side on a desk, at the bottom on a phone. */
export function AppShell({ account, children }: { account: Account; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] desk:grid-cols-[16rem_minmax(0,1fr)]">
      <SkipLink />
      <header className="flex items-center justify-between gap-3 px-4 py-2 desk:col-start-2 desk:px-8 desk:pt-4 desk:pb-0">
        <AppLink to="/" className="rounded-small no-underline desk:invisible">
          <Logo />
        </AppLink>
        <div className="flex items-center gap-1">
          <Bell unread={account.unread} />
          <AccountMenu account={account} />
        </div>
      </header>
      <Navigation account={account} />
      <main
        id="main"
        tabIndex={-1}
        className="grid w-full max-w-[72rem] grid-cols-[minmax(0,1fr)] content-start gap-6 px-4 pt-3 pb-28 outline-none desk:col-start-2 desk:px-8 desk:pt-2 desk:pb-12"
      >
        <OfflineNotice />
        <Suspense fallback={null}>
          <ReleaseNotice />
        </Suspense>
        {children}
      </main>
    </div>
  )
}
