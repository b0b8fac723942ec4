import { emergency, pharmacy, remoteVisit, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const gp = professional('1009005001', 'Dr Gwenaëlle Le Goff', 'GENERAL_PRACTICE')
const dermatologist = professional('1009005002', 'Dr Alain Riou', 'DERMATOLOGY')
const rheumatologist = professional('1009005003', 'Dr Erwan Guillou', 'RHEUMATOLOGY', 'NON_OPTAM')
const psychiatrist = professional('1009005004', 'Dr Solène Prigent', 'PSYCHIATRY')
const lices = establishment('35990501', 'Pharmacie des Lices', 'PHARMACY')
const hospital = establishment('35990502', 'Hôpital Sainte-Anne de Rennes', 'HOSPITAL')

/** Who sees doctors without having chosen one: the Sécu pays 30 %, and the law forbids the mutuelle to make up for it. */
export const hugoLefevre = seedCase({
  key: 'hugo-lefevre',
  title: { fr: 'Hors du parcours de soins', en: 'Outside the care pathway' },
  shows: {
    fr: 'Formule Essentiel. Sans médecin traitant, la consultation de 30 € du 12 février 2025 laisse 14 € : la majoration de 40 points n’est jamais remboursée. Après sa déclaration, la même, le 7 octobre 2025, laisse 2 €. Le psychiatre reste en accès direct avant 26 ans. Les urgences coûtent 19,61 € en 2025, puis 23 €.',
    en: 'Essentiel formula. Without a declared doctor, the €30 visit of 12 February 2025 leaves €14: the 40-point penalty is never reimbursed. Once one is declared, the same on 7 October 2025 leaves €2. The psychiatrist stays in direct access before 26. The emergency room costs €19.61 in 2025, then €23.',
  },
  contract: {
    number: 'C2400105',
    formula: 'ESSENTIEL',
    startOn: '2024-09-01',
    iban: iban('30004', '00835', '00001058217'),
    premiumCents: 31_40,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240105',
      nir: nir('1030735238114'),
      birthOn: '2003-07-11',
      sex: 'M',
      birthName: 'LEFÈVRE',
      firstNames: 'Hugo',
      email: 'hugo.lefevre@example.fr',
      phone: '+33639980105',
      address: '27 rue de Saint-Malo',
      postalCode: '35000',
      city: 'RENNES',
      rightsFrom: '2024-09-01',
      rightsTo: '2026-12-31',
      signsIn: {
        fr: 'sans médecin traitant puis avec : ce que coûte le hors-parcours',
        en: 'without a declared doctor, then with one: what it costs',
      },
      history: [
        visit('2025-02-12', gp, { pathway: 'OUT_OF_PATHWAY' }),
        pharmacy('2025-02-12', lices, 10_00),
        visit('2025-03-20', dermatologist, { pathway: 'OUT_OF_PATHWAY', asks: 35_00 }),
        visit('2025-06-24', rheumatologist, { pathway: 'OUT_OF_PATHWAY', asks: 70_00 }),
        visit('2025-10-07', gp),
        pharmacy('2025-10-07', lices, 2_09),
        emergency('2025-12-28', hospital),
        remoteVisit('2026-01-15', gp),
        visit('2026-03-05', psychiatrist, { pathway: 'DIRECT' }),
        visit('2026-04-02', psychiatrist, { pathway: 'DIRECT' }),
        visit('2026-06-11', dermatologist),
        emergency('2026-07-14', hospital),
        pharmacy('2026-07-15', lices, 8_00, 1, 30),
        visit('2026-11-12', gp),
      ],
    },
  ],
})
