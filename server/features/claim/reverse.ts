import type { Adjudication, Consumption, DerivationStep } from './adjudication.ts'

// `0 - x`, not `-x`: a zero stays a plain zero, also once it has been through JSON.
const minus = (cents: number): number => 0 - cents

const giveBack = (use: Consumption): Consumption => ({ ...use, cents: minus(use.cents), count: minus(use.count) })

/**
 * The entry that takes a line back: every sign inverted, ceilings, counts and deductions given back as they were
 * taken, the purchase undone so that its renewal delay no longer runs. An adjudication and its reversal cancel out.
 * @param reverses the `ref` of the line taken back
 */
export function reverse(original: Adjudication, reverses: string): Adjudication {
  const { purchase } = original
  return {
    family: original.family,
    billedCents: minus(original.billedCents),
    amoPaidCents: minus(original.amoPaidCents),
    amcCents: minus(original.amcCents),
    outOfPocketCents: minus(original.outOfPocketCents),
    outOfPocket: original.outOfPocket.map(({ kind, cents }) => ({ kind, cents: minus(cents) })),
    derivation: [
      {
        rule: 'REVERSAL',
        numbers: { reverses, billedCents: original.billedCents, outOfPocketCents: original.outOfPocketCents },
        amountCents: minus(original.amcCents),
        source: null,
      },
    ],
    consumptions: original.consumptions.map(giveBack),
    deductions: original.deductions.map(giveBack),
    ...(purchase
      ? { purchase: { ...purchase, units: minus(purchase.units), amcCents: minus(purchase.amcCents) } }
      : {}),
  }
}

/**
 * The step that says a line was computed again after another was taken back.
 * @param entry whether it stands with the entry taken out of the ledger, or with the one in its place
 */
export const recomputedStep = (entry: 'BEFORE' | 'AFTER', amountCents: number): DerivationStep => ({
  rule: 'RECOMPUTED',
  numbers: { entry },
  amountCents,
  source: null,
})
