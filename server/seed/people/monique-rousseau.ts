import { labTests, pharmacy, prosthesis, technical, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const dentist = professional('1009006001', 'Dr Hélène Castaing', 'DENTAL')
const gp = professional('1009006002', 'Dr Pascal Vergnes', 'GENERAL_PRACTICE')
const capitole = establishment('31990601', 'Pharmacie du Capitole', 'PHARMACY')
const laboratory = establishment('31990602', 'Laboratoire des Minimes', 'BIOLOGY')

/** Crowns of the three baskets, one beside the other. */
export const moniqueRousseau = seedCase({
  key: 'monique-rousseau',
  title: { fr: 'Des couronnes 100 % Santé', en: '100% Santé crowns' },
  shows: {
    fr: 'Formule Confort, trois paniers à comparer : une couronne 100 % Santé à 500 € ne laisse rien, une à tarif maîtrisé de 550 € laisse 190 €, une à tarif libre de 620 € en laisse 320.',
    en: 'Confort formula, three baskets to compare: a 100% Santé crown at €500 leaves nothing, a controlled-price one at €550 leaves €190, a free-price one at €620 leaves €320.',
  },
  contract: {
    number: 'C2400106',
    formula: 'CONFORT',
    startOn: '2024-01-01',
    iban: iban('20041', '01016', '02845713037'),
    premiumCents: 112_70,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240106',
      nir: nir('2580431555207'),
      birthOn: '1958-04-19',
      sex: 'F',
      birthName: 'DELPECH',
      usualName: 'ROUSSEAU',
      firstNames: 'Monique',
      email: 'monique.rousseau@example.fr',
      phone: '+33639980106',
      address: '14 rue des Filatiers',
      postalCode: '31000',
      city: 'TOULOUSE',
      rightsFrom: '2024-01-01',
      signsIn: {
        fr: 'des couronnes des trois paniers dentaires, à comparer',
        en: 'crowns of the three dental baskets, to compare',
      },
      history: [
        visit('2025-09-16', dentist),
        technical('2025-09-16', dentist, 'HBQK002', 20_22),
        prosthesis('2025-11-04', dentist, 'HBLD634', 500_00, 11),
        prosthesis('2025-11-04', dentist, 'HBLD090', 175_00, 11),
        prosthesis('2026-02-12', dentist, 'HBLD491', 550_00, 15),
        prosthesis('2026-05-21', dentist, 'HBLD734', 620_00, 26),
        technical('2026-10-01', dentist, 'HBJD001', 28_92),
        prosthesis('2026-10-22', dentist, 'HBLD350', 440_00, 24),
        visit('2025-03-11', gp),
        pharmacy('2025-03-11', capitole, 27_30, 3),
        labTests('2025-03-20', laboratory, 25_92),
        visit('2026-03-10', gp),
        pharmacy('2026-03-10', capitole, 31_15, 4),
        visit('2026-11-10', gp),
      ],
    },
  ],
})
