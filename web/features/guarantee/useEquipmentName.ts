import { useLingui } from '@lingui/react/macro'
import type { Equipment } from '../../graphql/generated/guarantee/graphql.ts'

/** What is renewed, by its name: « Lunettes ». */
export function useEquipmentName(): (equipment: Equipment) => string {
  const { t } = useLingui()
  return equipment =>
    ({
      GLASSES: t`Lunettes`,
      HEARING_AID_LEFT: t`Aide auditive, oreille gauche`,
      HEARING_AID_RIGHT: t`Aide auditive, oreille droite`,
    })[equipment]
}
