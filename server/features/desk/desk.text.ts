import type { StaffRole } from '../../auth/actor.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import type { AccessReason } from './file.type.ts'

/** Who it was, as a letter to the member says it: « Marc, conseiller ». */
export const ROLE_TEXTS: Record<StaffRole, Bilingual> = {
  CLAIMS_HANDLER: { fr: 'gestion des prestations', en: 'claims handling' },
  ADVISER: { fr: 'conseil aux adhérents', en: 'member advice' },
  DOCTOR: { fr: 'médecin-conseil', en: 'medical adviser' },
  SUPERVISOR: { fr: 'responsable d’équipe', en: 'team supervisor' },
  ADMINISTRATOR: { fr: 'administration', en: 'administration' },
}

/** Why, in the same letter, after « Motif : ». */
export const REASON_TEXTS: Record<`${AccessReason}`, Bilingual> = {
  CALL: { fr: 'votre appel', en: 'your call' },
  REQUEST: { fr: 'une de vos demandes', en: 'one of your requests' },
  CLAIM: { fr: 'un remboursement', en: 'a reimbursement' },
  COMPLAINT: { fr: 'une réclamation', en: 'a complaint' },
  CONTROL: { fr: 'un contrôle de qualité', en: 'a quality check' },
  OTHER: { fr: 'un autre motif, gardé avec votre dossier', en: 'another reason, kept with your file' },
}

const TITLE = /^(Dr|Pr)\.? /

/** Members are told the first name: enough to ask for them, not enough to look for them elsewhere. */
export const firstNameOfStaff = (name: string): string => name.replace(TITLE, '').split(' ')[0] ?? name

/** What files and look-ups are refused with. */
export const NO_FILES: Bilingual = {
  fr: 'Votre rôle ne donne pas accès aux dossiers des adhérents.',
  en: 'Your role gives no access to members’ files.',
}

export const NO_VIEWING: Bilingual = {
  fr: '« Voir comme » est réservé aux conseillers et aux responsables d’équipe.',
  en: '“View as” is for advisers and team supervisors.',
}
