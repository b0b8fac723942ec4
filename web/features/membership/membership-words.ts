import { useLingui } from '@lingui/react/macro'
import type { HouseholdKind, MembershipRefusal } from '../../graphql/generated/membership/graphql.ts'

/** Who is to be covered, in the words of who asks. */
export function useHouseholdWords(): Record<HouseholdKind, string> {
  const { t } = useLingui()
  return {
    ALONE: t`Une personne`,
    COUPLE: t`Un couple`,
    FAMILY: t`Un couple et des enfants`,
    ONE_PARENT: t`Un parent et des enfants`,
  }
}

/** Why no contract follows, in the words of the desk. */
export function useRefusalWords(): Record<MembershipRefusal, string> {
  const { t } = useLingui()
  return {
    GAVE_UP: t`La personne renonce`,
    NOT_REACHED: t`Impossible à joindre`,
    MEMBER_ALREADY: t`Déjà adhérente, ou il y a peu`,
    NOT_ELIGIBLE: t`Ne peut pas adhérer`,
  }
}
