import { Trans, useLingui } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { StatusChip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { type Fact, Facts } from '../../design/Facts.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { DeskRequestDetailFragment } from '../../graphql/generated/worklist/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useAdditions, useRemovals } from '../beneficiary/cases.ts'
import { careFamilies } from '../claim/care-family.ts'
import { useNatures } from '../hospital/natures.ts'
import { useStateWords } from './state-words.ts'

/** What the member says of it, and who deals with it. */
export function Said({ found }: { found: DeskRequestDetailFragment }) {
  const { t, i18n } = useLingui()
  const { date } = useFormats()
  const states = useStateWords()
  const natures = useNatures()
  const additions = useAdditions()
  const removals = useRemovals()
  const { request, assignee, proposed } = found
  const {
    beneficiary,
    family,
    careDate,
    amount,
    professional,
    state,
    dueOn,
    termination,
    bankAccountChange: account,
    conversation,
    hospitalCoverage: stay,
    beneficiaryChange: person,
    usageName,
  } = request
  const { callBack } = conversation
  const ways = {
    SPACE: t`Le titulaire, dans son espace`,
    SIGNED_OUT: t`Sans connexion : vérifiez qui l’a faite`,
    NEW_INSURER: t`Le nouvel assureur : vérifiez son mandat`,
  }
  const facts: Fact[] = [
    [t`Pour`, beneficiary?.fullName],
    [t`Soins`, family && i18n._(careFamilies[family].label)],
    [t`Date`, careDate && <DateText date={careDate} />],
    [t`Montant total`, amount !== null && <Amount cents={amount} />],
    [t`Professionnel ou établissement`, professional],
    [t`Personne`, person?.fullName],
    [t`Née le`, person && <DateText date={person.birthDate} />],
    [
      t`Événement`,
      person && (person.addition ? additions[person.addition].name : person.removal && removals[person.removal].name),
    ],
    [t`Date de l’événement`, person && <DateText date={person.eventDate} />],
    [
      person?.addition ? t`Couverte à partir du` : t`Couverte jusqu’au`,
      person && <DateText date={person.effectiveDate} />,
    ],
    [t`Nom demandé`, usageName?.name],
    [t`Nom actuel`, usageName?.nameBefore],
    [t`Établissement`, stay && `${stay.facility.name}, ${stay.facility.place}`],
    [t`Séjour`, stay && t`${natures[stay.nature]}, du ${date(stay.admissionDate)} au ${date(stay.dischargeDate)}`],
    [t`Chambre particulière`, stay && (stay.privateRoom ? t`demandée` : t`non demandée`)],
    [t`À vérifier d’abord`, stay && stay.reviews.length > 0 && stay.reviews.join(' ')],
    [t`Appeler le`, callBack && <span className="num">{callBack.phone}</span>],
    [t`Quand`, callBack && t`${date(callBack.day)}, de ${callBack.from} à ${callBack.to}`],
    [t`Compte demandé`, account && <span className="num">{account.ibanMasked}</span>],
    [t`Au nom de`, account?.holderName],
    [t`À vérifier`, account && account.reviews.length > 0 && account.reviews.join(' ')],
    [t`Motif`, termination?.reason.name],
    [t`Selon`, termination?.reason.law],
    [t`Date de l’événement`, termination?.eventDate && <DateText date={termination.eventDate} />],
    [t`Demande reçue le`, termination && <DateText date={termination.receivedOn} />],
    [t`Dernier jour du contrat`, termination && <DateText date={termination.endDate} />],
    [t`Faite par`, termination && ways[termination.way]],
    [t`Nouvel assureur`, termination?.insurer],
    [t`Réponse avant le`, dueOn && <DateText date={dueOn} />],
    [t`S’en occupe`, assignee?.name],
    [t`Décision proposée par`, proposed?.by.name],
  ]
  const status = {
    SENT: 'waiting',
    TO_COMPLETE: 'waiting',
    IN_REVIEW: 'act',
    TO_APPROVE: 'act',
    ACCEPTED: 'done',
    REFUSED: 'failed',
    WITHDRAWN: 'waiting',
  } as const
  return (
    <Surface title={<Trans>La demande</Trans>}>
      <p>
        <StatusChip status={status[state]}>{states[state]}</StatusChip>
      </p>
      <Facts facts={facts} />
    </Surface>
  )
}
