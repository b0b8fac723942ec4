import { every, labTests, monthly, nurse, pharmacy, physio, surgeon, technical, transport, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, other, professional } from '../numbers.ts'

const gp = professional('1009013001', 'Dr Magali Roux', 'GENERAL_PRACTICE')
const geriatrician = professional('1009013002', 'Dr Joseph Amiel', 'GERIATRICS')
const gastroenterologist = professional('1009013003', 'Dr Karine Audibert', 'GASTROENTEROLOGY', 'OPTAM')
const ophthalmologist = professional('1009013004', 'Dr Didier Sabatier', 'OPHTHALMOLOGY', 'OPTAM')
const physiotherapist = professional('1009013005', 'Fanny Olive, kinésithérapeute', 'PHYSIOTHERAPY')
const nursing = professional('1009013006', 'Cabinet infirmier de l’Estaque', 'NURSING')
const vieuxPort = establishment('13991301', 'Pharmacie du Vieux-Port', 'PHARMACY')
const laboratory = establishment('13991302', 'Laboratoire de la Joliette', 'BIOLOGY')
const clinic = establishment('13991303', 'Clinique de la Corniche', 'CLINIC')
const carrier = other('139901304', 'VSL de Belsunce', 'TRANSPORT')

const ambulatory = { on: '2026-06-11', by: clinic, thirdParty: true } as const

/** Somebody with care nearly every day: lists of hundreds of lines, page after page. */
export const andreChevalier = seedCase({
  key: 'andre-chevalier',
  title: { fr: 'Un très long historique', en: 'A very long history' },
  shows: {
    fr: 'Formule Confort, quelque 400 lignes en deux ans : kinésithérapie et infirmière chaque semaine, pharmacie et analyses chaque mois. Les retenues s’arrêtent à 50 € par an. Opération de la cataracte en ambulatoire : aucun forfait journalier, et rien ne reste des honoraires OPTAM de 355 €.',
    en: 'Confort formula, some 400 lines in two years: physiotherapy and a nurse every week, pharmacy and laboratory every month. Deductions stop at €50 a year. A cataract operation without a night: no daily charge, and nothing left of the €355 OPTAM fee.',
  },
  contract: {
    number: 'C2000113',
    formula: 'CONFORT',
    startOn: '2020-01-01',
    iban: iban('30003', '01297', '00050237718'),
    premiumCents: 141_80,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10200113',
      nir: nir('1501213055096'),
      birthOn: '1950-12-09',
      sex: 'M',
      birthName: 'CHEVALIER',
      firstNames: 'André',
      email: 'andre.chevalier@example.fr',
      phone: '+33639980113',
      address: '140 chemin du Littoral',
      postalCode: '13016',
      city: 'MARSEILLE',
      rightsFrom: '2020-01-01',
      signsIn: {
        fr: 'quelque 400 lignes en deux ans, pour parcourir de longues listes',
        en: 'some 400 lines in two years, to go through long lists',
      },
      history: [
        monthly('2024-11-14', 24, on => visit(on, gp)),
        monthly('2024-11-15', 24, on => pharmacy(on, vieuxPort, 46_72, 5)),
        monthly('2024-11-15', 24, on => pharmacy(on, vieuxPort, 11_30, 2, 30)),
        monthly('2024-11-21', 24, on => labTests(on, laboratory, 27_54)),
        every(7, '2024-11-19', 103, on => physio(on, physiotherapist)),
        every(7, '2024-11-21', 103, on => physio(on, physiotherapist)),
        every(7, '2024-11-20', 103, on => nurse(on, nursing, 1)),
        visit('2025-02-27', geriatrician),
        visit('2025-09-04', ophthalmologist, { asks: 45_00 }),
        visit('2026-02-26', geriatrician),
        visit('2026-05-06', gastroenterologist, { asks: 50_00 }),
        // An act above 120 € in town: 100 % but for the PAS, which the mutuelle pays.
        technical('2026-05-22', gastroenterologist, 'HHQE002', 153_60),
        transport('2026-05-22', carrier, 34_80),
        // Out on the evening of the same day: no daily charge.
        { ...ambulatory, act: 'TM', asks: 1_148_00, base: 1_148_00, rateBp: 10_000 },
        { ...ambulatory, act: 'PAS', asks: 32_00, base: 0, rateBp: 0 },
        surgeon('2026-06-11', ophthalmologist, 'BFGA004', 271_70, 355_00),
        transport('2026-06-12', carrier, 28_60),
      ],
    },
  ],
})
