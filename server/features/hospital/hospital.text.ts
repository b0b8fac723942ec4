import type { FieldTexts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import type { AgreementLine, StayNature } from './agreement.ts'

export const NATURE_NAMES: Readonly<Record<StayNature, Bilingual>> = {
  MEDICINE: { fr: 'Médecine', en: 'Medicine' },
  SURGERY: { fr: 'Chirurgie', en: 'Surgery' },
  MATERNITY: { fr: 'Maternité', en: 'Maternity' },
  PSYCHIATRY: { fr: 'Psychiatrie', en: 'Psychiatry' },
  REHABILITATION: { fr: 'Soins de suite et réadaptation', en: 'Rehabilitation' },
}

export const LINE_NAMES: Readonly<Record<AgreementLine['code'], Bilingual>> = {
  STAY: { fr: 'Frais de séjour : ticket modérateur', en: 'Stay: patient’s share (ticket modérateur)' },
  DAILY_CHARGE: { fr: 'Forfait journalier hospitalier', en: 'Hospital daily charge' },
  HEAVY_ACT: { fr: 'Participation pour acte lourd', en: 'Charge for a heavy act' },
  FEES_OPTAM: { fr: 'Honoraires, OPTAM ou secteur 1', en: 'Fees, OPTAM or sector 1' },
  FEES_NON_OPTAM: { fr: 'Honoraires, hors OPTAM', en: 'Fees, outside OPTAM' },
  PRIVATE_ROOM: { fr: 'Chambre particulière', en: 'Private room' },
}

export const REVIEW_TEXTS: Readonly<Record<string, Bilingual>> = {
  QUOTE: { fr: 'Un devis est joint : nous le lisons d’abord.', en: 'A quote comes with it: we read it first.' },
  RIGHTS: {
    fr: 'Les droits de cette personne ne sont pas ouverts sur toute la durée du séjour.',
    en: 'This person’s rights are not open for the whole stay.',
  },
  LONG: { fr: 'Le séjour dure plus d’un mois.', en: 'The stay is longer than a month.' },
}

export const STAY_TEXTS: FieldTexts = {
  finess: { fr: 'Choisissez un établissement de la liste.', en: 'Choose a facility from the list.' },
  admissionDate: { fr: 'Indiquez la date d’entrée, à un an près.', en: 'Give the day of admission, within a year.' },
  dischargeDate: {
    fr: 'La date de sortie ne peut pas précéder l’entrée.',
    en: 'The day of discharge can’t be before the admission.',
  },
}
