import { pharmacy, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, professional } from '../numbers.ts'

const gp = professional('1009018001', 'Dr Valérie Auger', 'GENERAL_PRACTICE')
const surgery = professional('1009018002', 'Dr Denis Lebreton', 'SURGERY', 'OPTAM')
const perret = establishment('76991801', 'Pharmacie Perret', 'PHARMACY')

const fatherNir = nir('1880776351094')

/** What the staff find on their desk: lines that can't be applied, each for its own reason, and one that looks wrong. */
export const paulGarnier = seedCase({
  key: 'paul-garnier',
  title: { fr: 'Des lignes en quarantaine', en: 'Lines in quarantine' },
  shows: {
    fr: 'Pour les gestionnaires, cinq lignes mises de côté : un acte inconnu, des droits fermés (Mathis, depuis le 31 août 2026), un nouveau-né que personne n’a déclaré, une annulation de rien, un soin de plus de deux ans. Et une alerte : le 14 janvier 2025, la caisse s’est trompée de tarif, 26,50 € au lieu de 30 €.',
    en: 'For the staff, five lines set aside: an unknown act, closed rights (Mathis, since 31 August 2026), a newborn whom nobody declared, a reversal of nothing, care more than two years old. And an alert: on 14 January 2025 the caisse used the wrong tariff, €26.50 instead of €30.',
  },
  contract: {
    number: 'C2400118',
    formula: 'CONFORT',
    startOn: '2024-06-01',
    iban: iban('30076', '02114', '15830420200'),
    premiumCents: 91_90,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240118',
      nir: fatherNir,
      birthOn: '1988-07-29',
      sex: 'M',
      birthName: 'GARNIER',
      firstNames: 'Paul',
      email: 'paul.garnier@example.fr',
      phone: '+33639980118',
      address: '60 boulevard Clemenceau',
      postalCode: '76600',
      city: 'LE HAVRE',
      rightsFrom: '2024-06-01',
      history: [
        {
          ...visit('2025-01-14', gp),
          mistake: { baseCents: 26_50, amoPaidCents: 16_55 },
          wants: 'ALERT',
        },
        visit('2025-10-21', gp),
        pharmacy('2025-10-21', perret, 13_02, 2),
        { on: '2024-08-20', by: gp, act: 'G', pathway: 'DOCTOR', paidOn: '2026-09-10', wants: 'PRESCRIBED' },
        {
          on: '2026-09-08',
          by: surgery,
          act: 'QZFA099',
          asks: 84_00,
          base: 62_70,
          rateBp: 7_000,
          pathway: 'REFERRED',
          wants: 'UNKNOWN_ACT',
        },
        { reverses: 'C2400118-9999', paidOn: '2026-10-14', wants: 'UNKNOWN_REVERSED_LINE' },
        visit('2026-11-12', gp),
      ],
    },
    {
      role: 'CHILD',
      number: '10240118',
      nir: fatherNir,
      birthOn: '2016-01-18',
      sex: 'M',
      birthName: 'GARNIER',
      firstNames: 'Mathis',
      rightsFrom: '2024-06-01',
      rightsTo: '2026-08-31',
      history: [visit('2026-05-05', gp), { ...visit('2026-09-22', gp), wants: 'RIGHTS_CLOSED' }],
    },
  ],
  strangers: [
    {
      nir: fatherNir,
      birthOn: '2026-09-30',
      history: [{ ...visit('2026-10-20', gp, { asks: 35_00 }), wants: 'UNKNOWN_PERSON' }],
    },
  ],
})
