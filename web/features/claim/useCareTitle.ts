import { useLingui } from '@lingui/react/macro'
import type { ClaimRowFragment } from '../../graphql/generated/claim/graphql.ts'

/** What to call a reimbursement: what the care was, or only whose it was when that is all one may know. */
export function useCareTitle(): (claim: Pick<ClaimRowFragment, 'care' | 'beneficiary'>) => string {
  const { t } = useLingui()
  return ({ care, beneficiary: { firstName } }) => {
    if (care) return care.title
    // French drops the vowel of « de » before another: « Soins d’Élodie ».
    return /^[aeiouyhœæ]/i.test(firstName.normalize('NFD')) ? t`Soins d’${firstName}` : t`Soins de ${firstName}`
  }
}
