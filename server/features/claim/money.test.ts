import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atRate, partOf } from './money.ts'

test.each([
  [3150, 7000, 2205],
  [209, 6500, 136],
  [2892, 6000, 1735],
  [5, 6000, 3],
  [1, 5000, 1],
  [1, 4999, 0],
  [3, 5000, 2],
  [0, 7000, 0],
  [-209, 6500, -136],
  [-1, 5000, -1],
])('%i cents at %i basis points is %i', (cents, rateBp, expected) => {
  expect(atRate(cents, rateBp)).toBe(expected)
})

test('rounding is half-up in exact decimals, and a negative amount mirrors the positive one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 50_000 }), (cents, rateBp) => {
      const exact = BigInt(cents) * BigInt(rateBp)
      const rounded = Number((2n * exact + 10_000n) / 20_000n)
      expect(atRate(cents, rateBp)).toBe(rounded)
      expect(atRate(0 - cents, rateBp)).toBe(0 - rounded)
    }),
  )
})

test('a part of a quantity is rounded once, and the whole is left as it is', () => {
  expect(partOf(10_000, 2, 3)).toBe(6667)
  expect(partOf(10_000, 3, 3)).toBe(10_000)
  expect(partOf(10_000, 4, 3)).toBe(10_000)
  expect(partOf(10_000, 0, 3)).toBe(0)
})
