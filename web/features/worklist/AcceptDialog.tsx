import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { EuroField } from '../../design/EuroField.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import { toast } from '../../design/toast.ts'
import { useAcceptRequestMutation } from '../../graphql/generated/worklist/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import type { DeskDialogProps } from './AskDialog.tsx'

/** Accepts what takes nothing but a yes, once it was said twice: all that follows is done at once. */
export function AcceptDialog({ file, found, onClose }: DeskDialogProps) {
  const { t } = useLingui()
  const [{ fetching }, accept] = useAcceptRequestMutation()
  const { ended, wrong, failure } = useOutcome()
  const [premium, setPremium] = useState<number | null>(null)
  const changesPeople = found.request.beneficiaryChange !== null
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim()
    const { data } = await accept({
      input: {
        fileId: file,
        requestId: found.request.id,
        ...(words && { words }),
        ...(premium !== null && { monthlyPremium: premium }),
      },
    })
    const result = data?.acceptRequest
    if (result?.__typename !== 'DeskRequestSuccess') return ended(outcomeOf(result, 'words'))
    toast(t`Demande acceptée.`)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t`Accepter cette demande`}>
      <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
        {failure}
        <p>
          <Trans>Ce qu’elle demande est fait aussitôt, et l’adhérent en est informé.</Trans>
        </p>
        {changesPeople && (
          <EuroField
            id="premium"
            label={<Trans>Nouvelle cotisation mensuelle</Trans>}
            hint={<Trans>Laissez vide si elle ne change pas.</Trans>}
            value={premium}
            onChange={setPremium}
            optional
          />
        )}
        <TextArea
          label={<Trans>Un mot pour l’adhérent</Trans>}
          name="words"
          maxLength={2000}
          optional
          error={wrong('words')}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Accepter</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
