import { Trans, useLingui } from '@lingui/react/macro'
import { Cable, FileText, Gift, Landmark, ShieldCheck } from 'lucide-react'
import { DateText } from '../../design/DateText.tsx'
import { Empty } from '../../design/Empty.tsx'
import { AppLink, LinkButton } from '../../design/Link.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Row, RowLink, Rows } from '../../design/Rows.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { ContractPageQuery } from '../../graphql/generated/contract/graphql.ts'
import { useContractPageQuery } from '../../graphql/generated/contract/hooks.ts'
import { ContractHeader } from '../guarantee/ContractHeader.tsx'
import { Contributions } from './Contributions.tsx'

type Viewer = NonNullable<ContractPageQuery['viewer']>

/** « Mon contrat »: who is covered, what it costs, the papers that prove it, and how it ends. */
export function ContractPage() {
  const { t } = useLingui()
  const [{ data, error }, ask] = useContractPageQuery({ requestPolicy: 'cache-and-network' })
  const viewer = data?.viewer
  return (
    <>
      <PageHeader title={t`Mon contrat`} />
      {error && <LoadError kept={Boolean(viewer)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!data && !error && (
        <Surface>
          <Skeleton shape="hero" />
        </Surface>
      )}
      {viewer && <Body viewer={viewer} />}
    </>
  )
}

function Body({ viewer }: { viewer: Viewer }) {
  const { contract, beneficiaries, documents } = viewer
  if (!contract)
    return (
      <Surface>
        <Empty drawing="leaf" title={<Trans>Vous n’êtes plus couvert par ce contrat</Trans>}>
          <Trans>Ce qui concerne vos propres soins reste dans vos remboursements et vos documents.</Trans>
        </Empty>
      </Surface>
    )
  const isHolder = contract.contributions !== null
  return (
    <>
      <ContractHeader contract={contract} />
      <Columns
        main={
          <>
            {contract.contributions && (
              <Contributions years={contract.contributions} monthly={contract.monthlyPremium} end={contract.endDate} />
            )}
            <Surface
              title={<Trans>Personnes couvertes</Trans>}
              {...(isHolder && {
                action: (
                  <AppLink to="/beneficiaires">
                    <Trans>Ajouter ou retirer</Trans>
                  </AppLink>
                ),
              })}
            >
              <People people={beneficiaries} />
            </Surface>
          </>
        }
        aside={
          <>
            <Surface title={<Trans>Vos papiers</Trans>}>
              {documents.nodes.length > 0 ? (
                <Rows>
                  {documents.nodes.map(({ id, title, issuedOn, isReplaced }) => (
                    <li key={id}>
                      <RowLink
                        to="/documents"
                        search={{ document: id }}
                        icon={FileText}
                        title={title}
                        meta={
                          <>
                            <DateText date={issuedOn} form="short" />
                            {isReplaced && (
                              <>
                                {' · '}
                                <Trans>remplacé</Trans>
                              </>
                            )}
                          </>
                        }
                      />
                    </li>
                  ))}
                </Rows>
              ) : (
                <p className="text-ink-2">
                  <Trans>Ils arrivent dans vos documents dès qu’ils sont établis.</Trans>
                </p>
              )}
            </Surface>
            <Surface>
              <Rows>
                <li>
                  <RowLink to="/garanties" icon={ShieldCheck} title={<Trans>Mes garanties</Trans>} />
                </li>
                <li>
                  <RowLink to="/teletransmission" icon={Cable} title={<Trans>Télétransmission</Trans>} />
                </li>
                <li>
                  <RowLink to="/parrainage" icon={Gift} title={<Trans>Parrainer un proche</Trans>} />
                </li>
                {isHolder && (
                  <li>
                    <RowLink
                      to="/compte-bancaire"
                      icon={Landmark}
                      title={<Trans>Compte de remboursement</Trans>}
                      meta={
                        contract.bankAccount ? (
                          <span className="num">{contract.bankAccount.ibanMasked}</span>
                        ) : (
                          <Trans>Aucun compte pour l’instant</Trans>
                        )
                      }
                    />
                  </li>
                )}
              </Rows>
            </Surface>
            {isHolder && <Ending end={contract.endDate} />}
          </>
        }
      />
    </>
  )
}

function People({ people }: { people: Viewer['beneficiaries'] }) {
  const { t } = useLingui()
  const roles = { HOLDER: t`Titulaire`, SPOUSE: t`Conjoint`, CHILD: t`Enfant` }
  return (
    <Rows>
      {people.map(({ id, fullName, role }) => (
        <li key={id}>
          <Row title={fullName} meta={roles[role]} />
        </li>
      ))}
    </Rows>
  )
}

/** Where the contract is ended, in the law's own words (décret 2023-182). */
function Ending({ end }: { end: string | null }) {
  return (
    <Surface title={<Trans>Fin du contrat</Trans>}>
      <p className="text-ink-2">
        {end ? (
          <Trans>
            Votre contrat prend fin le <DateText date={end} />.
          </Trans>
        ) : (
          <Trans>Après un an, votre contrat peut prendre fin à tout moment, un mois après votre demande.</Trans>
        )}
      </p>
      {end ? (
        <p>
          <AppLink to="/resiliation">
            <Trans>Voir la résiliation</Trans>
          </AppLink>
        </p>
      ) : (
        <div>
          <LinkButton to="/resiliation" kind="quiet">
            <Trans>Résilier votre contrat</Trans>
          </LinkButton>
        </div>
      )}
    </Surface>
  )
}
