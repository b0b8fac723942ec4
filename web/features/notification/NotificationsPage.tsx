import { Trans, useLingui } from '@lingui/react/macro'
import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { AppLink } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { NotificationsDocument, type NotificationsQuery } from '../../graphql/generated/notification/graphql.ts'
import { usePages } from '../../graphql/pages.ts'
import { useSession } from '../../graphql/session.tsx'
import { AllRead } from './AllRead.tsx'
import { NotificationDays } from './NotificationDays.tsx'
import { useMarkAll } from './useMarks.ts'

const select = (data: NotificationsQuery) => data.viewer?.notifications

type Which = 'ALL' | 'UNREAD'

/** « Notifications »: what one is told, day by day, the newest first. */
export function NotificationsPage() {
  const { t } = useLingui()
  const [which, setWhich] = useState<Which>('ALL')
  const pages = usePages({ query: NotificationsDocument, variables: { unreadOnly: which === 'UNREAD' }, select })
  const { viewer } = useSession()
  const marks = useMarkAll()
  const unread = viewer?.unreadNotifications ?? 0
  const newest = pages.items[0]?.createdAt
  const isWatched = viewer?.viewedBy != null
  return (
    <>
      <PageHeader title={t`Notifications`}>
        <AppLink to="/preferences">
          <Trans>Choisir ce que je reçois, et comment</Trans>
        </AppLink>
      </PageHeader>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="w-full phone:w-72">
          <Segmented<Which>
            label={t`Notifications à montrer`}
            options={[
              { value: 'ALL', label: t`Toutes` },
              { value: 'UNREAD', label: t`Non lues` },
            ]}
            value={which}
            onChange={setWhich}
          />
        </div>
        {unread > 0 && newest && !isWatched && (
          <Button kind="quiet" icon={CheckCheck} busy={marks.busy} onPress={() => void marks.markAll(newest)}>
            <Trans>Tout marquer comme lu</Trans>
          </Button>
        )}
      </div>
      {marks.done && <AllRead done={marks.done} busy={marks.busy} onUndo={() => void marks.undo()} />}
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.items.length > 0} onRetry={pages.retry} />}
      {pages.loading && (
        <Surface>
          <Skeleton shape="rows" />
        </Surface>
      )}
      {pages.first && pages.items.length === 0 && <NothingToRead which={which} />}
      {pages.items.length > 0 && (
        <NotificationDays
          notifications={pages.items}
          mayMark={!isWatched}
          hasMore={pages.hasMore}
          loadingMore={pages.loadingMore}
          onMore={pages.showMore}
        />
      )}
    </>
  )
}

function NothingToRead({ which }: { which: Which }) {
  return (
    <Surface>
      {which === 'UNREAD' ? (
        <Empty drawing="open" title={<Trans>Vous avez tout lu</Trans>}>
          <Trans>Ce qui arrive ensuite apparaît ici, sans recharger la page.</Trans>
        </Empty>
      ) : (
        <Empty title={<Trans>Rien pour l’instant</Trans>}>
          <Trans>Vos remboursements, vos documents et les réponses à vos demandes vous seront annoncés ici.</Trans>
        </Empty>
      )}
    </Surface>
  )
}
