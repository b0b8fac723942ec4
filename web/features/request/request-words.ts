import { useLingui } from '@lingui/react/macro'
import type { Status } from '../../design/Chip.tsx'
import type { RequestDetail, RequestKind, RequestRowFragment } from '../../graphql/generated/request/graphql.ts'
import { useFormats } from '../../i18n/formats.ts'

interface RequestWords {
  /** What was asked for: « Facture », « Devis ». */
  title: string
  status: Status
  /** Where it stands, in two or three words. */
  state: string
  /** Who has the ball, and until when. */
  next: string
}

/** What each thing is called that a request may be missing, within a sentence. */
export function useRequestDetails(): Record<RequestDetail, string> {
  const { t } = useLingui()
  return {
    FAMILY: t`le type de soins`,
    CARE_DATE: t`la date`,
    AMOUNT: t`le montant`,
    PROFESSIONAL: t`le professionnel`,
    PAGES: t`une page lisible`,
    DETAILED_INVOICE: t`la facture détaillée`,
    PROOF_OF_PAYMENT: t`la preuve du paiement`,
    PRESCRIPTION: t`l’ordonnance`,
    AMO_STATEMENT: t`le décompte de la Sécurité sociale`,
    HOSPITAL_BULLETIN: t`le bulletin de situation de l’hôpital`,
    CIVIL_STATUS: t`le justificatif d’état civil`,
    RIGHTS_CERTIFICATE: t`l’attestation de droits de la Sécurité sociale`,
    SCHOOL_CERTIFICATE: t`le certificat de scolarité`,
    EVENT_PROOF: t`le justificatif de l’événement`,
    IDENTITY: t`la pièce d’identité`,
    BANK_DETAILS: t`le relevé d’identité bancaire (RIB)`,
  }
}

/** What each kind of request is called. */
export function useRequestNames(): Record<RequestKind, string> {
  const { t } = useLingui()
  return {
    INVOICE: t`Facture`,
    QUOTE: t`Devis`,
    PRESCRIPTION: t`Ordonnance`,
    HOSPITAL_COVERAGE: t`Prise en charge hospitalière`,
    ADD_BENEFICIARY: t`Ajout d’un bénéficiaire`,
    REMOVE_BENEFICIARY: t`Retrait d’un bénéficiaire`,
    TELETRANSMISSION: t`Télétransmission`,
    USAGE_NAME: t`Changement de nom d’usage`,
    TERMINATION: t`Résiliation du contrat`,
    BANK_ACCOUNT: t`Compte de remboursement`,
    MESSAGE: t`Message`,
    COMPLAINT: t`Réclamation`,
    CALL_BACK: t`Rappel téléphonique`,
  }
}

/** What is said of a request, in a list and on its own page. */
export function useRequestWords(): (request: RequestRowFragment) => RequestWords {
  const { t, i18n } = useLingui()
  const { date } = useFormats()

  const details = useRequestDetails()
  const names = useRequestNames()

  const accepted: Record<RequestKind, string> = {
    INVOICE: t`Votre remboursement est en route.`,
    QUOTE: t`Votre devis est chiffré.`,
    PRESCRIPTION: t`Votre ordonnance est rangée dans vos documents.`,
    HOSPITAL_COVERAGE: t`Nous prenons en charge votre séjour.`,
    ADD_BENEFICIARY: t`Cette personne est couverte par votre contrat.`,
    REMOVE_BENEFICIARY: t`Cette personne quitte votre contrat.`,
    TELETRANSMISSION: t`La Sécurité sociale nous transmet vos remboursements.`,
    USAGE_NAME: t`Votre nom est à jour. Votre carte est refaite.`,
    TERMINATION: t`Votre contrat est résilié.`,
    BANK_ACCOUNT: t`Vos remboursements vont sur ce compte.`,
    MESSAGE: t`Nous vous avons répondu.`,
    COMPLAINT: t`Nous vous avons répondu. Si notre réponse ne vous convient pas, le médiateur est gratuit.`,
    CALL_BACK: t`L’appel a eu lieu.`,
  }

  const done: Partial<Record<RequestKind, string>> = {
    PRESCRIPTION: t`Rangée`,
    MESSAGE: t`Répondu`,
    COMPLAINT: t`Répondue`,
    CALL_BACK: t`Passé`,
  }

  return ({ kind, professional, state, missing, dueOn }) => {
    const name = names[kind]
    const title = professional ? `${name}, ${professional}` : name
    const until = dueOn && date(dueOn)
    const ours = until ? t`C’est à nous : réponse au plus tard le ${until}.` : t`C’est à nous.`
    switch (state) {
      case 'SENT':
        return { title, status: 'waiting', state: t`Vérification des pages`, next: ours }
      case 'IN_REVIEW':
        return { title, status: 'waiting', state: t`À l’étude`, next: ours }
      case 'TO_APPROVE':
        return { title, status: 'waiting', state: t`Dernière vérification`, next: ours }
      case 'TO_COMPLETE': {
        const what = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(missing.map(one => details[one]))
        return { title, status: 'act', state: t`À compléter`, next: t`C’est à vous : il nous manque ${what}.` }
      }
      case 'ACCEPTED':
        return {
          title,
          status: 'done',
          state: done[kind] ?? t`Acceptée`,
          next: accepted[kind],
        }
      case 'REFUSED':
        return {
          title,
          status: 'failed',
          state: t`Refusée`,
          next: t`Nous n’avons pas pu l’accepter : notre réponse dit pourquoi.`,
        }
      case 'WITHDRAWN':
        return { title, status: 'waiting', state: t`Retirée`, next: t`Vous avez retiré cette demande.` }
    }
  }
}
