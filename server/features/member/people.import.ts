import { eq } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { faultText, type RowFault } from '../../feeds/refusal.ts'
import type { Locale } from '../../i18n/locale.ts'
import { catalogue } from '../guarantee/catalogue.ts'
import { type ContractPlan, hasOtherHolder, type KnownContract, planContract } from './people.plan.ts'
import { holderFaults, type PeopleContract, readPeople } from './people.reader.ts'
import { PEOPLE_TEXTS, peopleCountsText, personText } from './people.text.ts'
import { bringsAccount, openNir, writeContract } from './people.write.ts'

export type PeopleServices = Pick<Services, 'db' | 'vault' | 'now' | 'cards'>

export interface PeopleOptions {
  /** Only says what would be done. */
  check: boolean
  print: (line: string) => void
  locale: Locale
}

/** Of people; `refused` counts rows. */
export interface PeopleCounts {
  created: number
  updated: number
  unchanged: number
  refused: number
}

/** How many changes are told one by one; the others are counted. */
const TOLD = 50

/**
 * Imports contracts and people, one contract in one transaction: those that are new are made, those that are known are
 * brought up to date, those the file does not name are left alone. A bad row is told and left out.
 * @throws FeedRefused when the file can't be read or its header is wrong
 */
export const importPeople = async (
  services: PeopleServices,
  path: string,
  { check, print, locale }: PeopleOptions,
): Promise<PeopleCounts> => {
  const counts: PeopleCounts = { created: 0, updated: 0, unchanged: 0, refused: 0 }
  const refusedRows = new Set<number>()
  const refuse = (fault: RowFault) => {
    refusedRows.add(fault.line)
    print(`${faultText(fault, locale)}${fault.column ? ` [${fault.column}]` : ''}`)
  }
  let told = 0
  if (check) print(PEOPLE_TEXTS.CHECK[locale])
  for await (const item of readPeople(path)) {
    if (item.kind === 'FAULT') {
      refuse(item.fault)
      continue
    }
    const outcome = await importContract(services, item.contract, check)
    if ('faults' in outcome) {
      for (const fault of outcome.faults) refuse(fault)
      continue
    }
    for (const person of outcome.people) {
      counts[person.kind]++
      if (person.kind === 'updated' && told++ < TOLD) print(personText(item.contract.number, person, locale))
    }
  }
  counts.refused = refusedRows.size
  for (const line of peopleCountsText(counts, check, locale)) print(line)
  return counts
}

/** What was done of a person, and by which columns of which row. */
export interface PersonOutcome {
  kind: 'created' | 'updated' | 'unchanged'
  line: number
  changed: string[]
}

/** What is wrong with a contract, as far as its rows alone don't show it. */
const faultsOf = (contract: PeopleContract, known: KnownContract | undefined): RowFault[] => {
  const { formula } = contract.terms
  const formulas = [...new Set(catalogue.list.map(({ code }) => code))]
  if (!formulas.includes(formula)) {
    const values = { field: 'formula', allowed: formulas.join(', ') }
    return contract.people.map(({ line }) => ({ code: 'NOT_ALLOWED', values, line, column: 'formula' }))
  }
  return known || contract.holder ? [] : holderFaults(contract, 'HOLDER_MISSING')
}

const importContract = (
  services: PeopleServices,
  contract: PeopleContract,
  check: boolean,
): Promise<{ people: PersonOutcome[] } | { faults: RowFault[] }> =>
  fanOut('import', () => {
    const work = async (
      reader: Reader,
      write?: (known: KnownContract | undefined, plan: ContractPlan) => Promise<void>,
    ) => {
      const known = await knownContract(services, reader, contract.number)
      const faults = faultsOf(contract, known)
      if (faults.length > 0) return { faults }
      const plan = planContract(contract, known)
      if (hasOtherHolder(plan, known)) return { faults: holderFaults(contract, 'HOLDER_OTHER') }
      await write?.(known, plan)
      const ofContract = known ? [...plan.changed, ...bankChanges(services, contract, known)] : []
      return {
        people: plan.people.map(({ feed, known: person, changed }, at): PersonOutcome => {
          // What changes the contract is told on its holder's row, or on its first.
          const isMain = feed.role === 'HOLDER' || (at === 0 && !contract.holder)
          const all = isMain ? [...changed, ...ofContract] : changed
          const kind = !person ? 'created' : all.length > 0 ? 'updated' : 'unchanged'
          return { kind, line: feed.line, changed: all }
        }),
      }
    }
    if (check) return work(services.db.read)
    return services.db.transaction(tx => work(tx, (known, plan) => writeContract(services, tx, contract, known, plan)))
  })

const bankChanges = ({ vault }: PeopleServices, { holder }: PeopleContract, known: KnownContract): string[] =>
  bringsAccount(vault, holder, known) ? ['iban'] : []

/** A contract and its people as they are in the database; undefined for a number that nobody has. */
export const knownContract = async (
  { db, vault }: PeopleServices,
  reader: Reader,
  number: string,
): Promise<KnownContract | undefined> => {
  const { bankAccount, contract, contractByNumber, member } = db.tables
  const [place] = await reader.select().from(contractByNumber).where(eq(contractByNumber.number, number))
  if (!place) return undefined
  const { contractId } = place
  const [row] = await reader.select().from(contract).where(eq(contract.contractId, contractId))
  if (!row) throw new Error(`The contract ${number} is looked up but not there`)
  const people = await reader.select().from(member).where(eq(member.contractId, contractId))
  const accounts = await reader
    .select({
      ibanHash: bankAccount.ibanHash,
      requestId: bankAccount.requestId,
      replacedAt: bankAccount.replacedAt,
    })
    .from(bankAccount)
    .where(eq(bankAccount.contractId, contractId))
  const inUse = accounts.find(({ replacedAt }) => replacedAt === null)
  return {
    row,
    people: people.map(person => ({ row: person, nir: openNir(vault, person) })),
    ibanHash: inUse?.ibanHash ?? null,
    replacedIbans: new Set(inUse?.requestId ? accounts.map(({ ibanHash }) => ibanHash) : []),
  }
}
