import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Checkbox } from '../../design/Checkbox.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import { toast } from '../../design/toast.ts'
import type { DeskRequestDetailFragment, RequestDetail } from '../../graphql/generated/worklist/graphql.ts'
import { useAskForPapersMutation } from '../../graphql/generated/worklist/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useRequestDetails } from '../request/request-words.ts'

export interface DeskDialogProps {
  file: string
  found: DeskRequestDetailFragment
  onClose: () => void
}

/** What the member is asked for, by name: they read it as it is written here. */
export function AskDialog({ file, found, onClose }: DeskDialogProps) {
  const { t } = useLingui()
  const details = useRequestDetails()
  const [missing, setMissing] = useState<readonly RequestDetail[]>([])
  const [{ fetching }, ask] = useAskForPapersMutation()
  const { ended, wrong, failure } = useOutcome()

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const words = String(new FormData(event.currentTarget).get('words') ?? '').trim()
    if (missing.length === 0)
      return ended({ kind: 'fields', problems: [{ field: 'missing', message: t`Choisissez ce qui manque.` }] })
    const input = { fileId: file, requestId: found.request.id, missing: [...missing], ...(words && { words }) }
    const { data } = await ask({ input })
    const result = data?.askForPapers
    if (result?.__typename !== 'DeskRequestSuccess') return ended(outcomeOf(result, 'missing'))
    toast(t`La demande est partie : l’adhérent est prévenu.`)
    onClose()
  }

  return (
    <Dialog open onClose={onClose} title={t`Que manque-t-il ?`}>
      <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
        {failure}
        <fieldset id="missing" tabIndex={-1} className="grid">
          <legend className="sr-only">
            <Trans>Ce qui manque</Trans>
          </legend>
          {found.askable.map(detail => (
            <Checkbox
              key={detail}
              label={details[detail]}
              checked={missing.includes(detail)}
              onChange={({ target }) =>
                setMissing(target.checked ? [...missing, detail] : missing.filter(one => one !== detail))
              }
            />
          ))}
          {wrong('missing') && <p className="text-s text-failed">{wrong('missing')}</p>}
        </fieldset>
        <TextArea
          label={<Trans>Un mot pour l’adhérent</Trans>}
          hint={<Trans>Il le lit tel quel, avec la liste.</Trans>}
          name="words"
          maxLength={500}
          optional
          error={wrong('words')}
        />
        <Button type="submit" wide busy={fetching}>
          <Trans>Demander à l’adhérent</Trans>
        </Button>
      </form>
    </Dialog>
  )
}
