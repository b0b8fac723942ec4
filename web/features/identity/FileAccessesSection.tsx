import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, FolderOpen } from 'lucide-react'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { AccessReason, SecurityQuery, StaffRole } from '../../graphql/generated/identity/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

type FileAccess = NonNullable<SecurityQuery['viewer']>['security']['fileAccesses'][number]

/** « Qui a consulté mon dossier »: who of the mutuelle, as what, why and when. */
export function FileAccessesSection({ accesses }: { accesses: readonly FileAccess[] }) {
  const { moment } = useFormats()
  const words = useWords()
  return (
    <Surface title={<Trans>Qui a consulté mon dossier</Trans>}>
      {accesses.length === 0 ? (
        <p className="text-ink-2">
          <Trans>Personne à la mutuelle n’a ouvert votre dossier.</Trans>
        </p>
      ) : (
        <Rows>
          {accesses.map(({ id, by, role, reason, openedAt, viewedAs }) => (
            <li key={id}>
              <Row
                icon={viewedAs ? Eye : FolderOpen}
                title={`${by}, ${words.role[role]}`}
                meta={
                  <>
                    {words.reason[reason]}
                    {viewedAs && (
                      <>
                        {' · '}
                        <Trans>a vu votre espace comme vous le voyez</Trans>
                      </>
                    )}
                    <br />
                    {moment(new Date(openedAt))}
                  </>
                }
              />
            </li>
          ))}
        </Rows>
      )}
      <p className="text-s text-ink-2">
        <Trans>
          Chaque dossier s’ouvre avec un motif, pour 30 minutes. Un motif vous étonne ? Appelez-nous : nous vous dirons
          ce qui a été fait.
        </Trans>
      </p>
    </Surface>
  )
}

function useWords(): { role: Record<StaffRole, string>; reason: Record<AccessReason, string> } {
  const { t } = useLingui()
  return {
    role: {
      CLAIMS_HANDLER: t`gestion des prestations`,
      ADVISER: t`conseil aux adhérents`,
      DOCTOR: t`médecin-conseil`,
      SUPERVISOR: t`responsable d’équipe`,
      ADMINISTRATOR: t`administration`,
    },
    reason: {
      CALL: t`Votre appel`,
      REQUEST: t`Une de vos demandes`,
      CLAIM: t`Un remboursement`,
      COMPLAINT: t`Une réclamation`,
      CONTROL: t`Un contrôle de qualité`,
      OTHER: t`Un autre motif`,
    },
  }
}
