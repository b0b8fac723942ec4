import { Trans, useLingui } from '@lingui/react/macro'
import { MessageCircle, MessageSquareWarning, PhoneCall } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Chip, StatusChip } from '../../design/Chip.tsx'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { RowLink, Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import {
  ContactDocument,
  type ContactQuery,
  type ConversationRowFragment,
} from '../../graphql/generated/conversation/graphql.ts'
import { usePages } from '../../graphql/pages.ts'
import { useSession } from '../../graphql/session.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { useRequestWords } from '../request/request-words.ts'
import { CallDialog } from './CallDialog.tsx'
import { ContactCard } from './ContactCard.tsx'
import { useHours } from './hours.ts'
import { useTopics } from './topics.ts'

const select = (data: ContactQuery) => data.viewer?.requests

/** « Nous contacter »: what was written and answered, and every way to reach somebody. */
export function MessagesPage() {
  const { t } = useLingui()
  const { viewer } = useSession()
  const pages = usePages({ query: ContactDocument, variables: {}, select })
  const [isCalling, setCalling] = useState(false)
  const hours = pages.first?.brand.contactHours
  const isReadOnly = Boolean(viewer?.viewedBy)
  return (
    <>
      <PageHeader title={t`Nous contacter`} />
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.first !== undefined} onRetry={pages.retry} />}
      <Columns
        main={
          <>
            {pages.loading && (
              <Surface>
                <Skeleton shape="rows" />
              </Surface>
            )}
            {pages.first && (
              <Surface
                title={<Trans>Vos messages</Trans>}
                {...(!isReadOnly && {
                  action: (
                    <LinkButton to="/messages/nouveau" kind="quiet">
                      <Trans>Écrire</Trans>
                    </LinkButton>
                  ),
                })}
              >
                {pages.items.length === 0 ? (
                  <Empty title={<Trans>Une question ?</Trans>}>
                    <Trans>Écrivez-nous : nous répondons sous deux jours, et tout reste ici.</Trans>
                  </Empty>
                ) : (
                  <Rows>
                    {pages.items.map(request => (
                      <li key={request.id}>
                        <ConversationRow request={request} />
                      </li>
                    ))}
                  </Rows>
                )}
              </Surface>
            )}
            {pages.hasMore && !pages.moreError && (
              <ShowMore shown={pages.items.length} more busy={pages.loadingMore} onMore={pages.showMore} />
            )}
          </>
        }
        aside={
          <>
            {pages.first && <ContactCard brand={pages.first.brand} />}
            {hours && hours.callSlots.length > 0 && !isReadOnly && (
              <Surface title={<Trans>Être rappelé</Trans>}>
                <p className="text-ink-2">
                  <Trans>Choisissez un moment : c’est nous qui appelons.</Trans>
                </p>
                <div>
                  <Button kind="quiet" icon={PhoneCall} onPress={() => setCalling(true)}>
                    <Trans>Choisir un créneau</Trans>
                  </Button>
                </div>
                {isCalling && (
                  <CallDialog
                    slots={hours.callSlots}
                    onClose={() => setCalling(false)}
                    onDone={() => {
                      setCalling(false)
                      pages.retry()
                    }}
                  />
                )}
              </Surface>
            )}
            <Surface title={<Trans>Un désaccord ?</Trans>}>
              <p className="text-ink-2">
                <Trans>
                  Une réclamation est confirmée par écrit aussitôt et reçoit une réponse motivée sous deux mois. Vous
                  pouvez ensuite saisir le médiateur, gratuitement.
                </Trans>
              </p>
              <p>
                <AppLink to="/messages/nouveau" search={{ reclamation: true }}>
                  <Trans>Faire une réclamation</Trans>
                </AppLink>
              </p>
            </Surface>
          </>
        }
      />
    </>
  )
}

const icons = { COMPLAINT: MessageSquareWarning, CALL_BACK: PhoneCall } as const

function ConversationRow({ request }: { request: ConversationRowFragment }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { clock, weekday } = useHours()
  const topics = useTopics()
  const words = useRequestWords()(request)
  const { id, kind, conversation } = request
  const { topic, messages, unreadCount, callBack } = conversation
  const last = messages.at(-1)
  const title = topic ? topics[topic] : words.title
  const icon = kind === 'COMPLAINT' || kind === 'CALL_BACK' ? icons[kind] : MessageCircle
  return (
    <RowLink
      to="/demarches/$id"
      params={{ id }}
      icon={icon}
      title={kind === 'COMPLAINT' ? t`Réclamation : ${title}` : title}
      meta={
        <>
          {callBack && (
            <span className="block">
              <Trans>
                Appel {weekday(callBack.day)}, de {clock(callBack.from)} à {clock(callBack.to)}
              </Trans>
            </span>
          )}
          {last && (
            <>
              <span className="line-clamp-2">{last.text}</span>
              <time dateTime={last.at}>{moment(new Date(last.at))}</time>
            </>
          )}
          <span className="mt-1 flex flex-wrap gap-2">
            <StatusChip status={words.status}>{words.state}</StatusChip>
            {unreadCount > 0 && (
              <Chip>
                <Trans>Non lu</Trans>
              </Chip>
            )}
          </span>
        </>
      }
    />
  )
}
