import { inArray, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/audit.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { inPieces, rowPieces } from '../../db/sequence.ts'
import { fanOut } from '../../db/shards.ts'
import { tuplesIn } from '../../db/tuples.ts'
import { faultText, type RowFault } from '../../feeds/refusal.ts'
import type { Locale } from '../../i18n/locale.ts'
import { lookAtCertificates } from '../certificate/certificate.jobs.ts'
import { type ContributionRow, readContributions } from './contributions.reader.ts'

export type ContributionServices = Pick<Services, 'db' | 'now'>

export interface ContributionOptions {
  print: (line: string) => void
  locale: Locale
}

/** Of rows. */
export interface ContributionCounts {
  created: number
  updated: number
  unchanged: number
  refused: number
}

type Contribution = Omit<ContributionRow, 'line' | 'contractNumber'> & { contractId: string }

/**
 * Imports the ledger of premiums: a month of a contract is made or brought up to date. Rows are written some hundreds at
 * a time; a bad row, or one of an unknown contract, is told and left out.
 * @throws FeedRefused when the file can't be read or its header is wrong
 */
export const importContributions = async (
  services: ContributionServices,
  path: string,
  { print, locale }: ContributionOptions,
): Promise<ContributionCounts> => {
  const counts: ContributionCounts = { created: 0, updated: 0, unchanged: 0, refused: 0 }
  const refusedRows = new Set<number>()
  const refuse = (fault: RowFault) => {
    refusedRows.add(fault.line)
    print(`${faultText(fault, locale)}${fault.column ? ` [${fault.column}]` : ''}`)
  }
  for await (const { rows, faults } of readContributions(path)) {
    for (const fault of faults) refuse(fault)
    for (const piece of rowPieces(rows)) {
      const done = await fanOut('import', () => services.db.transaction(tx => write(tx, services, piece)))
      counts.created += done.created
      counts.updated += done.updated
      counts.unchanged += done.unchanged
      for (const fault of done.faults) refuse(fault)
    }
  }
  counts.refused = refusedRows.size
  print(countsText(counts, locale))
  return counts
}

const countsText = ({ created, updated, unchanged, refused }: ContributionCounts, locale: Locale) =>
  ({
    fr: `Cotisations : ${created} créées, ${updated} modifiées, ${unchanged} inchangées, ${refused} lignes refusées`,
    en: `Contributions: ${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} rows refused`,
  })[locale]

const keyOf = ({ contractId, period }: Pick<Contribution, 'contractId' | 'period'>) => `${contractId} ${period}`

const write = async (tx: Writer, { db, now }: ContributionServices, rows: readonly ContributionRow[]) => {
  const { contractByNumber, contribution } = db.tables
  const contractIds = new Map<string, string>()
  for (const piece of inPieces([...new Set(rows.map(row => row.contractNumber))])) {
    const found = await tx.select().from(contractByNumber).where(inArray(contractByNumber.number, piece))
    for (const { number, contractId } of found) contractIds.set(number, contractId)
  }

  const faults: RowFault[] = []
  /** The later word of a month is the one that counts. */
  const said = new Map<string, Contribution>()
  for (const { line, contractNumber, ...row } of rows) {
    const contractId = contractIds.get(contractNumber)
    if (contractId) said.set(keyOf({ ...row, contractId }), { ...row, contractId })
    else faults.push({ code: 'CONTRACT_UNKNOWN', values: {}, line, column: 'contract_number' })
  }

  const known = new Map<string, Contribution>()
  const keys = [...said.values()].map(({ contractId, period }) => [contractId, period])
  for (const condition of tuplesIn(db.engine, [contribution.contractId, contribution.period], keys))
    for (const row of await tx.select().from(contribution).where(condition)) known.set(keyOf(row), row)

  const isSame = (a: Contribution, b: Contribution) =>
    a.dueCents === b.dueCents && a.paidCents === b.paidCents && a.paidOn === b.paidOn
  const fresh = [...said].flatMap(([key, row]) => {
    const before = known.get(key)
    return before && isSame(before, row) ? [] : [row]
  })
  for (const piece of rowPieces(fresh))
    await tx
      .insert(contribution)
      .values(piece)
      .onConflictDoUpdate({
        target: [contribution.contractId, contribution.period],
        set: {
          dueCents: sql`excluded.due_cents`,
          paidCents: sql`excluded.paid_cents`,
          paidOn: sql`excluded.paid_on`,
        },
      })

  const changes = fresh.map(row => ({
    contractId: row.contractId,
    paidOn: [known.get(keyOf(row))?.paidOn ?? null, row.paidOn],
  }))
  await lookAtCertificates({ db, now }, tx, changes)

  const periods = new Map<string, string[]>()
  for (const { contractId, period } of fresh) periods.set(contractId, [...(periods.get(contractId) ?? []), period])
  const at = now()
  await writeAudit(
    tx,
    db.tables,
    [...periods].map(([contractId, months]) => ({
      contractId,
      at,
      actorKind: 'SYSTEM' as const,
      action: 'contributions.imported',
      details: { periods: months },
    })),
  )
  const updated = fresh.filter(row => known.has(keyOf(row))).length
  const created = fresh.length - updated
  return { faults, created, updated, unchanged: rows.length - faults.length - fresh.length }
}
