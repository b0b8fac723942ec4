/**
 * What a card says in French whatever the language of the screen: the normalised block has one vocabulary, which the
 * professional and their software know. Marked `lang="fr"` where it is shown.
 */
export const LABELS = {
  validity: 'Période de validité',
  amcNumber: 'N° AMC',
  conventionType: 'Type conv.',
  csr: 'CSR',
  memberNumber: 'N° adhérent',
  title: 'Carte de tiers payant',
  formula: 'formule',
  professionals: 'Professionnels de santé',
  agreements: 'Demandes de prise en charge',
  members: 'Adhérents',
  mail: 'Factures papier',
  mention: 'Les droits sont ceux du jour de la consultation en ligne.',
  responsible: 'Contrat responsable',
} as const

/** Days as a card writes them, in any language: JJ/MM/AAAA. */
export const printedDay = (day: string): string => day.split('-').reverse().join('/')

/** A French number as it is dialled at home: « 01 99 00 75 75 ». */
export const printedPhone = (phone: string): string => phone.replace(/^\+33 /, '0')
