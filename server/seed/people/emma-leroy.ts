import { seedCase } from '../case.ts'
import { iban, nir } from '../numbers.ts'

/** Somebody who has just joined: what each page says when there is nothing to show yet. */
export const emmaLeroy = seedCase({
  key: 'emma-leroy',
  title: { fr: 'Une nouvelle adhérente', en: 'A new member' },
  shows: {
    fr: 'Formule Essentiel depuis le 1er novembre 2026, aucun soin : les pages vides, des plafonds entiers, une seule cotisation.',
    en: 'Essentiel formula since 1 November 2026, no care: empty pages, whole ceilings, a single premium.',
  },
  contract: {
    number: 'C2600114',
    formula: 'ESSENTIEL',
    startOn: '2026-11-01',
    iban: iban('16958', '00001', '72403915822'),
    premiumCents: 34_90,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10260114',
      nir: nir('2990834172055'),
      birthOn: '1999-08-17',
      sex: 'F',
      birthName: 'LEROY',
      firstNames: 'Emma',
      email: 'emma.leroy@example.fr',
      phone: '+33639980114',
      address: '9 rue de l’Aiguillerie',
      postalCode: '34000',
      city: 'MONTPELLIER',
      rightsFrom: '2026-11-01',
      signsIn: { fr: 'une nouvelle adhérente : les pages vides', en: 'a new member: empty pages' },
    },
  ],
})
