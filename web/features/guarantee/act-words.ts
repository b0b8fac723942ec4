import { useLingui } from '@lingui/react/macro'
import type { Basket, Convention } from '../../graphql/generated/guarantee/graphql.ts'

/** A choice in plain words: what it is called, and what it means for the person. */
export interface Words {
  label: string
  hint: string
}

/** Doctors' agreements with the Sécu, in plain words. */
export function useConventionWords(): Record<Convention, Words> {
  const { t } = useLingui()
  return {
    SECTOR_1: { label: t`Secteur 1`, hint: t`Il applique les tarifs de la Sécu.` },
    OPTAM: { label: t`Secteur 2 avec OPTAM`, hint: t`Ses dépassements sont modérés, et mieux remboursés.` },
    NON_OPTAM: { label: t`Secteur 2 sans OPTAM`, hint: t`Ses prix sont libres, et moins bien remboursés.` },
    NOT_AGREED: { label: t`Non conventionné`, hint: t`La Sécu ne rembourse presque rien.` },
    NONE: { label: t`Sans convention`, hint: t`Cela ne change pas le remboursement.` },
  }
}

/** The classes of a prosthesis, of glasses or of a hearing aid, in plain words. */
export function useBasketWords(): Record<Basket, Words> {
  const { t } = useLingui()
  return {
    RAC0: { label: t`100 % Santé`, hint: t`Prix plafonné, remboursé en entier.` },
    CONTROLLED: { label: t`Tarif maîtrisé`, hint: t`Prix plafonné, une part peut vous rester.` },
    FREE: { label: t`Tarif libre`, hint: t`Le professionnel fixe son prix.` },
  }
}
