import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { brand } from '../../design/brand.ts'
import { DateField } from '../../design/DateField.tsx'
import { DateText } from '../../design/DateText.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { TextField } from '../../design/TextField.tsx'
import type { TerminationGround } from '../../graphql/generated/termination/graphql.ts'
import {
  useGiveTerminationNoticeMutation,
  useTerminationReasonsQuery,
} from '../../graphql/generated/termination/hooks.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { Conditions } from './Conditions.tsx'
import { ReasonFields, useEventLabels } from './ReasonFields.tsx'
import { Recap } from './Recap.tsx'

/** The same without signing in: nobody needs an account to end a contract. */
export function NoticePage() {
  const { t } = useLingui()
  const labels = useEventLabels()
  const [{ data, error }, ask] = useTerminationReasonsQuery()
  const [{ fetching }, give] = useGiveTerminationNoticeMutation()
  const { ended, wrong, failure } = useOutcome()
  const [by, setBy] = useState<'HOLDER' | 'INSURER'>('HOLDER')
  const [insurer, setInsurer] = useState('')
  const [memberNumber, setMemberNumber] = useState('')
  const [name, setName] = useState('')
  const [birthDate, setBirthDate] = useState<string | null>(null)
  const [email, setEmail] = useState('')
  const [ground, setGround] = useState<TerminationGround>()
  const [eventDate, setEventDate] = useState<string>()
  const [isRead, setRead] = useState(false)
  const [receivedOn, setReceivedOn] = useState<string>()
  const reasons = data?.terminationReasons ?? []
  const reason = reasons.find(one => one.ground === ground)

  const goOn = (event: FormEvent) => {
    event.preventDefault()
    const problems: FieldProblem[] = []
    const need = (isThere: unknown, field: string, message: string) => !isThere && problems.push({ field, message })
    need(by === 'HOLDER' || insurer.trim(), 'insurer', t`Indiquez le nom de l’assureur.`)
    need(memberNumber.trim(), 'memberNumber', t`Indiquez le numéro d’adhérent de la carte.`)
    need(name.trim(), 'name', t`Indiquez le nom du titulaire.`)
    need(birthDate, 'birthDate', t`Indiquez la date de naissance du titulaire.`)
    need(email.trim(), 'email', t`Indiquez une adresse e-mail.`)
    need(reason, 'ground', t`Choisissez un motif de la liste.`)
    need(!reason?.needsEvent || eventDate, 'eventDate', t`Indiquez la date de cet événement.`)
    if (problems.length > 0) return ended({ kind: 'fields', problems })
    ended(undefined)
    setRead(true)
  }

  const confirm = async () => {
    if (!reason || !birthDate) return
    const { data: answer } = await give({
      input: {
        memberNumber,
        birthDate,
        name,
        email,
        ground: reason.ground,
        ...(reason.needsEvent && eventDate && { eventDate }),
        ...(by === 'INSURER' && { insurer }),
      },
    })
    const result = answer?.giveTerminationNotice
    if (result?.__typename === 'GiveTerminationNoticeSuccess') return setReceivedOn(result.receivedOn)
    // What is wrong is in the fields: back to them.
    if (result && 'fields' in result) setRead(false)
    ended(outcomeOf(result, 'confirm'))
  }

  if (receivedOn)
    return (
      <>
        <PageHeader title={t`Demande bien reçue`} />
        <Surface>
          <Notice tone="done" live title={<Trans>Votre demande compte depuis aujourd’hui</Trans>}>
            <Trans>
              Nous l’avons reçue le <DateText date={receivedOn} />. Un e-mail part à {email} : il dit ce qu’elle
              devient.
            </Trans>
          </Notice>
          <p className="text-ink-2">
            <Trans>
              Vous ne recevez rien d’ici une heure ? Regardez dans les indésirables, ou appelez-nous au {brand.phone}.
            </Trans>
          </p>
        </Surface>
      </>
    )
  if (isRead && reason && birthDate)
    return (
      <>
        <PageHeader title={t`Résilier votre contrat`} />
        {failure}
        <Recap
          busy={fetching}
          onEdit={() => setRead(false)}
          onConfirm={() => void confirm()}
          facts={[
            ...(by === 'INSURER' ? [[t`Demandée par`, insurer] as const] : []),
            [t`Titulaire`, name],
            [t`Né(e) le`, <DateText key="birth" date={birthDate} />],
            [
              t`Numéro d’adhérent`,
              <span key="number" className="num">
                {memberNumber}
              </span>,
            ],
            [t`Motif`, reason.name],
            ...(reason.needsEvent && eventDate
              ? [[labels[reason.ground] ?? t`Date de l’événement`, <DateText key="event" date={eventDate} />] as const]
              : []),
            [t`Réponse envoyée à`, email],
          ]}
        />
      </>
    )
  return (
    <>
      <PageHeader title={t`Résilier votre contrat`} />
      <Surface>
        <p>
          <Trans>Dans votre espace, la date de fin s’affiche aussitôt et la demande est traitée sans attendre.</Trans>
        </p>
        <LinkButton to="/connexion" search={{ suite: '/resiliation' }} wide>
          <Trans>Me connecter et résilier</Trans>
        </LinkButton>
      </Surface>
      <Conditions />
      {error && <LoadError kept={data !== undefined} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && (
        <Surface>
          <Skeleton shape="rows" />
        </Surface>
      )}
      {data && (
        <form noValidate onSubmit={goOn} className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {failure}
          <Surface title={<Trans>Résilier sans me connecter</Trans>}>
            <RadioGroup
              name="by"
              label={<Trans>Qui fait cette demande ?</Trans>}
              options={[
                { value: 'HOLDER', label: t`Le titulaire ou ses proches` },
                { value: 'INSURER', label: t`Son nouvel assureur, qu’il a mandaté` },
              ]}
              value={by}
              onChange={setBy}
            />
            {by === 'INSURER' && (
              <TextField
                id="insurer"
                label={<Trans>Nom de l’assureur</Trans>}
                value={insurer}
                onChange={event => setInsurer(event.target.value)}
                error={wrong('insurer')}
              />
            )}
            <TextField
              id="memberNumber"
              label={<Trans>Numéro d’adhérent</Trans>}
              hint={<Trans>Il est sur la carte de tiers payant.</Trans>}
              value={memberNumber}
              onChange={event => setMemberNumber(event.target.value)}
              error={wrong('memberNumber')}
              inputMode="numeric"
            />
            <TextField
              id="name"
              label={<Trans>Nom du titulaire</Trans>}
              value={name}
              onChange={event => setName(event.target.value)}
              error={wrong('name')}
              autoComplete="name"
            />
            <DateField
              id="birthDate"
              label={<Trans>Date de naissance du titulaire</Trans>}
              value={birthDate}
              onChange={setBirthDate}
              error={wrong('birthDate')}
            />
            <TextField
              id="email"
              label={<Trans>E-mail où vous répondre</Trans>}
              value={email}
              onChange={event => setEmail(event.target.value)}
              error={wrong('email')}
              type="email"
              autoComplete="email"
            />
            <ReasonFields
              reasons={reasons}
              ground={ground}
              eventDate={eventDate}
              onGround={setGround}
              onEventDate={setEventDate}
              wrong={wrong}
            />
            {reason?.needsProof && (
              <p className="text-s text-ink-2">
                <Trans>Nous demanderons le justificatif au titulaire : la date de votre demande reste acquise.</Trans>
              </p>
            )}
            <Button type="submit" wide>
              <Trans>Continuer</Trans>
            </Button>
          </Surface>
        </form>
      )}
    </>
  )
}
