import type { RequestKind } from '../../graphql/generated/request/graphql.ts'

/** The kinds by their names in addresses. */
export const kindSlugs: Readonly<Record<RequestKind, string>> = {
  INVOICE: 'facture',
  QUOTE: 'devis',
  PRESCRIPTION: 'ordonnance',
  HOSPITAL_COVERAGE: 'hospitalisation',
  ADD_BENEFICIARY: 'ajout',
  REMOVE_BENEFICIARY: 'retrait',
  TELETRANSMISSION: 'teletransmission',
  USAGE_NAME: 'nom',
  TERMINATION: 'resiliation',
  BANK_ACCOUNT: 'compte',
  MESSAGE: 'message',
  COMPLAINT: 'reclamation',
  CALL_BACK: 'rappel',
}

export const kindOfSlug = (slug: string): RequestKind | undefined =>
  (Object.keys(kindSlugs) as RequestKind[]).find(kind => kindSlugs[kind] === slug)
