import { Trans, useLingui } from '@lingui/react/macro'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Surface } from '../../design/Surface.tsx'
import { useBeneficiariesQuery } from '../../graphql/generated/beneficiary/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { AddForm } from './AddForm.tsx'
import { RemoveForm } from './RemoveForm.tsx'

interface BeneficiariesPageProps {
  /** What one came to do: to add somebody, or to take off whom this id is of. */
  adding: boolean
  removing: string | undefined
}

/** « Personnes couvertes »: who is on the contract, who comes, who leaves. */
export function BeneficiariesPage({ adding, removing }: BeneficiariesPageProps) {
  const { t } = useLingui()
  const { viewer: session } = useSession()
  const [{ data, error }, ask] = useBeneficiariesQuery({ requestPolicy: 'cache-and-network' })
  const viewer = data?.viewer
  // What a contract costs is for its holder to know, like who it covers is theirs to choose.
  const isHolder = viewer?.contract?.monthlyPremium != null
  const leaving = viewer?.beneficiaries.find(({ id }) => id === removing)
  const title = adding ? t`Ajouter une personne` : leaving ? t`Retirer ${leaving.fullName}` : t`Personnes couvertes`
  const isList = !adding && !removing
  return (
    <>
      <PageHeader
        title={title}
        back={
          <AppLink to={isList ? '/contrat' : '/beneficiaires'}>
            {isList ? <Trans>Mon contrat</Trans> : <Trans>Personnes couvertes</Trans>}
          </AppLink>
        }
      />
      {error && <LoadError kept={Boolean(viewer)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && (
        <Surface>
          <Skeleton shape="rows" />
        </Surface>
      )}
      {viewer && !isHolder && (
        <Surface>
          <Empty drawing="leaf" title={<Trans>Seul le titulaire choisit qui son contrat couvre</Trans>}>
            <Trans>Demandez-lui, ou écrivez-nous.</Trans>
          </Empty>
        </Surface>
      )}
      {viewer && isHolder && !session?.viewedBy && adding && <AddForm owner={viewer.member.id} />}
      {viewer && isHolder && !session?.viewedBy && leaving && (
        <RemoveForm key={leaving.id} owner={viewer.member.id} leaving={leaving} />
      )}
      {viewer && isHolder && isList && (
        <Surface
          title={<Trans>Sur votre contrat</Trans>}
          action={
            <LinkButton to="/beneficiaires" search={{ ajouter: true }} kind="quiet">
              <Trans>Ajouter</Trans>
            </LinkButton>
          }
        >
          <Rows>
            {viewer.beneficiaries.map(({ id, fullName, role }) => (
              <li key={id}>
                <Row
                  title={fullName}
                  meta={role === 'HOLDER' ? t`Titulaire` : role === 'SPOUSE' ? t`Conjoint` : t`Enfant`}
                  {...(role !== 'HOLDER' && {
                    end: (
                      <AppLink
                        to="/beneficiaires"
                        search={{ retirer: id }}
                        aria-label={t`Retirer ${fullName}`}
                        className="inline-flex min-h-target items-center font-normal"
                      >
                        <Trans>Retirer</Trans>
                      </AppLink>
                    ),
                  })}
                />
              </li>
            ))}
          </Rows>
        </Surface>
      )}
    </>
  )
}
