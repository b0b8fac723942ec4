/**
 * Money is integer euro cents, rates are basis points (7000 = 70 %). The two functions here are the only places
 * where an amount is rounded: half-up, to the cent, a negative amount mirroring the positive one, so that a
 * reversal gives back exactly what was paid.
 */

const halfUp = (numerator: number, denominator: number): number => {
  // Integer arithmetic only: 14.5 cents must never be 14.499999 because a rate has no exact binary form.
  const magnitude = Math.abs(numerator)
  const rounded = Math.floor((2 * magnitude + denominator) / (2 * denominator))
  return numerator < 0 ? 0 - rounded : rounded
}

/** `rateBp` of an amount: 7000 of 3150 cents is 2205 cents. */
export const atRate = (cents: number, rateBp: number): number => halfUp(cents * rateBp, 10_000)

/** The part of an amount that `part` units out of `whole` stand for: 2 of 3 sessions billed 100 € is 66.67 €. */
export const partOf = (cents: number, part: number, whole: number): number =>
  part >= whole ? cents : halfUp(cents * part, whole)
