import { useLingui } from '@lingui/react/macro'
import type { AccessReason, StaffRole } from '../../graphql/generated/desk/graphql.ts'

/** What roles and reasons are called. */
export function useDeskWords(): {
  role: Record<StaffRole, string>
  reason: Record<AccessReason, string>
  roles: (roles: readonly StaffRole[]) => string
} {
  const { t } = useLingui()
  const role: Record<StaffRole, string> = {
    CLAIMS_HANDLER: t`Gestionnaire`,
    ADVISER: t`Conseiller`,
    DOCTOR: t`Médecin-conseil`,
    SUPERVISOR: t`Responsable d’équipe`,
    ADMINISTRATOR: t`Administrateur`,
  }
  return {
    role,
    reason: {
      CALL: t`Appel de l’adhérent`,
      REQUEST: t`Demande en cours`,
      CLAIM: t`Remboursement`,
      COMPLAINT: t`Réclamation`,
      CONTROL: t`Contrôle`,
      OTHER: t`Autre motif`,
    },
    roles: roles => roles.map(one => role[one]).join(', '),
  }
}

/** In the order they are offered. */
export const REASONS: readonly AccessReason[] = ['CALL', 'REQUEST', 'CLAIM', 'COMPLAINT', 'CONTROL', 'OTHER']
export const ROLES: readonly StaffRole[] = ['CLAIMS_HANDLER', 'ADVISER', 'DOCTOR', 'SUPERVISOR', 'ADMINISTRATOR']
