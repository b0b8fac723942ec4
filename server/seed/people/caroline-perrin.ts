import {
  contactLenses,
  dailyCharge,
  every,
  labTests,
  monthly,
  orthodontics,
  pharmacy,
  psychologist,
  visit,
} from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const gp = professional('1009010001', 'Dr Florence Blanchet', 'GENERAL_PRACTICE', 'OPTAM')
const gynaecologist = professional('1009010002', 'Dr Irène Costa', 'GYNAECOLOGY')
const psychiatrist = professional('1009010003', 'Dr Bruno Jacquier', 'PSYCHIATRY', 'OPTAM')
const orthodontist = professional('1009010004', 'Dr Cécile Rolland', 'DENTAL')
const ophthalmologist = professional('1009010005', 'Dr Philippe Arnaud', 'OPHTHALMOLOGY', 'NON_OPTAM')
const psychology = professional('1009010006', 'Mélanie Giraud, psychologue', 'PSYCHOLOGY')
const championnet = establishment('38991001', 'Pharmacie Championnet', 'PHARMACY')
const laboratory = establishment('38991002', 'Laboratoire Bayard', 'BIOLOGY')
const optician = establishment('38991003', 'Optique Victor-Hugo', 'OPTICS')
const hospital = establishment('38991004', 'Hôpital des Trois-Massifs', 'HOSPITAL')

/** Who sees what in a household of adults: one shares, the other does not. */
export const carolinePerrin = seedCase({
  key: 'caroline-perrin',
  title: {
    fr: 'Une fille majeure qui partage, un conjoint qui ne partage pas',
    en: 'A grown daughter who shares, a spouse who does not',
  },
  shows: {
    fr: 'Formule Intégral. Caroline voit les soins de sa fille Manon, 20 ans, qui les partage, et de Théo, 14 ans ; d’Olivier, hospitalisé en psychiatrie, elle ne voit que les montants. Manon, connectée, ne voit que les siens. Orthodontie de Théo remboursée en entier ; lentilles de Manon jusqu’à 3 % du plafond mensuel, soit 120,15 € en 2026. Télétransmission : refusée pour Théo, dont les droits seraient fermés, silencieuse pour Manon.',
    en: 'Intégral formula. Caroline sees the care of her daughter Manon, 20, who shares it, and of Théo, 14; of Olivier’s, who was in a psychiatric hospital, only the amounts. Manon, signed in, sees only her own. Théo’s orthodontics reimbursed in full; Manon’s contact lenses up to 3% of the monthly ceiling, €120.15 in 2026. Links with the Sécu: refused for Théo, whose rights are said to be closed, silent for Manon.',
  },
  contract: {
    number: 'C2400110',
    formula: 'INTEGRAL',
    startOn: '2024-01-01',
    iban: iban('13906', '00023', '85019347001'),
    premiumCents: 248_90,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240110',
      nir: nir('2740338185077'),
      birthOn: '1974-03-30',
      sex: 'F',
      birthName: 'ALLARD',
      usualName: 'PERRIN',
      firstNames: 'Caroline',
      email: 'caroline.perrin@example.fr',
      phone: '+33639980110',
      address: '19 boulevard Gambetta',
      postalCode: '38000',
      city: 'GRENOBLE',
      rightsFrom: '2024-01-01',
      signsIn: {
        fr: 'la titulaire : les soins partagés de sa fille, les seuls montants du conjoint',
        en: 'the holder: her daughter’s shared care, only the amounts of her spouse’s',
      },
      history: [
        visit('2025-01-28', gp, { asks: 35_00 }),
        visit('2025-04-15', gynaecologist),
        labTests('2025-09-18', laboratory, 52_38),
        visit('2026-02-10', gp, { asks: 35_00 }),
        visit('2026-04-28', gynaecologist),
        pharmacy('2026-04-28', championnet, 19_20, 3),
        visit('2026-10-27', gp, { asks: 35_00 }),
      ],
    },
    {
      role: 'SPOUSE',
      number: '10240110',
      nir: nir('1720573065112'),
      birthOn: '1972-05-16',
      sex: 'M',
      birthName: 'PERRIN',
      firstNames: 'Olivier',
      email: 'olivier.perrin@example.fr',
      phone: '+33639980120',
      rightsFrom: '2024-01-01',
      history: [
        visit('2025-11-27', gp, { asks: 35_00 }),
        visit('2026-01-22', psychiatrist, { asks: 70_00 }),
        // For a long-term illness: the stay is at 100 %, and the daily charge is due.
        {
          on: '2026-02-20',
          to: '2026-03-03',
          by: hospital,
          act: 'TM',
          asks: 4_920_00,
          base: 4_920_00,
          rateBp: 10_000,
          exemption: 'ALD',
          thirdParty: true,
        },
        dailyCharge('FJPSY', hospital, '2026-02-20', '2026-03-03'),
        monthly('2026-03-19', 8, on => visit(on, psychiatrist, { asks: 70_00, exemption: 'ALD' })),
        monthly('2026-03-19', 8, on => ({ ...pharmacy(on, championnet, 24_60, 2), exemption: 'ALD' })),
      ],
    },
    {
      role: 'CHILD',
      number: '10240110',
      nir: nir('2060238185203'),
      birthOn: '2006-02-08',
      sex: 'F',
      birthName: 'PERRIN',
      firstNames: 'Manon',
      email: 'manon.perrin@example.fr',
      phone: '+33639980130',
      rightsFrom: '2024-01-01',
      sharesCare: true,
      signsIn: {
        fr: 'la fille majeure : ses soins seulement, qu’elle partage avec sa mère',
        en: 'the grown daughter: only her own care, which she shares with her mother',
      },
      history: [
        contactLenses('2025-09-02', optician, 150_00),
        visit('2025-10-21', gynaecologist),
        contactLenses('2026-03-03', optician, 150_00),
        every(14, '2026-01-12', 6, on => psychologist(on, psychology)),
        visit('2026-06-25', ophthalmologist, { asks: 80_00 }),
        { on: '2026-07-09', by: ophthalmologist, act: 'REFRACTIVE_SURGERY', quantity: 2, asks: 2_600_00 },
        pharmacy('2026-07-09', championnet, 14_85, 2),
      ],
    },
    {
      role: 'CHILD',
      number: '10240110',
      nir: nir('1120938185064'),
      birthOn: '2012-09-14',
      sex: 'M',
      birthName: 'PERRIN',
      firstNames: 'Théo',
      rightsFrom: '2024-01-01',
      link: { answer: 'RIGHTS_CLOSED', answeredOn: '2026-10-15' },
      history: [
        visit('2025-01-09', orthodontist),
        orthodontics('2025-01-16', orthodontist, 720_00),
        orthodontics('2025-07-10', orthodontist, 720_00),
        orthodontics('2026-01-15', orthodontist, 720_00),
        orthodontics('2026-07-09', orthodontist, 720_00),
        visit('2026-09-24', gp, { asks: 35_00 }),
      ],
    },
  ],
})
