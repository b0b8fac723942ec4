import { acts } from '../guarantee/acts.ts'
import { catalogue, type Formula, formulaOf } from '../guarantee/catalogue.ts'
import { parameters } from '../guarantee/parameters.ts'
import type { Terms } from './adjudication.ts'
import { sampleLine } from './decompte.sample.ts'
import type { Convention, DecompteLine } from './decompte.type.ts'

/** What the engine's tests are written with: terms, one-row formulas, lines of each kind of care. */

export const demoFormula = (code: 'ESSENTIEL' | 'CONFORT' | 'INTEGRAL'): Formula =>
  catalogue.inForce(code, '2026-06-01')!

export const sampleTerms = (
  formula: 'ESSENTIEL' | 'CONFORT' | 'INTEGRAL' | Formula,
  changes: Partial<Terms> = {},
): Terms => ({
  formula: typeof formula === 'string' ? demoFormula(formula) : formula,
  beneficiary: { birthDate: '1985-03-14' },
  contract: { startOn: '2024-03-01' },
  parameters,
  acts,
  ...changes,
})

const text = { fr: 'Garantie', en: 'Guarantee' }

/** A formula of the rows that a test is about; it need not be a responsible contract. */
export const formulaWith = (...rows: Record<string, unknown>[]): Formula =>
  formulaOf({
    code: 'TEST',
    version: '1',
    from: '2000-01-01',
    to: null,
    name: 'Test',
    rows: rows.map((row, i) => ({ code: `ROW_${i}`, heading: 'OTHER', label: text, wording: text, ...row })),
  })

export const withConvention = (convention: Convention, specialty = 'GENERAL_PRACTICE'): DecompteLine['provider'] => ({
  ...sampleLine().provider,
  specialty,
  convention,
})

/** A line on a day, of an act the AMO does not reimburse. */
export const unreimbursed = (code: string, billedCents: number, changes: Partial<DecompteLine> = {}): DecompteLine =>
  sampleLine({
    act: { code, quantity: 1 },
    provider: withConvention('NONE', ''),
    pathway: 'NOT_APPLICABLE',
    billedCents,
    baseCents: 0,
    rateBp: 0,
    amoPaidCents: 0,
    deductions: [],
    ...changes,
  })

/** A line the AMO reimburses at a rate, keeping nothing back. */
export const reimbursed = (
  code: string,
  billedCents: number,
  baseCents: number,
  rateBp: number,
  changes: Partial<DecompteLine> = {},
): DecompteLine =>
  sampleLine({
    act: { code, quantity: 1 },
    provider: withConvention('NONE', ''),
    pathway: 'NOT_APPLICABLE',
    billedCents,
    baseCents,
    rateBp,
    amoPaidCents: Math.floor((2 * Math.min(billedCents, baseCents) * rateBp + 10_000) / 20_000),
    deductions: [],
    ...changes,
  })
