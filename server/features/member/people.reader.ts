import { type CsvRow, readCsv } from '../../feeds/csv.ts'
import type { RowFault } from '../../feeds/refusal.ts'
import { type RowChecks, rowChecks } from '../../feeds/row.ts'
import { isEmail } from '../../identifiers/email.ts'
import { ibanFault, plainIban } from '../../identifiers/iban.ts'
import { joinNir } from '../../identifiers/nir.ts'
import { e164 } from '../../identifiers/phone.ts'
import { REGIMES, type Regime } from '../claim/decompte.type.ts'
import { ROLES, SEXES } from './member.table.ts'

const COLUMNS = [
  'contract_number',
  'formula',
  'start_date',
  'end_date',
  'self_employed',
  'member_number',
  'role',
  'nir',
  'nir_key',
  'birth_date',
  'birth_rank',
  'sex',
  'birth_name',
  'usual_name',
  'first_names',
  'email',
  'phone',
  'address',
  'postal_code',
  'city',
  'regime',
  'iban',
  'rights_from',
  'rights_to',
  'monthly_premium_cents',
] as const

type Column = (typeof COLUMNS)[number]

/** A person, as one row says. What may be unknown is null. */
export interface PersonRow {
  /** The row's number; the header is row 1. */
  line: number
  number: string
  role: (typeof ROLES)[number]
  /** 15 characters; null for a newborn who has none yet. A child may carry a parent's. */
  nir: string | null
  birthOn: string
  birthRank: number
  sex: (typeof SEXES)[number]
  birthName: string
  /** The birth name when the file gives no other. */
  usualName: string
  firstNames: string
  email: string | null
  /** E.164 */
  phone: string | null
  /** Null for who lives at the holder's. */
  address: string | null
  postalCode: string | null
  city: string | null
  regime: Regime
  rightsFrom: string
  /** The last day of rights; null while they stay open. */
  rightsTo: string | null
}

/** What every row of a contract says again. */
export interface ContractTerms {
  formula: string
  startOn: string
  endOn: string | null
  selfEmployed: boolean
}

/** The rows of one contract that can go in, to be written together. There is one person at least. */
export interface PeopleContract {
  number: string
  terms: ContractTerms
  /** What only the holder's row says; null when the file has no good HOLDER row, which a new contract can't do without. */
  holder: { iban: string | null; monthlyPremiumCents: number } | null
  people: PersonRow[]
}

/** A contract, or something wrong with a row that was left out; a row may have several faults. */
export type PeopleItem =
  | { kind: 'CONTRACT'; contract: PeopleContract }
  | { kind: 'FAULT'; fault: RowFault; contractNumber: string | null }

/** No household comes near this; more rows than that under one number are a mistake, and would pile up in memory. */
const MOST_PEOPLE = 100

interface GoodRow {
  person: PersonRow
  terms: ContractTerms
  holder: PeopleContract['holder']
}

function nirOf(checks: RowChecks<Column>, cells: CsvRow<Column>['cells'], role: PersonRow['role']): string | null {
  if (cells.nir === '' && cells.nir_key === '' && role === 'CHILD') return null
  const number = checks.filled('nir')
  if (number === '') return null
  const joined = joinNir(number, cells.nir_key)
  if ('nir' in joined) return joined.nir
  if (joined.fault === 'KEY') checks.fault('nir_key', 'NIR_KEY')
  else checks.fault('nir', 'NIR_FORM')
  return null
}

function ibanOf(checks: RowChecks<Column>, written: string): string | null {
  if (written === '') return null
  const iban = plainIban(written)
  const fault = ibanFault(iban)
  if (fault) checks.fault('iban', `IBAN_${fault}`)
  return iban
}

/** Reads a row, or tells all that is wrong with it. */
function readRow(row: CsvRow<Column>): GoodRow | RowFault[] {
  const { cells } = row
  const checks = rowChecks(row)
  const { optional, text, matching, oneOf, integer } = checks
  const [startOn, endOn] = checks.period('start_date', 'end_date')
  const [rightsFrom, rightsTo] = checks.period('rights_from', 'rights_to')
  const role = oneOf('role', ROLES)
  const birthName = text('birth_name')
  const email = optional('email', text)
  if (email !== null && !isEmail(email)) checks.fault('email', 'EMAIL')
  const phone = cells.phone === '' ? null : (e164(cells.phone) ?? null)
  if (phone === null && cells.phone !== '') checks.fault('phone', 'PHONE')

  const person: PersonRow = {
    line: row.line,
    number: matching('member_number', /^[A-Za-z0-9-]{1,40}$/),
    role,
    nir: nirOf(checks, cells, role),
    birthOn: checks.date('birth_date'),
    birthRank: integer('birth_rank', 1, 9),
    sex: oneOf('sex', SEXES),
    birthName,
    usualName: optional('usual_name', text) ?? birthName,
    firstNames: text('first_names'),
    email,
    phone,
    address: optional('address', text),
    postalCode: optional('postal_code', column => matching(column, /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/)),
    city: optional('city', text),
    regime: oneOf('regime', REGIMES),
    rightsFrom,
    rightsTo,
  }
  const terms: ContractTerms = {
    formula: matching('formula', /^[A-Z][A-Z0-9_]{0,39}$/),
    startOn,
    endOn,
    selfEmployed: oneOf('self_employed', ['no', 'yes']) === 'yes',
  }
  let holder: PeopleContract['holder'] = null
  if (role === 'HOLDER') {
    const monthlyPremiumCents = integer('monthly_premium_cents', 0, 100_000_00)
    holder = { iban: ibanOf(checks, cells.iban), monthlyPremiumCents }
  } else if (cells.role === role) {
    for (const column of ['iban', 'monthly_premium_cents'] as const) {
      if (cells[column] !== '') checks.fault(column, 'HOLDER_ONLY')
    }
  }
  return checks.faults.length > 0 ? checks.faults : { person, terms, holder }
}

const TERM_COLUMNS: [keyof ContractTerms, Column][] = [
  ['formula', 'formula'],
  ['startOn', 'start_date'],
  ['endOn', 'end_date'],
  ['selfEmployed', 'self_employed'],
]

/** The faults that only the other rows of the contract show. The holder's row is the one the others are held to. */
function sortOut(number: string, rows: GoodRow[]): PeopleItem[] {
  const faults: RowFault[] = []
  const against = (row: GoodRow, code: RowFault['code'], first: GoodRow, column: Column) =>
    faults.push({ code, values: { field: column, first: first.person.line }, line: row.person.line, column })

  const main = rows.find(row => row.holder !== null) ?? rows[0]
  if (!main) return []
  const identity = ({ person }: GoodRow) => `${person.nir} ${person.birthOn} ${person.birthRank}`
  const known = new Map([[identity(main), main]])
  const kept = rows.filter(row => {
    if (row === main) return true
    const before = faults.length
    if (row.holder) against(row, 'HOLDER_REPEATED', main, 'role')
    for (const [term, column] of TERM_COLUMNS) {
      if (row.terms[term] !== main.terms[term]) against(row, 'CONTRACT_DIFFERS', main, column)
    }
    const same = known.get(identity(row))
    if (same) against(row, 'PERSON_REPEATED', same, 'nir')
    else known.set(identity(row), row)
    return faults.length === before
  })

  const items: PeopleItem[] = faults.map(fault => ({ kind: 'FAULT', fault, contractNumber: number }))
  const people = kept.map(row => row.person)
  items.push({ kind: 'CONTRACT', contract: { number, terms: main.terms, holder: main.holder, people } })
  return items
}

/**
 * The faults of all of a contract's rows when its holder is not clear: a new contract without one, or a known one that
 * has another. Nothing of it can go in. Which contracts are known is for the import to say.
 */
export const holderFaults = (contract: PeopleContract, code: 'HOLDER_MISSING' | 'HOLDER_OTHER'): RowFault[] =>
  contract.people.map(({ line }) => ({ code, values: {}, line, column: 'role' }))

/**
 * Contracts and people, contract by contract as the file has them (feed 2: CSV with `;`). A bad row comes as faults and
 * is left out; a contract whose rows do not stand together has its later rows left out. Throws FeedRefused when the
 * file can't be read or its header is wrong.
 */
export async function* readPeople(path: string): AsyncGenerator<PeopleItem> {
  const done = new Set<string>()
  let current: string | undefined
  let rows: GoodRow[] = []

  function* leave(): Generator<PeopleItem> {
    if (current === undefined) return
    done.add(current)
    yield* sortOut(current, rows)
    rows = []
  }

  for await (const batch of readCsv(path, COLUMNS)) {
    for (const row of batch) {
      if ('code' in row) {
        yield { kind: 'FAULT', fault: row, contractNumber: null }
        continue
      }
      const { line } = row
      const column = 'contract_number'
      const number = row.cells[column]
      if (!/^[A-Za-z0-9/-]{1,40}$/.test(number)) {
        const code = number === '' ? 'CELL_EMPTY' : 'BAD_FORM'
        yield { kind: 'FAULT', fault: { code, values: { field: column }, line, column }, contractNumber: null }
        continue
      }
      if (number !== current) {
        yield* leave()
        current = number
      }
      const refuse = (code: RowFault['code'], values: RowFault['values']): PeopleItem => ({
        kind: 'FAULT',
        fault: { code, values, line, column },
        contractNumber: number,
      })
      if (done.has(number)) {
        yield refuse('CONTRACT_SCATTERED', {})
        continue
      }
      if (rows.length === MOST_PEOPLE) {
        yield refuse('CONTRACT_FULL', { max: MOST_PEOPLE })
        continue
      }
      const read = readRow(row)
      if (Array.isArray(read)) for (const fault of read) yield { kind: 'FAULT', fault, contractNumber: number }
      else rows.push(read)
    }
  }
  yield* leave()
}
