import { expect, test } from 'vitest'
import { parameters } from '../guarantee/parameters.ts'
import { hasRightsOn, isPrescribed } from './prescription.ts'

test.each([
  ['2024-11-20', '2026-11-20', false],
  ['2024-11-20', '2026-11-21', true],
  ['2024-02-29', '2026-02-28', false],
  ['2024-02-29', '2026-03-01', true],
  ['2026-11-20', '2026-11-20', false],
])('care of %s paid on %s: prescribed is %s', (careOn, paidOn, expected) => {
  expect(isPrescribed(careOn, paidOn, parameters)).toBe(expected)
})

test.each([
  ['2024-02-29', false],
  ['2024-03-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('rights from 1 March 2024 to 31 December 2026, on %s: %s', (on, expected) => {
  expect(hasRightsOn(on, '2024-03-01', '2026-12-31')).toBe(expected)
})

test('rights without an end run on', () => {
  expect(hasRightsOn('2099-01-01', '2024-03-01', null)).toBe(true)
})
