import type { Act } from '../guarantee/acts.ts'
import type { DerivationStep, Rule, Terms } from './adjudication.ts'
import { isPenalised } from './amo.ts'
import type { Care } from './benefit.ts'
import type { DecompteLine } from './decompte.type.ts'
import { type Allowance, lensesOf, pairCap } from './equipment.ts'
import { atRate, partOf } from './money.ts'

/** What no responsible contract may exceed, whatever its table says (CSS R871-1, R871-2). `cap` lowers the amount. */
export function legalCaps(
  line: DecompteLine,
  act: Act,
  terms: Terms,
  care: Care,
  allowance: Allowance | undefined,
  cap: (rule: Rule, limitCents: number, source: string, numbers?: DerivationStep['numbers']) => void,
): void {
  const { parameters } = terms
  const { on } = care
  if (act.doctorFee && care.convention === 'NON_OPTAM') {
    const rateBp = parameters.at('CAP_NON_OPTAM_TOTAL', on)
    const source = parameters.source('CAP_NON_OPTAM_TOTAL', on)
    cap('CAP_NON_OPTAM', atRate(care.baseCents, rateBp) - care.referenceCents, source, { rateBp })
  }
  if (isPenalised(act, line.pathway) && line.provider.convention === 'SECTOR_1' && care.baseCents > 0) {
    const overcharge = Math.max(0, care.priceCents - care.baseCents)
    const excludedCents = Math.min(overcharge, parameters.at('PATHWAY_OVERCHARGE_EXCLUDED', on) * care.units)
    const source = parameters.source('PATHWAY_OVERCHARGE_EXCLUDED', on)
    if (excludedCents > 0)
      cap('CAP_PATHWAY_OVERCHARGE', care.priceCents - care.referenceCents - excludedCents, source, { excludedCents })
  }
  if (act.equipment?.class !== 'B' || !allowance) return
  const units = allowance.units
  if (act.equipment.kind === 'HEARING_AID') {
    const totalCents = parameters.at('CAP_AUDIO_EAR_TOTAL', on) * units
    const source = parameters.source('CAP_AUDIO_EAR_TOTAL', on)
    cap('CAP_HEARING', totalCents - partOf(care.referenceCents, units, care.units), source, { totalCents })
    return
  }
  if (act.equipment.item === 'FRAME') {
    const source = parameters.source('CAP_OPT_FRAME', on)
    cap('CAP_FRAME', parameters.at('CAP_OPT_FRAME', on) * units, source)
  }
  const parameter = pairCap(lensesOf(allowance.pair, care.lens, act.equipment.item === 'LENS' ? units : 0))
  const spentCents = allowance.pair.reduce((sum, piece) => sum + piece.amcCents, 0)
  const limitCents = parameters.at(parameter, on)
  cap('CAP_GLASSES', limitCents - spentCents, parameters.source(parameter, on), { limitCents, spentCents })
}
