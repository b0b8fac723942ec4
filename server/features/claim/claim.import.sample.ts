import { canonicalJson } from '../../audit/chain.ts'
import { createVault, type Vault } from '../../crypto/seal.ts'
import type { Database, Reader } from '../../db/database.ts'
import { readEnv } from '../../env.ts'
import { openCardPrinter } from '../card/card-printer.ts'
import { importPeople, type PeopleCounts, type PeopleServices } from '../member/people.import.ts'
import { type ImportOptions, type ImportResult, importDecomptes } from './claim.import.ts'
import type { ImportServices } from './claim.import.type.ts'
import { decompteText, sampleHeader, sampleLine, withFile } from './decompte.sample.ts'
import type { DecompteHeader, DecompteLine } from './decompte.type.ts'
import { exportClaims } from './ledger.export.ts'

/** What the tests of the import are written with. */

const key = Buffer.alloc(32, 7)
export const testVault: Vault = createVault({ fieldKeys: [{ id: 'test', key }], indexKey: key })

const AT = new Date('2026-11-22T09:00:00Z')

export const servicesOn = (db: Database): ImportServices & PeopleServices => ({
  db,
  vault: testVault,
  now: () => AT,
  cards: openCardPrinter(readEnv({})),
})

export const quiet = { print: () => {}, locale: 'fr' } as const

/** Imports the file at a path; what it prints is kept in `told`, if given. */
export const importFile = (
  services: ImportServices,
  path: string,
  options: Partial<ImportOptions> & { told?: string[] } = {},
): Promise<ImportResult> =>
  importDecomptes(services, path, {
    ...quiet,
    print: line => options.told?.push(line),
    amcNumber: sampleHeader.amcNumber,
    ...options,
  })

let fileCount = 0

/** Imports lines as a file of their own. */
export const importLines = (
  services: ImportServices,
  lines: readonly DecompteLine[],
  { header, ...options }: Partial<ImportOptions> & { header?: Partial<DecompteHeader> } = {},
): Promise<ImportResult> =>
  withFile(decompteText(lines, { ...sampleHeader, fileNumber: `TEST-${++fileCount}`, ...header }), path =>
    importFile(services, path, options),
  )

const COLUMNS =
  'contract_number;formula;start_date;end_date;self_employed;member_number;role;nir;nir_key;birth_date;birth_rank;sex;birth_name;usual_name;first_names;email;phone;address;postal_code;city;regime;iban;rights_from;rights_to;monthly_premium_cents'

/** A row of people: a holder with nothing remarkable, but for what a test says. */
export const personRow = (given: Partial<Record<string, string>> = {}): string => {
  const role = given.role ?? 'HOLDER'
  const row: Partial<Record<string, string>> = {
    contract_number: 'T0001',
    formula: 'CONFORT',
    start_date: '2024-01-01',
    self_employed: 'no',
    member_number: '900001',
    role,
    birth_rank: '1',
    sex: 'F',
    birth_name: 'TESTEUR',
    first_names: 'Alix',
    regime: 'GENERAL',
    rights_from: '2024-01-01',
    monthly_premium_cents: role === 'HOLDER' ? '8000' : '',
    ...given,
  }
  return COLUMNS.split(';')
    .map(column => row[column] ?? '')
    .join(';')
}

/** A NIR's 13 characters and its key, made up: the nth woman born in a month. */
export const nirOf = (n: number, month = '8503'): { nir: string; nir_key: string } => {
  const number = `2${month}75${String(Math.floor(n / 900) + 1).padStart(3, '0')}${String((n % 900) + 1).padStart(3, '0')}`
  return { nir: number, nir_key: String(97 - Number(BigInt(number) % 97n)).padStart(2, '0') }
}

export const importRows = (
  services: PeopleServices,
  rows: readonly string[],
  options: { check?: boolean; told?: string[] } = {},
): Promise<PeopleCounts> =>
  withFile([COLUMNS, ...rows, ''].join('\n'), path =>
    importPeople(services, path, {
      ...quiet,
      check: options.check ?? false,
      print: line => options.told?.push(line),
    }),
  )

/** A contract with one person, and a maker of lines for them. */
export const someone = async (
  services: PeopleServices,
  n: number,
  given: Partial<Record<string, string>> = {},
): Promise<{ contract: string; line: (ref: string, changes?: Partial<DecompteLine>) => DecompteLine }> => {
  const contract = given.contract_number ?? `T${String(n).padStart(4, '0')}`
  const identity = nirOf(n)
  await importRows(services, [
    personRow({ contract_number: contract, birth_date: '1985-03-14', ...identity, ...given }),
  ])
  const nir = (given.nir ?? identity.nir) + (given.nir_key ?? identity.nir_key)
  const birthDate = given.birth_date ?? '1985-03-14'
  return { contract, line: (ref, changes) => sampleLine({ ref, nir, birthDate, ...changes }) }
}

/** Care that no Sécu reimburses and a ceiling of the year limits: an osteopath. CONFORT pays 40 € three times. */
export const osteopath = (careFrom: string): Partial<DecompteLine> => ({
  careFrom,
  careTo: careFrom,
  act: { code: 'OSTEO', quantity: 1 },
  provider: {
    id: '10003456786',
    idKind: 'RPPS',
    name: 'Noé Roux, ostéopathe',
    specialty: 'OSTEOPATHY',
    convention: 'NONE',
  },
  pathway: 'NOT_APPLICABLE',
  billedCents: 6000,
  baseCents: 0,
  rateBp: 0,
  amoPaidCents: 0,
  deductions: [],
})

/** The export, as rows of cells by column. */
export const exported = async (db: Database, contractNumber?: string): Promise<Record<string, string>[]> => {
  let text = ''
  await exportClaims({ db }, contractNumber === undefined ? {} : { contractNumber }, piece => {
    text += piece
  })
  const [header = '', ...rows] = text.trimEnd().split('\n')
  const columns = header.split(';')
  return rows.map(row => Object.fromEntries(row.split(';').map((cell, at) => [columns[at]!, cell])))
}

const INSTANTS = [
  'createdAt',
  'updatedAt',
  'receivedAt',
  'occurredAt',
  'at',
  'activeFrom',
  'quarantinedAt',
  'raisedAt',
  'startedAt',
  'finishedAt',
]
/** Random by nature, or made of such. */
const RANDOM = ['alertId', 'bankAccountId', 'nirSealed', 'ibanSealed', 'lineSealed', 'hash', 'previousHash']

/** Every row of every table that imports write, in a fixed order, with what ids stand for in the place of ids. */
export const everything = async (db: Database, read: Reader): Promise<string[]> => {
  const { tables } = db
  const [contracts, members, cards, claims, lines, payments] = await Promise.all([
    read.select().from(tables.contract),
    read.select().from(tables.member),
    read.select().from(tables.card),
    read.select().from(tables.claim),
    read.select().from(tables.claimLine),
    read.select().from(tables.payment),
  ])
  const names = new Map<string, string>()
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id))
  for (const row of contracts) names.set(row.contractId, `contract ${row.number}`)
  for (const row of members)
    names.set(row.memberId, `${nameOf(row.contractId)} member ${row.birthOn} ${row.birthRank} ${row.nirMasked}`)
  for (const row of cards) names.set(row.cardId, `${nameOf(row.contractId)} card ${row.year} version ${row.version}`)
  for (const row of claims) names.set(row.claimId, `${nameOf(row.memberId)} claim ${row.careOn} ${row.providerId}`)
  for (const row of lines) names.set(row.lineId, `line ${row.emitter}/${row.ref}`)
  for (const row of payments)
    names.set(row.paymentId, `${nameOf(row.contractId)} payment ${row.fileKey} ${row.dueOn} ${row.providerId}`)
  const rest = await Promise.all(
    (
      [
        'contractByNumber',
        'memberByNir',
        'bankAccount',
        'ceilingUse',
        'equipmentPurchase',
        'staffAlert',
        'event',
        'auditEntry',
        'feedFile',
        'feedLine',
        'quarantinedLine',
        'contribution',
      ] as const
    ).map(async name => [name, await read.select().from(tables[name] as typeof tables.event)] as const),
  )
  const all: (readonly [string, readonly object[]])[] = [
    ['contract', contracts],
    ['member', members],
    ['claim', claims],
    ['claimLine', lines],
    ['payment', payments],
    ...rest,
  ]
  return all
    .flatMap(([table, rows]) =>
      rows.map(row => {
        const kept = Object.entries(row)
          .filter(([column]) => !INSTANTS.includes(column) && !RANDOM.includes(column))
          .map(([column, value]) => [column, typeof value === 'string' ? nameOf(value) : value])
        return `${table} ${canonicalJson(Object.fromEntries(kept))}`
      }),
    )
    .sort()
}
