import { type CsvRow, readCsv } from '../../feeds/csv.ts'
import type { RowFault } from '../../feeds/refusal.ts'
import { rowChecks } from '../../feeds/row.ts'

const COLUMNS = ['contract_number', 'period', 'due_cents', 'paid_cents', 'paid_on'] as const

/** A month of a contract's premiums. */
export interface ContributionRow {
  /** The row's number; the header is row 1. */
  line: number
  contractNumber: string
  /** 'YYYY-MM' */
  period: string
  dueCents: number
  paidCents: number
  /** Null while nothing is paid. */
  paidOn: string | null
}

/** Rows to write together, and what is wrong with those that were left out; a row may have several faults. */
export interface ContributionBatch {
  rows: ContributionRow[]
  faults: RowFault[]
}

const MOST_CENTS = 100_000_00

function readRow(row: CsvRow<(typeof COLUMNS)[number]>): ContributionRow | RowFault[] {
  const checks = rowChecks(row)
  const paidCents = checks.integer('paid_cents', 0, MOST_CENTS)
  const read: ContributionRow = {
    line: row.line,
    contractNumber: checks.matching('contract_number', /^[A-Za-z0-9/-]{1,40}$/),
    period: checks.month('period'),
    dueCents: checks.integer('due_cents', 0, MOST_CENTS),
    paidCents,
    paidOn: paidCents > 0 ? checks.date('paid_on') : checks.optional('paid_on', checks.date),
  }
  return checks.faults.length > 0 ? checks.faults : read
}

/**
 * The ledger of premiums (feed 3: CSV with `;`), as the file has it. A bad row comes as faults and is left out. When a
 * month of a contract comes twice, both rows are given: the later one is the later word. Throws FeedRefused when the
 * file can't be read or its header is wrong.
 */
export async function* readContributions(path: string): AsyncGenerator<ContributionBatch> {
  for await (const batch of readCsv(path, COLUMNS)) {
    const rows: ContributionRow[] = []
    const faults: RowFault[] = []
    for (const row of batch) {
      const read = 'code' in row ? [row] : readRow(row)
      if (Array.isArray(read)) faults.push(...read)
      else rows.push(read)
    }
    if (rows.length > 0 || faults.length > 0) yield { rows, faults }
  }
}
