import { useLingui } from '@lingui/react/macro'
import type { AdditionCase, RemovalCase } from '../../graphql/generated/beneficiary/graphql.ts'

/** Why somebody comes onto a contract, and the paper that proves it. */
export function useAdditions(): Record<AdditionCase, { name: string; paper: string; event: string }> {
  const { t } = useLingui()
  return {
    BIRTH: {
      name: t`Une naissance`,
      paper: t`L’acte de naissance ou le livret de famille`,
      event: t`Date de naissance`,
    },
    ADOPTION: { name: t`Une adoption`, paper: t`Le jugement d’adoption`, event: t`Date de l’adoption` },
    CHILD: {
      name: t`Un autre enfant`,
      paper: t`Le livret de famille et l’attestation de droits`,
      event: t`Date d’arrivée au foyer`,
    },
    MARRIAGE: { name: t`Un mariage`, paper: t`L’acte de mariage`, event: t`Date du mariage` },
    PACS: { name: t`Un PACS`, paper: t`L’attestation de PACS`, event: t`Date du PACS` },
    COHABITATION: {
      name: t`Un concubinage`,
      paper: t`L’attestation sur l’honneur signée des deux`,
      event: t`Depuis le`,
    },
  }
}

/** Why somebody leaves it. */
export function useRemovals(): Record<RemovalCase, { name: string; paper: string | null; event: string }> {
  const { t } = useLingui()
  return {
    SEPARATION: { name: t`Une séparation`, paper: t`Le jugement ou l’attestation`, event: t`Date de la séparation` },
    OWN_COVER: {
      name: t`Une autre complémentaire`,
      paper: t`L’attestation de cette complémentaire`,
      event: t`Premier jour de cette couverture`,
    },
    CHILD_LEAVES: { name: t`Un enfant qui n’est plus à charge`, paper: null, event: t`Depuis le` },
    DEATH: { name: t`Un décès`, paper: t`L’acte de décès`, event: t`Date du décès` },
    OTHER: { name: t`Sans motif, à l’échéance du contrat`, paper: null, event: t`Date de votre demande` },
  }
}
