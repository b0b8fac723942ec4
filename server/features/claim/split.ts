import type { OutOfPocketKind, OutOfPocketPart } from './adjudication.ts'

/** What may explain an out-of-pocket amount. */
export interface Causes {
  totalCents: number
  participationCents: number
  franchiseCents: number
  /** The part of the PAS that the mutuelle did not pay. */
  heavyCents: number
  penaltyCents: number
  otherAmcCents: number
  /** What the AMO paid less than its own rate says. */
  amoShortfallCents: number
  /** A renewal that came too early: the guarantee did not apply at all. */
  blocked: boolean
  /** What ceilings and counts took away. */
  lostCents: number
  /** The guarantee was an amount in euros, so what exceeds it is beyond it, not an overcharge. */
  euros: boolean
  /** The price above the Sécu's base. */
  overchargeCents: number
}

/**
 * Splits an out-of-pocket amount by cause, the surest first; the parts always add up to it. A part is never more
 * than what is left to explain, so figures of the AMO's that do not agree with each other can't break the sum.
 */
export function outOfPocketParts(causes: Causes): OutOfPocketPart[] {
  const parts: OutOfPocketPart[] = []
  let left = causes.totalCents
  const explain = (kind: OutOfPocketKind, cents: number) => {
    const part = Math.min(cents, left)
    if (part <= 0) return
    left -= part
    parts.push({ kind, cents: part })
  }
  if (left < 0) return [{ kind: 'AMO_DIFFERENCE', cents: left }]
  explain('PARTICIPATION', causes.participationCents)
  explain('FRANCHISE', causes.franchiseCents)
  explain('HEAVY_ACT', causes.heavyCents)
  explain('PATHWAY_PENALTY', causes.penaltyCents)
  explain('OTHER_AMC', causes.otherAmcCents)
  explain('AMO_DIFFERENCE', causes.amoShortfallCents)
  if (causes.blocked) explain('TOO_EARLY', left)
  explain('BEYOND_CEILING', causes.lostCents)
  if (causes.euros) explain('BEYOND_GUARANTEE', left)
  explain('OVERCHARGE', causes.overchargeCents)
  explain('NOT_COVERED', left)
  return parts
}
