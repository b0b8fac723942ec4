import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../claim/calendar.ts'
import { ADDITION_CASES, coveredFrom, coveredTo } from './cover.ts'

describe('the first day of cover', () => {
  test.each([
    ['a birth told the day after', 'BIRTH', '2026-11-20', '2026-11-21', '2026-11-20'],
    ['on the last day of three months', 'BIRTH', '2026-08-22', '2026-11-22', '2026-08-22'],
    ['a day too late', 'BIRTH', '2026-08-21', '2026-11-22', '2026-12-01'],
    ['born on 30 November', 'BIRTH', '2026-11-30', '2027-02-28', '2026-11-30'],
    ['an adoption', 'ADOPTION', '2026-11-01', '2026-11-22', '2026-11-01'],
    ['a marriage', 'MARRIAGE', '2026-11-14', '2026-11-22', '2026-12-01'],
    ['a PACS told on the first of a month', 'PACS', '2026-10-14', '2026-11-01', '2026-12-01'],
    ['told on 31 January', 'COHABITATION', '2026-01-02', '2027-01-31', '2027-02-01'],
    ['told in December', 'CHILD', '2020-01-02', '2026-12-31', '2027-01-01'],
  ] as const)('%s', (_what, why, eventOn, toldOn, expected) => {
    expect(coveredFrom(why, eventOn, toldOn)).toBe(expected)
  })

  const day = fc.integer({ min: 0, max: 2000 }).map(days => addDays('2024-01-01', days))
  it('is the event’s own, or the first of a month that is still to come', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ADDITION_CASES), day, day, (why, eventOn, toldOn) => {
        const from = coveredFrom(why, eventOn, toldOn)
        expect(from === eventOn || (from > toldOn && from.endsWith('-01'))).toBe(true)
      }),
    )
  })
})

describe('the last day of cover', () => {
  test.each([
    ['a death', 'DEATH', '2026-11-02', '2026-11-22', '2026-11-02'],
    ['another cover next month', 'OWN_COVER', '2026-12-15', '2026-11-22', '2026-12-14'],
    ['another cover since last month', 'OWN_COVER', '2026-10-01', '2026-11-22', '2026-11-22'],
    ['a separation', 'SEPARATION', '2026-11-02', '2026-11-22', '2026-11-30'],
    ['a child who leaves in a leap February', 'CHILD_LEAVES', '2028-02-10', '2028-01-22', '2028-02-29'],
    ['no reason, in time', 'OTHER', '2026-10-31', '2026-10-31', '2026-12-31'],
    ['no reason, a day late', 'OTHER', '2026-11-01', '2026-11-01', '2027-12-31'],
  ] as const)('%s', (_what, why, eventOn, toldOn, expected) => {
    expect(coveredTo(why, eventOn, toldOn)).toBe(expected)
  })
})
