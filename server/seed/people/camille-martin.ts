import {
  contactLenses,
  every,
  glasses,
  labTests,
  monthly,
  osteopath,
  pharmacy,
  physio,
  psychologist,
  technical,
  visit,
} from '../care.ts'
import { seedCase } from '../case.ts'
import { establishment, nir, other, professional } from '../numbers.ts'

const petit = professional('1009001001', 'Dr Claire Petit', 'GENERAL_PRACTICE')
const renard = professional('1009001002', 'Dr Hugo Renard', 'DERMATOLOGY', 'OPTAM')
const vidal = professional('1009001003', 'Dr Anne Vidal', 'GYNAECOLOGY', 'NON_OPTAM')
const lemoine = professional('1009001004', 'Paul Lemoine, kinésithérapeute', 'PHYSIOTHERAPY')
const dentist = professional('1009001005', 'Dr Samir Haddad', 'DENTAL')
const paediatrician = professional('1009001006', 'Dr Lise Aubert', 'PAEDIATRICS')
const speechTherapist = professional('1009001007', 'Maud Tessier, orthophoniste', 'SPEECH_THERAPY')
const psychology = professional('1009001008', 'Nadia Ferrand, psychologue', 'PSYCHOLOGY')
const canal = establishment('75990101', 'Pharmacie du Canal', 'PHARMACY')
const ourcq = establishment('75990102', 'Laboratoire Ourcq', 'BIOLOGY')
const optician = establishment('75990103', 'Optique des Buttes', 'OPTICS')
const osteo = other('759900104', 'Marc Delmas, ostéopathe', 'OSTEOPATHY')

const motherNir = nir('2850375115042')

/** The family of the sample files and of the pictures of the screens: what a usual household sees on a usual day. */
export const camilleMartin = seedCase({
  key: 'camille-martin',
  title: { fr: 'Une famille et ses jumeaux', en: 'A family with twins' },
  shows: {
    fr: 'Formule Confort, deux parents et des jumeaux sous le NIR de leur mère. 1 séance d’ostéopathie sur 3 utilisée en 2026, 90 € de lentilles sur 150 €, les lunettes de Julien achetées le 12 mars 2025, renouvelables le 12 mars 2027. Julien n’a pas partagé ses soins : Camille en voit les montants seulement.',
    en: 'Confort formula, two parents and twins under their mother’s NIR. 1 osteopathy session out of 3 used in 2026, €90 of contact lenses out of €150, Julien’s glasses bought on 12 March 2025 and renewable on 12 March 2027. Julien has not shared his care: Camille sees its amounts only.',
  },
  contract: {
    number: 'C2400001',
    formula: 'CONFORT',
    startOn: '2024-03-01',
    iban: 'FR7630006000011234567890189',
    premiumCents: 84_50,
  },
  people: [
    {
      role: 'HOLDER',
      number: '10240001',
      nir: motherNir,
      birthOn: '1985-03-14',
      sex: 'F',
      birthName: 'MARTIN',
      firstNames: 'Camille',
      email: 'camille.martin@example.fr',
      phone: '+33612345601',
      address: '12 rue des Lilas',
      postalCode: '75019',
      city: 'PARIS',
      rightsFrom: '2024-03-01',
      rightsTo: '2026-12-31',
      signsIn: {
        fr: 'la titulaire : ses soins, ceux des jumeaux, les montants de Julien',
        en: 'the holder: her care, the twins’, the amounts of Julien’s',
      },
      history: [
        visit('2024-11-18', petit),
        pharmacy('2024-11-18', canal, 12_40, 2),
        visit('2025-01-14', petit),
        pharmacy('2025-01-14', canal, 18_65, 3),
        contactLenses('2025-02-11', optician, 180_00),
        osteopath('2025-02-25', osteo, 60_00),
        visit('2025-03-18', renard, { asks: 55_00 }),
        pharmacy('2025-03-18', canal, 9_84, 1, 30),
        visit('2025-05-02', petit),
        every(7, '2025-05-05', 10, on => physio(on, lemoine)),
        osteopath('2025-06-03', osteo, 60_00),
        visit('2025-06-17', vidal, { asks: 60_00 }),
        labTests('2025-09-09', ourcq, 32_10),
        osteopath('2025-09-30', osteo, 60_00),
        visit('2025-10-07', dentist),
        technical('2025-10-07', dentist, 'HBJD001', 28_92),
        visit('2025-12-09', petit),
        pharmacy('2025-12-09', canal, 14_32, 2),
        visit('2026-01-20', petit),
        pharmacy('2026-01-20', canal, 7_18, 1),
        contactLenses('2026-02-17', optician, 90_00),
        visit('2026-03-24', renard, { asks: 55_00 }),
        osteopath('2026-04-14', osteo, 60_00),
        labTests('2026-05-12', ourcq, 41_60),
        visit('2026-06-09', petit),
        pharmacy('2026-06-09', canal, 22_74, 2),
        visit('2026-10-06', dentist),
        technical('2026-10-06', dentist, 'HBMD038', 26_97),
        pharmacy('2026-11-10', canal, 11_06, 1),
      ],
    },
    {
      role: 'SPOUSE',
      number: '10240001',
      nir: nir('1830769388017'),
      birthOn: '1983-07-22',
      sex: 'M',
      birthName: 'BERNARD',
      firstNames: 'Julien',
      email: 'julien.bernard@example.fr',
      phone: '+33612345602',
      rightsFrom: '2024-03-01',
      rightsTo: '2026-12-31',
      signsIn: {
        fr: 'le conjoint : ses soins, qu’il garde pour lui, et ceux des jumeaux',
        en: 'the spouse: his care, which he keeps to himself, and the twins’',
      },
      history: [
        visit('2024-12-03', petit),
        glasses('2025-03-12', optician, { pair: 'bernard-2025', class: 'B', frame: 145_00, lens: 100_00 }),
        visit('2025-09-23', petit),
        every(14, '2025-10-02', 6, on => psychologist(on, psychology)),
        visit('2026-02-03', petit),
        pharmacy('2026-02-03', canal, 15_20, 2),
        every(7, '2026-04-02', 8, on => physio(on, lemoine)),
        visit('2026-09-22', petit),
        pharmacy('2026-09-22', canal, 8_45, 1),
        technical('2026-11-12', dentist, 'HBJD001', 28_92),
      ],
    },
    {
      role: 'CHILD',
      number: '10240001',
      nir: motherNir,
      birthOn: '2018-05-09',
      birthRank: 1,
      sex: 'F',
      birthName: 'BERNARD',
      firstNames: 'Léa',
      rightsFrom: '2024-03-01',
      rightsTo: '2026-12-31',
      history: [
        visit('2025-01-21', paediatrician),
        pharmacy('2025-01-21', canal, 6_30, 2),
        monthly('2025-09-10', 10, on => ({ on, by: speechTherapist, act: 'AMO', asks: 33_75, base: 33_75 })),
        visit('2026-03-10', petit),
        pharmacy('2026-03-10', canal, 9_12, 2),
        visit('2026-10-08', dentist),
      ],
    },
    {
      role: 'CHILD',
      number: '10240001',
      nir: motherNir,
      birthOn: '2018-05-09',
      birthRank: 2,
      sex: 'M',
      birthName: 'BERNARD',
      firstNames: 'Noé',
      rightsFrom: '2024-03-01',
      rightsTo: '2026-12-31',
      history: [
        visit('2025-01-21', paediatrician),
        visit('2025-11-25', petit),
        pharmacy('2025-11-25', canal, 5_48, 1),
        glasses('2026-01-13', optician, { pair: 'noe-2026', class: 'A', frame: 30_00, lens: 47_50 }),
        visit('2026-05-26', paediatrician),
        visit('2026-11-13', petit),
      ],
    },
  ],
})
