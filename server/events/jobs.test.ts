import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backOffMs, MAX_ATTEMPTS } from './jobs.ts'
import { lastSlot } from './schedule.ts'

test('the pause after a failure doubles up to an hour, and jitter takes at most half of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MAX_ATTEMPTS }),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      (n, r) => {
        const longest = Math.min(3_600_000, 5_000 * 2 ** (n - 1))
        const pause = backOffMs(n, () => r)
        expect(pause).toBeGreaterThanOrEqual(longest / 2)
        expect(pause).toBeLessThanOrEqual(longest)
      },
    ),
  )
  expect([0, 0.5].map(r => backOffMs(2, () => r))).toEqual([5_000, 7_500])
})

test.each([
  ['in winter', '0 6 * * *', '2026-03-02T12:00:00Z', '2026-03-02T05:00:00.000Z'],
  ['in summer', '0 6 * * *', '2026-07-02T12:00:00Z', '2026-07-02T04:00:00.000Z'],
  ['at the slot itself', '0 6 * * *', '2026-03-02T05:00:00Z', '2026-03-02T05:00:00.000Z'],
  ['a millisecond before it', '0 6 * * *', '2026-03-02T04:59:59.999Z', '2026-03-01T05:00:00.000Z'],
  ['in the hour that spring skips', '30 2 * * *', '2026-03-29T10:00:00Z', '2026-03-29T01:00:00.000Z'],
  ['in the hour that autumn has twice', '30 2 * * *', '2026-10-25T10:00:00Z', '2026-10-25T00:30:00.000Z'],
])('a schedule keeps to French clocks: %s', (_, cron, now, slot) => {
  expect(lastSlot({ name: 'x', cron }, new Date(now))?.toISOString()).toBe(slot)
})
