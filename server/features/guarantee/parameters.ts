import { z } from 'zod'
import json from './parameters.json' with { type: 'json' }

/**
 * Tariffs, rates, caps, ages and delays as dated data: the engine picks each by date of care, never "today", because
 * between 2023 and 2026 nearly all of them moved. Each row names the text that sets it, and where the figure was
 * read when that was elsewhere; `verify` says what remains to be confirmed before go-live.
 */
const parameterSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** Integer euro cents, basis points (7000 = 70 %), or a count in its unit. */
  value: z.int().nonnegative(),
  unit: z.enum(['CENTS', 'BP', 'COUNT', 'YEARS', 'MONTHS', 'DAYS']),
  /** First day in force. */
  from: z.iso.date(),
  /** Last day in force; null while it runs. */
  to: z.iso.date().nullable(),
  /** The text that sets it: an article, an order, an agreement, a nomenclature. */
  source: z
    .string()
    .min(3)
    .regex(/^[^;]+$/),
  /** Where the figure was read or checked, beside the text itself. */
  reference: z.string().optional(),
  verify: z.string().optional(),
})

export type Parameter = z.infer<typeof parameterSchema>

/** Dated parameters, by code and civil date. */
export interface Parameters {
  /** The row in force on a date; undefined when there is none. */
  row(code: string, on: string): Parameter | undefined
  /** The value in force on a date. @throws ParameterMissing */
  at(code: string, on: string): number
  /** Where the value in force on a date comes from; empty when none is in force. */
  source(code: string, on: string): string
}

/** No value of a parameter is in force on the date asked for: the data must be completed, nothing is guessed. */
export class ParameterMissing extends Error {
  constructor(
    readonly code: string,
    readonly on: string,
    known: readonly Parameter[],
  ) {
    const periods = known.map(row => `${row.from} to ${row.to ?? '…'}`).join(', ')
    super(`No value of ${code} is in force on ${on}; ${periods ? `known: ${periods}` : 'the code is unknown'}.`)
    this.name = 'ParameterMissing'
  }
}

/**
 * Indexes parameter rows by code, newest first.
 * @throws Error when a row is malformed, ends before it begins, or overlaps another one of its code.
 */
export function parametersOf(rows: readonly unknown[]): Parameters {
  const byCode = new Map<string, Parameter[]>()
  for (const row of z.array(parameterSchema).parse(rows)) {
    if (row.to !== null && row.to < row.from) throw new Error(`${row.code} from ${row.from} ends before it begins.`)
    const list = byCode.get(row.code)
    if (list) list.push(row)
    else byCode.set(row.code, [row])
  }
  for (const list of byCode.values()) {
    list.sort((a, b) => (a.from < b.from ? 1 : -1))
    list.forEach((row, i) => {
      const earlier = list[i + 1]
      if (earlier && (earlier.to === null || earlier.to >= row.from))
        throw new Error(`${row.code}: the rows from ${earlier.from} and from ${row.from} overlap.`)
    })
  }
  const row = (code: string, on: string) =>
    byCode.get(code)?.find(one => one.from <= on && (one.to === null || on <= one.to))
  return {
    row,
    at(code, on) {
      const found = row(code, on)
      if (!found) throw new ParameterMissing(code, on, byCode.get(code) ?? [])
      return found.value
    },
    source: (code, on) => row(code, on)?.source ?? '',
  }
}

/** The regulatory parameters of French health insurance, as this repository knows them. */
export const parameters: Parameters = parametersOf(json)
