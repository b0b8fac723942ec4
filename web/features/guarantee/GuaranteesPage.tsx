import { Trans, useLingui } from '@lingui/react/macro'
import { Empty } from '../../design/Empty.tsx'
import { LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { GuaranteesQuery, MemberBriefFragment } from '../../graphql/generated/guarantee/graphql.ts'
import { useGuaranteesQuery } from '../../graphql/generated/guarantee/hooks.ts'
import { todayInFrance } from '../../i18n/today.ts'
import { PersonChoice } from '../member/PersonChoice.tsx'
import { CeilingGauge, startedFirst } from './CeilingGauge.tsx'
import { ContractHeader } from './ContractHeader.tsx'
import { Examples } from './Examples.tsx'
import { GuaranteeTable } from './GuaranteeTable.tsx'
import type { GuaranteesSearch } from './guarantees-search.ts'
import { Renewals } from './Renewals.tsx'

interface GuaranteesPageProps {
  search: GuaranteesSearch
  onSearch: (search: GuaranteesSearch) => void
}

/** « Mes garanties »: what is left, what is due again, what the contract says, and what that makes of common care. */
export function GuaranteesPage({ search, onSearch }: GuaranteesPageProps) {
  const { t } = useLingui()
  const [{ data, error }, read] = useGuaranteesQuery()
  const viewer = data?.viewer
  return (
    <>
      <PageHeader title={t`Mes garanties`} />
      {error && <LoadError kept={Boolean(viewer)} onRetry={() => read({ requestPolicy: 'network-only' })} />}
      {viewer && <Guarantees viewer={viewer} search={search} onSearch={onSearch} />}
      {!viewer && !error && (
        <>
          <Skeleton shape="hero" count={2} />
          <Skeleton shape="cards" />
        </>
      )}
    </>
  )
}

interface GuaranteesProps extends GuaranteesPageProps {
  viewer: NonNullable<GuaranteesQuery['viewer']>
}

function Guarantees({ viewer, search, onSearch }: GuaranteesProps) {
  const { contract, beneficiaries, ceilings, renewals } = viewer
  if (!contract)
    return (
      <Surface>
        <Empty drawing="leaf" title={<Trans>Vous n’êtes plus couvert par ce contrat</Trans>}>
          <Trans>Vos anciens remboursements restent consultables.</Trans>
        </Empty>
      </Surface>
    )

  const visible = beneficiaries.filter(member => member.careVisible)
  const person =
    visible.find(member => member.id === search.personne) ?? visible.find(member => member.isViewer) ?? visible[0]
  const ofPerson = ({ beneficiary }: { beneficiary: { id: string } | null }) =>
    beneficiary === null || beneficiary.id === person?.id
  const due = renewals.filter(ofPerson)
  const today = todayInFrance()
  const isOver = contract.endDate !== null && contract.endDate < today
  return (
    <>
      <ContractHeader contract={contract} />
      {isOver && (
        <Notice tone="info" title={<Trans>Ce contrat a pris fin</Trans>}>
          <Trans>Voici ce qu’il prévoyait. Vos remboursements restent consultables.</Trans>
        </Notice>
      )}
      {!isOver && (
        <section className="grid gap-4">
          <div className="max-w-md">
            <PersonChoice
              people={visible}
              value={person?.id ?? null}
              onChange={member => onSearch(member.isViewer ? {} : { personne: member.id })}
            />
          </div>
          <NotShared people={beneficiaries.filter(member => !member.careVisible)} />
          <Columns
            main={<Ceilings ceilings={startedFirst(ceilings.filter(ofPerson))} person={person} />}
            aside={due.length > 0 && <Renewals renewals={due} today={today} />}
          />
        </section>
      )}
      <GuaranteeTable guarantees={viewer.guarantees} />
      <Examples examples={viewer.examples} />
    </>
  )
}

/** Why somebody of the household is not in the choice. */
function NotShared({ people }: { people: readonly MemberBriefFragment[] }) {
  if (people.length === 0) return null
  const names = people.map(person => person.firstName).join(', ')
  return (
    <p className="text-s text-ink-2">
      <Trans>
        Ce qu’il reste à {names} n’apparaît pas : chaque adulte choisit de partager ou non le détail de ses soins.
      </Trans>
    </p>
  )
}

interface CeilingsProps {
  ceilings: ReturnType<typeof startedFirst>
  person: MemberBriefFragment | undefined
}

function Ceilings({ ceilings, person }: CeilingsProps) {
  const { t } = useLingui()
  const title = !person || person.isViewer ? t`Ce qu’il vous reste` : t`Ce qu’il reste à ${person.firstName}`
  return (
    <Surface title={title}>
      {ceilings.length > 0 ? (
        <ul className="grid gap-x-8 gap-y-5 phone:grid-cols-2 desk:grid-cols-1">
          {ceilings.map(ceiling => (
            <li key={ceiling.id}>
              <CeilingGauge ceiling={ceiling} />
            </li>
          ))}
        </ul>
      ) : (
        <Empty
          drawing="open"
          title={<Trans>Aucun plafond à surveiller</Trans>}
          action={
            <LinkButton to="/simulateur" kind="quiet">
              <Trans>Simuler un soin</Trans>
            </LinkButton>
          }
        >
          <Trans>Dans votre formule, aucune garantie n’est limitée à un montant ou à un nombre par an.</Trans>
        </Empty>
      )}
    </Surface>
  )
}
