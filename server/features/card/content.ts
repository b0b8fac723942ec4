import { isRenewing } from '../../auth/renewal.ts'
import type { Tables } from '../../db/schema.ts'
import { acts } from '../guarantee/acts.ts'
import type { Formula } from '../guarantee/catalogue.ts'
import { parameters } from '../guarantee/parameters.ts'
import { breachesOf } from '../guarantee/responsible.ts'
import { nameOf } from '../member/member.type.ts'
import { cellsOf } from './domains.ts'
import { earliest, firstDay, lastDay, latest } from './life.ts'

/** Who the card names to a professional's software: ours, and our operator's. */
export interface Operator {
  amcNumber: string
  conventionType: string
  /** « Critère secondaire de routage »: may be empty, and its label is printed all the same. */
  csr: string
}

/** One line of the card. */
export interface PrintedBeneficiary {
  memberId: string
  /** « MARTIN Camille » */
  name: string
  birthOn: string
  birthRank: number
  /** When they are covered, within the card's year. */
  from: string
  to: string
  /** By the columns of domains.ts. */
  cells: string[]
}

/** All that is printed on a card but its dates: a change of any of it makes a new version. No NIR: a card travels. */
export interface CardContent extends Operator {
  contractNumber: string
  memberNumber: string
  holderName: string
  formulaName: string
  /** « Contrat responsable »: the boxed R. */
  responsible: boolean
  /** The holder first, then the spouse, then the children by age. */
  beneficiaries: PrintedBeneficiary[]
}

export interface CoveredContract {
  number: string
  startOn: string
  endOn: string | null
}

type Person = Pick<
  Tables['member']['$inferSelect'],
  'memberId' | 'number' | 'role' | 'birthOn' | 'birthRank' | 'usualName' | 'firstNames' | 'rightsFrom' | 'rightsTo'
>

const RANK = { HOLDER: 0, SPOUSE: 1, CHILD: 2 } as const

/**
 * The last day of somebody's rights in a year, which the next year's card, made in the autumn, takes to go on. Whether
 * they are open is told live, beside the card.
 */
const rightsTo = (to: string | null, year: number, today: string): string =>
  to === null || isRenewing(to, year, today) ? lastDay(year) : earliest(to, lastDay(year))

/** Whom a card of a year covers, asked on a day: those who still have rights in what is left of it. */
const coveredOf = (contract: CoveredContract, people: readonly Person[], year: number, today: string) => {
  const from = latest(firstDay(year), contract.startOn)
  const to = earliest(lastDay(year), contract.endOn ?? lastDay(year))
  return people
    .map(person => ({
      person,
      from: latest(from, person.rightsFrom),
      to: earliest(to, rightsTo(person.rightsTo, year, today)),
    }))
    .filter(period => period.from <= period.to && period.to >= latest(today, firstDay(year)))
    .sort(
      ({ person: a }, { person: b }) =>
        RANK[a.role] - RANK[b.role] ||
        a.birthOn.localeCompare(b.birthOn) ||
        a.birthRank - b.birthRank ||
        a.memberId.localeCompare(b.memberId),
    )
}

const printedName = (person: Person) => {
  const { firstName, fullName } = nameOf(person)
  return `${fullName.slice(firstName.length + 1).toLocaleUpperCase('fr')} ${firstName}`
}

const responsible = new WeakMap<Formula, boolean>()
const isResponsible = (formula: Formula): boolean => {
  const known = responsible.get(formula) ?? breachesOf(formula, { acts, parameters }).length === 0
  responsible.set(formula, known)
  return known
}

export interface PlannedCard {
  content: CardContent
  /** When the household is covered, within the year. */
  from: string
  to: string
}

/** What a household's card of a year says, asked on a day; undefined when nobody is covered in what is left of it. */
export const planCard = (
  {
    contract,
    people,
    formula,
    operator,
  }: {
    contract: CoveredContract
    people: readonly Person[]
    formula: Formula
    operator: Operator
  },
  year: number,
  today: string,
): PlannedCard | undefined => {
  const covered = coveredOf(contract, people, year, today)
  if (covered.length === 0) return undefined
  const holder = people.find(({ role }) => role === 'HOLDER') ?? covered[0]!.person
  const cells = cellsOf(formula)
  return {
    from: earliest(...covered.map(({ from }) => from)),
    to: latest(...covered.map(({ to }) => to)),
    content: {
      ...operator,
      contractNumber: contract.number,
      memberNumber: holder.number,
      holderName: printedName(holder),
      formulaName: formula.name,
      responsible: isResponsible(formula),
      beneficiaries: covered.map(({ person, from, to }) => ({
        memberId: person.memberId,
        name: printedName(person),
        birthOn: person.birthOn,
        birthRank: person.birthRank,
        from,
        to,
        cells,
      })),
    },
  }
}
