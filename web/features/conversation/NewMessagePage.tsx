import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { AppLink } from '../../design/Link.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Select } from '../../design/Select.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextArea } from '../../design/TextArea.tsx'
import { toast } from '../../design/toast.ts'
import type { ConversationTopic } from '../../graphql/generated/conversation/graphql.ts'
import { useOpenConversationMutation } from '../../graphql/generated/conversation/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { hasCome } from '../request/draft.ts'
import { PagesField } from '../request/PagesField.tsx'
import { useSending } from '../request/useSending.ts'
import { useKeptText } from './kept-text.ts'
import { useTopics } from './topics.ts'

/** A new message to the mutuelle, or a complaint. */
export function NewMessagePage({ isComplaint }: { isComplaint: boolean }) {
  const { t } = useLingui()
  const { viewer } = useSession()
  return (
    <>
      <PageHeader
        title={isComplaint ? t`Faire une réclamation` : t`Nous écrire`}
        back={
          <AppLink to="/messages">
            <Trans>Nous contacter</Trans>
          </AppLink>
        }
      />
      {isComplaint && (
        <Notice title={<Trans>Ce que nous vous devons</Trans>}>
          <Trans>
            Un accusé de réception aussitôt, avec la copie datée de ce que vous écrivez ; une réponse motivée sous deux
            mois. Ensuite, ou sans réponse, le médiateur est gratuit.
          </Trans>
        </Notice>
      )}
      {viewer && !viewer.viewedBy && (
        <Form key={String(isComplaint)} owner={viewer.member.id} isComplaint={isComplaint} />
      )}
    </>
  )
}

function Form({ owner, isComplaint }: { owner: string; isComplaint: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const topics = useTopics()
  const name = isComplaint ? 'COMPLAINT' : 'MESSAGE'
  const { sending, sender } = useSending(owner, name)
  const [text, write] = useKeptText(`${owner} ${name}`)
  const [topic, setTopic] = useState<ConversationTopic>('REIMBURSEMENT')
  const [key] = useState(() => crypto.randomUUID())
  const [hasPages, setHasPages] = useState(false)
  const [{ fetching }, send] = useOpenConversationMutation()
  const { ended, wrong, failure } = useOutcome()
  const { pages } = sending.draft

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const problems: FieldProblem[] = []
    if (text.trim().length < 2) problems.push({ field: 'text', message: t`Écrivez votre message.` })
    if (!pages.every(hasCome)) problems.push({ field: 'pages', message: t`Attendez que vos pages soient arrivées.` })
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    const { data } = await send({
      input: {
        idempotencyKey: key,
        topic,
        isComplaint,
        text: text.trim(),
        uploadIds: pages.flatMap(({ uploadId }) => uploadId ?? []),
      },
    })
    const result = data?.openConversation
    if (result?.__typename !== 'WriteMessageSuccess') return ended(outcomeOf(result, 'text'))
    write('')
    sender.restart()
    toast(t`Message envoyé.`)
    void navigate({ to: '/demarches/$id', params: { id: result.request.id } })
  }
  return (
    <form noValidate onSubmit={event => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {failure}
      <Surface>
        <Select
          id="topic"
          label={<Trans>À quel sujet ?</Trans>}
          options={(Object.keys(topics) as ConversationTopic[]).map(value => ({ value, label: topics[value] }))}
          value={topic}
          onChange={setTopic}
        />
        <TextArea
          id="text"
          label={isComplaint ? <Trans>Ce qui ne va pas, et ce que vous demandez</Trans> : <Trans>Votre message</Trans>}
          value={text}
          onChange={event => write(event.target.value)}
          maxLength={4000}
          rows={7}
          error={wrong('text')}
        />
        {!hasPages && pages.length === 0 && (
          <div>
            <Button kind="plain" onPress={() => setHasPages(true)}>
              <Trans>Joindre des pages</Trans>
            </Button>
          </div>
        )}
      </Surface>
      {(hasPages || pages.length > 0) && <PagesField sending={sending} sender={sender} error={wrong('pages')} />}
      <div>
        <Button type="submit" busy={fetching}>
          {isComplaint ? <Trans>Envoyer ma réclamation</Trans> : <Trans>Envoyer</Trans>}
        </Button>
      </div>
    </form>
  )
}
