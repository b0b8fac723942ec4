import type { Bilingual } from '../../i18n/locale.ts'

export const HOLDER_ONLY: Bilingual = {
  fr: 'Seul le titulaire du contrat choisit le compte des remboursements.',
  en: 'Only the contract’s holder chooses the account for reimbursements.',
}
export const SAME_ACCOUNT: Bilingual = {
  fr: 'C’est déjà le compte de vos remboursements.',
  en: 'Your reimbursements go to this account already.',
}
export const BAD_IBAN: Bilingual = {
  fr: 'Vérifiez cet IBAN : il ne correspond à aucun compte de la zone SEPA.',
  en: 'Check this IBAN: it is no account of the SEPA area.',
}
export const BAD_NAME: Bilingual = {
  fr: 'Indiquez le nom écrit sur le RIB, de 2 à 70 caractères.',
  en: 'Give the name that the bank statement shows, of 2 to 70 characters.',
}
export const WAITS_ALREADY: Bilingual = {
  fr: 'Un autre changement de compte est en cours de vérification : retirez-le d’abord, ou attendez notre réponse.',
  en: 'Another change of account is being checked: take it back first, or wait for our answer.',
}
export const TOO_LATE: Bilingual = {
  fr: 'Ce changement ne peut plus être annulé : le premier versement a pu partir. Vous pouvez indiquer un autre compte.',
  en: 'This change can no longer be undone: the first transfer may have left. You can give another account.',
}

/** Why the desk looks at a change first. */
export const REVIEW_TEXTS = {
  NAME: {
    fr: 'Le nom du compte n’est pas celui du titulaire du contrat.',
    en: 'The name on the account is not that of the contract’s holder.',
  },
  RECENT_CONTACT: {
    fr: 'L’e-mail ou le mobile de l’espace a changé il y a moins de sept jours.',
    en: 'The e-mail or the mobile of the space changed less than seven days ago.',
  },
} as const satisfies Record<string, Bilingual>
export type Review = keyof typeof REVIEW_TEXTS
