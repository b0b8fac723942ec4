import { Trans, useLingui } from '@lingui/react/macro'
import { Hand, Undo2 } from 'lucide-react'
import { useClient } from 'urql'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { toast } from '../../design/toast.ts'
import { renewScreen } from '../../graphql/client.ts'
import type { WorklistAct } from '../../graphql/generated/worklist/graphql.ts'
import { useAssignMatchingMutation } from '../../graphql/generated/worklist/hooks.ts'
import { filterOf, type WorklistSearch } from './worklist-search.ts'

/** The same act for all that the filter selects, also those that are not on the screen: asked for once more. */
export function MatchingDialog({ search, onClose }: { search: WorklistSearch; onClose: () => void }) {
  const { t } = useLingui()
  const client = useClient()
  const [{ fetching }, assign] = useAssignMatchingMutation()
  const act = async (act: WorklistAct) => {
    if (fetching) return
    const { data } = await assign({ input: { act, filter: filterOf(search) } })
    const done = data?.assignMatching
    if (done?.__typename !== 'AssignMatchingSuccess')
      return toast(
        done?.message ?? t`Cela n’a pas abouti. Réessayez : aucune démarche n’est prise deux fois.`,
        'failed',
      )
    const { count, hasMore } = done
    const said = act === 'TAKE_UP' ? t`Prises en charge : ${count}.` : t`Rendues au bureau : ${count}.`
    toast(hasMore ? `${said} ${t`Il en reste : recommencez.`}` : said)
    onClose()
    renewScreen(client)
  }
  return (
    <Dialog open onClose={onClose} title={<Trans>Toutes les démarches de ce filtre</Trans>}>
      <p>
        <Trans>
          Aussi celles qui ne sont pas affichées, 500 au plus. Ce dont une collègue ou un collègue s’occupe reste à
          cette personne.
        </Trans>
      </p>
      <Button wide icon={Hand} busy={fetching} onPress={() => void act('TAKE_UP')}>
        <Trans>Je m’en occupe</Trans>
      </Button>
      <Button kind="quiet" wide icon={Undo2} busy={fetching} onPress={() => void act('HAND_BACK')}>
        <Trans>Rendre les miennes au bureau</Trans>
      </Button>
    </Dialog>
  )
}
