import { ald, labTests, monthly, pharmacy, technical, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, nir, professional } from '../numbers.ts'

const morel = professional('1009002001', 'Dr Luc Morel', 'GENERAL_PRACTICE')
const faure = professional('1009002002', 'Dr Ines Faure', 'CARDIOLOGY', 'OPTAM')
const radiologist = professional('1009002003', 'Dr Yves Charvet', 'RADIOLOGY')
const guillotiere = establishment('69990201', 'Pharmacie de la Guillotière', 'PHARMACY')
const laboratory = establishment('69990202', 'Laboratoire Part-Dieu', 'BIOLOGY')

/** A long-term illness: the Sécu pays 100 %, and its deductions stop at 50 € a year each. */
export const gerardDurand = seedCase({
  key: 'gerard-durand',
  title: { fr: 'Une affection de longue durée', en: 'A long-term illness' },
  shows: {
    fr: 'Formule Essentiel, soins à 100 % par la Sécu. En 2025, les deux plafonds de l’année sont atteints : 50 € de participations, 50 € de franchises. En 2026, celui des franchises l’est en septembre ; il reste 4 € de participations, que le fichier d’exemple vient prendre. Un médicament à 15 % n’est pas remboursé par la formule.',
    en: 'Essentiel formula, care paid in full by the Sécu. In 2025 both yearly caps are reached: €50 of participations, €50 of franchises. In 2026 that of franchises is reached in September; €4 of participations are left, which the sample feed takes. A 15% medicine is not reimbursed by the formula.',
  },
  contract: {
    number: 'C2300002',
    formula: 'ESSENTIEL',
    startOn: '2023-01-01',
    iban: 'FR1420041010050500013M02606',
    premiumCents: 61_20,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10230002',
      nir: nir('1550814168025'),
      birthOn: '1955-08-30',
      sex: 'M',
      birthName: 'DURAND',
      firstNames: 'Gérard Émile',
      email: 'gerard.durand@example.fr',
      phone: '+33612345603',
      address: '3 place du Marché',
      postalCode: '69003',
      city: 'LYON',
      rightsFrom: '2023-01-01',
      rightsTo: '2026-12-31',
      signsIn: {
        fr: 'les soins d’une ALD, les plafonds annuels de retenues atteints',
        en: 'care for a long-term illness, the yearly caps of deductions reached',
      },
      history: [
        visit('2024-11-12', morel),
        ald(pharmacy('2024-11-12', guillotiere, 64_18, 5)),
        ald(labTests('2024-12-10', laboratory, 28_35)),
        // 2025: 28 participations would be due, 25 are taken; 72 boxes, 50 franchises.
        monthly('2025-01-06', 12, on => ald(visit(on, morel))),
        monthly('2025-01-07', 12, on => ald(pharmacy(on, guillotiere, 71_46, 6))),
        monthly('2025-01-14', 12, on => ald(labTests(on, laboratory, 30_24))),
        ald(visit('2025-03-25', faure, { asks: 60_00 })),
        ald(technical('2025-03-25', faure, 'DZQM006', 96_49)),
        visit('2025-06-19', faure, { asks: 60_00 }),
        technical('2025-10-16', radiologist, 'ZBQK002', 21_28),
        pharmacy('2025-11-20', guillotiere, 6_00, 1, 15),
        // 2026: 23 participations, so that two are left; 60 boxes, 50 franchises.
        monthly('2026-01-05', 10, on => ald(visit(on, morel))),
        monthly('2026-01-06', 10, on => ald(pharmacy(on, guillotiere, 69_92, 6))),
        monthly('2026-01-13', 10, on => ald(labTests(on, laboratory, 29_70))),
        visit('2026-03-17', faure, { asks: 60_00 }),
        ald(technical('2026-03-24', faure, 'DZQM006', 96_49)),
        technical('2026-05-19', radiologist, 'ZBQK002', 21_28),
        pharmacy('2026-06-16', guillotiere, 6_00, 1, 15),
        ald(pharmacy('2026-11-05', guillotiere, 69_92, 6)),
      ],
    },
  ],
})
