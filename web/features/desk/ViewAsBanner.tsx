import { Trans, useLingui } from '@lingui/react/macro'
import { Eye } from 'lucide-react'
import { useEffect } from 'react'
import { useClient } from 'urql'
import { Button } from '../../design/Button.tsx'
import { toast } from '../../design/toast.ts'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { DeskMeDocument } from '../../graphql/generated/desk/graphql.ts'
import { useEndViewAsMutation } from '../../graphql/generated/desk/hooks.ts'
import { useConnection } from '../../graphql/session.tsx'
import { useViewingEnd, viewingEnded } from '../../graphql/viewing-end.ts'
import type { SessionTimes } from '../account/session-ending.ts'
import { useDeskOver } from './desk-over.ts'
import { StaffSessionWatch } from './StaffSessionWatch.tsx'

interface ViewAsBannerProps {
  /** Whose screens they are. */
  name: string
  viewedBy: { fileId: string; until: string }
  /** That of who looks. */
  session: SessionTimes
}

/** Always in sight while staff look at a member's own screens: whose they are, that nothing changes, and the way out. */
export function ViewAsBanner({ name, viewedBy: { fileId, until }, session }: ViewAsBannerProps) {
  const { t } = useLingui()
  const client = useClient()
  const { isOver } = useConnection()
  const { end: leaveForGood } = useDeskOver()
  const [{ fetching }, end] = useEndViewAsMutation()
  // The whole page goes: nothing of what was read as somebody else is kept.
  const toFile = () => window.location.assign(`/bureau/dossiers/${fileId}`)

  useEffect(() => {
    const timer = setTimeout(() => window.location.assign('/bureau'), Math.max(0, Date.parse(until) - Date.now()))
    return () => clearTimeout(timer)
  }, [until])

  useViewingEnd(() => leaveForGood('/bureau'))

  // The server no longer shows these screens: the session is over, or they were left where no window could say so.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it leaves once, when they are over
  useEffect(() => {
    if (!isOver) return
    void client
      .query(DeskMeDocument, {}, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data }) => leaveForGood(data?.desk ? '/bureau' : undefined))
  }, [isOver])

  const isThere = async () => {
    const { error } = await client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise()
    // That nobody is there is told apart above: whoever left in another window is still at work.
    return error?.networkError === undefined
  }
  const leave = async () => {
    const { error } = await end({})
    if (error) return toast(t`Vous voyez encore cet espace : la connexion n’a pas abouti. Réessayez.`, 'failed')
    viewingEnded()
    toFile()
  }

  return (
    <section
      aria-label={t`Voir comme`}
      className="sticky top-2 z-20 flex items-center gap-x-3 rounded-surface border-2 border-act bg-act-soft px-4 py-2 shadow-raised"
    >
      <Eye className="size-5.5 flex-none text-act max-phone:hidden" strokeWidth={1.75} />
      <p className="min-w-0 flex-1 max-phone:text-s">
        <Trans>
          Vous voyez l’espace de <b>{name}</b> tel qu’il lui apparaît. Rien ne peut être modifié.
        </Trans>
      </p>
      <Button kind="quiet" busy={fetching} onPress={() => void leave()}>
        <Trans>Quitter</Trans>
      </Button>
      <StaffSessionWatch session={session} ask={isThere} onOver={leaveForGood} fileClosesAt={until} />
    </section>
  )
}
