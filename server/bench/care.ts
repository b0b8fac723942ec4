import type { Adjudication, Terms } from '../features/claim/adjudication.ts'
import { addDays } from '../features/claim/calendar.ts'
import { type MemoryCover, memoryCover } from '../features/claim/cover.ts'
import type { DecompteLine, Pathway, Provider } from '../features/claim/decompte.type.ts'
import { simulate } from '../features/claim/simulate.ts'
import { acts } from '../features/guarantee/acts.ts'
import { catalogue } from '../features/guarantee/catalogue.ts'
import { parameters } from '../features/guarantee/parameters.ts'
import { establishment, nir, other, professional } from '../seed/numbers.ts'
import type { Random } from './random.ts'

/** The day the bench happens on, so that its data don't depend on when it runs. */
export const TODAY = '2026-11-02'
export const NOW = new Date(`${TODAY}T09:00:00Z`)

/** An act of a visit: what was asked for, and the base where no tariff gives it. Cents, for the quantity. */
interface Done {
  code: string
  asks: number
  base?: number
  quantity?: number
}

interface Visit {
  by: Provider
  pathway: Pathway
  acts: readonly [Done, Done, Done]
}

/** Three acts of one professional on one day: what a member sees as one reimbursement of three lines. */
const VISITS: readonly Visit[] = [
  {
    by: professional('1000345678', 'Dr Claire Petit', 'GENERAL_PRACTICE'),
    pathway: 'DOCTOR',
    acts: [
      { code: 'G', asks: 3000 },
      { code: 'DEQP003', asks: 1426, base: 1426 },
      { code: 'AMI', asks: 630, base: 630 },
    ],
  },
  {
    by: professional('1000456789', 'Dr Hugo Renard', 'DERMATOLOGY', 'OPTAM'),
    pathway: 'REFERRED',
    acts: [
      { code: 'CS', asks: 5500 },
      { code: 'HHQE002', asks: 9000, base: 7680 },
      { code: 'ZBQK002', asks: 3500 },
    ],
  },
  {
    by: establishment('75001234', 'Pharmacie des Lilas', 'PHARMACY'),
    pathway: 'NOT_APPLICABLE',
    acts: [
      { code: 'PH7', asks: 2340, quantity: 3 },
      { code: 'PH4', asks: 810, quantity: 2 },
      { code: 'PH2', asks: 465 },
    ],
  },
  {
    by: professional('1000567890', 'Marc Aubry', 'PHYSIOTHERAPY'),
    pathway: 'NOT_APPLICABLE',
    acts: [
      { code: 'AMS', asks: 1613, base: 1613 },
      { code: 'AMS', asks: 1613, base: 1613 },
      { code: 'AMS', asks: 2100, base: 1613 },
    ],
  },
  {
    by: establishment('75005678', 'Laboratoire du Canal', 'BIOLOGY'),
    pathway: 'NOT_APPLICABLE',
    acts: [
      { code: 'BIO', asks: 4320 },
      { code: 'BIO', asks: 1890 },
      { code: 'BIO', asks: 756 },
    ],
  },
  {
    by: professional('1000678901', 'Dr Anne Leroy', 'DENTAL'),
    pathway: 'NOT_APPLICABLE',
    acts: [
      { code: 'COD', asks: 2300, base: 2300 },
      { code: 'HBJD001', asks: 4300, base: 2892 },
      { code: 'HBQK389', asks: 798, base: 798 },
    ],
  },
  {
    by: other('750000017', 'Julie Caron', 'OSTEOPATHY'),
    pathway: 'NOT_APPLICABLE',
    acts: [
      { code: 'OSTEO', asks: 6500, base: 0 },
      { code: 'CHIRO', asks: 6000, base: 0 },
      { code: 'OSTEO', asks: 6500, base: 0 },
    ],
  },
]

const FORMULAS = ['ESSENTIEL', 'CONFORT', 'INTEGRAL'] as const

export interface Person {
  memberId: string
  nir: string
  birthOn: string
  birthRank: number
  firstName: string
  sex: 'F' | 'M'
  role: 'HOLDER' | 'SPOUSE' | 'CHILD'
  /** What they have used, all care that was given to them counted. */
  cover: MemoryCover
}

export interface Household {
  contractId: string
  number: string
  formula: (typeof FORMULAS)[number]
  startOn: string
  people: Person[]
}

const FIRST_NAMES = ['ÉLISE CLAIRE', 'HUGO', 'JEANNE', 'LOUIS'] as const

const two = (number: number) => String(number).padStart(2, '0')

/** Households of one to four, 2.5 people each on average, until there are so many people; sorted by contract. */
export const householdsOf = (members: number, random: Random): Household[] => {
  const contractIds = Array.from({ length: Math.ceil(members / 2.5) }, () => random.uuid()).sort()
  let made = 0
  return contractIds.map((contractId, at) => {
    const size = Math.min(members - made, [2, 4, 1, 3][at % 4]!)
    // A NIR's last six characters tell apart those born in a month.
    const parent = nir(`2850375${String(made).padStart(6, '0')}`)
    const people = Array.from({ length: size }, (_, place): Person => {
      const isChild = place > 1
      // Children carry the holder's NIR: their birth date tells them apart.
      const year = isChild ? 2000 + 6 * place + random.int(6) : 1955 + random.int(45)
      return {
        memberId: random.uuid(),
        nir: place === 1 ? nir(`1850375${String(made + 1).padStart(6, '0')}`) : parent,
        birthOn: `${year}-${two(1 + random.int(12))}-${two(1 + random.int(28))}`,
        birthRank: 1,
        firstName: FIRST_NAMES[place]!,
        sex: place === 1 ? 'M' : 'F',
        role: place === 0 ? 'HOLDER' : isChild ? 'CHILD' : 'SPOUSE',
        cover: memoryCover(),
      }
    })
    made += size
    return {
      contractId,
      number: `C${String(at).padStart(7, '0')}`,
      formula: FORMULAS[at % FORMULAS.length]!,
      startOn: '2023-01-01',
      people,
    }
  })
}

export const termsOf = ({ formula, startOn }: Household, { birthOn }: Person, on: string): Terms => ({
  formula: catalogue.inForce(formula, on)!,
  beneficiary: { birthDate: birthOn },
  contract: { startOn },
  parameters,
  acts,
})

/** A line as the AMO would send it, and what our engine says of it. */
export interface Computed {
  line: DecompteLine
  adjudication: Adjudication
}

/** The lines of the nth visit of a person, computed by the engine and counted in what they have used. */
export const visit = (household: Household, person: Person, nth: number, on: string): Computed[] => {
  const { by, pathway, acts } = VISITS[nth % VISITS.length]!
  const terms = termsOf(household, person, on)
  return acts.map(({ code, asks, base, quantity = 1 }, at) => {
    const { line, adjudication } = simulate(
      {
        act: code,
        billedCents: asks,
        ...(base !== undefined && { baseCents: base }),
        convention: by.convention,
        specialty: by.specialty,
        pathway,
        exemption: 'NONE',
        regime: 'GENERAL',
        quantity,
        careOn: on,
        providerId: by.id,
      },
      terms,
      person.cover,
    )
    person.cover.apply(adjudication, line)
    return {
      adjudication,
      line: {
        ...line,
        ref: `${household.number}-${person.memberId.slice(0, 8)}-${nth}-${at}`,
        nir: person.nir,
        birthRank: person.birthRank,
        provider: by,
        paidOn: addDays(on, 5),
        paymentRef: `VIR-${household.number}`,
      },
    }
  })
}
