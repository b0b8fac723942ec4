import type { Bilingual, Locale } from '../../i18n/locale.ts'
import type { RequestDetail, RequestKind } from './request.kinds.ts'
import type { RequestStepRow } from './request.table.ts'

const DETAILS: Readonly<Record<RequestDetail, Bilingual>> = {
  FAMILY: { fr: 'le type de soins', en: 'the kind of care' },
  CARE_DATE: { fr: 'la date', en: 'the date' },
  AMOUNT: { fr: 'le montant', en: 'the amount' },
  PROFESSIONAL: { fr: 'le professionnel', en: 'the professional' },
  PAGES: { fr: 'une page lisible', en: 'a page that can be read' },
  DETAILED_INVOICE: { fr: 'la facture détaillée', en: 'the detailed invoice' },
  PROOF_OF_PAYMENT: { fr: 'la preuve du paiement', en: 'proof of payment' },
  PRESCRIPTION: { fr: 'l’ordonnance', en: 'the prescription' },
  AMO_STATEMENT: { fr: 'le décompte de la Sécurité sociale', en: 'the Sécurité sociale’s statement' },
  HOSPITAL_BULLETIN: { fr: 'le bulletin de situation de l’hôpital', en: 'the hospital’s attendance certificate' },
  CIVIL_STATUS: { fr: 'le justificatif d’état civil', en: 'the civil-status certificate' },
  RIGHTS_CERTIFICATE: {
    fr: 'l’attestation de droits de la Sécurité sociale',
    en: 'the Sécurité sociale’s certificate of rights',
  },
  SCHOOL_CERTIFICATE: { fr: 'le certificat de scolarité', en: 'the school certificate' },
  EVENT_PROOF: { fr: 'le justificatif de l’événement', en: 'proof of the event' },
  IDENTITY: { fr: 'la pièce d’identité', en: 'proof of identity' },
  BANK_DETAILS: { fr: 'le relevé d’identité bancaire (RIB)', en: 'the bank’s statement of the account (RIB)' },
}

const listed = (details: readonly RequestDetail[], locale: Locale) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(details.map(detail => DETAILS[detail][locale]))

/** What is not decided but answered, or done. */
const DONE: Readonly<Partial<Record<RequestKind, Bilingual>>> = {
  MESSAGE: { fr: 'Nous vous avons répondu.', en: 'We answered you.' },
  COMPLAINT: { fr: 'Nous avons répondu à votre réclamation.', en: 'We answered your complaint.' },
  CALL_BACK: { fr: 'Nous vous avons rappelé.', en: 'We called you back.' },
}

/** A step of a timeline, as the person reads it. @param asked what the request is for */
export const stepText = (
  { kind, details }: Pick<RequestStepRow, 'kind' | 'details'>,
  asked: RequestKind,
  locale: Locale,
): string => {
  const what = listed(details, locale)
  const texts: Readonly<Record<RequestStepRow['kind'], Bilingual>> = {
    SENT: { fr: 'Votre demande nous est parvenue.', en: 'Your request reached us.' },
    EXAMINED: {
      fr: 'Votre demande est vérifiée et transmise à un gestionnaire.',
      en: 'Your request is checked, and with one of our colleagues.',
    },
    PAGE_REFUSED: {
      fr: 'Une page n’a pas pu être acceptée : envoyez-la de nouveau.',
      en: 'A page couldn’t be taken: send it again.',
    },
    ASKED: { fr: `Il nous manque ${what}.`, en: `We are missing ${what}.` },
    COMPLETED: { fr: `Vous avez indiqué ${what}.`, en: `You told us ${what}.` },
    WITHDRAWN: { fr: 'Vous avez retiré votre demande.', en: 'You took your request back.' },
    REVOKED: {
      fr: 'Vous avez renoncé à votre demande avant qu’elle prenne effet.',
      en: 'You gave your request up before it took effect.',
    },
    TAKEN_UP: { fr: 'Un gestionnaire étudie votre demande.', en: 'One of our colleagues is looking at your request.' },
    HANDED_BACK: {
      fr: 'Votre demande passe à un autre gestionnaire.',
      en: 'Your request goes to another colleague.',
    },
    PROPOSED: {
      fr: 'Votre demande est étudiée : une seconde personne la vérifie.',
      en: 'Your request has been looked at: a second person checks it.',
    },
    SENT_BACK: { fr: 'Votre demande est de nouveau à l’étude.', en: 'Your request is being looked at again.' },
    ACCEPTED: DONE[asked] ?? { fr: 'Votre demande est acceptée.', en: 'Your request is accepted.' },
    CHANGED: { fr: 'Vous avez modifié votre séjour.', en: 'You changed your stay.' },
    REOPENED: { fr: 'Vous nous avez écrit de nouveau.', en: 'You wrote to us again.' },
    REFUSED: { fr: 'Votre demande est refusée.', en: 'Your request is refused.' },
  }
  if (kind === 'COMPLETED' && !details.length)
    return { fr: 'Vous avez poursuivi sans rien ajouter.', en: 'You went on without adding anything.' }[locale]
  return texts[kind][locale]
}
