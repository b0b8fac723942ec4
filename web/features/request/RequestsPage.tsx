import { Trans, useLingui } from '@lingui/react/macro'
import { FileText, ReceiptEuro } from 'lucide-react'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { RowLink, Rows } from '../../design/Rows.tsx'
import { ShowMore } from '../../design/ShowMore.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useFocusNext } from '../../design/useFocusNext.ts'
import {
  type RequestRowFragment,
  RequestsDocument,
  type RequestsQuery,
} from '../../graphql/generated/request/graphql.ts'
import { usePages } from '../../graphql/pages.ts'
import { useFormats } from '../../i18n/formats.ts'
import { dayOf } from './day.ts'
import { useRequestWords } from './request-words.ts'

const select = (data: RequestsQuery) => data.viewer?.requests

/** « Mes démarches »: what was asked for, and who has the ball; what waits for the person first. */
export function RequestsPage() {
  const { t } = useLingui()
  const pages = usePages({ query: RequestsDocument, variables: {}, select })
  const { items, hasMore, loadingMore } = pages
  const { list, remember } = useFocusNext(items.map(({ id }) => id))
  const waiting = items.filter(({ state, isOpen }) => state === 'TO_COMPLETE' && isOpen)
  const others = items.filter(item => !waiting.includes(item))
  return (
    <>
      <PageHeader title={t`Mes démarches`} />
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.first !== undefined} onRetry={pages.retry} />}
      {pages.loading && (
        <Surface>
          <Skeleton shape="rows" />
        </Surface>
      )}
      {pages.first && items.length === 0 && <NoneYet />}
      <div ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-6 empty:hidden">
        {waiting.length > 0 && (
          <Surface title={<Trans>C’est à vous</Trans>}>
            <List requests={waiting} />
          </Surface>
        )}
        {others.length > 0 && (
          <Surface title={waiting.length > 0 ? <Trans>Les autres</Trans> : undefined}>
            <List requests={others} />
          </Surface>
        )}
      </div>
      {hasMore && !pages.moreError && (
        <ShowMore
          shown={items.length}
          more
          busy={loadingMore}
          onMore={() => {
            remember()
            pages.showMore()
          }}
        />
      )}
      {items.length > 0 && (
        <div>
          <LinkButton to="/envoyer" kind="quiet">
            <Trans>Envoyer un document</Trans>
          </LinkButton>
        </div>
      )}
    </>
  )
}

function List({ requests }: { requests: readonly RequestRowFragment[] }) {
  return (
    <Rows>
      {requests.map(request => (
        <li key={request.id} data-row={request.id}>
          <RequestRow request={request} />
        </li>
      ))}
    </Rows>
  )
}

function RequestRow({ request }: { request: RequestRowFragment }) {
  const words = useRequestWords()(request)
  const { euros } = useFormats()
  const { id, kind, reference, amount, beneficiary, sentAt } = request
  return (
    <RowLink
      to="/demarches/$id"
      params={{ id }}
      icon={kind === 'QUOTE' ? FileText : ReceiptEuro}
      title={words.title}
      meta={
        <>
          {beneficiary && `${beneficiary.firstName} · `}
          <Trans>
            envoyée le <DateText date={dayOf(sentAt)} form="short" />
          </Trans>
          <span className="num block">{reference}</span>
          <span className="mt-1 block">
            <StatusChip status={words.status}>{words.state}</StatusChip>
          </span>
        </>
      }
      {...(amount === null ? {} : { end: <span className="num">{euros(amount)}</span> })}
    />
  )
}

function NoneYet() {
  return (
    <Surface>
      <Empty
        title={<Trans>Aucune démarche pour l’instant</Trans>}
        action={
          <LinkButton to="/envoyer">
            <Trans>Envoyer un document</Trans>
          </LinkButton>
        }
      >
        <Trans>
          Une facture que la Sécurité sociale ne nous a pas transmise, un devis à chiffrer ? Envoyez-les : vous suivrez
          ici où ils en sont.
        </Trans>
      </Empty>
    </Surface>
  )
}
