import { Trans, useLingui } from '@lingui/react/macro'
import {
  Building2,
  Cable,
  FileText,
  FileX,
  Landmark,
  type LucideIcon,
  MessageCircle,
  MessageSquareWarning,
  PhoneCall,
  ReceiptEuro,
  ScrollText,
  Signature,
  Siren,
  UserMinus,
  UserPlus,
} from 'lucide-react'
import { Button } from '../../design/Button.tsx'
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
  type RequestKind,
  type RequestRowFragment,
  RequestsDocument,
  type RequestsQuery,
} from '../../graphql/generated/request/graphql.ts'
import { usePages } from '../../graphql/pages.ts'
import { useFormats } from '../../i18n/formats.ts'
import { dayOf } from './day.ts'
import { RequestFilters, type RequestSearch, requestFilterOf } from './RequestFilters.tsx'
import { useRequestWords } from './request-words.ts'

interface RequestsPageProps {
  search: RequestSearch
  onSearch: (search: RequestSearch) => void
}

const select = (data: RequestsQuery) => data.viewer?.requests

/** « Mes démarches »: what was asked for, and who has the ball; what waits for the person first. */
export function RequestsPage({ search, onSearch }: RequestsPageProps) {
  const { t } = useLingui()
  const pages = usePages({ query: RequestsDocument, variables: { filter: requestFilterOf(search) }, select })
  const isNarrowed = search.type !== undefined || search.encours === true
  const { items, hasMore, loadingMore } = pages
  const { list, remember } = useFocusNext(items.map(({ id }) => id))
  const waiting = items.filter(({ state, isOpen }) => state === 'TO_COMPLETE' && isOpen)
  const others = items.filter(item => !waiting.includes(item))
  return (
    <>
      <PageHeader title={t`Mes démarches`} />
      {(isNarrowed || items.length > 0) && <RequestFilters search={search} onSearch={onSearch} />}
      {(pages.error ?? pages.moreError) && <LoadError kept={pages.first !== undefined} onRetry={pages.retry} />}
      {pages.loading && (
        <Surface>
          <Skeleton shape="rows" />
        </Surface>
      )}
      {pages.first && items.length === 0 && (isNarrowed ? <NoneFound onAll={() => onSearch({})} /> : <NoneYet />)}
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
      {pages.first && <Begin />}
    </>
  )
}

/** What can be asked for, in the words people look for. */
function Begin() {
  return (
    <Surface title={<Trans>Commencer une démarche</Trans>}>
      <Rows>
        <li>
          <RowLink
            to="/envoyer"
            icon={ReceiptEuro}
            title={<Trans>Envoyer une facture, un devis, une ordonnance</Trans>}
          />
        </li>
        <li>
          <RowLink to="/hospitalisation" icon={Building2} title={<Trans>Aller à l’hôpital</Trans>} />
        </li>
        <li>
          <RowLink
            to="/hospitalisation"
            search={{ maintenant: true }}
            icon={Siren}
            title={<Trans>Je suis à l’hôpital</Trans>}
          />
        </li>
        <li>
          <RowLink
            to="/beneficiaires"
            icon={UserPlus}
            title={<Trans>Ajouter ou retirer une personne, une naissance</Trans>}
          />
        </li>
        <li>
          <RowLink to="/teletransmission" icon={Cable} title={<Trans>Vérifier la télétransmission</Trans>} />
        </li>
        <li>
          <RowLink to="/compte-bancaire" icon={Landmark} title={<Trans>Changer de compte bancaire</Trans>} />
        </li>
        <li>
          <RowLink to="/messages" icon={MessageCircle} title={<Trans>Nous écrire ou être rappelé</Trans>} />
        </li>
        <li>
          <RowLink to="/resiliation" icon={FileX} title={<Trans>Résilier votre contrat</Trans>} />
        </li>
      </Rows>
    </Surface>
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

const icons: Readonly<Record<RequestKind, LucideIcon>> = {
  INVOICE: ReceiptEuro,
  QUOTE: FileText,
  PRESCRIPTION: ScrollText,
  HOSPITAL_COVERAGE: Building2,
  ADD_BENEFICIARY: UserPlus,
  REMOVE_BENEFICIARY: UserMinus,
  TELETRANSMISSION: Cable,
  USAGE_NAME: Signature,
  TERMINATION: FileX,
  BANK_ACCOUNT: Landmark,
  MESSAGE: MessageCircle,
  COMPLAINT: MessageSquareWarning,
  CALL_BACK: PhoneCall,
}

function RequestRow({ request }: { request: RequestRowFragment }) {
  const words = useRequestWords()(request)
  const { euros } = useFormats()
  const { id, kind, reference, amount, beneficiary, sentAt } = request
  return (
    <RowLink
      to="/demarches/$id"
      params={{ id }}
      icon={icons[kind]}
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

function NoneFound({ onAll }: { onAll: () => void }) {
  return (
    <Surface>
      <Empty
        drawing="leaf"
        title={<Trans>Aucune démarche ne correspond</Trans>}
        action={
          <Button kind="quiet" onPress={onAll}>
            <Trans>Voir toutes les démarches</Trans>
          </Button>
        }
      />
    </Surface>
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
