import { hearingAid, pharmacy, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const ent = professional('1009016001', 'Dr Roland Teissèdre', 'ENT', 'OPTAM')
const gp = professional('1009016002', 'Dr Annie Boyer', 'GENERAL_PRACTICE')
const hearing = establishment('63991601', 'Audition du Puy-de-Dôme', 'HEARING')
const jaude = establishment('63991602', 'Pharmacie de Jaude', 'PHARMACY')

/** Hearing aids for both ears: class II for him, class I for her, and one bought again too early. */
export const bernardFaure = seedCase({
  key: 'bernard-faure',
  title: { fr: 'Des aides auditives, les deux oreilles', en: 'Hearing aids, both ears' },
  shows: {
    fr: 'Formule Confort. Deux aides de classe II à 1 500 € pour Bernard le 14 octobre 2025 : 560 € à sa charge par oreille. Deux aides 100 % Santé pour Jacqueline le 21 avril 2026 : rien. La gauche, rachetée par Bernard en août 2026, n’est pas due avant le 14 octobre 2029.',
    en: 'Confort formula. Two class II aids at €1,500 for Bernard on 14 October 2025: €560 left to pay for each ear. Two 100% Santé aids for Jacqueline on 21 April 2026: nothing. The left one, bought again by Bernard in August 2026, is not due before 14 October 2029.',
  },
  contract: {
    number: 'C2200116',
    formula: 'CONFORT',
    startOn: '2022-01-01',
    iban: iban('16806', '00011', '66042917003'),
    premiumCents: 187_60,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10220116',
      nir: nir('1520263113088'),
      birthOn: '1952-02-11',
      sex: 'M',
      birthName: 'FAURE',
      firstNames: 'Bernard',
      email: 'bernard.faure@example.fr',
      phone: '+33639980116',
      address: '21 rue des Gras',
      postalCode: '63000',
      city: 'CLERMONT-FERRAND',
      rightsFrom: '2022-01-01',
      signsIn: {
        fr: 'des aides auditives de classe I et II, et une rachetée trop tôt',
        en: 'hearing aids of class I and II, and one bought again too early',
      },
      history: [
        visit('2025-09-09', ent, { asks: 48_00 }),
        hearingAid('2025-10-14', hearing, 2, 'LEFT', 1_500_00),
        hearingAid('2025-10-14', hearing, 2, 'RIGHT', 1_500_00),
        hearingAid('2026-08-25', hearing, 2, 'LEFT', 1_450_00),
        visit('2026-10-06', gp),
        pharmacy('2026-10-06', jaude, 38_54, 4),
      ],
    },
    {
      role: 'SPOUSE',
      number: '10220116',
      nir: nir('2541163113142'),
      birthOn: '1954-11-26',
      sex: 'F',
      birthName: 'LAFARGE',
      usualName: 'FAURE',
      firstNames: 'Jacqueline',
      email: 'jacqueline.faure@example.fr',
      phone: '+33639980126',
      rightsFrom: '2022-01-01',
      sharesCare: true,
      history: [
        visit('2026-03-26', ent, { asks: 48_00 }),
        hearingAid('2026-04-21', hearing, 1, 'LEFT', 950_00),
        hearingAid('2026-04-21', hearing, 1, 'RIGHT', 950_00),
        visit('2026-11-04', gp),
      ],
    },
  ],
})
