import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RowFault } from '../../feeds/refusal.ts'
import { type ContributionRow, readContributions } from './contributions.reader.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contributions-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(...lines: string[]) {
  const path = join(folder, 'contributions')
  await writeFile(path, lines.join('\n'))
  const rows: ContributionRow[] = []
  const faults: RowFault[] = []
  for await (const batch of readContributions(path)) {
    rows.push(...batch.rows)
    faults.push(...batch.faults)
  }
  return { rows, faults: faults.map(({ line, column, code }) => [line, column, code]) }
}

const HEADER = 'contract_number;period;due_cents;paid_cents;paid_on'

describe('the contributions of a file', () => {
  it('are a row a month', async () => {
    expect(await read(HEADER, 'C1;2026-10;8450;8450;2026-10-05', 'C1;2026-11;8450;0;')).toEqual({
      rows: [
        { line: 2, contractNumber: 'C1', period: '2026-10', dueCents: 8450, paidCents: 8450, paidOn: '2026-10-05' },
        { line: 3, contractNumber: 'C1', period: '2026-11', dueCents: 8450, paidCents: 0, paidOn: null },
      ],
      faults: [],
    })
  })

  it.each([
    [';2026-10;8450;0;', 'contract_number', 'CELL_EMPTY'],
    ['C1;2026-13;8450;0;', 'period', 'BAD_MONTH'],
    ['C1;10/2026;8450;0;', 'period', 'BAD_MONTH'],
    ['C1;2026-10;84.50;0;', 'due_cents', 'NOT_AN_INTEGER'],
    ['C1;2026-10;-1;0;', 'due_cents', 'OUT_OF_RANGE'],
    ['C1;2026-10;8450;;', 'paid_cents', 'CELL_EMPTY'],
    ['C1;2026-10;8450;8450;', 'paid_on', 'CELL_EMPTY'],
    ['C1;2026-10;8450;8450;2026-10-32', 'paid_on', 'BAD_DATE'],
    ['C1;2026-10;8450', undefined, 'ROW_LENGTH'],
  ])('leave %j out, and not the other rows', async (wrong, column, code) => {
    const { rows, faults } = await read(HEADER, wrong, 'C2;2026-10;100;0;')
    expect(faults).toEqual([[2, column, code]])
    expect(rows.map(({ contractNumber }) => contractNumber)).toEqual(['C2'])
  })

  it('are refused without their columns', async () => {
    await expect(read('contract_number;period;due_cents;paid_cents')).rejects.toMatchObject({ code: 'COLUMN_MISSING' })
  })
})
