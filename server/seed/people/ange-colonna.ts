import { contactLenses, every, labTests, osteopath, pharmacy, physio, technical, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, nir, other, professional } from '../numbers.ts'

const santoni = professional('1009003001', 'Dr Marc Santoni', 'GENERAL_PRACTICE', 'NON_OPTAM')
const leca = professional('1009003002', 'Dr Laura Leca', 'RHEUMATOLOGY', 'NON_OPTAM')
const physiotherapist = professional('1009003003', 'Ghjulia Mattei, kinésithérapeute', 'PHYSIOTHERAPY')
const dentist = professional('1009003004', 'Dr Antoine Paoli', 'DENTAL')
const cours = establishment('2A000901', 'Pharmacie du Cours', 'PHARMACY')
const laboratory = establishment('2A000902', 'Laboratoire des Îles', 'BIOLOGY')
const optician = establishment('2A000903', 'Optique Fesch', 'OPTICS')
const osteo = other('2A9900304', 'Vanina Orsini, ostéopathe', 'OSTEOPATHY')

/** A self-employed person: the premiums of a Madelin contract, month by month, and a NIR of Corsica. */
export const angeColonna = seedCase({
  key: 'ange-colonna',
  title: { fr: 'Un indépendant en Corse', en: 'A self-employed person in Corsica' },
  shows: {
    fr: 'Formule Intégral, contrat Madelin et son compte de cotisations : un mois payé en retard, un autre encore dû. NIR en 2A. Des médecins hors OPTAM, remboursés jusqu’à 200 % de la base.',
    en: 'Intégral formula, a Madelin contract and its ledger of premiums: one month paid late, another still due. A NIR in 2A. Doctors outside OPTAM, reimbursed up to 200% of the base.',
  },
  contract: {
    number: 'C2500003',
    formula: 'INTEGRAL',
    startOn: '2025-06-01',
    selfEmployed: true,
    iban: 'FR7630006000011234567890189',
    premiumCents: 139_00,
    premiums: {
      '2025-06': { dueCents: 132_50 },
      '2025-07': { dueCents: 132_50 },
      '2025-08': { dueCents: 132_50 },
      '2025-09': { dueCents: 132_50 },
      '2025-10': { dueCents: 132_50 },
      '2025-11': { dueCents: 132_50, paidOn: '2025-12-19' },
      '2025-12': { dueCents: 132_50 },
      '2026-11': { paidCents: 0 },
    },
  },
  people: [
    {
      role: 'HOLDER',
      number: '10250003',
      nir: nir('184122A004123'),
      birthOn: '1984-12-02',
      sex: 'M',
      birthName: 'COLONNA',
      firstNames: 'Ange',
      email: 'ange.colonna@example.fr',
      phone: '+33612345604',
      address: '8 cours Napoléon',
      postalCode: '20000',
      city: 'AJACCIO',
      rightsFrom: '2025-06-01',
      rightsTo: '2026-12-31',
      signsIn: {
        fr: 'un indépendant : ses cotisations, des dépassements remboursés à 200 %',
        en: 'a self-employed person: his premiums, overcharges reimbursed up to 200%',
      },
      history: [
        visit('2025-06-24', santoni, { asks: 50_00 }),
        pharmacy('2025-06-24', cours, 13_55, 2),
        labTests('2025-07-08', laboratory, 46_98),
        visit('2025-09-11', leca, { asks: 65_00 }),
        every(7, '2025-09-22', 12, on => physio(on, physiotherapist)),
        osteopath('2025-10-14', osteo, 70_00),
        osteopath('2025-11-18', osteo, 70_00),
        visit('2026-01-13', santoni, { asks: 50_00 }),
        contactLenses('2026-02-10', optician, 96_00),
        osteopath('2026-02-24', osteo, 70_00),
        visit('2026-03-19', leca, { asks: 65_00 }),
        technical('2026-03-19', leca, 'ZCQM008', 56_70, { asks: 75_00 }),
        visit('2026-04-21', dentist),
        technical('2026-04-21', dentist, 'HBJD001', 28_92, { asks: 40_00 }),
        visit('2026-06-30', santoni, { asks: 50_00 }),
        pharmacy('2026-06-30', cours, 21_17, 3),
        pharmacy('2026-06-30', cours, 7_40, 1, 15),
        osteopath('2026-09-08', osteo, 70_00),
        visit('2026-10-13', leca, { asks: 65_00 }),
        labTests('2026-11-09', laboratory, 35_10),
      ],
    },
  ],
})
