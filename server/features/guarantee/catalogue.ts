import { z } from 'zod'
import { type Act, type Acts, acts } from './acts.ts'
import confort from './catalogue/CONFORT.json' with { type: 'json' }
import essentiel from './catalogue/ESSENTIEL.json' with { type: 'json' }
import integral from './catalogue/INTEGRAL.json' with { type: 'json' }
import { type Parameters, parameters } from './parameters.ts'
import { type Breach, breachesOf } from './responsible.ts'
import { type GuaranteeRow, rowSchema } from './row.ts'

const formulaSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  version: z.string(),
  /** Care dates this version is for: both included; null while it runs. */
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  /** Its commercial name, the same in every language. */
  name: z.string().min(1),
  rows: z.array(rowSchema).nonempty(),
})

/** One version of a formula, indexed. */
export interface Formula {
  readonly code: string
  readonly version: string
  readonly from: string
  readonly to: string | null
  readonly name: string
  readonly rows: readonly GuaranteeRow[]
  /** The rows written for an act, whatever the convention, age or basket; in the order of the table. */
  rowsFor(act: Act): readonly GuaranteeRow[]
  /** A row by its stable code. */
  row(code: string): GuaranteeRow | undefined
}

export interface Catalogue {
  /** The version of a formula for a date of care. */
  inForce(code: string, on: string): Formula | undefined
  /** Every version. */
  list: readonly Formula[]
}

/** A catalogue that may not be sold: what is wrong, row by row, with the rule it breaks. */
export class CatalogueRefused extends Error {
  constructor(readonly breaches: readonly Breach[]) {
    super(
      `The guarantee catalogue is refused:\n${breaches
        .map(
          breach => `- ${breach.formula}, ${breach.rows.join(' + ') || 'no row'}: ${breach.message} (${breach.source})`,
        )
        .join('\n')}`,
    )
    this.name = 'CatalogueRefused'
  }
}

const noRows: readonly GuaranteeRow[] = []

/** Checks one formula's shape and indexes its rows. @throws Error */
export function formulaOf(document: unknown): Formula {
  const formula = formulaSchema.parse(document)
  const byFamily = new Map<string, GuaranteeRow[]>()
  const byAct = new Map<string, GuaranteeRow[]>()
  const byCode = new Map<string, GuaranteeRow>()
  const add = (index: Map<string, GuaranteeRow[]>, key: string, row: GuaranteeRow) => {
    const list = index.get(key)
    if (list) list.push(row)
    else index.set(key, [row])
  }
  for (const row of formula.rows) {
    if (byCode.has(row.code)) throw new Error(`${formula.code} ${formula.version}: the row ${row.code} comes twice.`)
    byCode.set(row.code, row)
    if (row.scope.acts) for (const code of row.scope.acts) add(byAct, code, row)
    else for (const family of row.scope.families ?? []) add(byFamily, family, row)
  }
  const merged = new Map<string, readonly GuaranteeRow[]>()
  return {
    ...formula,
    row: code => byCode.get(code),
    rowsFor(act) {
      const known = merged.get(act.code)
      if (known) return known
      const rows = [...(byAct.get(act.code) ?? noRows), ...(byFamily.get(act.family) ?? noRows)]
      merged.set(act.code, rows)
      return rows
    },
  }
}

/**
 * Builds a catalogue of formula versions and runs the contrat-responsable validator over each.
 * @throws CatalogueRefused with every breach; Error when a document is malformed or two versions overlap.
 */
export function catalogueOf(
  documents: readonly unknown[],
  data: { acts: Acts; parameters: Parameters } = { acts, parameters },
): Catalogue {
  const list = documents.map(formulaOf)
  for (const one of list) {
    const other = list.find(
      two => two !== one && two.code === one.code && two.from <= (one.to ?? '9999') && one.from <= (two.to ?? '9999'),
    )
    if (other) throw new Error(`${one.code}: versions ${one.version} and ${other.version} are in force together.`)
  }
  const breaches = list.flatMap(formula => breachesOf(formula, data))
  if (breaches.length) throw new CatalogueRefused(breaches)
  return {
    list,
    inForce: (code, on) =>
      list.find(formula => formula.code === code && formula.from <= on && (formula.to === null || on <= formula.to)),
  }
}

/** The demonstration catalogue. */
export const catalogue: Catalogue = catalogueOf([essentiel, confort, integral])

/** A formula's name for people; its code when the catalogue no longer has it. */
export const formulaName = (code: string): string =>
  catalogue.list.findLast(formula => formula.code === code)?.name ?? code
