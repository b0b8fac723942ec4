import { Trans, useLingui } from '@lingui/react/macro'
import { CalendarClock } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Checkbox } from '../../design/Checkbox.tsx'
import { DateField } from '../../design/DateField.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { toast } from '../../design/toast.ts'
import type { CoverageDetailFragment } from '../../graphql/generated/hospital/graphql.ts'
import { useChangeHospitalStayMutation } from '../../graphql/generated/hospital/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'

interface ChangeStayProps {
  /** The request’s. */
  id: string
  coverage: Pick<CoverageDetailFragment, 'admissionDate' | 'dischargeDate' | 'privateRoom'>
}

/** Other days of a stay that was agreed on, or another room: hospitals move admissions. */
export function ChangeStay({ id, coverage }: ChangeStayProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button kind="quiet" icon={CalendarClock} onPress={() => setOpen(true)}>
        <Trans>Modifier le séjour</Trans>
      </Button>
      {isOpen && <ChangeForm id={id} coverage={coverage} onClose={() => setOpen(false)} />}
    </div>
  )
}

function ChangeForm({ id, coverage, onClose }: ChangeStayProps & { onClose: () => void }) {
  const { t } = useLingui()
  const [admissionDate, setAdmission] = useState<string | null>(coverage.admissionDate)
  const [dischargeDate, setDischarge] = useState<string | null>(coverage.dischargeDate)
  const [privateRoom, setRoom] = useState(coverage.privateRoom)
  const [{ fetching }, change] = useChangeHospitalStayMutation()
  const { ended, wrong, failure } = useOutcome()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const problems: FieldProblem[] = []
    if (!admissionDate) problems.push({ field: 'admissionDate', message: t`Indiquez le jour d’entrée.` })
    if (!dischargeDate) problems.push({ field: 'dischargeDate', message: t`Indiquez le jour de sortie prévu.` })
    if (!admissionDate || !dischargeDate) return ended({ kind: 'fields', problems })
    const { data } = await change({ input: { requestId: id, admissionDate, dischargeDate, privateRoom } })
    const result = data?.changeHospitalStay
    if (result?.__typename !== 'ChangeHospitalStaySuccess') return ended(outcomeOf(result, 'admissionDate'))
    toast(t`Séjour modifié : l’établissement reçoit la nouvelle prise en charge.`)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={<Trans>Modifier le séjour</Trans>}>
      <form noValidate onSubmit={event => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {failure}
        <DateField
          id="admissionDate"
          label={<Trans>Jour d’entrée</Trans>}
          value={admissionDate}
          onChange={setAdmission}
          error={wrong('admissionDate')}
        />
        <DateField
          id="dischargeDate"
          label={<Trans>Jour de sortie prévu</Trans>}
          value={dischargeDate}
          onChange={setDischarge}
          error={wrong('dischargeDate')}
        />
        <Checkbox
          label={<Trans>Chambre particulière</Trans>}
          checked={privateRoom}
          onChange={event => setRoom(event.target.checked)}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Modifier la prise en charge</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
