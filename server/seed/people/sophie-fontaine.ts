import { contactLenses, dailyCharge, every, implant, osteopath, pharmacy, physio, visit } from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, iban, nir, other, professional } from '../numbers.ts'

const dentist = professional('1009009001', 'Dr Xavier Lacoste', 'DENTAL')
const gp = professional('1009009002', 'Dr Maïté Etcheverry', 'GENERAL_PRACTICE')
const physiotherapist = professional('1009009003', 'Rémi Dubourg, kinésithérapeute', 'PHYSIOTHERAPY')
const osteo = other('339900904', 'Claire Sarrazin, ostéopathe', 'OSTEOPATHY')
const optician = establishment('33990905', 'Optique des Chartrons', 'OPTICS')
const chartrons = establishment('33990906', 'Pharmacie des Chartrons', 'PHARMACY')
const rehabilitation = establishment('33990907', 'Centre de rééducation de la Pointe', 'HOSPITAL')

const room = { by: rehabilitation, act: 'CP', base: 0, rateBp: 0, thirdParty: true } as const
const care = { by: rehabilitation, act: 'TM', thirdParty: true } as const

/** Ceilings of each kind, used up: an amount a year, a number of sessions, a number of nights. */
export const sophieFontaine = seedCase({
  key: 'sophie-fontaine',
  title: { fr: 'Des plafonds atteints', en: 'Ceilings reached' },
  shows: {
    fr: 'Formule Confort, année 2026 : implants, 500 € sur 500 ; ostéopathie, 3 séances sur 3, la quatrième n’est pas remboursée ; lentilles, 150 € sur 150 ; chambre particulière, 60 nuits sur 60 après 64 nuits de rééducation. En 2025, un second implant n’avait rien reçu.',
    en: 'Confort formula, year 2026: implants, €500 out of 500; osteopathy, 3 sessions out of 3, the fourth is not reimbursed; contact lenses, €150 out of 150; private room, 60 nights out of 60 after 64 nights of rehabilitation. In 2025 a second implant had received nothing.',
  },
  contract: {
    number: 'C2400109',
    formula: 'CONFORT',
    startOn: '2024-01-01',
    iban: iban('18706', '00000', '40311827005'),
    premiumCents: 98_60,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240109',
      nir: nir('2790933063241'),
      birthOn: '1979-09-25',
      sex: 'F',
      birthName: 'FONTAINE',
      firstNames: 'Sophie',
      email: 'sophie.fontaine@example.fr',
      phone: '+33639980109',
      address: '88 cours Portal',
      postalCode: '33000',
      city: 'BORDEAUX',
      rightsFrom: '2024-01-01',
      signsIn: {
        fr: 'des plafonds épuisés : implants, ostéopathie, lentilles, chambre',
        en: 'ceilings used up: implants, osteopathy, contact lenses, room',
      },
      history: [
        implant('2025-04-10', dentist, 900_00, 36),
        implant('2025-11-13', dentist, 850_00, 46),
        implant('2026-02-05', dentist, 950_00, 37),
        osteopath('2026-01-15', osteo, 60_00),
        osteopath('2026-06-18', osteo, 60_00),
        osteopath('2026-07-16', osteo, 60_00),
        osteopath('2026-10-15', osteo, 60_00),
        contactLenses('2026-01-27', optician, 180_00),
        // Rehabilitation: 30 days at 80 %, then 100 % and the daily charge.
        { ...care, on: '2026-03-10', to: '2026-04-08', asks: 7_500_00, base: 7_500_00, rateBp: 8_000 },
        { ...care, on: '2026-04-09', to: '2026-05-13', asks: 8_750_00, base: 8_750_00, rateBp: 10_000 },
        dailyCharge('FJ', rehabilitation, '2026-04-09', '2026-05-13'),
        { ...room, on: '2026-03-10', to: '2026-03-31', quantity: 21, asks: 21 * 60_00, detail: { nights: 21 } },
        { ...room, on: '2026-03-31', to: '2026-04-30', quantity: 30, asks: 30 * 60_00, detail: { nights: 30 } },
        { ...room, on: '2026-04-30', to: '2026-05-13', quantity: 13, asks: 13 * 60_00, detail: { nights: 13 } },
        visit('2026-05-19', gp),
        pharmacy('2026-05-19', chartrons, 33_06, 4),
        every(7, '2026-05-21', 15, on => physio(on, physiotherapist)),
        visit('2026-11-03', gp),
      ],
    },
  ],
})
