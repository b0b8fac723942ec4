import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import type { RequestDetailFragment } from '../../graphql/generated/request/graphql.ts'
import { useReadMessagesMutation, useWriteMessageMutation } from '../../graphql/generated/request/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { useHours } from '../conversation/hours.ts'
import { useKeptText } from '../conversation/kept-text.ts'
import { Thread } from '../conversation/Thread.tsx'
import { hasCome } from './draft.ts'
import { PagesField } from './PagesField.tsx'
import { useSending } from './useSending.ts'

interface ConversationPartProps {
  request: RequestDetailFragment
  /** The member who writes; null for who only looks. */
  owner: string | null
}

/** What was written about a request, and where one writes. */
export function ConversationPart({ request, owner }: ConversationPartProps) {
  const { clock, weekday } = useHours()
  const { id, conversation } = request
  const { messages, unreadCount, canWrite, callBack } = conversation
  const [, read] = useReadMessagesMutation()
  const last = messages.at(-1)?.position
  useEffect(() => {
    if (owner && unreadCount > 0 && last !== undefined) void read({ input: { requestId: id, upTo: last } })
  }, [owner, unreadCount, last, id, read])
  const writes = canWrite && owner !== null && !callBack
  if (messages.length === 0 && !writes && !callBack) return null
  return (
    <Surface title={callBack ? <Trans>Votre appel</Trans> : <Trans>Messages</Trans>}>
      {callBack && (
        <p>
          <Trans>
            Nous appelons le <span className="num">{callBack.phone}</span>, {weekday(callBack.day)} entre{' '}
            {clock(callBack.from)} et {clock(callBack.to)}.
          </Trans>
        </p>
      )}
      <Thread messages={messages} side="MEMBER" />
      {writes && <Writing key={id} id={id} owner={owner} isFirst={messages.length === 0} />}
    </Surface>
  )
}

function Writing({ id, owner, isFirst }: { id: string; owner: string; isFirst: boolean }) {
  const { t } = useLingui()
  const [text, write] = useKeptText(`${owner} ${id}`)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [hasPages, setHasPages] = useState(false)
  const { sending, sender } = useSending(owner, `MESSAGE ${id}`)
  const [{ fetching }, send] = useWriteMessageMutation()
  const { ended, wrong, failure } = useOutcome()
  const { pages } = sending.draft
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    if (text.trim().length < 2)
      return ended({ kind: 'fields', problems: [{ field: 'message', message: t`Écrivez votre message.` }] })
    if (!pages.every(hasCome))
      return ended({
        kind: 'fields',
        problems: [{ field: 'pages', message: t`Attendez que vos pages soient arrivées.` }],
      })
    const uploadIds = pages.flatMap(({ uploadId }) => uploadId ?? [])
    const { data } = await send({ input: { idempotencyKey: key, requestId: id, text: text.trim(), uploadIds } })
    const result = data?.writeMessage
    if (result?.__typename !== 'WriteMessageSuccess') return ended(outcomeOf(result, 'message'))
    ended(undefined)
    write('')
    setKey(crypto.randomUUID())
    sender.restart()
    setHasPages(false)
  }
  return (
    <form noValidate onSubmit={event => void submit(event)} className="grid gap-3">
      {failure}
      <TextArea
        id="message"
        label={isFirst ? <Trans>Une précision, une question sur cette demande</Trans> : <Trans>Votre message</Trans>}
        value={text}
        onChange={event => write(event.target.value)}
        maxLength={4000}
        rows={3}
        error={wrong('message')}
      />
      {(hasPages || pages.length > 0) && <PagesField sending={sending} sender={sender} error={wrong('pages')} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="quiet" busy={fetching}>
          <Trans>Envoyer ce message</Trans>
        </Button>
        {!hasPages && pages.length === 0 && (
          <Button kind="plain" onPress={() => setHasPages(true)}>
            <Trans>Joindre des pages</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
