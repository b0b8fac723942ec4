import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { Cable, Handshake, Inbox, LogOut, Search, UserRound, UsersRound } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { useClient } from 'urql'
import { Avatar } from '../../design/Avatar.tsx'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { AppLink } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Logo } from '../../design/Logo.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { clearToasts, toast } from '../../design/toast.ts'
import { DeskMeDocument, type DeskMeQuery } from '../../graphql/generated/desk/graphql.ts'
import { useDeskMeQuery, useDeskViewingQuery } from '../../graphql/generated/desk/hooks.ts'
import { useSignOut } from '../../graphql/session.tsx'
import { OfflineNotice } from '../../shell/OfflineNotice.tsx'
import { Preferences } from '../../shell/Preferences.tsx'
import { SkipLink } from '../../shell/SkipLink.tsx'
import { useDeskOver } from './desk-over.ts'
import { StaffSessionWatch } from './StaffSessionWatch.tsx'
import { ViewingElsewhere } from './ViewingElsewhere.tsx'
import { useDeskWords } from './words.ts'

type Me = NonNullable<DeskMeQuery['desk']>['me']

const place = [
  'flex min-h-target items-center gap-2 rounded-full px-3 font-medium desk:px-4 text-ink-2 no-underline transition-colors duration-150 hover:bg-sunken',
  'aria-[current=page]:bg-brand-soft aria-[current=page]:text-brand-ink',
].join(' ')

/**
 * The frame of the desk: who is at work, as what, and where they can go. Nobody is led to the way in; who was somebody
 * until now is told there that their session is over.
 */
export function DeskFrame({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const router = useRouter()
  const client = useClient()
  const [{ data, error }, ask] = useDeskMeQuery()
  const { over, end } = useDeskOver()
  const me = over ? undefined : data?.desk?.me
  const isNobody = data?.desk === null
  const { viewing, known } = useViewing(isNobody)
  const wasSomebody = useRef(false)
  useEffect(() => {
    if (me) wasSomebody.current = true
  }, [me])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it leaves once, when nobody is known to be there
  useEffect(() => {
    if (!known || viewing) return
    if (wasSomebody.current) end()
    else void router.navigate({ to: '/bureau/connexion', replace: true })
  }, [known, viewing, router])

  const isThere = async () => {
    const answer = await client.query(DeskMeDocument, {}, { requestPolicy: 'network-only' }).toPromise()
    // Nobody is the frame's to lead away, who may be at a member's screens.
    return !answer.error
  }

  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-[76rem] grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] gap-4 px-4 pb-12 desk:px-8">
      <SkipLink />
      <header className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line py-2">
        <AppLink to="/bureau" className="flex items-center gap-2 rounded-small no-underline">
          <Logo />
          <span className="text-l text-ink-2">
            <Trans>Bureau</Trans>
          </span>
        </AppLink>
        <nav
          aria-label={t`Navigation du bureau`}
          className="order-last flex w-full flex-wrap gap-1 desk:order-none desk:w-auto"
        >
          {me?.may.includes('SEARCH') && (
            <AppLink to="/bureau" activeOptions={{ exact: true }} className={place}>
              <Search className="size-5" strokeWidth={1.75} />
              <Trans>Rechercher</Trans>
            </AppLink>
          )}
          {(me?.may.includes('DECIDE_CARE') || me?.may.includes('DECIDE_CONTRACTS')) && (
            <AppLink to="/bureau/demarches" className={place}>
              <Inbox className="size-5" strokeWidth={1.75} />
              <Trans>Démarches</Trans>
            </AppLink>
          )}
          {me?.may.includes('DECIDE_MEMBERSHIPS') && (
            <AppLink to="/bureau/adhesions" className={place}>
              <Handshake className="size-5" strokeWidth={1.75} />
              <Trans>Adhésions</Trans>
            </AppLink>
          )}
          {me?.may.includes('WATCH_FEEDS') && (
            <AppLink to="/bureau/flux" className={place}>
              <Cable className="size-5" strokeWidth={1.75} />
              <Trans>Flux</Trans>
            </AppLink>
          )}
          {me?.may.includes('DECIDE_ROLES') && (
            <AppLink to="/bureau/roles" className={place}>
              <UsersRound className="size-5" strokeWidth={1.75} />
              <Trans>Rôles</Trans>
            </AppLink>
          )}
        </nav>
        <div className="ms-auto">{me && <Person me={me} />}</div>
      </header>
      <main id="main" tabIndex={-1} className="grid grid-cols-[minmax(0,1fr)] content-start gap-6 pt-2 outline-none">
        <OfflineNotice />
        {!data && error ? (
          <>
            <PageHeader title={t`Le bureau ne répond pas`} />
            <LoadError onRetry={() => ask({ requestPolicy: 'network-only' })} />
          </>
        ) : viewing ? (
          <ViewingElsewhere />
        ) : (
          me && children
        )}
      </main>
      {me && <StaffSessionWatch session={me.session} ask={isThere} onOver={end} />}
    </div>
  )
}

/** Where the desk answers as to nobody: whether the session is at a member's own screens, once that is known. */
function useViewing(isNobody: boolean): { viewing: boolean; known: boolean } {
  const [{ data, error, fetching }] = useDeskViewingQuery({ pause: !isNobody, requestPolicy: 'network-only' })
  const viewing = isNobody && data?.viewing?.viewedBy != null
  return { viewing, known: isNobody && !fetching && (data !== undefined || error !== undefined) }
}

/** Who is at work, as what; this browser's settings, and the way out. */
function Person({ me }: { me: Me }) {
  const { t } = useLingui()
  const router = useRouter()
  const words = useDeskWords()
  const [open, setOpen] = useState(false)
  const { signOut, signingOut } = useSignOut()
  const roles = words.roles(me.roles)

  const leave = async () => {
    if (!(await signOut())) {
      toast(t`La déconnexion n’a pas abouti : vous êtes encore connecté. Réessayez.`, 'failed')
      return
    }
    clearToasts()
    await router.navigate({ to: '/bureau/connexion', replace: true })
  }

  return (
    <>
      <AriaButton
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
        className="flex min-h-target items-center gap-3 rounded-full px-1 text-start transition-colors duration-150 hover:bg-sunken phone:pe-4"
      >
        <Avatar name={me.name} />
        <span className="grid leading-tight max-phone:sr-only">
          <span className="font-[650]">{me.name}</span>
          <span className="text-s text-ink-2">{roles}</span>
        </span>
      </AriaButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={me.name} shape="sheet">
        <p className="flex items-center gap-2 text-ink-2">
          <UserRound className="size-5 flex-none" strokeWidth={1.75} />
          {roles}
        </p>
        <Preferences />
        <Button kind="quiet" wide icon={LogOut} busy={signingOut} onPress={() => void leave()}>
          <Trans>Se déconnecter</Trans>
        </Button>
      </Dialog>
    </>
  )
}
