import { useLingui } from '@lingui/react/macro'
import type { AmoFigure, QuarantineReason } from '../../graphql/generated/feed/graphql.ts'

/** Why a line waits, and what lets it out. */
interface ReasonWords {
  name: string
  remedy: string
}

/** The reasons of the quarantine, in the order in which the addresses and the list name them. */
export function useReasonWords(): Record<QuarantineReason, ReasonWords> {
  const { t } = useLingui()
  return {
    UNKNOWN_PERSON: {
      name: t`Personne inconnue`,
      remedy: t`Complétez le fichier des personnes, ou signalez-la à la caisse.`,
    },
    RIGHTS_CLOSED: {
      name: t`Droits fermés à la date des soins`,
      remedy: t`Vérifiez les dates de droits de la personne.`,
    },
    UNKNOWN_ACT: { name: t`Acte inconnu`, remedy: t`L’acte est à ajouter à la nomenclature.` },
    UNKNOWN_REVERSED_LINE: {
      name: t`Annule une ligne que nous n’avons pas`,
      remedy: t`La ligne annulée doit arriver ou sortir de quarantaine d’abord.`,
    },
    REVERSAL_DIFFERS: {
      name: t`Annule d’autres montants`,
      remedy: t`À clarifier avec la caisse : les montants ne sont pas ceux de la ligne.`,
    },
    PRESCRIBED: { name: t`Soins de plus de deux ans`, remedy: t`Le délai légal est passé : rien n’est dû.` },
    NO_TERMS: { name: t`Pas de garanties à cette date`, remedy: t`La formule ou un tarif manque à la date des soins.` },
  }
}

/** The figures of the AMO. */
export function useFigureNames(): Record<AmoFigure, string> {
  const { t } = useLingui()
  return {
    AMO_PAID: t`Montant payé par la Sécu`,
    BASE: t`Base de remboursement`,
    AMO_SHARE: t`Part de la Sécu avant retenues`,
    BILLED: t`Montant facturé`,
    PARTICIPATION: t`Participation forfaitaire`,
    FRANCHISE: t`Franchise médicale`,
  }
}
