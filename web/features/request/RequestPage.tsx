import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Amount } from '../../design/Amount.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { RequestDetailFragment } from '../../graphql/generated/request/graphql.ts'
import { useRequestQuery } from '../../graphql/generated/request/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { useFormats } from '../../i18n/formats.ts'
import { careFamilies } from '../claim/care-family.ts'
import { Papers } from '../document/Papers.tsx'
import { dayOf } from './day.ts'
import { MissingForm } from './MissingForm.tsx'
import { useRequestWords } from './request-words.ts'
import { WithdrawButton } from './WithdrawButton.tsx'

/** One request: where it stands, who has the ball, what happened, and its papers. @param id as the address holds it */
export function RequestPage({ id }: { id: string }) {
  const { t } = useLingui()
  const wordsOf = useRequestWords()
  // The links of its pictures last a few minutes.
  const [{ data, error }, ask] = useRequestQuery({ variables: { id }, requestPolicy: 'cache-and-network' })
  const request = data?.node?.__typename === 'Request' ? data.node : null
  const isMissing = data !== undefined && !request
  const again = () => ask({ requestPolicy: 'network-only' })
  return (
    <>
      <PageHeader
        title={request ? wordsOf(request).title : isMissing ? t`Démarche introuvable` : t`Démarche`}
        back={
          <AppLink to="/demarches">
            <Trans>Mes démarches</Trans>
          </AppLink>
        }
      >
        {request && (
          <p>
            <Trans>
              Référence <strong className="num whitespace-nowrap text-ink">{request.reference}</strong>, envoyée le{' '}
              <DateText date={dayOf(request.sentAt)} />
            </Trans>
          </p>
        )}
      </PageHeader>
      {error && <LoadError kept={request !== null} onRetry={again} />}
      {request ? <Detail request={request} onOver={again} /> : isMissing ? <Missing /> : !error && <Loading />}
    </>
  )
}

function Loading() {
  return (
    <Columns
      main={
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      }
      aside={
        <Surface>
          <Skeleton shape="rows" count={2} />
        </Surface>
      }
    />
  )
}

function Detail({ request, onOver }: { request: RequestDetailFragment; onOver: () => void }) {
  const { viewer } = useSession()
  const words = useRequestWords()(request)
  const { papers, isOpen } = request
  return (
    <Columns
      main={
        <>
          <Surface title={<Trans>Où en est votre demande</Trans>}>
            <div role="status" className="grid gap-2">
              <p>
                <StatusChip status={words.status}>{words.state}</StatusChip>
              </p>
              <p>{words.next}</p>
            </div>
            <Timeline steps={request.steps} />
          </Surface>
          {viewer && !viewer.viewedBy && <MissingForm request={request} owner={viewer.member.id} />}
        </>
      }
      aside={
        <>
          <Surface title={<Trans>Vos pages</Trans>}>
            {papers ? (
              <Papers papers={papers} onOver={onOver} />
            ) : (
              <p className="text-ink-2">
                <Trans>Ces pages ne sont plus gardées.</Trans>
              </p>
            )}
          </Surface>
          <Facts request={request} />
          {isOpen && <WithdrawButton request={request} />}
        </>
      }
    />
  )
}

/** What happened, from the sending on. */
function Timeline({ steps }: Pick<RequestDetailFragment, 'steps'>) {
  const { t } = useLingui()
  const { moment } = useFormats()
  return (
    <ol aria-label={t`Ce qui s’est passé`} className="grid border-t border-line pt-4">
      {steps.map(({ kind, at, text }, place) => {
        const isLast = place === steps.length - 1
        return (
          // Steps are only ever added.
          <li key={`${at}${kind}`} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
            <span aria-hidden="true" className="grid justify-items-center grid-rows-[auto_1fr]">
              <span className={`mt-1.5 size-3 rounded-full ${isLast ? 'bg-brand' : 'bg-line-strong'}`} />
              {!isLast && <span className="w-0.5 bg-line" />}
            </span>
            <div className={isLast ? '' : 'pb-4'}>
              <p className={isLast ? 'font-[650]' : ''}>{text}</p>
              <p className="text-s text-ink-2">
                <time dateTime={at}>{moment(new Date(at))}</time>
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Facts({ request }: { request: RequestDetailFragment }) {
  const { i18n } = useLingui()
  const { beneficiary, family, careDate, amount, professional, kind } = request
  return (
    <Surface title={<Trans>Ce que nous savons</Trans>}>
      <dl className="grid gap-2">
        {beneficiary && <Fact name={<Trans>Pour</Trans>}>{beneficiary.fullName}</Fact>}
        {family && <Fact name={<Trans>Soins</Trans>}>{i18n._(careFamilies[family].label)}</Fact>}
        {careDate && (
          <Fact name={kind === 'QUOTE' ? <Trans>Date du devis</Trans> : <Trans>Date des soins</Trans>}>
            <DateText date={careDate} />
          </Fact>
        )}
        {amount !== null && (
          <Fact name={<Trans>Montant total</Trans>}>
            <Amount cents={amount} />
          </Fact>
        )}
        {professional && <Fact name={<Trans>Professionnel ou établissement</Trans>}>{professional}</Fact>}
      </dl>
    </Surface>
  )
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <dt className="text-ink-2">{name}</dt>
      <dd className="ms-auto text-end font-semibold [overflow-wrap:anywhere]">{children}</dd>
    </div>
  )
}

/** Nothing there, or nothing that this person may see: the two look the same. */
function Missing() {
  return (
    <Empty
      drawing="leaf"
      title={<Trans>Il n’y a pas de démarche à cette adresse</Trans>}
      action={
        <LinkButton to="/demarches">
          <Trans>Voir mes démarches</Trans>
        </LinkButton>
      }
    >
      <Trans>Le lien est peut-être incomplet, ou cette démarche n’est pas de celles que vous pouvez voir.</Trans>
    </Empty>
  )
}
