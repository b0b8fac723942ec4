import { crutches, every, nurse, pharmacy, physio, stay, surgeon, technical, transport, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, other, professional } from '../numbers.ts'

const clinic = establishment('59990801', 'Clinique des Augustins', 'CLINIC')
const hospital = establishment('59990802', 'Hôpital de la Deûle', 'HOSPITAL')
const orthopaedist = professional('1009008001', 'Dr Frédéric Wattel', 'SURGERY', 'OPTAM')
const visceral = professional('1009008002', 'Dr Agnès Delattre', 'SURGERY', 'NON_OPTAM')
const gp = professional('1009008003', 'Dr Olivier Carlier', 'GENERAL_PRACTICE')
const physiotherapist = professional('1009008004', 'Élise Vanhoutte, kinésithérapeute', 'PHYSIOTHERAPY')
const nursing = professional('1009008005', 'Sandrine Leclercq, infirmière', 'NURSING')
const radiologist = professional('1009008006', 'Dr Hervé Masurel', 'RADIOLOGY')
const wazemmes = establishment('59990803', 'Pharmacie de Wazemmes', 'PHARMACY')
const carrier = other('599900804', 'Ambulances du Nord', 'TRANSPORT')

/** Stays on both sides of the dates when the tariffs rose: 1 March 2026 for the daily charge, 1 April for the PAS. */
export const nathalieLambert = seedCase({
  key: 'nathalie-lambert',
  title: { fr: 'Une hospitalisation à cheval sur le 1er mars 2026', en: 'A hospital stay across 1 March 2026' },
  shows: {
    fr: 'Formule Confort. Pose d’une prothèse de hanche du 25 février au 5 mars 2026 : 4 jours de forfait à 20 €, puis 5 à 23 €, une participation de 24 € pour l’acte lourd, 8 nuits de chambre à 65 € dont 50 € remboursés, des honoraires OPTAM remboursés à 150 %. En mai, la participation est passée à 32 €. En septembre, un séjour sans acte lourd : 20 % pour la mutuelle.',
    en: 'Confort formula. A hip replacement from 25 February to 5 March 2026: 4 days of daily charge at €20, then 5 at €23, a €24 share of the heavy act, 8 nights of private room at €65 of which €50 are reimbursed, an OPTAM fee reimbursed at 150%. In May the share has risen to €32. In September, a stay without a heavy act: 20% for the mutuelle.',
  },
  contract: {
    number: 'C2400108',
    formula: 'CONFORT',
    startOn: '2024-01-01',
    iban: iban('30027', '17203', '00041096502'),
    premiumCents: 104_20,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240108',
      nir: nir('2711159350126'),
      birthOn: '1971-11-08',
      sex: 'F',
      birthName: 'LAMBERT',
      firstNames: 'Nathalie',
      email: 'nathalie.lambert@example.fr',
      phone: '+33639980108',
      address: '51 rue Gambetta',
      postalCode: '59000',
      city: 'LILLE',
      rightsFrom: '2024-01-01',
      signsIn: {
        fr: 'une hospitalisation : forfaits à 20 puis 23 €, chambre, chirurgien',
        en: 'a hospital stay: daily charges at €20 then €23, room, surgeon',
      },
      history: [
        visit('2025-12-02', gp),
        technical('2025-12-11', radiologist, 'ZBQK002', 21_28),
        visit('2026-01-08', orthopaedist, { asks: 60_00 }),
        stay(clinic, { from: '2026-02-25', to: '2026-03-05', tariff: 5_460_00, heavy: true, room: 65_00 }),
        surgeon('2026-02-26', orthopaedist, 'NEKA020', 459_80, 900_00),
        transport('2026-03-05', carrier, 40_00),
        crutches('2026-03-06', wazemmes, 25_40),
        pharmacy('2026-03-06', wazemmes, 42_38, 5),
        every(1, '2026-03-09', 5, on => nurse(on, nursing, 2)),
        every(7, '2026-03-12', 12, on => physio(on, physiotherapist)),
        stay(clinic, { from: '2026-05-18', to: '2026-05-20', tariff: 2_310_00, heavy: true, room: 65_00 }),
        surgeon('2026-05-18', visceral, 'HMFC004', 256_25, 480_00),
        stay(hospital, { from: '2026-09-14', to: '2026-09-18', tariff: 3_000_00, room: 60_00 }),
        visit('2026-11-05', gp),
      ],
    },
  ],
})
