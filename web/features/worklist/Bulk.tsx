import { Trans, useLingui } from '@lingui/react/macro'
import { Hand, ListChecks, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { toast } from '../../design/toast.ts'
import type { WorkItemRowFragment } from '../../graphql/generated/worklist/graphql.ts'
import { useHandBackRequestsMutation, useTakeUpRequestsMutation } from '../../graphql/generated/worklist/hooks.ts'
import { MatchingDialog } from './MatchingDialog.tsx'
import { viewOf, type WorklistSearch } from './worklist-search.ts'

interface BulkProps {
  picked: readonly WorkItemRowFragment[]
  /** What narrows the list. */
  search: WorklistSearch
  items: readonly WorkItemRowFragment[]
  onChosen: (ids: ReadonlySet<string>) => void
}

/** The same act for all that are chosen. */
export function Bulk({ picked, items, search, onChosen }: BulkProps) {
  const { t } = useLingui()
  const [{ fetching: taking }, take] = useTakeUpRequestsMutation()
  const [{ fetching: handing }, hand] = useHandBackRequestsMutation()
  const isAll = picked.length === items.length
  const [isAsking, setAsking] = useState(false)
  // A server takes no more at once.
  const requestIds = picked.slice(0, 50).map(({ id }) => id)

  const takeUp = async () => {
    const { data } = await take({ input: { requestIds } })
    const done = data?.takeUpRequests
    if (done?.__typename !== 'WorkItemsSuccess') return toast(t`Cela n’a pas abouti. Réessayez.`, 'failed')
    const count = done.items.length
    const rest = requestIds.length - count
    toast(
      rest > 0
        ? t`Prises en charge : ${count}. Une collègue ou un collègue s’occupe déjà des autres.`
        : t`Prises en charge : ${count}.`,
    )
    onChosen(new Set())
  }
  const handBack = async () => {
    const { data } = await hand({ input: { requestIds } })
    const done = data?.handBackRequests
    if (done?.__typename !== 'WorkItemsSuccess') return toast(t`Cela n’a pas abouti. Réessayez.`, 'failed')
    const count = done.items.length
    toast(t`Rendues au bureau : ${count}.`)
    onChosen(new Set())
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button kind="plain" onPress={() => onChosen(isAll ? new Set() : new Set(items.map(({ id }) => id)))}>
        {isAll ? <Trans>Ne rien choisir</Trans> : <Trans>Tout choisir</Trans>}
      </Button>
      {picked.length > 0 && (
        <>
          <Button kind="quiet" icon={Hand} busy={taking} onPress={() => void takeUp()}>
            <Trans>Je m’en occupe</Trans> ({picked.length})
          </Button>
          <Button kind="plain" icon={Undo2} busy={handing} onPress={() => void handBack()}>
            <Trans>Rendre au bureau</Trans>
          </Button>
        </>
      )}
      {picked.length === 0 && viewOf(search) === 'TO_DO' && (
        <Button kind="plain" icon={ListChecks} onPress={() => setAsking(true)}>
          <Trans>Toutes celles du filtre</Trans>
        </Button>
      )}
      {isAsking && <MatchingDialog search={search} onClose={() => setAsking(false)} />}
    </div>
  )
}
