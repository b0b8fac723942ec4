import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Checkbox } from '../../design/Checkbox.tsx'
import { DateField } from '../../design/DateField.tsx'
import type { FieldProblem } from '../../design/ErrorSummary.tsx'
import { AppLink } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { Select } from '../../design/Select.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import type { MemberBriefFragment, StayNature } from '../../graphql/generated/hospital/graphql.ts'
import { useHospitalPeopleQuery, useRequestHospitalCoverageMutation } from '../../graphql/generated/hospital/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { todayInFrance } from '../../i18n/today.ts'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import { hasCome } from '../request/draft.ts'
import { PagesField } from '../request/PagesField.tsx'
import { useSending } from '../request/useSending.ts'
import { type ChosenFacility, FacilitySearch } from './FacilitySearch.tsx'
import { useNatures } from './natures.ts'

/** « Aller à l'hôpital »: asked for in a minute, agreed on at once where the contract says enough. @param now one is there already */
export function HospitalPage({ now }: { now: boolean }) {
  const { t } = useLingui()
  const { viewer } = useSession()
  const [{ data, error }, ask] = useHospitalPeopleQuery()
  const people = data?.viewer?.beneficiaries.filter(({ careVisible, isViewer }) => careVisible || isViewer)
  return (
    <>
      <PageHeader
        title={now ? t`Je suis à l’hôpital` : t`Aller à l’hôpital`}
        back={
          <AppLink to="/demarches">
            <Trans>Mes démarches</Trans>
          </AppLink>
        }
      />
      {now ? (
        <Notice
          title={<Trans>Montrez votre carte à l’accueil</Trans>}
          action={
            <AppLink to="/carte" search={{ montrer: true }}>
              <Trans>Montrer ma carte</Trans>
            </AppLink>
          }
        >
          <Trans>Dites-nous où vous êtes : nous écrivons à l’établissement, et vous n’avancez pas notre part.</Trans>
        </Notice>
      ) : (
        <p className="text-ink-2">
          <Trans>
            Nous nous engageons auprès de l’établissement : vous n’avancez ni le ticket modérateur, ni le forfait
            journalier, ni la chambre si votre contrat la couvre. L’idéal : 15 jours avant.
          </Trans>
        </p>
      )}
      {error && <LoadError kept={Boolean(people)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && (
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      )}
      {people && viewer && !viewer.viewedBy && <Form owner={viewer.member.id} people={people} now={now} />}
    </>
  )
}

function Form({ owner, people, now }: { owner: string; people: readonly MemberBriefFragment[]; now: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const natures = useNatures()
  const [key] = useState(() => crypto.randomUUID())
  const [only] = people
  const [beneficiaryId, setBeneficiary] = useState(people.length === 1 && only ? only.id : null)
  const [facility, setFacility] = useState<ChosenFacility | null>(null)
  const [nature, setNature] = useState<StayNature>('MEDICINE')
  const [admissionDate, setAdmission] = useState<string | null>(now ? todayInFrance() : null)
  const [dischargeDate, setDischarge] = useState<string | null>(now ? todayInFrance() : null)
  const [privateRoom, setRoom] = useState(false)
  const [hasPages, setHasPages] = useState(false)
  const { sending, sender } = useSending(owner, 'HOSPITAL')
  const [{ fetching }, send] = useRequestHospitalCoverageMutation()
  const { ended, wrong, failure } = useOutcome()
  const { pages } = sending.draft

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const problems: FieldProblem[] = []
    if (!beneficiaryId) problems.push({ field: 'beneficiaryId', message: t`Dites qui est hospitalisé.` })
    if (!facility) problems.push({ field: 'finess', message: t`Choisissez un établissement de la liste.` })
    if (!admissionDate) problems.push({ field: 'admissionDate', message: t`Indiquez la date d’entrée.` })
    if (!dischargeDate)
      problems.push({ field: 'dischargeDate', message: t`Indiquez la date de sortie, même approximative.` })
    if (!pages.every(hasCome)) problems.push({ field: 'pages', message: t`Attendez que vos pages soient arrivées.` })
    if (problems.length > 0 || !beneficiaryId || !facility || !admissionDate || !dischargeDate)
      return ended({
        kind: 'fields',
        // Before a hospital was looked for, the list is not there to lead to.
        problems: problems.map(one => (one.field === 'finess' && !facility ? { ...one, field: 'facility' } : one)),
      })
    const { data } = await send({
      input: {
        idempotencyKey: key,
        beneficiaryId,
        finess: facility.finess,
        nature,
        admissionDate,
        dischargeDate,
        privateRoom,
        uploadIds: pages.flatMap(({ uploadId }) => uploadId ?? []),
      },
    })
    const result = data?.requestHospitalCoverage
    if (result?.__typename !== 'RequestHospitalCoverageSuccess') return ended(outcomeOf(result, 'facility'))
    sender.restart()
    toast(
      result.request.state === 'ACCEPTED'
        ? t`Accord donné : nous écrivons à l’établissement.`
        : t`Demande envoyée : nous vous répondons sous deux jours.`,
    )
    void navigate({ to: '/demarches/$id', params: { id: result.request.id } })
  }
  return (
    <form noValidate onSubmit={event => void submit(event)} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {failure}
      {people.length > 1 && (
        <Surface>
          <RadioGroup
            name="beneficiaryId"
            label={<Trans>Qui est hospitalisé ?</Trans>}
            options={people.map(({ id, firstName, fullName, isViewer }) => ({
              value: id,
              label: isViewer ? t`Moi (${firstName})` : fullName,
            }))}
            value={beneficiaryId}
            onChange={setBeneficiary}
            error={wrong('beneficiaryId')}
          />
        </Surface>
      )}
      <Surface>
        <FacilitySearch chosen={facility} onChoose={setFacility} error={wrong('finess') ?? wrong('facility')} />
      </Surface>
      <Surface>
        <Select
          id="nature"
          label={<Trans>Nature du séjour</Trans>}
          options={(Object.keys(natures) as StayNature[]).map(value => ({ value, label: natures[value] }))}
          value={nature}
          onChange={setNature}
        />
        <DateField
          id="admissionDate"
          label={<Trans>Date d’entrée</Trans>}
          value={admissionDate}
          onChange={setAdmission}
          error={wrong('admissionDate')}
        />
        <DateField
          id="dischargeDate"
          label={<Trans>Date de sortie prévue</Trans>}
          hint={<Trans>Le même jour pour une hospitalisation de jour.</Trans>}
          value={dischargeDate}
          onChange={setDischarge}
          error={wrong('dischargeDate')}
        />
        <Checkbox
          label={<Trans>Je demande une chambre particulière</Trans>}
          checked={privateRoom}
          onChange={event => setRoom(event.target.checked)}
        />
        {!hasPages && pages.length === 0 && (
          <div>
            <Button kind="plain" onPress={() => setHasPages(true)}>
              <Trans>Joindre un devis de dépassements d’honoraires</Trans>
            </Button>
          </div>
        )}
      </Surface>
      {(hasPages || pages.length > 0) && <PagesField sending={sending} sender={sender} error={wrong('pages')} />}
      <div>
        <Button type="submit" busy={fetching}>
          <Trans>Demander la prise en charge</Trans>
        </Button>
      </div>
    </form>
  )
}
