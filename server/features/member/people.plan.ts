import type { Tables } from '../../db/schema.ts'
import { searchable } from '../claim/search-text.ts'
import type { OwnField, Replaced } from './member.table.ts'
import { ownValue } from './own-change.ts'
import type { ContractTerms, PeopleContract, PersonRow } from './people.reader.ts'

/** What a file of people changes in a contract. Pure: nothing is read or written here. */

export type ContractRow = Tables['contract']['$inferSelect']
export type MemberRow = Tables['member']['$inferSelect']

/** Someone on the contract already, with their NIR in clear. */
export interface KnownPerson {
  row: MemberRow
  nir: string | null
}

/** A contract as it is in the database. */
export interface KnownContract {
  row: ContractRow
  people: KnownPerson[]
  /** The keyed hash of the IBAN in use. */
  ibanHash: string | null
  /** Those that its holder has replaced in their space: a file that still has one knows nothing of it yet. */
  replacedIbans: ReadonlySet<string>
}

/** A person as the file has them, and who they are in the database. */
export interface PlannedPerson {
  feed: PersonRow
  known: KnownPerson | undefined
  /** Columns of the file that bring something new; all of them for someone new. */
  changed: string[]
  /** What they have changed in their space and the file knows nothing of yet. */
  replaced: Replaced | null
}

type PersonField = Exclude<keyof PersonRow, 'line'>

/** The file's columns, by the fields they fill; a NIR is two columns. */
const PERSON_COLUMNS: Record<PersonField, string> = {
  number: 'member_number',
  role: 'role',
  nir: 'nir',
  birthOn: 'birth_date',
  birthRank: 'birth_rank',
  sex: 'sex',
  birthName: 'birth_name',
  usualName: 'usual_name',
  firstNames: 'first_names',
  email: 'email',
  phone: 'phone',
  address: 'address',
  postalCode: 'postal_code',
  city: 'city',
  regime: 'regime',
  rightsFrom: 'rights_from',
  rightsTo: 'rights_to',
}

const CONTRACT_COLUMNS: Record<keyof ContractTerms, string> = {
  formula: 'formula',
  startOn: 'start_date',
  endOn: 'end_date',
  selfEmployed: 'self_employed',
}

/** A NIR that the file leaves out stays: it is the one thing that a person can't lose. */
const personChanges = (feed: PersonRow, { row, nir }: KnownPerson): string[] =>
  (Object.keys(PERSON_COLUMNS) as PersonField[])
    .filter(field => (field === 'nir' ? feed.nir !== null && feed.nir !== nir : feed[field] !== row[field]))
    .map(field => PERSON_COLUMNS[field])

/** What the file says of a contract; its end stays that its holder gave notice of and that the file knows nothing of yet. */
const termsOf = ({ terms }: PeopleContract, row: ContractRow): ContractTerms =>
  terms.endOn === null && row.terminatedBy !== null ? { ...terms, endOn: row.endOn } : terms

/** The columns of the holder's and the other rows that change the contract itself. */
const contractChanges = (terms: ContractTerms, holder: PeopleContract['holder'], row: ContractRow): string[] => {
  const fields = Object.keys(CONTRACT_COLUMNS) as (keyof ContractTerms)[]
  const changed = fields.filter(field => terms[field] !== row[field]).map(field => CONTRACT_COLUMNS[field])
  const premium = holder && holder.monthlyPremiumCents !== row.monthlyPremiumCents
  return premium ? [...changed, 'monthly_premium_cents'] : changed
}

/**
 * Ways to know somebody again, the surest first: all the same; a NIR that came or changed (a newborn, a number given
 * for a time); a birth date or rank that was corrected.
 */
const WAYS: ((feed: PersonRow, known: KnownPerson) => boolean)[] = [
  (feed, { row, nir }) => feed.nir === nir && feed.birthOn === row.birthOn && feed.birthRank === row.birthRank,
  (feed, { row }) => feed.birthOn === row.birthOn && feed.birthRank === row.birthRank && sameNames(feed, row),
  (feed, { row, nir }) => feed.nir !== null && feed.nir === nir && sameNames(feed, row),
]

const sameNames = (feed: PersonRow, row: MemberRow) => searchable(feed.firstNames) === searchable(row.firstNames)

const OWN_COLUMNS = {
  email: ['email'],
  address: ['address', 'postalCode', 'city'],
  usualName: ['usualName'],
} as const satisfies Record<OwnField, readonly (keyof PersonRow)[]>

/**
 * What a file says of somebody, but for what they have changed in their space since: a file that still has what was there
 * before knows nothing of it. One that brings something else again is newer than they are.
 */
const withOwnChanges = (feed: PersonRow, { row }: KnownPerson): Pick<PlannedPerson, 'feed' | 'replaced'> => {
  const fields = (Object.keys(OWN_COLUMNS) as OwnField[]).filter(
    field => row.replaced?.[field] !== undefined && row.replaced[field] === ownValue(field, feed),
  )
  if (fields.length === 0) return { feed, replaced: null }
  const own = fields.flatMap(field => OWN_COLUMNS[field].map(column => [column, row[column]]))
  return {
    feed: { ...feed, ...Object.fromEntries(own) },
    replaced: Object.fromEntries(fields.map(field => [field, row.replaced![field]!])),
  }
}

/** Says of each person in the file who they are, and what is new. */
const planPeople = (people: readonly PersonRow[], known: readonly KnownPerson[]): PlannedPerson[] => {
  const matched = new Map<PersonRow, KnownPerson>()
  const free = new Set(known)
  for (const isSame of WAYS)
    for (const feed of people) {
      if (matched.has(feed)) continue
      for (const person of free) {
        if (!isSame(feed, person)) continue
        matched.set(feed, person)
        free.delete(person)
        break
      }
    }
  return people.map(feed => {
    const person = matched.get(feed)
    if (!person) return { feed, known: undefined, changed: Object.values(PERSON_COLUMNS), replaced: null }
    const own = withOwnChanges(feed, person)
    return { ...own, known: person, changed: personChanges(own.feed, person) }
  })
}

/** What a contract's rows bring: columns that change the contract itself, and what becomes of each person. */
export interface ContractPlan {
  terms: ContractTerms
  /** Empty for a new contract: all of it is new. */
  changed: string[]
  people: PlannedPerson[]
}

export const planContract = (contract: PeopleContract, known: KnownContract | undefined): ContractPlan => {
  const terms = known ? termsOf(contract, known.row) : contract.terms
  return {
    terms,
    changed: known ? contractChanges(terms, contract.holder, known.row) : [],
    people: planPeople(contract.people, known?.people ?? []),
  }
}

/**
 * Whether the file would put a second holder beside one whose rights still run: whoever holds a contract sees what the
 * household pays, and its money goes to their account.
 */
export const hasOtherHolder = ({ people }: ContractPlan, known: KnownContract | undefined): boolean => {
  const holder = people.find(({ feed }) => feed.role === 'HOLDER')
  if (!holder || !known) return false
  const named = new Set(people.map(person => person.known?.row.memberId))
  return known.people.some(
    ({ row: { memberId, role, rightsTo } }) =>
      role === 'HOLDER' && !named.has(memberId) && (rightsTo === null || rightsTo >= holder.feed.rightsFrom),
  )
}

/** Who a décompte's NIR, birth date and rank stand for, on one contract. */
export interface NirKey {
  nir: string
  birthOn: string
  birthRank: number
  memberId: string
}

export type NirHolder = Pick<MemberRow, 'memberId' | 'role' | 'birthOn' | 'birthRank'> & { nir: string | null }

/**
 * What each person is found by: their own NIR or, for a newborn who has none yet, those of the adults: until it has
 * its own, the Sécu pays for its care under theirs.
 */
export const nirKeys = (people: readonly NirHolder[]): Map<string, NirKey> => {
  const keys = new Map<string, NirKey>()
  const add = (nir: string, { birthOn, birthRank, memberId }: NirHolder) => {
    const key = `${nir} ${birthOn} ${birthRank}`
    if (!keys.has(key)) keys.set(key, { nir, birthOn, birthRank, memberId })
  }
  for (const person of people) if (person.nir !== null) add(person.nir, person)
  for (const person of people) {
    if (person.nir !== null) continue
    for (const adult of people) if (adult.role !== 'CHILD' && adult.nir !== null) add(adult.nir, person)
  }
  return keys
}
