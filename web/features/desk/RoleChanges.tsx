import { Trans, useLingui } from '@lingui/react/macro'
import { Check, X } from 'lucide-react'
import { Button } from '../../design/Button.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import { useFocusNext } from '../../design/useFocusNext.ts'
import {
  DeskRoleChangesDocument,
  type DeskRoleChangesQuery,
  type RoleChangeRowFragment,
  type RoleDecision,
} from '../../graphql/generated/desk/graphql.ts'
import { useDecideRoleChangeMutation } from '../../graphql/generated/desk/hooks.ts'
import { usePages } from '../../graphql/pages.ts'
import { useConnection } from '../../graphql/session.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { useDeskWords } from './words.ts'

const select = (data: DeskRoleChangesQuery) => data.desk?.roleChanges ?? undefined

/** The ledger of roles: what waits, what was decided, by whom and why. */
export function RoleChanges() {
  const pages = usePages({ query: DeskRoleChangesDocument, variables: {}, select })
  const { list, remember } = useFocusNext(pages.items.map(({ id }) => id))
  return (
    <Surface title={<Trans>Demandes et décisions</Trans>}>
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.items.length > 0} onRetry={pages.retry} />}
      {pages.loading && <Skeleton shape="rows" />}
      {pages.first && pages.items.length === 0 && <Empty title={<Trans>Aucune demande encore</Trans>} />}
      {pages.items.length > 0 && (
        <div ref={list} className="grid gap-4">
          <ul className="-my-2 grid divide-y divide-line">
            {pages.items.map(change => (
              <li key={change.id} data-row={change.id} className="grid gap-2 py-4">
                <Change change={change} />
              </li>
            ))}
          </ul>
          {pages.hasMore && (
            <ShowMore
              shown={pages.items.length}
              more
              busy={pages.loadingMore}
              onMore={() => {
                remember()
                pages.showMore()
              }}
            />
          )}
        </div>
      )}
    </Surface>
  )
}

function Change({ change }: { change: RoleChangeRowFragment }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const words = useDeskWords()
  const role = words.role[change.role]
  const { staffName: name, reason } = change
  const byCommand = t`la ligne de commande`
  const asker = change.askedBy ?? byCommand
  const askedAt = moment(new Date(change.askedAt))
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-[650]">
          {change.change === 'GRANT' ? (
            <Trans>
              Donner le rôle « {role} » à {name}
            </Trans>
          ) : (
            <Trans>
              Retirer le rôle « {role} » à {name}
            </Trans>
          )}
        </p>
        <State change={change} />
      </div>
      <p className="text-s text-ink-2">
        <Trans>
          Demandé par {asker}, {askedAt} : {reason}
        </Trans>
        {change.expiresAt && (
          <>
            <br />
            <Deadline at={moment(new Date(change.expiresAt))} isOver={change.hasExpired} />
          </>
        )}
        {change.decidedAt && (
          <>
            <br />
            <Decided by={change.decidedBy ?? byCommand} at={moment(new Date(change.decidedAt))} />
          </>
        )}
      </p>
      {change.isMineToDecide && <Choice change={change} />}
    </>
  )
}

function Deadline({ at, isOver }: { at: string; isOver: boolean }) {
  return isOver ? (
    <Trans>Personne n’a décidé avant le {at} : la demande est à refaire</Trans>
  ) : (
    <Trans>À décider avant le {at}</Trans>
  )
}

function Decided({ by, at }: { by: string; at: string }) {
  return (
    <Trans>
      Décidé par {by}, {at}
    </Trans>
  )
}

function State({ change: { decision, hasExpired } }: { change: RoleChangeRowFragment }) {
  if (decision === null)
    return hasExpired ? (
      <StatusChip status="failed">
        <Trans>Expiré</Trans>
      </StatusChip>
    ) : (
      <StatusChip status="waiting">
        <Trans>En attente</Trans>
      </StatusChip>
    )
  return decision === 'APPROVED' ? (
    <StatusChip status="done">
      <Trans>Accepté</Trans>
    </StatusChip>
  ) : (
    <StatusChip status="failed">
      <Trans>Refusé</Trans>
    </StatusChip>
  )
}

function Choice({ change: { id } }: { change: RoleChangeRowFragment }) {
  const { t } = useLingui()
  const { reset } = useConnection()
  const [{ fetching }, send] = useDecideRoleChangeMutation()

  const decide = async (decision: RoleDecision) => {
    const { data } = await send({ input: { id, decision } })
    const result = data?.decideRoleChange
    if (result?.__typename !== 'DecideRoleChangeSuccess')
      return toast(result?.message ?? t`La décision n’a pas été enregistrée. Réessayez.`, 'failed')
    toast(decision === 'APPROVED' ? t`Accepté : le rôle change aussitôt.` : t`Refusé : rien ne change.`)
    // Somebody's roles are other ones now, perhaps one's own page with them.
    reset()
  }

  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={Check} busy={fetching} onPress={() => void decide('APPROVED')}>
        <Trans>Accepter</Trans>
      </Button>
      <Button kind="quiet" icon={X} busy={fetching} onPress={() => void decide('REFUSED')}>
        <Trans>Refuser</Trans>
      </Button>
    </div>
  )
}
