import type { QuarantineReason } from '../../graphql/generated/feed/graphql.ts'

/** How the address names each reason. */
export const reasonSlugs: Readonly<Record<QuarantineReason, string>> = {
  UNKNOWN_PERSON: 'personne-inconnue',
  RIGHTS_CLOSED: 'droits-fermes',
  UNKNOWN_ACT: 'acte-inconnu',
  UNKNOWN_REVERSED_LINE: 'annulation-sans-ligne',
  REVERSAL_DIFFERS: 'annulation-differente',
  PRESCRIBED: 'prescrits',
  NO_TERMS: 'sans-garanties',
}

/** What of the feeds is looked at, as the address holds it. */
export interface FeedSearch {
  motif?: string
}

/** The reason that an address names; undefined for none, or for one that there is not. */
export const reasonOf = ({ motif }: FeedSearch): QuarantineReason | undefined =>
  (Object.keys(reasonSlugs) as QuarantineReason[]).find(reason => reasonSlugs[reason] === motif)
