import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { type CardDates, firstDay, lastDay, type State, stateOf, versionFrom, wantedYears } from './life.ts'

const card = (given: Partial<CardDates> = {}): CardDates => ({
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  ended: null,
  replacedBy: null,
  ...given,
})

describe('a card', () => {
  it.each<[string, Partial<CardDates>, string, State]>([
    ['waits for its first day', { validFrom: '2027-01-01', validTo: '2027-12-31' }, '2026-12-31', 'UPCOMING'],
    ['begins with its first day', { validFrom: '2027-01-01', validTo: '2027-12-31' }, '2027-01-01', 'CURRENT'],
    ['serves to its last day', {}, '2026-12-31', 'CURRENT'],
    ['is over the day after, with nothing after it', {}, '2027-01-01', 'CLOSED'],
    ['gives way to the next year’s', { replacedBy: 'next' }, '2027-01-01', 'REPLACED'],
    ['serves while the next year’s waits', { replacedBy: 'next' }, '2026-12-31', 'CURRENT'],
    ['is replaced at once by another version', { ended: 'REPLACED', replacedBy: 'v2' }, '2026-06-01', 'REPLACED'],
    ['is closed at once', { ended: 'CLOSED' }, '2026-06-01', 'CLOSED'],
    ['ends with the contract', { validTo: '2026-06-30' }, '2026-07-01', 'CLOSED'],
  ])('%s', (_, given, today, expected) => {
    expect(stateOf(card(given), today)).toBe(expected)
  })

  it.each([
    ['2026-01-01', [2026]],
    ['2026-11-14', [2026]],
    ['2026-11-15', [2026, 2027]],
    ['2026-12-31', [2026, 2027]],
    ['2027-01-01', [2027]],
  ])('is wanted on %s for %j', (today, years) => {
    expect(wantedYears(today)).toEqual(years)
  })

  it.each([
    ['the first of a year begins with it', '2026-01-01', undefined, '2026-05-04', '2026-01-01'],
    [
      'a new version begins the day of the change',
      '2026-01-01',
      { validFrom: '2026-01-01' },
      '2026-05-04',
      '2026-05-04',
    ],
    ['the next year’s stays the next year’s', '2027-01-01', { validFrom: '2027-01-01' }, '2026-12-20', '2027-01-01'],
  ])('%s', (_, planned, replaced, today, expected) => {
    expect(versionFrom(planned, replaced, today)).toBe(expected)
  })

  it('serves one at a time around midnight on 31 December in France, whatever the hour elsewhere', () => {
    const HOUR = 3_600_000
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2060 }),
        fc.integer({ min: -72 * 60, max: 72 * 60 }),
        fc.boolean(),
        (year, minutes, hasNext) => {
          // Midnight in Paris is 23:00 UTC in winter.
          const midnight = Date.UTC(year, 11, 31, 23)
          const instant = new Date(midnight + (minutes * HOUR) / 60)
          const today = dayInFrance(instant)
          const thisYear = card({
            validFrom: firstDay(year),
            validTo: lastDay(year),
            replacedBy: hasNext ? 'next' : null,
          })
          const next = card({ validFrom: firstDay(year + 1), validTo: lastDay(year + 1) })
          const isNewYear = instant.getTime() >= midnight
          expect(stateOf(thisYear, today)).toBe(isNewYear ? (hasNext ? 'REPLACED' : 'CLOSED') : 'CURRENT')
          expect(stateOf(next, today)).toBe(isNewYear ? 'CURRENT' : 'UPCOMING')
          expect(wantedYears(today)).toContain(isNewYear ? year + 1 : year)
        },
      ),
    )
  })
})
