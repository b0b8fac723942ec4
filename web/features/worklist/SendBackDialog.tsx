import { Trans, useLingui } from '@lingui/react/macro'
import type { FormEvent } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import { toast } from '../../design/toast.ts'
import { useSendBackRequestMutation } from '../../graphql/generated/worklist/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import type { DeskDialogProps } from './AskDialog.tsx'

/** Why the second person does not agree. It stays between colleagues. */
export function SendBackDialog({ file, found, onClose }: DeskDialogProps) {
  const { t } = useLingui()
  const [{ fetching }, sendBack] = useSendBackRequestMutation()
  const { ended, wrong, failure } = useOutcome()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim()
    const { data } = await sendBack({ input: { fileId: file, requestId: found.request.id, words } })
    const result = data?.sendBackRequest
    if (result?.__typename !== 'DeskRequestSuccess') return ended(outcomeOf(result, 'words'))
    toast(t`Renvoyée à l’étude.`)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t`Renvoyer à l’étude`}>
      <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
        {failure}
        <TextArea
          label={<Trans>Ce que votre collègue doit savoir</Trans>}
          hint={<Trans>L’adhérent ne le lit pas.</Trans>}
          name="words"
          maxLength={500}
          error={wrong('words')}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Renvoyer à l’étude</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
