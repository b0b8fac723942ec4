import type { Bilingual } from '../../i18n/locale.ts'

/** What the desk is refused with. */
export const NOT_YOURS: Bilingual = {
  fr: 'Votre rôle ne permet pas de traiter ces demandes.',
  en: 'Your role does not let you deal with these requests.',
}

export const MOVED_ON: Bilingual = {
  fr: 'Cette demande a changé entre-temps : regardez où elle en est avant de décider.',
  en: 'This request has moved on meanwhile: look where it stands before you decide.',
}

export const SECOND_PERSON: Bilingual = {
  fr: 'Vous avez pris cette décision : une autre personne doit la valider.',
  en: 'You took this decision: another person must agree to it.',
}
