import { useLingui } from '@lingui/react/macro'
import type { StayNature } from '../../graphql/generated/hospital/graphql.ts'

/** The natures of a stay, as hospitals name them. */
export function useNatures(): Record<StayNature, string> {
  const { t } = useLingui()
  return {
    MEDICINE: t`Médecine`,
    SURGERY: t`Chirurgie`,
    MATERNITY: t`Maternité`,
    PSYCHIATRY: t`Psychiatrie`,
    REHABILITATION: t`Soins de suite et réadaptation`,
  }
}
