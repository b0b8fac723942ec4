import { z } from 'zod'
import { CONVENTIONS, PATHWAYS } from '../claim/decompte.type.ts'
import json from './acts.json' with { type: 'json' }

/** Care families: what a member filters by, and what guarantee rows are written for. */
export const FAMILIES = [
  'DOCTOR',
  'TECHNICAL_ACT',
  'IMAGING',
  'PARAMEDICAL',
  'MIDWIFE',
  'PSYCHOLOGIST',
  'BIOLOGY',
  'MEDICINE',
  'TRANSPORT',
  'DEVICE',
  'ALTERNATIVE_MEDICINE',
  'DENTAL_CARE',
  'DENTAL_PROSTHESIS',
  'ORTHODONTICS',
  'IMPLANT',
  'GLASSES',
  'CONTACT_LENSES',
  'REFRACTIVE_SURGERY',
  'HEARING_AID',
  'HOSPITAL_STAY',
  'HOSPITAL_FEE',
  'PRIVATE_ROOM',
  'ACCOMPANYING_BED',
  'SPA_CURE',
  'BIRTH',
] as const
export type Family = (typeof FAMILIES)[number]

/** What the Sécu keeps back on an act: the participation forfaitaire, a franchise, or nothing. */
const ACT_DEDUCTIONS = [
  'PARTICIPATION',
  'FRANCHISE_MEDICINE',
  'FRANCHISE_PARAMEDICAL',
  'FRANCHISE_TRANSPORT',
  'NONE',
] as const

const parameterCode = z.string().regex(/^[A-Z][A-Z0-9_]*$/)

/** A dated parameter that applies to some patients and professionals only; the first that fits is the one. */
const caseSchema = z.strictObject({
  parameter: parameterCode,
  conventions: z.array(z.enum(CONVENTIONS)).optional(),
  specialties: z.array(z.string()).optional(),
  pathways: z.array(z.enum(PATHWAYS)).optional(),
  /** Age in whole years on the day of care: from, included; below, excluded. */
  ageFrom: z.int().optional(),
  ageBelow: z.int().optional(),
  /** The acts of a coefficient are worth the coefficient times the key. */
  timesCoefficient: z.boolean().optional(),
})

const actSchema = z.strictObject({
  /** NGAP, CCAM, LPP or prestation code; a code that ends with `*` stands for all that begin so. */
  code: z.string().regex(/^[A-Z][A-Z0-9_]*\*?$/),
  family: z.enum(FAMILIES),
  label: z.strictObject({ fr: z.string().min(2), en: z.string().min(2) }),
  deduction: z.enum(ACT_DEDUCTIONS),
  /** The AMO's rate, and that of the local regime of Alsace-Moselle where it is higher. */
  rate: z.strictObject({ general: parameterCode, local: parameterCode.optional() }).optional(),
  /** The AMO's base for one unit. Without any, only the décompte knows it. */
  bases: z.array(caseSchema).optional(),
  /**
   * For the simulator, when there is no tariff here: the regulated price of medicines or of a stay is always its own
   * base; a professional bound to the tariff asks no more than the base.
   */
  priceIsBase: z.enum(['ALWAYS', 'AT_TARIFF']).optional(),
  /** The base as a share of the price, for lenses of the 100 % Santé grid. */
  baseShare: parameterCode.optional(),
  /** The regulated price of one unit, where the law sets it: hospital charges. */
  prices: z.array(caseSchema).optional(),
  /** The price is due for each day, at each day's own tariff. */
  daily: z.boolean().optional(),
  /** Care that the Sécu reimburses less outside the coordinated pathway (CSS L162-5-3). */
  pathwayPenalty: z.boolean().optional(),
  /** Doctors' fees: the guarantee and its legal caps depend on OPTAM. */
  doctorFee: z.boolean().optional(),
  /** Full for some patients or stays, for reasons a line does not carry: the rate is not cross-checked. */
  rateVaries: z.boolean().optional(),
  /** From PAS_THRESHOLD on: reimbursed in full but for the PAS, or in full because the stay bears the PAS. */
  heavy: z.enum(['PAS', 'IN_STAY']).optional(),
  /** The class is in the code (`ALWAYS`), or the décompte says it and this is the usual one. */
  basket: z.strictObject({ is: z.enum(['RAC0', 'CONTROLLED', 'FREE']), rule: z.enum(['ALWAYS', 'USUAL']) }).optional(),
  /** PLV or HLF, when the décompte does not give it. */
  priceLimits: z.array(caseSchema).optional(),
  /** What can be bought again only after a delay. */
  equipment: z
    .strictObject({
      kind: z.enum(['GLASSES', 'HEARING_AID']),
      item: z.enum(['FRAME', 'LENS', 'DEVICE']),
      class: z.enum(['A', 'B']),
    })
    .optional(),
  /** AMO rate printed on the medicine's box. */
  vignette: z.enum(['65', '30', '15', '100']).optional(),
  source: z.string().optional(),
})

export type Act = z.infer<typeof actSchema>
export type ActCase = z.infer<typeof caseSchema>

/** The acts the engine knows. */
export interface Acts {
  /** Undefined for a code that is not known: the caller sets the line aside, nothing is guessed. */
  find(code: string): Act | undefined
  /** All of them, prefixes included, in the order of the data. */
  list: readonly Act[]
}

/** Indexes acts by code. @throws Error when one is malformed or a code comes twice. */
export function actsOf(rows: readonly unknown[]): Acts {
  const list = z.array(actSchema).parse(rows)
  const byCode = new Map<string, Act>()
  const prefixes: [string, Act][] = []
  for (const act of list) {
    if (byCode.has(act.code)) throw new Error(`The act ${act.code} is defined twice.`)
    byCode.set(act.code, act)
    if (act.code.endsWith('*')) prefixes.push([act.code.slice(0, -1), act])
  }
  return {
    list,
    find(code) {
      if (code.endsWith('*')) return undefined
      const exact = byCode.get(code)
      if (exact) return exact
      for (const [prefix, act] of prefixes) if (code.length > prefix.length && code.startsWith(prefix)) return act
      return undefined
    },
  }
}

/** The acts of the demonstration: real NGAP, CCAM and prestation codes, and a few of ours where there is none. */
export const acts: Acts = actsOf(json)
