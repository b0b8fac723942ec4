import type { StepUpPurpose } from '../../auth/step-up.ts'
import type { Bilingual, Locale } from '../../i18n/locale.ts'

/** What is about to be done, as the end of « pour … ». */
const EFFECTS: Record<StepUpPurpose, Bilingual> = {
  'password.change': { fr: 'changer de mot de passe', en: 'change the password' },
  'passkey.add': { fr: 'ajouter une clé d’accès', en: 'add a passkey' },
  'passkey.remove': { fr: 'retirer une clé d’accès', en: 'remove a passkey' },
  'totp.add': { fr: 'ajouter une application de codes', en: 'add a code application' },
  'totp.remove': { fr: 'retirer l’application de codes', en: 'remove the code application' },
  'recovery-codes.make': { fr: 'créer des codes de secours', en: 'make recovery codes' },
  'phone.confirm': { fr: 'confirmer un numéro de mobile', en: 'confirm a mobile number' },
  'iban.change': { fr: 'recevoir vos remboursements sur', en: 'have your reimbursements paid to' },
  'email.change': { fr: 'vous connecter avec', en: 'sign in with' },
  'address.change': { fr: 'changer d’adresse postale', en: 'change your postal address' },
  'france-connect.unlink': { fr: 'dissocier FranceConnect', en: 'unlink FranceConnect' },
}

export const effectOf = (purpose: string, locale: Locale, about: string | null = null): string =>
  [EFFECTS[purpose as StepUpPurpose][locale], about].filter(Boolean).join(' ')
