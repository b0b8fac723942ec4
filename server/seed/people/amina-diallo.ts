import { birth, labTests, maternity, midwife, monthly, pharmacy, stay, technical, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const gp = professional('1009017001', 'Dr Fatou Ndiaye', 'GENERAL_PRACTICE')
const midwifery = professional('1009017002', 'Sarah Lemaire, sage-femme', 'MIDWIFE')
const radiologist = professional('1009017003', 'Dr Henri Cohen', 'RADIOLOGY', 'OPTAM')
const paediatrician = professional('1009017004', 'Dr Claudine Marais', 'PAEDIATRICS')
const basilique = establishment('93991701', 'Pharmacie de la Basilique', 'PHARMACY')
const laboratory = establishment('93991702', 'Laboratoire Pleyel', 'BIOLOGY')
const hospital = establishment('93991703', 'Hôpital du Canal Saint-Denis', 'HOSPITAL')

const motherNir = nir('2940693066151')

/** A pregnancy, a birth, a first year: when the Sécu pays everything, and when it does no longer. */
export const aminaDiallo = seedCase({
  key: 'amina-diallo',
  title: { fr: 'Une maternité et une naissance', en: 'Maternity and a birth' },
  shows: {
    fr: 'Formule Confort. À partir du sixième mois tout est à 100 %, sans participation ni franchise, séjour compris. 150 € de forfait naissance le 10 avril 2026. Les soins d’Issa, sous le NIR de sa mère ; un lit d’accompagnant remboursé 20 € par nuit pendant son séjour d’octobre.',
    en: 'Confort formula. From the sixth month everything is at 100%, without participation or franchise, the stay included. A €150 lump sum for the birth on 10 April 2026. Issa’s care, under his mother’s NIR; an accompanying bed reimbursed €20 a night during his stay in October.',
  },
  contract: {
    number: 'C2500117',
    formula: 'CONFORT',
    startOn: '2025-01-01',
    iban: iban('17515', '90000', '04217783601'),
    premiumCents: 68_30,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10250117',
      nir: motherNir,
      birthOn: '1994-06-23',
      sex: 'F',
      birthName: 'DIALLO',
      firstNames: 'Amina',
      email: 'amina.diallo@example.fr',
      phone: '+33639980117',
      address: '17 rue de la République',
      postalCode: '93200',
      city: 'SAINT-DENIS',
      rightsFrom: '2025-01-01',
      signsIn: {
        fr: 'une grossesse à 100 %, le forfait naissance, les soins d’un bébé',
        en: 'a pregnancy at 100%, the birth lump sum, a baby’s care',
      },
      history: [
        visit('2025-08-28', gp),
        labTests('2025-09-01', laboratory, 58_32),
        technical('2025-10-02', radiologist, 'JQQM010', 48_35),
        // The sixth month begins on 15 December 2025; the compulsory examinations are at 100 % from the start.
        monthly('2025-10-15', 6, on => maternity(midwife(on, midwifery, 25_00))),
        maternity(technical('2025-12-18', radiologist, 'JQQM010', 104_77)),
        maternity(visit('2026-01-20', gp)),
        maternity(pharmacy('2026-01-20', basilique, 16_28, 2)),
        maternity(labTests('2026-03-03', laboratory, 44_82)),
        stay(hospital, { from: '2026-04-09', to: '2026-04-13', tariff: 3_260_00, exemption: 'MATERNITY' }),
        birth('2026-04-10', hospital, 150_00),
        maternity(midwife('2026-04-15', midwifery, 45_00)),
        visit('2026-05-26', gp),
        pharmacy('2026-05-26', basilique, 8_90, 1),
      ],
    },
    {
      role: 'CHILD',
      number: '10250117',
      nir: motherNir,
      birthOn: '2026-04-10',
      sex: 'M',
      birthName: 'DIALLO',
      firstNames: 'Issa',
      rightsFrom: '2026-04-10',
      history: [
        // A compulsory examination with a certificate: 60 €, at 100 %.
        visit('2026-04-16', paediatrician, { asks: 60_00, base: 60_00, exemption: 'OTHER' }),
        monthly('2026-06-10', 4, on => visit(on, paediatrician)),
        pharmacy('2026-06-10', basilique, 41_92, 2),
        stay(hospital, { from: '2026-10-12', to: '2026-10-15', tariff: 2_150_00 }),
        {
          on: '2026-10-12',
          to: '2026-10-15',
          by: hospital,
          act: 'LIT_ACC',
          quantity: 3,
          asks: 3 * 25_00,
          base: 0,
          rateBp: 0,
          detail: { nights: 3 },
        },
        visit('2026-11-10', paediatrician),
      ],
    },
  ],
})
