import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Amount } from '../../design/Amount.tsx'
import { Button } from '../../design/Button.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import { toast } from '../../design/toast.ts'
import type { AmoAlertRowFragment } from '../../graphql/generated/feed/graphql.ts'
import { useCloseAmoAlertsMutation } from '../../graphql/generated/feed/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { dayOf } from '../request/day.ts'
import { useFigureNames } from './feed-words.ts'

interface AmoAlertsProps {
  alerts: readonly AmoAlertRowFragment[]
  /** How many are open in all. */
  total: number
  onDone: () => void
}

/** Lines whose AMO figures are not those that our tables give: the Sécu's were used, and somebody looks why. */
export function AmoAlerts({ alerts, total, onDone }: AmoAlertsProps) {
  const { t } = useLingui()
  const figures = useFigureNames()
  const [looked, setLooked] = useState<AmoAlertRowFragment>()
  return (
    <Surface
      title={
        <Plural
          value={total}
          _0="Aucun écart avec nos tables"
          one="# écart avec nos tables"
          other="# écarts avec nos tables"
        />
      }
    >
      {alerts.length === 0 ? (
        <Empty drawing="leaf" title={<Trans>Les montants de la Sécu sont ceux de nos tables</Trans>} />
      ) : (
        <>
          <p className="text-ink-2">
            <Trans>
              Les montants de la Sécu ont servi. Un écart vient d’une erreur de la caisse, ou d’un tarif à mettre à jour
              chez nous.
            </Trans>
          </p>
          <ul aria-label={t`Écarts avec nos tables`} className="-my-2 grid divide-y divide-line">
            {alerts.map(alert => (
              <li key={alert.id} className="grid gap-2 py-3 phone:grid-cols-[minmax(0,1fr)_auto] phone:items-center">
                <div className="min-w-0">
                  <p className="num font-[650] [overflow-wrap:anywhere]">{alert.ref}</p>
                  {alert.differences.map(({ figure, told, computed }) => (
                    <p key={figure}>
                      <Trans>
                        {figures[figure]} : <Amount cents={told} /> selon la Sécu, <Amount cents={computed} /> selon nos
                        tables
                      </Trans>
                    </p>
                  ))}
                  <p className="text-s text-ink-2">
                    <Trans>
                      arrivée le <DateText date={dayOf(alert.raisedAt)} form="short" />
                    </Trans>
                  </p>
                </div>
                <Button kind="quiet" aria-label={t`Clore l’écart ${alert.ref}`} onPress={() => setLooked(alert)}>
                  <Trans>Clore</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {looked && <CloseDialog key={looked.id} alert={looked} onClose={() => setLooked(undefined)} onDone={onDone} />}
    </Surface>
  )
}

interface CloseDialogProps {
  alert: AmoAlertRowFragment
  onClose: () => void
  onDone: () => void
}

/** What somebody found; it stays in the ledger of those who work here. */
function CloseDialog({ alert: { id, ref }, onClose, onDone }: CloseDialogProps) {
  const { t } = useLingui()
  const [{ fetching }, close] = useCloseAmoAlertsMutation()
  const { ended, wrong, failure } = useOutcome()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    const { data } = await close({ input: { ids: [id], note } })
    const result = data?.closeAmoAlerts
    if (result?.__typename !== 'CloseAmoAlertsSuccess') return ended(outcomeOf(result, 'note'))
    toast(result.closed > 0 ? t`Écart clos.` : t`Une collègue ou un collègue l’avait déjà clos.`)
    onClose()
    onDone()
  }
  return (
    <Dialog open onClose={onClose} title={t`Clore l’écart ${ref}`}>
      <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
        {failure}
        <TextArea
          label={<Trans>Ce que vous avez trouvé</Trans>}
          hint={<Trans>Sans nom ni numéro d’assuré : cette note reste au journal.</Trans>}
          name="note"
          maxLength={500}
          error={wrong('note')}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Clore cet écart</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
