import { glasses, pharmacy, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const ophthalmologist = professional('1009007001', 'Dr Béatrice Hamon', 'OPHTHALMOLOGY', 'OPTAM')
const gp = professional('1009007002', 'Dr Loïc Renaudin', 'GENERAL_PRACTICE')
const optician = establishment('44990701', 'Les Lunettes de Talensac', 'OPTICS')
const talensac = establishment('44990702', 'Pharmacie de Talensac', 'PHARMACY')

/** Glasses bought again before the two years are over: nothing is due, and the page says from when it will be. */
export const thomasGirard = seedCase({
  key: 'thomas-girard',
  title: { fr: 'Des lunettes avant le renouvellement', en: 'Glasses before their renewal' },
  shows: {
    fr: 'Formule Confort. Lunettes de Thomas le 18 septembre 2025 : 379,91 € de la mutuelle. Une seconde paire le 16 juin 2026 : rien, la prochaine est due le 18 septembre 2027. Son fils Lucas, 11 ans, a droit à une paire par an : ses deux paires 100 % Santé ne coûtent rien. Une autre mutuelle s’est reliée à lui le 12 octobre 2026 : sa télétransmission est à remettre en ordre.',
    en: 'Confort formula. Thomas’s glasses on 18 September 2025: €379.91 from the mutuelle. A second pair on 16 June 2026: nothing, the next is due on 18 September 2027. His son Lucas, 11, is entitled to a pair a year: his two 100% Santé pairs cost nothing. Another mutuelle was linked with him on 12 October 2026: his link with the Sécu is to be mended.',
  },
  contract: {
    number: 'C2400107',
    formula: 'CONFORT',
    startOn: '2024-05-01',
    iban: iban('10278', '36184', '00020754601'),
    premiumCents: 97_30,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240107',
      nir: nir('1870644109062'),
      birthOn: '1987-06-03',
      sex: 'M',
      birthName: 'GIRARD',
      firstNames: 'Thomas',
      email: 'thomas.girard@example.fr',
      phone: '+33639980107',
      address: '6 rue de Bel-Air',
      postalCode: '44000',
      city: 'NANTES',
      rightsFrom: '2024-05-01',
      signsIn: {
        fr: 'une seconde paire de lunettes trop tôt, et quand la prochaine est due',
        en: 'a second pair of glasses too early, and when the next is due',
      },
      history: [
        visit('2025-09-04', ophthalmologist, { asks: 52_00 }),
        glasses('2025-09-18', optician, {
          pair: 'thomas-2025',
          class: 'B',
          frame: 160_00,
          lens: 185_00,
          kind: 'COMPLEX',
        }),
        glasses('2026-06-16', optician, {
          pair: 'thomas-2026',
          class: 'B',
          frame: 120_00,
          lens: 140_00,
          kind: 'COMPLEX',
        }),
        visit('2026-10-20', gp),
        pharmacy('2026-10-20', talensac, 9_36, 2),
      ],
    },
    {
      role: 'CHILD',
      number: '10240107',
      nir: nir('1150344109318'),
      birthOn: '2015-03-27',
      sex: 'M',
      birthName: 'GIRARD',
      firstNames: 'Lucas',
      rightsFrom: '2024-05-01',
      link: { answer: 'OVERLAP', answeredOn: '2026-10-12', otherInsurer: 'Mutuelle des Dunes' },
      history: [
        visit('2025-05-06', ophthalmologist, { asks: 52_00 }),
        glasses('2025-05-20', optician, { pair: 'lucas-2025', class: 'A', frame: 30_00, lens: 47_50 }),
        glasses('2026-06-02', optician, { pair: 'lucas-2026', class: 'A', frame: 30_00, lens: 47_50 }),
        visit('2026-09-15', gp),
      ],
    },
  ],
})
