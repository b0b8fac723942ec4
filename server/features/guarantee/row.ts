import { z } from 'zod'
import { FAMILIES } from './acts.ts'

/**
 * The small language guarantees are written in. A formula is a list of rows; a row says which care it is for
 * (`scope`), what it pays (`benefit`), within which limit (`ceiling`), and the words the member reads.
 * Amounts are integer cents, shares basis points (15000 = 150 %).
 */

/** The harmonised headings of guarantee tables (UNOCAM, 2019). */
export const HEADINGS = ['HOSPITAL', 'ROUTINE_CARE', 'DENTAL', 'OPTICS', 'HEARING_AIDS', 'OTHER'] as const

const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const share = z.int().positive()
const cents = z.int().positive()

/**
 * D is the price, BR the Sécu's base, RO what the Sécu pays before its deductions and without the pathway penalty.
 * - PCT_BR_INCL: `min(p·BR, D) − RO`, the Sécu's share included
 * - PCT_BR_EXCL: `min(p·BR, D − RO)`, on top of the Sécu
 * - PCT_TM: `p·(BR − RO)`
 * - PCT_FR: `p·(D − RO)`
 * - EUR_PER_DAY, EUR_PER_ACT, EUR_PER_ITEM: an amount for each night, act or item; `includesAmo` takes RO off it
 * - EUR_PER_PERIOD, PCT_PMSS: an amount for the period of the ceiling; a share of the monthly social-security ceiling
 * - FULL_PLV: `min(D, PLV or HLF) − RO`, the 100 % Santé basket, left to pay 0
 * - FLAT_EVENT: a lump sum; the line of the event bills the lump sum
 */
const benefitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('PCT_BR_INCL'), rateBp: share }),
  z.strictObject({ kind: z.literal('PCT_BR_EXCL'), rateBp: share }),
  z.strictObject({ kind: z.literal('PCT_TM'), rateBp: share }),
  z.strictObject({ kind: z.literal('PCT_FR'), rateBp: share.max(10_000) }),
  z.strictObject({ kind: z.literal('EUR_PER_DAY'), cents, includesAmo: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('EUR_PER_ACT'), cents, includesAmo: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('EUR_PER_ITEM'), cents, includesAmo: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('EUR_PER_PERIOD'), cents }),
  z.strictObject({ kind: z.literal('PCT_PMSS'), rateBp: share }),
  z.strictObject({ kind: z.literal('FULL_PLV') }),
  z.strictObject({ kind: z.literal('FLAT_EVENT'), cents }),
])

/** OPTAM stands for sector 1, OPTAM and salaried doctors; NON_OPTAM for the others. */
const CONVENTION_CLASSES = ['OPTAM', 'NON_OPTAM'] as const

const scopeSchema = z
  .strictObject({
    families: z.array(z.enum(FAMILIES)).nonempty().optional(),
    /** Act codes; they take the place of families. */
    acts: z.array(z.string()).nonempty().optional(),
    conventions: z.array(z.enum(CONVENTION_CLASSES)).nonempty().optional(),
    baskets: z
      .array(z.enum(['RAC0', 'CONTROLLED', 'FREE']))
      .nonempty()
      .optional(),
    vignettes: z
      .array(z.enum(['65', '30', '15', '100']))
      .nonempty()
      .optional(),
    eyewear: z.enum(['FRAME', 'LENS']).optional(),
    lenses: z
      .array(z.enum(['SIMPLE', 'COMPLEX', 'VERY_COMPLEX']))
      .nonempty()
      .optional(),
    /** Whole years on the day of care: from, included; below, excluded. */
    ageFrom: z.int().optional(),
    ageBelow: z.int().optional(),
    /** Whole months since the contract began: a waiting period, a loyalty step. */
    monthsFrom: z.int().optional(),
    monthsBelow: z.int().optional(),
    /** Only care the Sécu reimburses. */
    reimbursed: z.literal(true).optional(),
  })
  .refine(scope => (scope.families === undefined) !== (scope.acts === undefined), 'a scope names families or acts')

const ceilingSchema = z
  .strictObject({
    cents: cents.optional(),
    count: z.int().positive().optional(),
    period: z.enum(['CIVIL_YEAR', 'ADHESION_ANNIVERSARY', 'ROLLING']),
    /** Length of a rolling period, which begins with the first use. */
    months: z.int().positive().optional(),
    per: z.enum(['BENEFICIARY', 'HOUSEHOLD']),
    /** Rows with the same counter share one ceiling; the row's code when absent. */
    counter: z.string().optional(),
  })
  .refine(ceiling => (ceiling.period === 'ROLLING') === (ceiling.months !== undefined), 'ROLLING goes with months')

export const rowSchema = z
  .strictObject({
    /** Stable from one version to the next: ceilings and the member's history refer to it. */
    code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
    heading: z.enum(HEADINGS),
    label: text,
    /** What the table of guarantees says, in the member's words. */
    wording: text,
    scope: scopeSchema,
    benefit: benefitSchema,
    /** BEST: the best of these rows; ADD: on top of it. */
    combine: z.enum(['BEST', 'ADD']).default('BEST'),
    ceiling: ceilingSchema.optional(),
    /** AMO and AMC together never pass it, for one item. */
    totalCapCents: cents.optional(),
  })
  .refine(
    row => (row.benefit.kind !== 'EUR_PER_PERIOD' && row.benefit.kind !== 'PCT_PMSS') || row.ceiling,
    'an amount per period needs a ceiling that says which period',
  )

export type GuaranteeRow = z.infer<typeof rowSchema>
export type Benefit = GuaranteeRow['benefit']
export type Ceiling = NonNullable<GuaranteeRow['ceiling']>
export type Heading = (typeof HEADINGS)[number]
export type ConventionClass = (typeof CONVENTION_CLASSES)[number]
