import { labTests, monthly, pharmacy, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const gp = professional('1009012001', 'Dr Benoît Marchand', 'GENERAL_PRACTICE')
const dermatologist = professional('1009012002', 'Dr Pauline Fouquet', 'DERMATOLOGY')
const plumereau = establishment('37991201', 'Pharmacie Plumereau', 'PHARMACY')
const laboratory = establishment('37991202', 'Laboratoire du Cher', 'BIOLOGY')

/** A contract that has ended: its holder still finds what was reimbursed while it ran. */
export const lucieRenaud = seedCase({
  key: 'lucie-renaud',
  title: { fr: 'Un contrat résilié', en: 'A terminated contract' },
  shows: {
    fr: 'Formule Essentiel, contrat résilié au 30 juin 2026. Lucie se connecte encore : son historique et ses cotisations restent, ses droits sont fermés.',
    en: 'Essentiel formula, contract terminated on 30 June 2026. Lucie still signs in: her history and her premiums remain, her rights are closed.',
  },
  contract: {
    number: 'C2300112',
    formula: 'ESSENTIEL',
    startOn: '2023-05-01',
    endOn: '2026-06-30',
    iban: iban('14505', '00002', '08230117649'),
    premiumCents: 44_10,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10230112',
      nir: nir('2940137261029'),
      birthOn: '1994-01-21',
      sex: 'F',
      birthName: 'RENAUD',
      firstNames: 'Lucie',
      email: 'lucie.renaud@example.fr',
      phone: '+33639980112',
      address: '2 place Plumereau',
      postalCode: '37000',
      city: 'TOURS',
      rightsFrom: '2023-05-01',
      rightsTo: '2026-06-30',
      signsIn: {
        fr: 'la titulaire d’un contrat résilié au 30 juin 2026',
        en: 'the holder of a contract terminated on 30 June 2026',
      },
      history: [
        visit('2024-12-17', gp),
        monthly('2025-01-15', 6, on => pharmacy(on, plumereau, 9_75, 1)),
        visit('2025-06-10', dermatologist),
        labTests('2025-11-04', laboratory, 24_30),
        visit('2026-04-14', gp),
        pharmacy('2026-04-14', plumereau, 15_66, 2),
        visit('2026-06-23', gp),
      ],
    },
  ],
})
