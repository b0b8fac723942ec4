import { every, labTests, pharmacy, physio, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const gp = professional('1009011001', 'Dr Sylvie Bonnot', 'GENERAL_PRACTICE')
const physiotherapist = professional('1009011002', 'Arnaud Petitjean, kinésithérapeute', 'PHYSIOTHERAPY')
const paediatrician = professional('1009011003', 'Dr Noémie Garnier', 'PAEDIATRICS')
const halles = establishment('21991101', 'Pharmacie des Halles', 'PHARMACY')
const laboratory = establishment('21991102', 'Laboratoire Darcy', 'BIOLOGY')

/** Somebody who has left the contract and keeps their account: their own history, and nothing of the others'. */
export const davidMoreau = seedCase({
  key: 'david-moreau',
  title: { fr: 'Un ancien bénéficiaire', en: 'A former beneficiary' },
  shows: {
    fr: 'Formule Essentiel. Les droits de David se sont arrêtés le 31 mars 2026, celui d’Isabelle et de leur fille Jade continuent. Connecté, David retrouve ses soins passés ; il ne voit ni le contrat, ni les garanties, ni les autres.',
    en: 'Essentiel formula. David’s rights ended on 31 March 2026, Isabelle’s and their daughter Jade’s go on. Signed in, David finds his past care; he sees neither the contract, nor the guarantees, nor the others.',
  },
  contract: {
    number: 'C2300111',
    formula: 'ESSENTIEL',
    startOn: '2023-02-01',
    iban: iban('11206', '20031', '00481207566'),
    premiumCents: 76_40,
    premiums: { '2026-10': { dueCents: 76_40, paidOn: '2026-10-21' } },
  },
  people: [
    {
      role: 'HOLDER',
      number: '10230111',
      nir: nir('2811021231048'),
      birthOn: '1981-10-05',
      sex: 'F',
      birthName: 'MOREAU',
      firstNames: 'Isabelle',
      email: 'isabelle.moreau@example.fr',
      phone: '+33639980111',
      address: '33 rue Monge',
      postalCode: '21000',
      city: 'DIJON',
      rightsFrom: '2023-02-01',
      history: [
        visit('2025-02-06', gp),
        pharmacy('2025-02-06', halles, 11_80, 2),
        visit('2026-05-12', gp),
        labTests('2026-05-19', laboratory, 30_00),
        visit('2026-11-09', gp),
      ],
    },
    {
      role: 'SPOUSE',
      number: '10230111',
      nir: nir('1800721231305'),
      birthOn: '1980-07-13',
      sex: 'M',
      birthName: 'CHAPUIS',
      firstNames: 'David',
      email: 'david.chapuis@example.fr',
      phone: '+33639980121',
      rightsFrom: '2023-02-01',
      rightsTo: '2026-03-31',
      signsIn: {
        fr: 'un ancien bénéficiaire : ses soins passés, rien du contrat ni des autres',
        en: 'a former beneficiary: his past care, nothing of the contract or the others',
      },
      history: [
        visit('2025-01-30', gp),
        every(7, '2025-02-11', 8, on => physio(on, physiotherapist)),
        visit('2025-10-14', gp),
        pharmacy('2025-10-14', halles, 17_25, 3),
        visit('2026-03-17', gp),
        pharmacy('2026-03-17', halles, 6_12, 1),
      ],
    },
    {
      role: 'CHILD',
      number: '10230111',
      nir: nir('2190421231017'),
      birthOn: '2019-04-22',
      sex: 'F',
      birthName: 'CHAPUIS',
      firstNames: 'Jade',
      rightsFrom: '2023-02-01',
      history: [visit('2025-03-04', paediatrician), visit('2026-09-29', paediatrician)],
    },
  ],
})
