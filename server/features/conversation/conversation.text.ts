import type { FieldTexts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'

export const MESSAGE_TEXTS: FieldTexts = {
  text: { fr: 'Écrivez de 2 à 4 000 caractères.', en: 'Write 2 to 4,000 characters.' },
  uploadIds: { fr: 'Ajoutez 10 pages au plus.', en: 'Add 10 pages at most.' },
}
export const NO_SLOT: Bilingual = {
  fr: 'Ce créneau n’est plus libre : choisissez-en un autre.',
  en: 'This time is no longer free: choose another.',
}
export const BAD_PHONE: Bilingual = {
  fr: 'Indiquez un numéro de téléphone, comme 01 23 45 67 89.',
  en: 'Give a telephone number, like 01 23 45 67 89.',
}
export const OVER: Bilingual = {
  fr: 'Cette démarche est terminée : écrivez-nous un nouveau message.',
  en: 'This request is over: write us a new message.',
}
export const CALL_ASKED: Bilingual = {
  fr: 'Un rappel est déjà prévu. Annulez-le d’abord pour en choisir un autre.',
  en: 'A call is planned already. Cancel it first to choose another.',
}
