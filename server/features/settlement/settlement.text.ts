import type { Bilingual } from '../../i18n/locale.ts'
import { REASON_TEXTS } from '../claim/claim.import.text.ts'
import type { SetAside } from '../claim/claim.import.type.ts'
import type { Unmade } from './paper-lines.ts'

const UNMADE: Readonly<Record<Exclude<Unmade, 'UNKNOWN_ACT' | 'NO_TERMS'>, Bilingual>> = {
  AMOUNTS_MISSING: {
    fr: 'aucun tarif ne donne la base de cet acte : indiquez la base, le taux et la part de la Sécu',
    en: 'no tariff gives this act’s base: give the base, the rate and the Sécu’s part',
  },
  NO_NIR: {
    fr: 'cette personne n’a pas encore de numéro de sécurité sociale',
    en: 'this person has no social-security number yet',
  },
}

/** Why a line can't be settled. */
export const problemText = (reason: Unmade | SetAside['reason']): Bilingual =>
  reason === 'AMOUNTS_MISSING' || reason === 'NO_NIR' ? UNMADE[reason] : REASON_TEXTS[reason]

export const ALREADY_THERE: Bilingual = {
  fr: 'Des soins de la même personne, du même jour et du même acte sont déjà dans les remboursements.',
  en: 'Care of the same person, day and act is among the reimbursements already.',
}

export const OTHER_AMOUNT: Bilingual = {
  fr: 'Le calcul a changé depuis la proposition : regardez les nouveaux montants avant de décider.',
  en: 'The amounts have changed since they were proposed: look at the new ones before you decide.',
}

export const NOT_WHOLE: Bilingual = {
  fr: 'Une ligne ne peut pas être réglée : corrigez-la ou retirez-la.',
  en: 'A line can’t be settled: correct it or take it off.',
}
