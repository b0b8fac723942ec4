import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation, useRouter } from '@tanstack/react-router'
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Button } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { clearToasts, toast } from '../../design/toast.ts'
import { useSession, useSignOut } from '../../graphql/session.tsx'
import { bringTexts } from '../../i18n/locale.ts'
import { AppShell } from '../../shell/AppShell.tsx'
import { KEPT_CARD } from '../../shell/kept-card.ts'
import { useNews } from '../activity/useNews.ts'

// A session lasts half an hour at the least: its watch need not come before the screen.
const SessionWatch = lazy(async () => ({ default: (await import('./SessionWatch.tsx')).SessionWatch }))

// Without the server: the worker that kept the card kept this, too.
const KeptCard = lazy(async () => {
  await bringTexts('card')
  const { KeptCardScreen } = await import('../card/KeptCardPage.tsx')
  return { default: KeptCardScreen }
})

// What was begun another day is looked for once the screen is there; without a network, at another time.
const DraftWatch = lazy<ComponentType<{ owner: string }>>(() =>
  Promise.all([import('../request/DraftWatch.tsx'), bringTexts('request')]).then(
    ([{ DraftWatch }]) => ({ default: DraftWatch }),
    () => ({ default: () => null }),
  ),
)

// Members never see it: only staff who look at these screens as their member does bring it.
const ViewAsBanner = lazy(async () => {
  await bringTexts('desk')
  return { default: (await import('../desk/ViewAsBanner.tsx')).ViewAsBanner }
})

/**
 * The frame of the signed-in screens. The screen inside asks for what it shows at the same time as the frame asks who
 * is signed in: nobody's answer holds nothing, and App leads them to sign in.
 */
export function MemberFrame({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const router = useRouter()
  const { viewer, error, retry } = useSession()
  const { signOut, signingOut } = useSignOut()

  const leave = async () => {
    if (!(await signOut())) {
      toast(t`La déconnexion n’a pas abouti : vous êtes encore connecté. Réessayez.`, 'failed')
      return
    }
    clearToasts()
    toast(t`Vous êtes déconnecté.`)
    await router.navigate({ to: '/connexion', replace: true })
  }

  const account = {
    name: viewer?.member.fullName ?? null,
    unread: viewer?.unreadNotifications ?? null,
    signOut: () => void leave(),
    signingOut,
  }
  return (
    <AppShell account={account}>
      {viewer?.viewedBy && (
        <Suspense fallback={null}>
          <ViewAsBanner name={viewer.member.fullName} viewedBy={viewer.viewedBy} session={viewer.session} />
        </Suspense>
      )}
      {viewer && !viewer.viewedBy && <News />}
      {viewer && !viewer.viewedBy && (
        <Suspense fallback={null}>
          <SessionWatch viewer={viewer} signOut={() => void leave()} />
        </Suspense>
      )}
      {viewer && !viewer.viewedBy && (
        <Suspense fallback={null}>
          <DraftWatch owner={viewer.member.id} />
        </Suspense>
      )}
      {!viewer && error ? <WithoutServer onRetry={retry} /> : children}
    </AppShell>
  )
}

/** Listens to what happens, once for all the screens. */
function News() {
  useNews()
  return null
}

/** The card, which this device may keep, serves without the server; nothing else does. */
function WithoutServer({ onRetry }: { onRetry: () => void }) {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const hasCard = localStorage.getItem(KEPT_CARD) !== null
  if (hasCard && path === '/carte')
    return (
      <Suspense fallback={null}>
        <KeptCard onRetry={onRetry} />
      </Suspense>
    )
  return <Unreachable hasCard={hasCard} onRetry={onRetry} />
}

function Unreachable({ hasCard, onRetry }: { hasCard: boolean; onRetry: () => void }) {
  const { t } = useLingui()
  return (
    <>
      <PageHeader title={t`Votre espace ne répond pas`} />
      <Empty
        drawing="leaf"
        title={<Trans>Nous n’avons pas pu joindre le serveur</Trans>}
        action={
          <>
            {hasCard && (
              <LinkButton to="/carte">
                <Trans>Ouvrir ma carte</Trans>
              </LinkButton>
            )}
            <Button kind={hasCard ? 'quiet' : 'primary'} onPress={onRetry}>
              <Trans>Réessayer</Trans>
            </Button>
          </>
        }
      >
        <Trans>Vérifiez votre connexion à internet. Rien de ce que vous avez déjà envoyé n’est perdu.</Trans>
      </Empty>
    </>
  )
}
