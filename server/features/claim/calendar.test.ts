import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, ageOn, daysBetween } from './calendar.ts'

test.each([
  ['2025-01-31', 1, '2025-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-11-05', 2, '2027-01-05'],
  ['2026-01-05', -1, '2025-12-05'],
  ['2026-03-31', -13, '2025-02-28'],
])('%s and %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected)
})

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected)
})

test.each([
  ['2010-05-06', '2026-05-05', 15],
  ['2010-05-06', '2026-05-06', 16],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2026-05-06', '2026-05-06', 0],
])('born on %s, on %s one is %i years old', (birth, on, age) => {
  expect(ageOn(birth, on)).toBe(age)
})

test('days between two dates are what adding them back gives', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), days => {
      expect(daysBetween('2024-02-29', addDays('2024-02-29', days))).toBe(days)
    }),
  )
})
