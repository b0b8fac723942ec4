import { implant, pharmacy, prosthesis, stay, surgeon, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const rheumatologist = professional(
  '1009015001',
  'Centre pluridisciplinaire de rhumatologie, de médecine physique et de réadaptation du Grand Reims et de la Montagne de Reims, Dr Jean-Christophe de Saint-Hippolyte-Lavergne',
  'RHEUMATOLOGY',
  'OPTAM',
)
const surgery = professional('1009015002', 'Dr Anne-Sophie Vandenbroucke-Kowalczewska', 'SURGERY', 'OPTAM')
const dentist = professional('1009015003', 'Cabinet dentaire Champagne-Ardenne-Vesle-et-Cathédrale', 'DENTAL')
const pharmacyOfReims = establishment(
  '51991501',
  'Grande Pharmacie de la Place du Parvis Notre-Dame et des Trois-Rois-Mages',
  'PHARMACY',
)
const hospital = establishment(
  '51991502',
  'Centre hospitalier intercommunal Sébastopol – Maison-Blanche – Saint-Rémi et du Val-de-Vesle',
  'HOSPITAL',
)

/** Names, labels and amounts as long as they come: nothing may be cut, overlap or push a page aside. */
export const apollineDeLaRochebrune = seedCase({
  key: 'apolline-de-la-rochebrune',
  title: { fr: 'Des noms et des montants très longs', en: 'Very long names and amounts' },
  shows: {
    fr: 'Formule Intégral. Un nom d’usage de plus de 60 caractères, des professionnels qui en ont plus de 150, un séjour de 148 765,43 €, et un nouveau-né qui n’a pas encore de NIR.',
    en: 'Intégral formula. A usual name of more than 60 characters, professionals with more than 150, a stay of €148,765.43, and a newborn who has no NIR yet.',
  },
  contract: {
    number: 'C2400115',
    formula: 'INTEGRAL',
    startOn: '2024-01-01',
    iban: iban('15629', '02718', '00021784501'),
    premiumCents: 213_45,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240115',
      nir: nir('2850951454033'),
      birthOn: '1985-09-02',
      sex: 'F',
      birthName: 'DE LA ROCHEBRUNE-MONTFERRAND D’ESTAINVILLE',
      usualName: 'DE LA ROCHEBRUNE-MONTFERRAND D’ESTAINVILLE-CHÂTEAUNEUF-SAINT-GERMAIN',
      firstNames: 'Marie-Apolline Guillemette Philippine Victoire',
      email: 'marie-apolline.de-la-rochebrune-montferrand-d-estainville@correspondance.example.fr',
      phone: '+33639980115',
      address: 'Résidence des Jardins de la Cathédrale, bâtiment C, escalier 4, 127 rue du Général-Sarrail',
      postalCode: '51100',
      city: 'REIMS',
      rightsFrom: '2024-01-01',
      signsIn: {
        fr: 'des noms et des montants très longs, sur chaque page',
        en: 'very long names and amounts, on every page',
      },
      history: [
        visit('2025-02-04', rheumatologist, { asks: 60_00 }),
        pharmacy('2025-02-04', pharmacyOfReims, 1_284_37, 12),
        prosthesis('2025-09-25', dentist, 'HBLD158', 550_00, 26),
        prosthesis('2025-09-25', dentist, 'HBLD680', 500_00, 13),
        stay(hospital, { from: '2025-11-03', to: '2025-12-12', tariff: 148_765_43, heavy: true, room: 95_00 }),
        surgeon('2025-11-04', surgery, 'NEKA020', 459_80, 1_450_00),
        implant('2026-04-09', dentist, 12_340_56, 36, { quantity: 6 }),
        visit('2026-10-29', rheumatologist, { asks: 60_00 }),
      ],
    },
    {
      role: 'CHILD',
      number: '10240115',
      nir: null,
      birthOn: '2026-10-19',
      sex: 'M',
      birthName: 'DE LA ROCHEBRUNE-MONTFERRAND D’ESTAINVILLE',
      firstNames: 'Charles-Emmanuel Barthélemy Maximilien',
      rightsFrom: '2026-10-19',
    },
  ],
})
