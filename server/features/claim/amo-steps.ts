import type { Act } from '../guarantee/acts.ts'
import type { DerivationStep, Rule, Terms } from './adjudication.ts'
import { type CareFacts, type Taken, valuesOf } from './amo.ts'
import type { DecompteLine } from './decompte.type.ts'

/** Adds a step to a derivation. */
export type Step = (rule: Rule, amountCents: number, source: string | null, numbers?: DerivationStep['numbers']) => void

/** The first steps of a derivation: the price, the base, what the Sécu took, the penalty it applied. */
export function amoSteps(
  line: DecompteLine,
  act: Act,
  terms: Terms,
  amo: { shareCents: number; referenceBp: number; referenceCents: number; taken: Taken; facts: CareFacts },
  step: Step,
): void {
  const { parameters } = terms
  step('BILLED', line.billedCents, null, {
    act: line.act.code,
    specialty: line.provider.specialty,
    convention: line.provider.convention,
    pathway: line.pathway,
  })
  if (line.baseCents === 0) {
    step('NO_BASE', 0, act.source ?? 'CSS L162-1-7', {})
    return
  }
  const base = act.bases && baseParameter(line, act, terms, amo.facts)
  step('BASE', line.baseCents, base?.source ?? act.source ?? 'CSS L162-1-7', base ? { since: base.from } : {})
  step('AMO_SHARE', amo.shareCents, 'CSS L160-13', {
    rateBp: line.rateBp,
    baseCents: Math.min(line.billedCents, line.baseCents),
    amoPaidCents: line.amoPaidCents,
    ...(line.exemption === 'NONE' ? {} : { exemption: line.exemption }),
    ...(line.regime === 'ALSACE_MOSELLE' ? { regime: line.regime } : {}),
    ...(amo.taken.participationCents ? { participationCents: amo.taken.participationCents } : {}),
    ...(amo.taken.franchiseCents ? { franchiseCents: amo.taken.franchiseCents } : {}),
    ...(amo.taken.heavyCents ? { heavyCents: amo.taken.heavyCents } : {}),
  })
  if (amo.referenceBp !== line.rateBp)
    step('PATHWAY_PENALTY', amo.referenceCents, parameters.source('PATHWAY_PENALTY', line.careFrom), {
      appliedBp: line.rateBp,
      referenceBp: amo.referenceBp,
      penaltyCents: amo.referenceCents - amo.shareCents,
    })
}

/** The dated tariff that the line's base is, when it is one. */
function baseParameter(line: DecompteLine, act: Act, terms: Terms, facts: CareFacts) {
  for (const one of act.bases ?? []) {
    const [value] = valuesOf([one], facts, terms.parameters)
    if (value !== undefined && value * facts.quantity === line.baseCents)
      return terms.parameters.row(one.parameter, line.careFrom)
  }
  return undefined
}
