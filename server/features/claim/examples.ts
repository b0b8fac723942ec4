import { type Acts, acts } from '../guarantee/acts.ts'
import type { Formula } from '../guarantee/catalogue.ts'
import { type Parameters, parameters } from '../guarantee/parameters.ts'
import type { Heading } from '../guarantee/row.ts'
import type { Adjudication } from './adjudication.ts'
import { addMonths } from './calendar.ts'
import { memoryCover } from './cover.ts'
import type { Convention, Exemption, Pathway, Regime } from './decompte.type.ts'
import json from './examples.json' with { type: 'json' }
import { type PlannedCare, simulate } from './simulate.ts'

/** One case of the examples every insurer publishes (UNOCAM, 2019): care, with its usual price, as data. */
interface ExampleCase {
  code: string
  heading: Heading
  label: { fr: string; en: string }
  /** Age of the person, in years: 40 when absent. */
  age?: number
  /** The lines of the case, in order: a pair of glasses has three. */
  lines: (Omit<PlannedCare, 'careOn' | 'regime' | 'exemption' | 'pathway' | 'convention' | 'quantity'> & {
    convention?: Convention
    pathway?: Pathway
    exemption?: Exemption
    quantity?: number
  })[]
}

/** An example computed with a formula: price, the Sécu's base, and who pays what. In cents, for all its lines. */
export interface Example {
  code: string
  heading: Heading
  label: { fr: string; en: string }
  priceCents: number
  baseCents: number
  amoCents: number
  amcCents: number
  outOfPocketCents: number
  /** One for each line. */
  adjudications: Adjudication[]
}

// The compiler reads the JSON's texts as `string`; its values are checked by the tests that compute every example.
const CASES = json as readonly ExampleCase[]

/**
 * « Mes exemples de remboursement », computed live for a formula and a date of care: a person who has used nothing yet
 * and has been covered for years.
 */
export function examplesFor(
  formula: Formula,
  on: string,
  data: { acts: Acts; parameters: Parameters; regime?: Regime } = { acts, parameters },
): Example[] {
  return CASES.map(example => {
    const terms = {
      formula,
      beneficiary: { birthDate: addMonths(on, -12 * (example.age ?? 40)) },
      contract: { startOn: addMonths(on, -120) },
      parameters: data.parameters,
      acts: data.acts,
    }
    const cover = memoryCover()
    const totals = { priceCents: 0, baseCents: 0, amoCents: 0, amcCents: 0, outOfPocketCents: 0 }
    const adjudications = example.lines.map(planned => {
      const { line, adjudication } = simulate(
        {
          convention: 'NONE',
          pathway: 'NOT_APPLICABLE',
          exemption: 'NONE',
          quantity: 1,
          regime: data.regime ?? 'GENERAL',
          ...planned,
          careOn: on,
        },
        terms,
        cover,
      )
      cover.apply(adjudication, line)
      totals.priceCents += line.billedCents
      totals.baseCents += line.baseCents
      totals.amoCents += adjudication.amoPaidCents
      totals.amcCents += adjudication.amcCents
      totals.outOfPocketCents += adjudication.outOfPocketCents
      return adjudication
    })
    return { code: example.code, heading: example.heading, label: example.label, ...totals, adjudications }
  })
}
