import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { TerminationTermsQuery } from '../../graphql/generated/termination/graphql.ts'
import {
  useRequestTerminationMutation,
  useTerminationOutlookQuery,
  useTerminationTermsQuery,
} from '../../graphql/generated/termination/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { hasCome } from '../request/draft.ts'
import { PagesField } from '../request/PagesField.tsx'
import { useSending } from '../request/useSending.ts'
import { Conditions } from './Conditions.tsx'
import { Outlook } from './Outlook.tsx'
import { ReasonFields, useEventLabels } from './ReasonFields.tsx'
import { Recap } from './Recap.tsx'
import type { TerminationSearch } from './termination-search.ts'

interface TerminationPageProps {
  search: TerminationSearch
  /** @param step whether it is a step that « back » undoes */
  onSearch: (search: TerminationSearch, step: boolean) => void
}

type Viewer = NonNullable<TerminationTermsQuery['viewer']>
type Contract = NonNullable<Viewer['contract']>
type Terms = NonNullable<Contract['termination']>

/** « Résilier votre contrat »: what it means, why, a recap that can be changed, and the confirmation. Three steps, no more. */
export function TerminationPage(props: TerminationPageProps) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useTerminationTermsQuery({ requestPolicy: 'cache-and-network' })
  const viewer = data?.viewer
  const contract = viewer?.contract
  const terms = contract?.termination
  return (
    <>
      <PageHeader
        title={t`Résilier votre contrat`}
        back={
          <AppLink to="/contrat">
            <Trans>Mon contrat</Trans>
          </AppLink>
        }
      />
      {error && <LoadError kept={viewer !== undefined} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && (
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      )}
      {viewer && !terms && <NotYours />}
      {viewer && contract && terms && <Body {...props} viewer={viewer} contract={contract} terms={terms} />}
    </>
  )
}

type BodyProps = TerminationPageProps & { viewer: Viewer; contract: Contract; terms: Terms }

function Body(props: BodyProps) {
  const { contract, terms } = props
  if (terms.request) return <UnderWay request={terms.request} />
  if (contract.endDate)
    return (
      <Notice
        title={
          <Trans>
            Votre contrat prend fin le <DateText date={contract.endDate} />
          </Trans>
        }
      >
        <Trans>Il n’y a rien à demander.</Trans>
      </Notice>
    )
  return <Form {...props} />
}

function Form({ search, onSearch, viewer, contract, terms }: BodyProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const labels = useEventLabels()
  const { viewer: session } = useSession()
  const { sending, sender } = useSending(viewer.member.id, 'TERMINATION')
  const { ended, wrong, failure } = useOutcome()
  const [key] = useState(() => crypto.randomUUID())
  const [{ fetching }, send] = useRequestTerminationMutation()
  const { motif: ground, date: eventDate, etape } = search
  const reason = terms.reasons.find(one => one.ground === ground)
  const isWhole = reason !== undefined && (!reason.needsEvent || eventDate !== undefined)
  const [{ data }] = useTerminationOutlookQuery({
    variables: { ground: ground ?? 'ANY_TIME', ...(eventDate && { eventDate }) },
    pause: !isWhole,
    requestPolicy: 'network-only',
  })
  const outlook = isWhole ? data?.viewer?.contract?.terminationOutlook : undefined
  const { pages } = sending.draft
  const isSent = pages.length > 0 && pages.every(hasCome)
  const isReadOnly = Boolean(session?.viewedBy)

  const goOn = (event: FormEvent) => {
    event.preventDefault()
    const problems: FieldProblem[] = []
    if (!reason) problems.push({ field: 'ground', message: t`Choisissez un motif de la liste.` })
    if (reason?.needsEvent && !eventDate)
      problems.push({ field: 'eventDate', message: t`Indiquez la date de cet événement.` })
    if (reason?.needsProof && pages.length === 0)
      problems.push({ field: 'pages', message: t`Ajoutez le justificatif de cet événement.` })
    else if (reason?.needsProof && !isSent)
      problems.push({ field: 'pages', message: t`Attendez que vos pages soient arrivées.` })
    if (reason && outlook && !outlook.endDate)
      problems.push({ field: 'ground', message: outlook.obstacle ?? t`Ce motif ne peut pas servir aujourd’hui.` })
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    ended(undefined)
    onSearch({ ...search, etape: 'recapitulatif' }, true)
  }

  const confirm = async () => {
    if (!reason) return
    const { data: answer } = await send({
      input: {
        idempotencyKey: key,
        ground: reason.ground,
        ...(reason.needsEvent && eventDate && { eventDate }),
        ...(reason.needsProof && { uploadIds: pages.flatMap(({ uploadId }) => uploadId ?? []) }),
      },
    })
    const result = answer?.requestTermination
    if (result?.__typename !== 'RequestTerminationSuccess') return ended(outcomeOf(result, 'confirm'))
    sender.restart()
    toast(t`Votre demande de résiliation est enregistrée.`)
    void navigate({ to: '/demarches/$id', params: { id: result.request.id } })
  }

  if (etape === 'recapitulatif' && reason && outlook?.endDate) {
    const facts = [
      [t`Titulaire`, viewer.member.fullName],
      [
        t`Contrat`,
        <span key="number" className="num">
          {contract.number}
        </span>,
      ],
      [t`Motif`, reason.name],
      ...(eventDate && reason.needsEvent
        ? [[labels[reason.ground] ?? t`Date de l’événement`, <DateText key="event" date={eventDate} />] as const]
        : []),
      ...(reason.needsProof
        ? [[t`Justificatif`, <Plural key="pages" value={pages.length} one="# page" other="# pages" />] as const]
        : []),
    ] as const
    return (
      <>
        {failure}
        <Recap
          facts={facts}
          busy={fetching}
          onEdit={() => onSearch({ ...search, etape: undefined } as TerminationSearch, true)}
          onConfirm={() => void confirm()}
        >
          <Outlook outlook={outlook} />
          <p className="text-s text-ink-2">
            <Trans>
              Un accusé de réception vous est envoyé aussitôt. Vous pourrez renoncer à résilier jusqu’au dernier jour.
            </Trans>
          </p>
        </Recap>
      </>
    )
  }
  return (
    <>
      <Conditions />
      <form noValidate onSubmit={goOn} className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {failure}
        <Surface>
          <ReasonFields
            reasons={terms.reasons}
            ground={ground}
            eventDate={eventDate}
            onGround={motif => onSearch({ motif }, false)}
            onEventDate={date => onSearch({ ...(ground && { motif: ground }), ...(date && { date }) }, false)}
            wrong={wrong}
          />
          {outlook && <Outlook outlook={outlook} />}
        </Surface>
        {reason?.needsProof && <PagesField sending={sending} sender={sender} error={wrong('pages')} />}
        <div>
          <Button type="submit" isDisabled={isReadOnly}>
            <Trans>Continuer</Trans>
          </Button>
        </div>
      </form>
    </>
  )
}

function UnderWay({ request }: { request: NonNullable<Terms['request']> }) {
  const { state, termination } = request
  return (
    <Surface>
      <Empty
        drawing="leaf"
        title={
          state === 'ACCEPTED' && termination ? (
            <Trans>
              Votre contrat prend fin le <DateText date={termination.endDate} />
            </Trans>
          ) : (
            <Trans>Votre demande de résiliation est en cours</Trans>
          )
        }
        action={
          <LinkButton to="/demarches/$id" params={{ id: request.id }}>
            <Trans>Voir ma demande</Trans>
          </LinkButton>
        }
      >
        {termination?.canRevoke ? (
          <Trans>Vous pouvez encore y renoncer : votre contrat continuerait sans interruption.</Trans>
        ) : (
          <Trans>Sa page dit où elle en est.</Trans>
        )}
      </Empty>
    </Surface>
  )
}

function NotYours() {
  return (
    <Surface>
      <Empty
        drawing="leaf"
        title={<Trans>Seul le titulaire du contrat peut le résilier</Trans>}
        action={
          <LinkButton to="/contrat">
            <Trans>Voir le contrat</Trans>
          </LinkButton>
        }
      >
        <Trans>Vous pouvez demander à ne plus être couvert par ce contrat en nous appelant.</Trans>
      </Empty>
    </Surface>
  )
}
