import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addMonths } from '../features/claim/calendar.ts'
import type { DecompteLine } from '../features/claim/decompte.type.ts'
import type { SeedCase, SeedPerson } from './case.ts'
import { LAST_DAY, linesOf } from './lines.ts'

/** Where the seed's décomptes say they come from. */
export const EMITTER = '01-931-0000'

/** The demonstration begins here: the first décomptes, the first premiums. */
export const FIRST_MONTH = '2024-11'

/** A file as a caisse would send it, and when it would have arrived. */
interface SeedFile {
  path: string
  createdOn: string
}

export interface SeedFeeds {
  people: string
  contributions: string
  /** In the order in which they came. */
  decomptes: readonly SeedFile[]
}

/** Writes the cases as the files that the import reads: people, premiums, and décomptes file by file. */
export async function writeFeeds(cases: readonly SeedCase[], folder: string, amcNumber: string): Promise<SeedFeeds> {
  const people = join(folder, 'people.csv')
  const contributions = join(folder, 'contributions.csv')
  await writeFile(people, csv(PEOPLE_COLUMNS, cases.flatMap(peopleRows)))
  await writeFile(contributions, csv(CONTRIBUTION_COLUMNS, cases.flatMap(contributionRows)))

  const byDay = new Map<string, DecompteLine[]>()
  for (const { line, sentOn } of cases.flatMap(linesOf)) {
    const lines = byDay.get(sentOn) ?? []
    byDay.set(sentOn, lines)
    lines.push(line)
  }
  const decomptes: SeedFile[] = []
  for (const [createdOn, lines] of [...byDay].sort(([one], [two]) => (one < two ? -1 : 1))) {
    const header = { type: 'header', version: 1, emitter: EMITTER, fileNumber: createdOn, amcNumber, createdOn }
    const amoPaidCents = lines.reduce((sum, line) => sum + line.amoPaidCents, 0)
    const records = [header, ...lines.map(line => ({ type: 'line', ...line }))]
    const trailer = { type: 'trailer', lines: lines.length, amoPaidCents }
    const path = join(folder, `decomptes-${createdOn}.jsonl`)
    await writeFile(path, [...records, trailer].map(record => `${JSON.stringify(record)}\n`).join(''))
    decomptes.push({ path, createdOn })
  }
  return { people, contributions, decomptes }
}

type Cells = readonly (string | number | undefined)[]

/** No cell of the seed holds a quote, a semicolon or a line break. */
const csv = (columns: string, rows: readonly Cells[]): string =>
  [columns, ...rows.map(cells => cells.map(cell => cell ?? '').join(';'))].map(row => `${row}\n`).join('')

const PEOPLE_COLUMNS =
  'contract_number;formula;start_date;end_date;self_employed;member_number;role;nir;nir_key;birth_date;birth_rank;sex;birth_name;usual_name;first_names;email;phone;address;postal_code;city;regime;iban;rights_from;rights_to;monthly_premium_cents'

const peopleRows = ({ contract, people }: SeedCase): Cells[] =>
  people.map((person: SeedPerson) => {
    const isHolder = person.role === 'HOLDER'
    return [
      contract.number,
      contract.formula,
      contract.startOn,
      contract.endOn,
      contract.selfEmployed ? 'yes' : 'no',
      person.number,
      person.role,
      person.nir?.slice(0, 13),
      person.nir?.slice(13),
      person.birthOn,
      person.birthRank ?? 1,
      person.sex,
      person.birthName,
      person.usualName ?? person.birthName,
      person.firstNames,
      person.email,
      person.phone,
      person.address,
      person.postalCode,
      person.city,
      person.regime ?? 'GENERAL',
      isHolder ? contract.iban : undefined,
      person.rightsFrom,
      person.rightsTo,
      isHolder ? contract.premiumCents : undefined,
    ]
  })

const CONTRIBUTION_COLUMNS = 'contract_number;period;due_cents;paid_cents;paid_on'

/** The premium of each month of the demonstration in which the contract ran, paid on the 5th unless it says otherwise. */
function contributionRows({ contract }: SeedCase): Cells[] {
  const rows: Cells[] = []
  const last = contract.endOn && contract.endOn < LAST_DAY ? contract.endOn : LAST_DAY
  const first = contract.startOn.slice(0, 7) > FIRST_MONTH ? contract.startOn.slice(0, 7) : FIRST_MONTH
  for (let month = `${first}-01`; month <= last; month = addMonths(month, 1)) {
    const period = month.slice(0, 7)
    const told = contract.premiums?.[period]
    const dueCents = told?.dueCents ?? contract.premiumCents
    const paidCents = told?.paidCents ?? dueCents
    const paidOn = paidCents > 0 ? (told?.paidOn ?? `${period}-05`) : undefined
    rows.push([contract.number, period, dueCents, paidCents, paidOn])
  }
  return rows
}
