import type { Bilingual } from '../../i18n/locale.ts'
import type { OutOfPocketKind } from './claim.type.ts'

/** Why something is left to pay, in the person's words. */
export const OUT_OF_POCKET_TEXTS: Readonly<Record<keyof typeof OutOfPocketKind, Bilingual>> = {
  PARTICIPATION: { fr: 'Participation forfaitaire, jamais remboursée', en: 'Fixed contribution, never reimbursed' },
  FRANCHISE: { fr: 'Franchise médicale, jamais remboursée', en: 'Medical deductible, never reimbursed' },
  HEAVY_ACT: { fr: 'Participation pour acte lourd', en: 'Heavy-act contribution' },
  PATHWAY_PENALTY: { fr: 'Hors parcours de soins', en: 'Outside the care pathway' },
  OVERCHARGE: { fr: 'Dépassement au-delà de votre garantie', en: 'Overcharge beyond your cover' },
  OTHER_AMC: { fr: 'Payé par une autre complémentaire', en: 'Paid by another complementary insurer' },
  TOO_EARLY: { fr: 'Renouvellement trop tôt', en: 'Renewed too early' },
  BEYOND_CEILING: { fr: 'Plafond de votre garantie atteint', en: 'Ceiling of your cover reached' },
  BEYOND_GUARANTEE: {
    fr: 'Au-delà de ce que prévoit votre garantie',
    en: 'Beyond what your cover provides',
  },
  NOT_COVERED: { fr: 'Non couvert par votre contrat', en: 'Not covered by your contract' },
  AMO_DIFFERENCE: { fr: 'Écart de la Sécurité sociale', en: 'Difference in the Sécu’s payment' },
}
