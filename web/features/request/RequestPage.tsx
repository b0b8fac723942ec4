import { Trans, useLingui } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { Facts } from '../../design/Facts.tsx'
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
import { BankAccountPart } from './BankAccountPart.tsx'
import { BeneficiaryPart } from './BeneficiaryPart.tsx'
import { ConversationPart } from './ConversationPart.tsx'
import { CoveragePart } from './CoveragePart.tsx'
import { dayOf } from './day.ts'
import { MissingForm } from './MissingForm.tsx'
import { QuoteSplit } from './QuoteSplit.tsx'
import { useRequestWords } from './request-words.ts'
import { TerminationPart } from './TerminationPart.tsx'
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
          {request.termination && <TerminationPart request={request} termination={request.termination} />}
          {request.beneficiaryChange && <BeneficiaryPart change={request.beneficiaryChange} />}
          {request.usageName && <NamePart {...request.usageName} />}
          {request.hospitalCoverage && (
            <CoveragePart
              coverage={request.hospitalCoverage}
              changing={request.state === 'ACCEPTED' && viewer && !viewer.viewedBy ? request.id : null}
            />
          )}
          {request.bankAccountChange && <BankAccountPart id={request.id} change={request.bankAccountChange} />}
          {request.answer && <Answer request={request} answer={request.answer} onOver={onOver} />}
          <ConversationPart request={request} owner={viewer && !viewer.viewedBy ? viewer.member.id : null} />
          {viewer && !viewer.viewedBy && <MissingForm request={request} owner={viewer.member.id} />}
        </>
      }
      aside={
        <>
          {papers && (
            <Surface title={<Trans>Vos pages</Trans>}>
              <Papers papers={papers} onOver={onOver} />
            </Surface>
          )}
          <Known request={request} />
          {isOpen && <WithdrawButton request={request} />}
        </>
      }
    />
  )
}

/** The name that somebody asks to be called by. */
function NamePart({ name, nameBefore }: NonNullable<RequestDetailFragment['usageName']>) {
  const { t } = useLingui()
  return (
    <Surface title={<Trans>Votre nom d’usage</Trans>}>
      <Facts
        facts={[
          [t`Nom demandé`, name],
          [t`Nom lors de la demande`, nameBefore],
        ]}
      />
    </Surface>
  )
}

interface AnswerProps {
  request: RequestDetailFragment
  answer: NonNullable<RequestDetailFragment['answer']>
  onOver: () => void
}

/** How it was decided: what it leads to, why, in our words, and the document that says so. */
function Answer({ request: { quoteAnswer, claims }, answer, onOver }: AnswerProps) {
  const { t } = useLingui()
  const { refusal, words, document } = answer
  if (!refusal && !words && !document && !quoteAnswer && claims.length === 0) return null
  return (
    <Surface title={<Trans>Notre réponse</Trans>}>
      {quoteAnswer && <QuoteSplit answer={quoteAnswer} heading={t`Il vous restera`} />}
      {claims.map(({ id, amounts }) => (
        <p key={id}>
          <Trans>
            Nous vous remboursons <Amount cents={amounts.amc} />.
          </Trans>{' '}
          <AppLink to="/remboursements/$id" params={{ id }}>
            <Trans>Voir le remboursement</Trans>
          </AppLink>
        </p>
      ))}
      {refusal && <p>{refusal.text}</p>}
      {words && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>}
      {document && <Papers papers={document} onOver={onOver} />}
    </Surface>
  )
}

/** What happened, from the sending on. */
function Timeline({ steps }: Pick<RequestDetailFragment, 'steps'>) {
  const { t } = useLingui()
  const { moment } = useFormats()
  return (
    <ol aria-label={t`Ce qui s’est passé`} className="grid border-t border-line pt-4">
      {steps.map(({ kind, at, text, words }, place) => {
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
              {words && kind === 'ASKED' && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>}
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

function Known({ request }: { request: RequestDetailFragment }) {
  const { t, i18n } = useLingui()
  const { beneficiary, family, careDate, amount, professional, kind } = request
  const dates: Partial<Record<typeof kind, string>> = {
    QUOTE: t`Date du devis`,
    PRESCRIPTION: t`Date de l’ordonnance`,
    HOSPITAL_COVERAGE: t`Date d’entrée`,
  }
  return (
    <Surface title={<Trans>Ce que nous savons</Trans>}>
      <Facts
        facts={[
          [t`Pour`, beneficiary?.fullName],
          [t`Soins`, family && i18n._(careFamilies[family].label)],
          [dates[kind] ?? t`Date des soins`, careDate && <DateText date={careDate} />],
          [t`Montant total`, amount !== null && <Amount cents={amount} />],
          [t`Professionnel ou établissement`, professional],
        ]}
      />
    </Surface>
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
