import type { FieldTexts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'

export const HOLDER_ONLY: Bilingual = {
  fr: 'Seul le titulaire du contrat choisit qui il couvre.',
  en: 'Only the contract’s holder chooses who it covers.',
}
export const NOT_THE_HOLDER: Bilingual = {
  fr: 'Le titulaire ne peut pas être retiré : c’est le contrat qui se résilie.',
  en: 'The holder can’t be taken off: it is the contract that ends.',
}
export const GONE_ALREADY: Bilingual = {
  fr: 'Cette personne quitte déjà le contrat.',
  en: 'This person is leaving the contract already.',
}
export const BENEFICIARY_TEXTS: FieldTexts = {
  firstNames: { fr: 'Indiquez les prénoms, de 1 à 80 caractères.', en: 'Give the first names, of 1 to 80 characters.' },
  lastName: { fr: 'Indiquez le nom, de 1 à 80 caractères.', en: 'Give the name, of 1 to 80 characters.' },
  birthDate: { fr: 'Vérifiez la date de naissance.', en: 'Check the date of birth.' },
  eventDate: { fr: 'Vérifiez la date : elle doit être passée.', en: 'Check the day: it must have come.' },
  uploadIds: { fr: 'Ajoutez le justificatif.', en: 'Add the proof.' },
}
