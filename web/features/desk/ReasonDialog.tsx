import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { TextField } from '../../design/TextField.tsx'
import type { AccessReason } from '../../graphql/generated/desk/graphql.ts'
import { useOpenFileMutation } from '../../graphql/generated/desk/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { REASONS, useDeskWords } from './words.ts'

interface ReasonDialogProps {
  member: { id: string; fullName: string }
  onClose: () => void
}

/** Why a file is opened, which its person can read: asked each time, before anything of it is shown. */
export function ReasonDialog({ member, onClose }: ReasonDialogProps) {
  const { t } = useLingui()
  const router = useRouter()
  const words = useDeskWords()
  const [reason, setReason] = useState<AccessReason | null>(null)
  const [{ fetching }, open] = useOpenFileMutation()
  const { ended, wrong, failure } = useOutcome()

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    const problems: FieldProblem[] = []
    if (!reason) problems.push({ field: 'reason', message: t`Choisissez un motif.` })
    if (reason === 'OTHER' && note.length < 10)
      problems.push({ field: 'note', message: t`Dites en quelques mots pourquoi : 10 caractères au moins.` })
    if (!reason || problems.length > 0) return ended({ kind: 'fields', problems })
    const { data } = await open({ input: { memberId: member.id, reason, note } })
    const result = data?.openFile
    if (result?.__typename !== 'OpenFileSuccess') return ended(outcomeOf(result, 'reason'))
    await router.navigate({ to: '/bureau/dossiers/$id', params: { id: result.fileId } })
  }

  return (
    <Dialog open onClose={onClose} title={t`Pourquoi ouvrir ce dossier ?`}>
      <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
        {failure}
        <p>
          <Trans>
            Le dossier de <b>{member.fullName}</b> restera ouvert 30 minutes. L’adhérent peut voir qui l’a consulté,
            quand et pour quel motif.
          </Trans>
        </p>
        <RadioGroup
          label={<Trans>Motif</Trans>}
          name="reason"
          options={REASONS.map(value => ({ value, label: words.reason[value] }))}
          value={reason}
          onChange={setReason}
          error={wrong('reason')}
        />
        <TextField
          label={<Trans>Précision</Trans>}
          hint={<Trans>Gardée avec le dossier. Sans donnée de santé.</Trans>}
          name="note"
          maxLength={500}
          autoComplete="off"
          optional={reason !== 'OTHER'}
          error={wrong('note')}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Ouvrir le dossier</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
