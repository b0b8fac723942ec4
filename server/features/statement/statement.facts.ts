import { type HouseholdMember, seenBy } from '../../auth/sight.ts'
import { frenchSpaces } from '../../i18n/format.ts'
import { careTitle } from '../claim/care-title.ts'
import type { Addressee } from '../document/document.letter.ts'
import type { Insurer } from '../document/insurer.ts'

/** One entry of the ledger that was reimbursed, or taken back, in the month. */
export interface StatementLine {
  claimId: string
  memberId: string
  careOn: string
  actCode: string
  specialty: string
  providerName: string
  nature: 'NORMAL' | 'REVERSAL'
  billedCents: number
  amoCents: number
  amcCents: number
  outOfPocketCents: number
  /** The mutuelle's transfer; null where it owes nothing. */
  payment: { paymentId: string; dueOn: string; payee: 'MEMBER' | 'PROVIDER'; providerName: string | null } | null
}

/** Who paid what, in cents. */
export interface Split {
  paid: number
  amo: number
  amc: number
  left: number
}

interface StatementRow extends Split {
  careOn: string
  title: string
  /** Empty where the reader may not know. */
  professional: string
}

/** What a statement says, in the words it says it in. */
export interface StatementFacts {
  documentId: string
  insurer: Insurer
  addressee: Addressee
  contractNumber: string
  memberNumber: string
  /** 'YYYY-MM' */
  month: string
  issuedOn: string
  people: readonly { name: string; isShared: boolean; rows: readonly StatementRow[]; total: Split }[]
  total: Split
  transfers: readonly { on: string; to: string; amount: number }[]
}

/** Somebody of the household: who they are to the others, and how they are called. */
export interface StatementPerson extends HouseholdMember {
  name: string
}

export interface StatementQuestion extends Omit<StatementFacts, 'people' | 'total' | 'transfers'> {
  /** Whose statement it is. */
  readerId: string
  household: readonly StatementPerson[]
  lines: readonly StatementLine[]
  /** The day on which it is decided who is a minor. */
  today: string
}

const sum = (parts: readonly Split[]): Split => ({
  paid: parts.reduce((total, part) => total + part.paid, 0),
  amo: parts.reduce((total, part) => total + part.amo, 0),
  amc: parts.reduce((total, part) => total + part.amc, 0),
  left: parts.reduce((total, part) => total + part.left, 0),
})

const splitOf = (line: StatementLine): Split => ({
  paid: line.billedCents,
  amo: line.amoCents,
  amc: line.amcCents,
  left: line.outOfPocketCents,
})

const byKey = <T>(values: readonly T[], keyOf: (value: T) => string): T[][] => {
  const groups = new Map<string, T[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return [...groups.values()]
}

/** What is said of care taken back, in part or whole: the amounts are then below zero, or no price. */
const PREFIXES = { ALL: 'Annulation : ', SOME: 'Régularisation : ', NONE: '' } as const

const prefixOf = (lines: readonly StatementLine[]): string => {
  const reversals = lines.filter(line => line.nature === 'REVERSAL').length
  return PREFIXES[reversals === 0 ? 'NONE' : reversals === lines.length ? 'ALL' : 'SOME']
}

/** One row for one person's care by one professional on one day. */
const rowOf = (lines: readonly StatementLine[], isShared: boolean): StatementRow => {
  const { careOn, actCode, specialty, providerName } = lines[0]!
  return {
    careOn,
    title: frenchSpaces(`${prefixOf(lines)}${isShared ? careTitle(actCode, specialty, 'fr') : 'Soins non partagés'}`),
    professional: isShared ? providerName : '',
    ...sum(lines.map(splitOf)),
  }
}

const order = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))

/** A professional is named only by care that the reader may know of, all of it. */
const recipientOf = (lines: readonly StatementLine[], sharers: ReadonlySet<string>): string => {
  const { payment } = lines[0]!
  if (payment?.payee === 'MEMBER') return 'Compte bancaire du contrat'
  const isNamed = lines.every(line => sharers.has(line.memberId))
  return (isNamed && payment?.providerName) || 'Professionnel de santé'
}

/**
 * What a person is told of a month's reimbursements. The holder is told of the whole household: of the care of those who
 * share it and of the minors, of the amounts alone of the other adults. Another adult is told of their own care.
 * @returns undefined where nothing happened that the reader may know of
 */
export const statementFacts = ({
  readerId,
  household,
  lines,
  today,
  ...letter
}: StatementQuestion): StatementFacts | undefined => {
  const reader = household.find(person => person.memberId === readerId)
  if (!reader) return undefined
  const sight = seenBy(reader, household, today)
  const sharers = new Set(sight.care)
  const told = reader.role === 'HOLDER' ? new Set(sight.amounts) : new Set([readerId])
  const known = lines.filter(line => told.has(line.memberId))
  if (known.length === 0) return undefined
  // The reader first, then the others as the contract has them.
  const people = [reader, ...household.filter(person => person !== reader)].flatMap(({ memberId, name }) => {
    const theirs = known.filter(line => line.memberId === memberId)
    if (theirs.length === 0) return []
    const isShared = sharers.has(memberId)
    const rows = order(
      byKey(theirs, line => line.claimId).map(those => rowOf(those, isShared)),
      row => `${row.careOn} ${row.title} ${row.professional}`,
    )
    return [{ name, isShared, rows, total: sum(rows) }]
  })
  const paid = byKey(
    known.filter(line => line.payment !== null),
    line => line.payment!.paymentId,
  )
  const transfers = order(
    paid.map(those => ({
      on: those[0]!.payment!.dueOn,
      to: recipientOf(those, sharers),
      amount: sum(those.map(splitOf)).amc,
    })),
    transfer => `${transfer.on} ${transfer.to} ${transfer.amount}`,
  ).filter(({ amount }) => amount !== 0)
  return { ...letter, people, total: sum(people.map(person => person.total)), transfers }
}
