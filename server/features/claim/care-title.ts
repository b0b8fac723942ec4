import type { Bilingual, Locale } from '../../i18n/locale.ts'
import { acts } from '../guarantee/acts.ts'

interface Specialty {
  label: Bilingual
  /** What a consultation by one is called. */
  consultation?: Bilingual
}

const doctor = (fr: string, un: string, en: string): Specialty => ({
  label: { fr, en },
  consultation: { fr: `Consultation d’${un}`, en: `${en} visit` },
})

const other = (fr: string, en: string): Specialty => ({ label: { fr, en } })

/** Specialties as the feeds name them. */
const SPECIALTIES: Readonly<Record<string, Specialty>> = {
  GENERAL_PRACTICE: doctor('Médecin généraliste', 'un médecin généraliste', 'GP'),
  DERMATOLOGY: doctor('Dermatologue', 'un dermatologue', 'Dermatologist'),
  GASTROENTEROLOGY: doctor('Gastro-entérologue', 'un gastro-entérologue', 'Gastroenterologist'),
  GYNAECOLOGY: doctor('Gynécologue', 'un gynécologue', 'Gynaecologist'),
  CARDIOLOGY: doctor('Cardiologue', 'un cardiologue', 'Cardiologist'),
  OPHTHALMOLOGY: doctor('Ophtalmologue', 'un ophtalmologue', 'Ophthalmologist'),
  PAEDIATRICS: doctor('Pédiatre', 'un pédiatre', 'Paediatrician'),
  PSYCHIATRY: doctor('Psychiatre', 'un psychiatre', 'Psychiatrist'),
  GERIATRICS: doctor('Gériatre', 'un gériatre', 'Geriatrician'),
  RHEUMATOLOGY: doctor('Rhumatologue', 'un rhumatologue', 'Rheumatologist'),
  ENT: doctor('ORL', 'un ORL', 'ENT specialist'),
  SURGERY: doctor('Chirurgien', 'un chirurgien', 'Surgeon'),
  ANAESTHESIA: doctor('Anesthésiste', 'un anesthésiste', 'Anaesthetist'),
  RADIOLOGY: other('Radiologue', 'Radiologist'),
  DENTAL: other('Chirurgien-dentiste', 'Dentist'),
  MIDWIFE: other('Sage-femme', 'Midwife'),
  PHYSIOTHERAPY: other('Kinésithérapeute', 'Physiotherapist'),
  NURSING: other('Infirmier', 'Nurse'),
  SPEECH_THERAPY: other('Orthophoniste', 'Speech therapist'),
  PSYCHOLOGY: other('Psychologue', 'Psychologist'),
  OSTEOPATHY: other('Ostéopathe', 'Osteopath'),
  CHIROPRACTIC: other('Chiropracteur', 'Chiropractor'),
  PHARMACY: other('Pharmacie', 'Pharmacy'),
  BIOLOGY: other('Laboratoire d’analyses', 'Laboratory'),
  OPTICS: other('Opticien', 'Optician'),
  HEARING: other('Audioprothésiste', 'Hearing-aid specialist'),
  TRANSPORT: other('Transport sanitaire', 'Patient transport'),
  MEDICAL_DEVICES: other('Matériel médical', 'Medical equipment'),
  HOSPITAL: other('Hôpital', 'Hospital'),
  CLINIC: other('Clinique', 'Clinic'),
  SPA: other('Établissement thermal', 'Spa'),
}

/** A professional's specialty for people; « Professionnel de santé » for one that the feeds added since. */
export const specialtyLabel = (code: string, locale: Locale): string =>
  (SPECIALTIES[code]?.label ?? { fr: 'Professionnel de santé', en: 'Health professional' })[locale]

/** An act's label for people; its code when the acts no longer have it. */
export const actLabel = (code: string, locale: Locale): string => acts.find(code)?.label[locale] ?? code

const STAY: Bilingual = { fr: 'Séjour à l’hôpital', en: 'Hospital stay' }

/** What only somebody who stays is billed: an emergency visit or a surgeon's fee is named by its act. */
const STAY_ACTS = new Set(['TM', 'FJ', 'FJPSY', 'PAS', 'CP', 'LIT_ACC'])

const GLASSES: Bilingual = { fr: 'Lunettes', en: 'Glasses' }
const PHARMACY: Bilingual = { fr: 'Pharmacie', en: 'Pharmacy' }

/** What to call a claim: « Consultation d’un dermatologue », « Lunettes », « Séjour à l’hôpital ». */
export const careTitle = (actCode: string, specialty: string, locale: Locale): string => {
  const act = acts.find(actCode)
  if (act?.family === 'GLASSES') return GLASSES[locale]
  if (act?.family === 'MEDICINE') return PHARMACY[locale]
  if (act?.family === 'DOCTOR' && (actCode === 'CS' || actCode === 'G')) {
    const consultation = SPECIALTIES[specialty]?.consultation
    if (consultation) return consultation[locale]
  }
  if (STAY_ACTS.has(actCode)) return STAY[locale]
  return act?.label[locale] ?? actCode
}
