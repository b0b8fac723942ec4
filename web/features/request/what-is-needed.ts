import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CareFamily, RequestKind } from '../../graphql/generated/request/graphql.ts'

/** What must be sent for a kind of care, said before one sends it. */
export interface Needed {
  papers: readonly MessageDescriptor[]
  /** When there is nothing to send, or what is often forgotten. */
  advice?: MessageDescriptor
}

const PAID = msg`La facture acquittée (payée) : nom du patient, date, détail des soins et montant`
const DECOMPTE = msg`Le décompte de la Sécurité sociale, s’il n’est pas déjà dans vos remboursements`
const PRESCRIPTION = msg`L’ordonnance`
const COMES_BY_ITSELF = msg`Le plus souvent, vous n’avez rien à envoyer : la Sécurité sociale nous transmet ces soins. Regardez d’abord dans vos remboursements.`

const INVOICES: Readonly<Record<CareFamily, Needed>> = {
  CONSULTATION: { papers: [PAID, DECOMPTE], advice: COMES_BY_ITSELF },
  PHARMACY: {
    papers: [
      msg`La facture acquittée de la pharmacie`,
      msg`L’ordonnance, pour un vaccin ou un médicament que la Sécurité sociale ne rembourse pas`,
    ],
    advice: COMES_BY_ITSELF,
  },
  BIOLOGY: { papers: [PAID, DECOMPTE], advice: COMES_BY_ITSELF },
  TECHNICAL_ACT: { papers: [PAID, DECOMPTE], advice: COMES_BY_ITSELF },
  DENTAL: {
    papers: [msg`La facture acquittée du dentiste, détaillée acte par acte (codes CCAM)`, DECOMPTE],
    advice: msg`Pour un implant, que la Sécurité sociale ne rembourse pas, la facture suffit.`,
  },
  OPTICS: {
    papers: [
      msg`La facture acquittée de l’opticien, avec le détail de la monture et de chaque verre (codes LPP)`,
      msg`L’ordonnance pour les lunettes ou les lentilles`,
      DECOMPTE,
    ],
  },
  HEARING: {
    papers: [msg`La facture acquittée de l’audioprothésiste, oreille par oreille (codes LPP)`, PRESCRIPTION, DECOMPTE],
  },
  HOSPITAL: {
    papers: [
      msg`Clinique : le bordereau ou la facture acquittée`,
      msg`Hôpital public : l’avis des sommes à payer, la preuve du paiement et le bulletin de situation`,
      msg`Lit d’accompagnant : la facture et la prescription médicale`,
    ],
  },
  PARAMEDICAL: { papers: [PAID, DECOMPTE], advice: COMES_BY_ITSELF },
  PSYCHOLOGY: {
    papers: [msg`La facture acquittée, avec le numéro professionnel (ADELI ou RPPS) du psychologue`],
    advice: msg`Les séances de « Mon soutien psy » nous sont transmises par la Sécurité sociale.`,
  },
  ALTERNATIVE_MEDICINE: {
    papers: [msg`La facture acquittée : nom du patient, date, cachet du praticien et son numéro ADELI, RPPS ou SIRET`],
  },
  TRANSPORT: { papers: [PAID, msg`La prescription de transport`, DECOMPTE] },
  DEVICE: { papers: [PAID, PRESCRIPTION, DECOMPTE] },
  SPA: {
    papers: [msg`La facture acquittée de l’établissement`, msg`La prise en charge de la Sécurité sociale`, DECOMPTE],
    advice: msg`Pour l’hébergement et le trajet, ajoutez leurs factures.`,
  },
  BIRTH: { papers: [msg`L’acte de naissance ou le jugement d’adoption`] },
}

const QUOTE = msg`Le devis complet, avec le nom du patient, la date, le détail des actes et leurs prix`
const QUOTES: Readonly<Partial<Record<CareFamily, Needed>>> = {
  DENTAL: {
    papers: [msg`Le devis du dentiste, acte par acte (codes CCAM)`],
    advice: msg`Pour l’orthodontie, ajoutez l’accord de la Sécurité sociale si vous l’avez.`,
  },
  OPTICS: { papers: [msg`Le devis de l’opticien, monture et verres (codes LPP)`, PRESCRIPTION] },
  HEARING: { papers: [msg`Le devis de l’audioprothésiste, oreille par oreille (codes LPP)`, PRESCRIPTION] },
  HOSPITAL: {
    papers: [msg`Le devis de l’établissement`, msg`Les devis du chirurgien et de l’anesthésiste`],
    advice: msg`Envoyez-les 15 jours avant l’entrée, si vous le pouvez.`,
  },
}

const ANY_INVOICE: Needed = { papers: [PAID, msg`L’ordonnance, s’il y en a une`, DECOMPTE] }

/** What is needed for an invoice or a quote; for any care when its family is not said. */
export const neededFor = (kind: RequestKind, family: CareFamily | null): Needed => {
  if (kind === 'PRESCRIPTION')
    return {
      papers: [msg`Toutes les pages de l’ordonnance, avec le nom du patient, la date et la signature`],
      advice: msg`Elle reste dans vos documents, sous la main chez le pharmacien ou l’opticien. Pour un remboursement, envoyez aussi la facture.`,
    }
  if (kind === 'QUOTE') return (family && QUOTES[family]) || { papers: [QUOTE] }
  return family ? INVOICES[family] : ANY_INVOICE
}
