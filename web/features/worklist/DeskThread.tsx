import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import { toast } from '../../design/toast.ts'
import type { DeskRequestDetailFragment } from '../../graphql/generated/worklist/graphql.ts'
import { useReplyToRequestMutation } from '../../graphql/generated/worklist/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { Thread } from '../conversation/Thread.tsx'

/** What was written about a request, and the desk's answer. */
export function DeskThread({ file, found: { request } }: { file: string; found: DeskRequestDetailFragment }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [{ fetching }, reply] = useReplyToRequestMutation()
  const { ended, wrong, failure } = useOutcome()
  const { kind, state, conversation } = request
  const isConversation = kind === 'MESSAGE' || kind === 'COMPLAINT'
  const isOver = state === 'REFUSED' || state === 'WITHDRAWN' || (state === 'ACCEPTED' && !isConversation)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const { data } = await reply({ input: { fileId: file, requestId: request.id, text: text.trim() } })
    const result = data?.replyToRequest
    if (result?.__typename !== 'DeskRequestSuccess') return ended(outcomeOf(result, 'text'))
    ended(undefined)
    setText('')
    toast(t`Réponse envoyée.`)
  }
  if (isOver && conversation.messages.length === 0) return null
  return (
    <Surface title={<Trans>Messages</Trans>}>
      <Thread messages={conversation.messages} side="DESK" />
      {!isOver && (
        <form noValidate onSubmit={event => void submit(event)} className="grid gap-3">
          {failure}
          <TextArea
            id="text"
            label={isConversation ? <Trans>Votre réponse</Trans> : <Trans>Écrire à l’adhérent</Trans>}
            hint={
              kind === 'COMPLAINT' ? <Trans>Elle part aussi en courrier, avec le nom du médiateur.</Trans> : undefined
            }
            value={text}
            onChange={event => setText(event.target.value)}
            maxLength={4000}
            rows={isConversation ? 6 : 3}
            error={wrong('text')}
          />
          <div>
            <Button type="submit" kind={isConversation ? 'primary' : 'quiet'} busy={fetching}>
              <Trans>Envoyer</Trans>
            </Button>
          </div>
        </form>
      )}
    </Surface>
  )
}
