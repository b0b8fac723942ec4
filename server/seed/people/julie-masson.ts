import { glasses, implant, labTests, osteopath, pharmacy, takenBack, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, other, professional } from '../numbers.ts'

const dentist = professional('1009019001', 'Dr Vincent Poirier', 'DENTAL')
const gp = professional('1009019002', 'Dr Laurence Hérault', 'GENERAL_PRACTICE')
const ophthalmologist = professional('1009019003', 'Dr Michel Chauvin', 'OPHTHALMOLOGY')
const optician = establishment('49991901', 'Optique de la Maine', 'OPTICS')
const otherOptician = establishment('49991902', 'Lunetterie du Ralliement', 'OPTICS')
const ralliement = establishment('49991903', 'Pharmacie du Ralliement', 'PHARMACY')
const laboratory = establishment('49991904', 'Laboratoire de la Doutre', 'BIOLOGY')
const osteo = other('499901905', 'Nicolas Brossard, ostéopathe', 'OSTEOPATHY')

/** Lines taken back in a later file: what they had used of a ceiling or of a delay is given back. */
export const julieMasson = seedCase({
  key: 'julie-masson',
  title: { fr: 'Des annulations qui rendent des plafonds', en: 'Reversals that give ceilings back' },
  shows: {
    fr: 'Formule Confort. Un implant de février 2026 avait pris les 500 € de l’année ; annulé en juin, il les rend, et celui de septembre les reçoit. Des lunettes facturées par erreur en mars, annulées en avril, n’empêchent pas celles de mai. La troisième séance d’ostéopathie, annulée, peut être reprise.',
    en: 'Confort formula. An implant of February 2026 had taken the year’s €500; reversed in June it gives them back, and that of September receives them. Glasses billed by mistake in March and reversed in April do not stand in the way of those of May. The third osteopathy session, reversed, can be had again.',
  },
  contract: {
    number: 'C2400119',
    formula: 'CONFORT',
    startOn: '2024-01-01',
    iban: iban('14445', '20200', '04091836518'),
    premiumCents: 79_50,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240119',
      nir: nir('2890549007163'),
      birthOn: '1989-05-04',
      sex: 'F',
      birthName: 'MASSON',
      firstNames: 'Julie',
      email: 'julie.masson@example.fr',
      phone: '+33639980119',
      address: '4 rue Saint-Aubin',
      postalCode: '49100',
      city: 'ANGERS',
      rightsFrom: '2024-01-01',
      signsIn: {
        fr: 'des remboursements annulés, et les plafonds qu’ils ont rendus',
        en: 'reversed reimbursements, and the ceilings they gave back',
      },
      history: [
        visit('2025-05-13', gp),
        pharmacy('2025-05-13', ralliement, 20_04, 3),
        labTests('2025-05-20', laboratory, 33_48),
        implant('2026-02-05', dentist, 900_00, 36, { name: 'implant' }),
        takenBack('implant', '2026-06-18'),
        implant('2026-09-17', dentist, 850_00, 46),
        visit('2026-02-24', ophthalmologist),
        glasses('2026-03-10', optician, { pair: 'mistake', class: 'B', frame: 130_00, lens: 90_00 }),
        takenBack('mistake-frame', '2026-04-16'),
        takenBack('mistake-lenses', '2026-04-16'),
        glasses('2026-05-12', otherOptician, { pair: 'julie-2026', class: 'B', frame: 120_00, lens: 85_00 }),
        osteopath('2026-01-08', osteo, 55_00),
        osteopath('2026-04-23', osteo, 55_00),
        { ...osteopath('2026-06-04', osteo, 55_00), name: 'osteopathy' },
        takenBack('osteopathy', '2026-07-16'),
        osteopath('2026-10-08', osteo, 55_00),
        visit('2026-11-04', gp),
      ],
    },
  ],
})
