import { Trans, useLingui } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { Chip } from '../../design/Chip.tsx'
import { DateText } from '../../design/DateText.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { MemberRole, Regime } from '../../graphql/generated/desk/graphql.ts'
import { Fact, Facts } from './Facts.tsx'
import type { OpenFile } from './FilePage.tsx'

/** Who the member is, how to reach them, what the household signed and who is on it. */
export function IdentitySections({ file }: { file: OpenFile }) {
  return (
    <>
      <Identity file={file} />
      <Contract file={file} />
      <Household file={file} />
    </>
  )
}

function useRegimes(): Record<Regime, string> {
  const { t } = useLingui()
  return { GENERAL: t`Régime général`, ALSACE_MOSELLE: t`Alsace-Moselle`, MSA: t`MSA` }
}

/** A French number as people say and dial it, in pairs; another one as it is. */
const asDialled = (phone: string) =>
  /^\+33[1-9]\d{8}$/.test(phone) ? `0${phone.slice(3)}`.replace(/\d\d(?=\d)/g, '$& ') : phone

function Identity({ file: { member, contact } }: { file: OpenFile }) {
  const regimes = useRegimes()
  return (
    <Surface title={<Trans>Identité et contact</Trans>}>
      <Facts>
        <Fact name={<Trans>Naissance</Trans>}>
          <DateText date={member.birthDate} />
        </Fact>
        <Fact name={<Trans>Numéro de sécurité sociale</Trans>}>
          {member.nirMasked && <span className="num">{member.nirMasked}</span>}
        </Fact>
        <Fact name={<Trans>Régime</Trans>}>{regimes[member.regime]}</Fact>
        <Fact name={<Trans>Téléphone</Trans>}>
          {contact.phone && <span className="num whitespace-nowrap">{asDialled(contact.phone)}</span>}
        </Fact>
        <Fact wide name={<Trans>Adresse e-mail</Trans>}>
          {contact.email}
        </Fact>
        <Fact wide name={<Trans>Adresse postale</Trans>}>
          {[contact.address, [contact.postalCode, contact.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
        </Fact>
        <Fact wide name={<Trans>Espace adhérent</Trans>}>
          {contact.accountEmail ?? <Trans>Pas encore ouvert</Trans>}
        </Fact>
      </Facts>
    </Surface>
  )
}

function Contract({ file: { contract } }: { file: OpenFile }) {
  if (!contract) return null
  return (
    <Surface title={<Trans>Contrat</Trans>} action={<Chip>{contract.formula.name}</Chip>}>
      <Facts>
        <Fact name={<Trans>N° de contrat</Trans>}>
          <span className="num">{contract.number}</span>
        </Fact>
        <Fact name={<Trans>N° d’adhérent</Trans>}>
          <span className="num">{contract.memberNumber}</span>
        </Fact>
        <Fact name={<Trans>Depuis le</Trans>}>
          <DateText date={contract.startDate} />
        </Fact>
        <Fact name={<Trans>Jusqu’au</Trans>}>{contract.endDate && <DateText date={contract.endDate} />}</Fact>
        <Fact name={<Trans>Cotisation mensuelle</Trans>}>
          {contract.monthlyPremium !== null && <Amount cents={contract.monthlyPremium} />}
        </Fact>
        <Fact name={<Trans>Compte bancaire</Trans>}>
          {contract.bankAccount && <span className="num">{contract.bankAccount.ibanMasked}</span>}
        </Fact>
      </Facts>
    </Surface>
  )
}

function Household({ file: { beneficiaries, member } }: { file: OpenFile }) {
  const { t } = useLingui()
  const places: Record<MemberRole, string> = { HOLDER: t`Titulaire`, SPOUSE: t`Conjoint`, CHILD: t`Enfant` }
  return (
    <Surface title={<Trans>Personnes couvertes</Trans>}>
      <Rows>
        {beneficiaries.map(({ id, fullName, role, birthDate, rightsTo }) => (
          <li key={id}>
            <Row
              title={fullName}
              meta={
                <>
                  {places[role]} · <DateText date={birthDate} form="numeric" />
                  {rightsTo && (
                    <>
                      {' · '}
                      <Trans>
                        droits jusqu’au <DateText date={rightsTo} form="numeric" />
                      </Trans>
                    </>
                  )}
                </>
              }
              end={
                id === member.id && (
                  <Chip>
                    <Trans>Ce dossier</Trans>
                  </Chip>
                )
              }
            />
          </li>
        ))}
      </Rows>
    </Surface>
  )
}
