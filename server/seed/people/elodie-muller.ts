import { every, labTests, pharmacy, physio, psychologist, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, nir, professional } from '../numbers.ts'

const weber = professional('1009004001', 'Dr Thierry Weber', 'GENERAL_PRACTICE')
const klein = professional('1009004002', 'Dr Eva Klein', 'OPHTHALMOLOGY')
const roth = professional('1009004003', 'Jeanne Roth, psychologue', 'PSYCHOLOGY')
const physiotherapist = professional('1009004004', 'Mathieu Schneider, kinésithérapeute', 'PHYSIOTHERAPY')
const bateliers = establishment('67990401', 'Pharmacie des Bateliers', 'PHARMACY')
const laboratory = establishment('67990402', 'Laboratoire de l’Ill', 'BIOLOGY')
const hospital = establishment('67990403', 'Hôpital de la Petite France', 'HOSPITAL')

const stay = { on: '2026-01-19', to: '2026-01-22', by: hospital, thirdParty: true, rateBp: 10_000 } as const

/** The local regime of Alsace-Moselle: the Sécu pays more, so that the mutuelle and the member pay less. */
export const elodieMuller = seedCase({
  key: 'elodie-muller',
  title: { fr: 'Le régime local d’Alsace-Moselle', en: 'The local regime of Alsace-Moselle' },
  shows: {
    fr: 'Formule Confort, régime local : 90 % des consultations, 90 et 80 % des médicaments, et l’hôpital en entier, forfait journalier compris. La mutuelle n’ajoute que 3 € à une consultation de 30 €.',
    en: 'Confort formula, local regime: 90% of visits, 90 and 80% of medicines, and all of the hospital, daily charge included. The mutuelle adds only €3 to a €30 visit.',
  },
  contract: {
    number: 'C2400004',
    formula: 'CONFORT',
    startOn: '2024-01-01',
    iban: 'FR7630006000011234567890189',
    premiumCents: 54_80,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240004',
      nir: nir('2920267482031'),
      birthOn: '1992-02-17',
      sex: 'F',
      birthName: 'SCHMITT',
      usualName: 'MULLER',
      firstNames: 'Élodie',
      email: 'elodie.muller@example.fr',
      phone: '+33612345605',
      address: '5 quai des Bateliers',
      postalCode: '67000',
      city: 'STRASBOURG',
      regime: 'ALSACE_MOSELLE',
      rightsFrom: '2024-01-01',
      rightsTo: '2026-12-31',
      signsIn: {
        fr: 'le régime local d’Alsace-Moselle : 90 % par la Sécu, l’hôpital en entier',
        en: 'the local regime of Alsace-Moselle: 90% from the Sécu, the hospital in full',
      },
      history: [
        visit('2024-11-26', weber),
        visit('2025-02-18', weber),
        pharmacy('2025-02-18', bateliers, 16_40, 2),
        pharmacy('2025-02-18', bateliers, 8_00, 1, 30),
        labTests('2025-05-13', laboratory, 37_26),
        every(7, '2025-06-05', 6, on => physio(on, physiotherapist)),
        visit('2025-11-13', klein),
        { ...stay, act: 'TM', asks: 2_180_00, base: 2_180_00 },
        { ...stay, act: 'FJ', quantity: 4, asks: 80_00, base: 80_00 },
        visit('2026-01-29', weber),
        pharmacy('2026-01-29', bateliers, 23_90, 3),
        every(14, '2026-03-12', 5, on => psychologist(on, roth)),
        visit('2026-09-17', weber),
        pharmacy('2026-09-17', bateliers, 12_35, 2),
      ],
    },
  ],
})
