import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import { toast } from '../../design/toast.ts'
import { useRefuseRequestMutation } from '../../graphql/generated/worklist/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import type { DeskDialogProps } from './AskDialog.tsx'

/** Why a request is refused, in the words that its member will read. */
export function RefuseDialog({ file, found, onClose }: DeskDialogProps) {
  const { t } = useLingui()
  const [reason, setReason] = useState<string | null>(null)
  const [{ fetching }, refuse] = useRefuseRequestMutation()
  const { ended, wrong, failure } = useOutcome()

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim()
    const problems: FieldProblem[] = []
    if (!reason) problems.push({ field: 'reason', message: t`Choisissez un motif.` })
    if (reason === 'OTHER' && words.length < 10)
      problems.push({ field: 'words', message: t`Expliquez en quelques mots : 10 caractères au moins.` })
    if (!reason || problems.length > 0) return ended({ kind: 'fields', problems })
    const { data } = await refuse({
      input: { fileId: file, requestId: found.request.id, reason, ...(words && { words }) },
    })
    const result = data?.refuseRequest
    if (result?.__typename !== 'DeskRequestSuccess') return ended(outcomeOf(result, 'reason'))
    toast(t`Demande refusée : l’adhérent est prévenu.`)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={t`Refuser la demande`}>
      <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
        {failure}
        <RadioGroup
          label={<Trans>Motif, tel que l’adhérent le lira</Trans>}
          name="reason"
          options={found.refusals.map(({ code, text }) => ({ value: code, label: text }))}
          value={reason}
          onChange={setReason}
          error={wrong('reason')}
        />
        <TextArea
          label={<Trans>Un mot pour l’adhérent</Trans>}
          name="words"
          maxLength={2000}
          optional={reason !== 'OTHER'}
          error={wrong('words')}
        />
        <Button type="submit" kind="danger" wide busy={fetching}>
          <Trans>Refuser la demande</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
