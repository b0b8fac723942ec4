import { expect, test } from 'vitest'
import { businessDaysAfter, isBusinessDay } from './business-day.ts'

test.each([
  ['a Saturday', '2026-11-21'],
  ['a Sunday', '2026-11-22'],
  ['1 January', '2026-01-01'],
  ['Easter Monday', '2026-04-06'],
  ['Ascension', '2026-05-14'],
  ['Whit Monday', '2026-05-25'],
  ['Easter Monday of an early Easter', '2024-04-01'],
  ['Easter Monday of the latest Easter', '2038-04-26'],
  ['14 July', '2026-07-14'],
])('%s is no business day', (_, day) => {
  expect(isBusinessDay(day)).toBe(false)
})

test('Good Friday and 2 November are business days', () => {
  expect(isBusinessDay('2026-04-03')).toBe(true)
  expect(isBusinessDay('2026-11-02')).toBe(true)
})

test('days are counted over weekends and holidays', () => {
  expect(businessDaysAfter('2026-11-20', 2)).toBe('2026-11-24')
  expect(businessDaysAfter('2025-12-31', 2)).toBe('2026-01-05')
  expect(businessDaysAfter('2026-04-02', 2)).toBe('2026-04-07')
})
