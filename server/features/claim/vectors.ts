import { type Act, actsOf } from '../guarantee/acts.ts'
import { formulaOf } from '../guarantee/catalogue.ts'
import { type Parameters, parameters, parametersOf } from '../guarantee/parameters.ts'
import { adjudicate } from './adjudicate.ts'
import type { Terms } from './adjudication.ts'
import { type AmoSide, amoSide } from './amo.ts'
import { memoryCover } from './cover.ts'
import type { DecompteLine } from './decompte.type.ts'
import { reverse } from './reverse.ts'

/**
 * Runs reimbursement vectors: a CSV with one case a row, columns found by their name in the header, `;` or `,`
 * between them and a decimal point in numbers, or a comma where it is not what stands between them. Each row becomes a guarantee row and a décompte line, and goes through
 * `adjudicate` as any line does.
 *
 * Columns: `id`, `paid`, `br` (euros), `rate_applied`, `rate_in_pathway` (0.7; the latter defaults to the former),
 * `deduct` (euros the Sécu keeps back), `amc_kind`, `amc_param` (percent, or euros for EUR and FULL_PLV),
 * `amo_amc_cap` (euros), `care_on` (for PCT_PMSS; 2026 when absent), and what is expected, compared where it is
 * given: `amo_paid`, `amc`, `rac`, `carried`. A negative `paid` is a reversal, whose `br` and `deduct` may be written with either sign; what is expected of
 * it is negative.
 *
 * @param text the whole text, or its pieces as a file stream gives them
 * @param print called with each mismatch, each malformed row, then the closing count
 */
export async function runVectors(
  text: AsyncIterable<string> | string,
  print: (message: string) => void,
): Promise<{ passed: number; failed: number }> {
  let columns: Columns | undefined
  let rowNumber = 0
  let passed = 0
  let failed = 0
  const fail = (message: string) => {
    print(`row ${rowNumber}: ${message}`)
    failed++
  }
  for await (const line of linesOf(text)) {
    rowNumber++
    if (line.trim() === '') continue
    try {
      if (!columns) {
        columns = readHeader(line.replace(/^\uFEFF/, ''))
        continue
      }
      const mismatches = runVector(readRow(line, columns))
      for (const mismatch of mismatches) print(mismatch)
      if (mismatches.length > 0) failed++
      else passed++
    } catch (error) {
      if (!(error instanceof MalformedRow)) throw error
      fail(error.message)
      if (!columns || line.length > LONGEST_ROW) break
    }
  }
  if (!columns && failed === 0) fail('there is no header')
  print(`${passed} passed, ${failed} failed`)
  return { passed, failed }
}

const LONGEST_ROW = 10_000

/** Cuts a text that comes in pieces into lines; a line too long to be a row is given up at once, not collected. */
async function* linesOf(text: AsyncIterable<string> | string): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of typeof text === 'string' ? [text] : text) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
    if (rest.length > LONGEST_ROW) break
  }
  yield rest.replace(/\r$/, '')
}

class MalformedRow extends Error {}

interface Columns {
  separator: string
  names: string[]
}

const REQUIRED = ['id', 'paid', 'br', 'rate_applied', 'amc_kind']
const EXPECTED = ['amo_paid', 'amc', 'rac', 'carried'] as const

function readHeader(line: string): Columns {
  const separator = line.includes(';') ? ';' : line.includes('\t') ? '\t' : ','
  const names = cellsOf(line, separator).map(name => name.toLowerCase())
  const missing = REQUIRED.filter(name => !names.includes(name))
  if (missing.length > 0) throw new MalformedRow(`the header lacks ${missing.join(', ')}`)
  return { separator, names }
}

const cellsOf = (line: string, separator: string) =>
  line.split(separator).map(cell =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )

type Row = Record<string, string>

function readRow(line: string, { separator, names }: Columns): Row {
  if (line.length > LONGEST_ROW) throw new MalformedRow(`more than ${LONGEST_ROW} characters`)
  const cells = cellsOf(line, separator)
  if (cells.length !== names.length)
    throw new MalformedRow(`${cells.length} columns where the header has ${names.length}`)
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
}

/** A decimal number as an integer of `decimals` digits, read digit by digit: 0.7 with 4 is 7000. */
function decimal(row: Row, column: string, decimals: number): number {
  const text = (row[column] ?? '').replace(',', '.')
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text) ?? []
  if (whole === undefined) throw new MalformedRow(`${row.id || 'no id'}, ${column}: "${text}" is not a decimal number`)
  const digits = fraction.replace(/0+$/, '')
  if (digits.length > decimals)
    throw new MalformedRow(`${row.id}, ${column}: ${text} has more than ${decimals} decimals`)
  const value = Number(whole + digits.padEnd(decimals, '0'))
  if (!Number.isSafeInteger(value) || value > 1e12) throw new MalformedRow(`${row.id}, ${column}: ${text} is too large`)
  return sign && value !== 0 ? -value : value
}

const optional = (row: Row, column: string, decimals: number, otherwise: number) =>
  row[column] ? decimal(row, column, decimals) : otherwise

function rate(row: Row, column: string, otherwise?: number): number {
  const value = otherwise === undefined ? decimal(row, column, 4) : optional(row, column, 4, otherwise)
  if (value < 0 || value > 20_000) throw new MalformedRow(`${row.id}, ${column}: a rate goes from 0 to 2 (0.7 is 70 %)`)
  return value
}

function runVector(row: Row): string[] {
  if (!row.id) throw new MalformedRow('no id')
  const sign = decimal(row, 'paid', 2) < 0 ? -1 : 1
  const [paid, base, deduct] = [
    decimal(row, 'paid', 2) * sign,
    decimal(row, 'br', 2),
    optional(row, 'deduct', 2, 0),
  ].map((cents, at) => (at > 0 && sign < 0 ? Math.abs(cents) : cents)) as [number, number, number]
  if (base < 0 || deduct < 0) throw new MalformedRow(`${row.id}: br and deduct are negative on a reversal only`)
  const applied = rate(row, 'rate_applied')
  const inPathway = rate(row, 'rate_in_pathway', applied)
  if (inPathway < applied) throw new MalformedRow(`${row.id}: rate_in_pathway is below rate_applied`)

  const amo = amoSide(paid, base, applied, deduct)
  const line = lineOf(row, { paid, base, applied, inPathway }, amo)
  const result = adjudicate(line, termsOf(row, { applied, inPathway }), memoryCover())
  const signed = sign < 0 ? reverse(result, line.ref) : result
  const got = {
    amo_paid: signed.amoPaidCents,
    amc: signed.amcCents,
    rac: signed.outOfPocketCents,
    carried: amo.carriedCents === 0 ? 0 : amo.carriedCents * sign,
  }
  return EXPECTED.filter(name => row[name]).flatMap(name => {
    const expected = decimal(row, name, 2)
    return expected === got[name] ? [] : [`${row.id} ${name}: expected ${euros(expected)}, got ${euros(got[name])}`]
  })
}

const euros = (cents: number) => (cents / 100).toFixed(2)

function lineOf(
  row: Row,
  amounts: { paid: number; base: number; applied: number; inPathway: number },
  amo: AmoSide,
): DecompteLine {
  const careOn = row.care_on || '2026-11-02'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(careOn)) throw new MalformedRow(`${row.id}, care_on: "${careOn}" is not a date`)
  return {
    ref: row.id ?? '',
    nature: 'NORMAL',
    nir: '',
    birthDate: BIRTH_DATE,
    birthRank: 1,
    careFrom: careOn,
    careTo: careOn,
    act: { code: ACT.code, quantity: 1 },
    provider: { id: '', idKind: 'AM', name: '', specialty: '', convention: 'OPTAM' },
    pathway: amounts.inPathway > amounts.applied ? 'OUT_OF_PATHWAY' : 'NOT_APPLICABLE',
    exemption: 'NONE',
    regime: 'GENERAL',
    billedCents: amounts.paid,
    baseCents: amounts.base,
    rateBp: amounts.applied,
    amoPaidCents: amo.paidCents,
    deductions: amo.takenCents > 0 ? [{ kind: 'PARTICIPATION', cents: amo.takenCents }] : [],
    ...(row.amc_kind === 'FULL_PLV' && row.amc_param ? { priceLimitCents: decimal(row, 'amc_param', 2) } : {}),
    thirdParty: { amo: false, amc: false },
    payee: 'MEMBER',
    paidOn: careOn,
    paymentRef: '',
  }
}

const BIRTH_DATE = '1980-01-01'

/** An act with no tariff of its own: the vector says everything. */
const ACT = {
  code: 'VECTOR',
  family: 'DOCTOR',
  label: { fr: 'Vecteur', en: 'Vector' },
  deduction: 'NONE',
  rate: { general: 'RATE_VECTOR' },
  pathwayPenalty: true,
} satisfies Act
const VECTOR_ACTS = actsOf([ACT])

function termsOf(row: Row, rates: { applied: number; inPathway: number }): Terms {
  const cap = row.amo_amc_cap ? decimal(row, 'amo_amc_cap', 2) : undefined
  const benefit = cap !== undefined && cap <= 0 ? undefined : benefitOf(row)
  const text = { fr: row.id, en: row.id }
  const guarantee = {
    code: 'VECTOR',
    heading: 'OTHER',
    label: text,
    wording: text,
    scope: benefit ? { families: ['DOCTOR'] } : { families: ['BIRTH'] },
    benefit: benefit ?? { kind: 'FULL_PLV' },
    ...(benefit?.kind === 'PCT_PMSS' ? { ceiling: { period: 'CIVIL_YEAR', per: 'BENEFICIARY' } } : {}),
    ...(benefit && cap !== undefined ? { totalCapCents: cap } : {}),
  }
  return {
    formula: formulaOf({
      code: 'VECTOR',
      version: '1',
      from: '1900-01-01',
      to: null,
      name: 'Vector',
      rows: [guarantee],
    }),
    beneficiary: { birthDate: BIRTH_DATE },
    contract: { startOn: '2000-01-01' },
    parameters: withRates(rates),
    acts: VECTOR_ACTS,
  }
}

/** The regulatory parameters, with the vector's own rate and pathway penalty in the place of the law's. */
function withRates({ applied, inPathway }: { applied: number; inPathway: number }): Parameters {
  const dates = { unit: 'BP', from: '1900-01-01', to: null, source: 'vector' }
  const own = parametersOf([
    { code: 'RATE_VECTOR', value: inPathway, ...dates },
    { code: 'PATHWAY_PENALTY', value: inPathway - applied, ...dates },
  ])
  const of = (code: string, on: string) => (own.row(code, on) ? own : parameters)
  return {
    row: (code, on) => of(code, on).row(code, on),
    at: (code, on) => of(code, on).at(code, on),
    source: (code, on) => of(code, on).source(code, on),
  }
}

/** The guarantee a vector is about; undefined when it pays nothing. */
function benefitOf(row: Row): { kind: string; rateBp?: number; cents?: number } | undefined {
  const kind = row.amc_kind
  switch (kind) {
    case 'NONE':
      return undefined
    case 'FULL_PLV':
      return { kind }
    case 'EUR': {
      const cents = decimal(row, 'amc_param', 2)
      return positive(row, cents) ? { kind: 'EUR_PER_ACT', cents } : undefined
    }
    case 'PCT_BR_INCL':
    case 'PCT_BR_EXCL':
    case 'PCT_TM':
    case 'PCT_FR':
    case 'PCT_PMSS': {
      const percent = decimal(row, 'amc_param', 2)
      // More than 100 % of what is left to pay is all of it.
      const rateBp = kind === 'PCT_FR' ? Math.min(percent, 10_000) : percent
      return positive(row, rateBp) ? { kind, rateBp } : undefined
    }
    default:
      throw new MalformedRow(`${row.id}, amc_kind: "${kind}" is not one of ${KINDS}`)
  }
}

const KINDS = 'PCT_BR_INCL, PCT_BR_EXCL, PCT_TM, PCT_FR, EUR, FULL_PLV, NONE, PCT_PMSS'

function positive(row: Row, value: number): boolean {
  if (value < 0) throw new MalformedRow(`${row.id}, amc_param: ${row.amc_param} is negative`)
  return value > 0
}
