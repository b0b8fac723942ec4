import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths } from '../claim/calendar.ts'
import { type EffectFacts, effectOf, refundDueOn, TERMINATION_GROUNDS, type TerminationGround } from './effect.ts'
import { balanceAt } from './refund.ts'

type Case = [what: string, ground: TerminationGround, facts: EffectFacts, outcome: string]

/** In short: the last day of cover, or the refusal with the day it names. */
const outcomeOf = (ground: TerminationGround, facts: EffectFacts) => {
  const effect = effectOf(ground, facts)
  if ('endOn' in effect) return effect.endOn
  const { code, ...days } = effect.refused
  return [code, ...Object.values(days)].join(' ')
}

/** Each with its source; the year of 2028 is a leap year, 2026 is not. */
const CASES: readonly Case[] = [
  // L221-10-2: a year after the first subscription, one month after we received it.
  ['in mid-month', 'ANY_TIME', { startOn: '2024-01-01', receivedOn: '2026-03-15' }, '2026-04-15'],
  [
    'on the first day of the second year',
    'ANY_TIME',
    { startOn: '2025-11-26', receivedOn: '2026-11-26' },
    '2026-12-26',
  ],
  ['a day too early', 'ANY_TIME', { startOn: '2025-11-26', receivedOn: '2026-11-25' }, 'FIRST_YEAR 2026-11-26'],
  ['on 31 January', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2026-01-31' }, '2026-02-28'],
  ['on 30 January', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2026-01-30' }, '2026-02-28'],
  ['on 31 January of a leap year', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2028-01-31' }, '2028-02-29'],
  ['on 29 February', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2028-02-29' }, '2028-03-29'],
  ['on 28 February', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2026-02-28' }, '2026-03-28'],
  ['on 31 August', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2026-08-31' }, '2026-09-30'],
  ['on New Year’s Eve', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2026-12-31' }, '2027-01-31'],
  ['on a public holiday', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2026-07-14' }, '2026-08-14'],
  ['on a Sunday, to end on one', 'ANY_TIME', { startOn: '2020-01-01', receivedOn: '2026-02-01' }, '2026-03-01'],
  ['signed on 29 February', 'ANY_TIME', { startOn: '2024-02-29', receivedOn: '2025-02-27' }, 'FIRST_YEAR 2025-02-28'],
  ['a year after 29 February', 'ANY_TIME', { startOn: '2024-02-29', receivedOn: '2025-02-28' }, '2025-03-28'],
  // L221-10: the term, two months before it.
  ['on the last day of notice', 'ANNUAL', { startOn: '2026-01-01', receivedOn: '2026-10-31' }, '2026-12-31'],
  ['a day after the last of notice', 'ANNUAL', { startOn: '2026-01-01', receivedOn: '2026-11-01' }, '2027-12-31'],
  ['in the first year', 'ANNUAL', { startOn: '2026-03-01', receivedOn: '2026-05-02' }, '2026-12-31'],
  ['on 1 January', 'ANNUAL', { startOn: '2020-01-01', receivedOn: '2026-01-01' }, '2026-12-31'],
  // L221-10-1 (Chatel): a premium notice less than 15 days before 31 October gives 20 days from its posting.
  [
    'notice posted just in time',
    'LATE_NOTICE',
    { startOn: '2020-01-01', receivedOn: '2026-10-20', eventOn: '2026-10-16' },
    'NOTICE_IN_TIME',
  ],
  [
    'notice posted a day late',
    'LATE_NOTICE',
    { startOn: '2020-01-01', receivedOn: '2026-11-06', eventOn: '2026-10-17' },
    '2026-12-31',
  ],
  [
    'the day after the twenty',
    'LATE_NOTICE',
    { startOn: '2020-01-01', receivedOn: '2026-11-07', eventOn: '2026-10-17' },
    'EVENT_TOO_OLD 2026-11-06',
  ],
  [
    'notice posted in December',
    'LATE_NOTICE',
    { startOn: '2020-01-01', receivedOn: '2027-01-04', eventOn: '2026-12-20' },
    '2027-01-04',
  ],
  [
    'notice posted after the term',
    'LATE_NOTICE',
    { startOn: '2020-01-01', receivedOn: '2027-01-20', eventOn: '2027-01-10' },
    '2027-01-20',
  ],
  ['no day of posting', 'LATE_NOTICE', { startOn: '2020-01-01', receivedOn: '2026-11-07' }, 'EVENT_MISSING'],
  [
    'a posting to come',
    'LATE_NOTICE',
    { startOn: '2020-01-01', receivedOn: '2026-11-07', eventOn: '2026-11-08' },
    'EVENT_TO_COME',
  ],
  // L221-17: within three months of the event, a month after the notice.
  [
    'moved a week ago',
    'SITUATION',
    { startOn: '2026-01-01', receivedOn: '2026-05-08', eventOn: '2026-05-01' },
    '2026-06-08',
  ],
  [
    'on the last of the three months',
    'SITUATION',
    { startOn: '2026-01-01', receivedOn: '2026-05-31', eventOn: '2026-02-28' },
    'EVENT_TOO_OLD 2026-05-28',
  ],
  [
    'on the three months’ last day',
    'SITUATION',
    { startOn: '2026-01-01', receivedOn: '2026-05-28', eventOn: '2026-02-28' },
    '2026-06-28',
  ],
  [
    'moved on 30 November',
    'SITUATION',
    { startOn: '2026-01-01', receivedOn: '2027-02-28', eventOn: '2026-11-30' },
    '2027-03-28',
  ],
  [
    'retires next week',
    'SITUATION',
    { startOn: '2026-01-01', receivedOn: '2026-05-08', eventOn: '2026-05-15' },
    'EVENT_TO_COME',
  ],
  // The règlement: the day before the other cover begins, never before we are told.
  [
    'company cover from next month',
    'COMPULSORY_COVER',
    { startOn: '2026-01-01', receivedOn: '2026-05-08', eventOn: '2026-06-01' },
    '2026-05-31',
  ],
  [
    'company cover since last month',
    'COMPULSORY_COVER',
    { startOn: '2026-01-01', receivedOn: '2026-05-08', eventOn: '2026-04-01' },
    '2026-05-08',
  ],
  [
    'no day of the other cover',
    'COMPULSORY_COVER',
    { startOn: '2026-01-01', receivedOn: '2026-05-08' },
    'EVENT_MISSING',
  ],
  [
    'C2S from 1 March',
    'SOLIDARITY_COVER',
    { startOn: '2026-01-01', receivedOn: '2028-02-10', eventOn: '2028-03-01' },
    '2028-02-29',
  ],
  // The règlement: the day of death.
  ['death', 'DEATH', { startOn: '2026-01-01', receivedOn: '2026-05-08', eventOn: '2026-05-02' }, '2026-05-02'],
  [
    'a death to come',
    'DEATH',
    { startOn: '2026-01-01', receivedOn: '2026-05-08', eventOn: '2026-05-09' },
    'EVENT_TO_COME',
  ],
  // L221-18: fourteen days.
  ['on the fourteenth day', 'COOLING_OFF', { startOn: '2026-05-01', receivedOn: '2026-05-15' }, '2026-05-15'],
  [
    'on the fifteenth day',
    'COOLING_OFF',
    { startOn: '2026-05-01', receivedOn: '2026-05-16' },
    'WITHDRAWAL_OVER 2026-05-15',
  ],
  ['before the cover begins', 'COOLING_OFF', { startOn: '2026-05-01', receivedOn: '2026-04-20' }, '2026-05-01'],
]

describe('the last day of a contract that is terminated', () => {
  test.each(CASES)('%s: %s', (_what, ground, facts, outcome) => {
    expect(outcomeOf(ground, facts)).toBe(outcome)
  })

  const day = fc.integer({ min: 0, max: 3650 }).map(days => addDays('2022-01-01', days))

  it('is never before the notice reached us, but for a death', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TERMINATION_GROUNDS.filter(ground => ground !== 'DEATH')),
        day,
        day,
        day,
        (ground, startOn, receivedOn, eventOn) => {
          const effect = effectOf(ground, { startOn, receivedOn, eventOn })
          if ('endOn' in effect) expect(effect.endOn >= receivedOn).toBe(true)
        },
      ),
    )
  })

  it('is at most a month and a day away at any time, after a year', () => {
    fc.assert(
      fc.property(day, day, (startOn, receivedOn) => {
        fc.pre(receivedOn >= addMonths(startOn, 12))
        const effect = effectOf('ANY_TIME', { startOn, receivedOn })
        expect('endOn' in effect && effect.endOn <= addDays(receivedOn, 31)).toBe(true)
      }),
    )
  })

  it('is followed by thirty days to pay back what was paid in advance', () => {
    expect(refundDueOn('2026-12-31')).toBe('2027-01-30')
    expect(refundDueOn('2028-02-01')).toBe('2028-03-02')
  })
})

describe('the balance of a contract that ends', () => {
  const month = (period: string, dueCents: number, paidCents: number) => ({ period, dueCents, paidCents })
  test.each([
    ['nothing in advance', [month('2026-04', 9000, 9000)], '2026-04-30', 0, 0],
    ['half of April', [month('2026-04', 9000, 9000)], '2026-04-15', 4500, 0],
    [
      'the whole of May, and half of April',
      [month('2026-04', 9000, 9000), month('2026-05', 9000, 9000)],
      '2026-04-15',
      13_500,
      0,
    ],
    ['28 days of February', [month('2026-02', 2800, 2800)], '2026-02-14', 1400, 0],
    ['29 days of a leap year’s February', [month('2028-02', 2900, 2900)], '2028-02-14', 1500, 0],
    ['a half cent for the member', [month('2026-04', 1, 1)], '2026-04-15', 1, 0],
    ['a month unpaid', [month('2026-03', 9000, 0), month('2026-04', 9000, 9000)], '2026-04-15', 0, 4500],
    ['not asked for yet', [month('2026-05', 9000, 0)], '2026-04-15', 0, 0],
    ['no premium known', [], '2026-04-15', 0, 0],
  ])('%s', (_what, months, endOn, refundCents, owedCents) => {
    expect(balanceAt(months, endOn)).toEqual({ refundCents, owedCents })
  })

  it('never gives back more than was paid, nor asks for more than was due', () => {
    const months = fc.array(
      fc.record({
        period: fc.integer({ min: 1, max: 12 }).map(m => `2026-${String(m).padStart(2, '0')}`),
        dueCents: fc.nat(20_000),
        paidCents: fc.nat(20_000),
      }),
      { maxLength: 12 },
    )
    const end = fc.integer({ min: 0, max: 500 }).map(days => addDays('2025-11-01', days))
    fc.assert(
      fc.property(months, end, (list, endOn) => {
        const { refundCents, owedCents } = balanceAt(list, endOn)
        const sum = (key: 'dueCents' | 'paidCents') => list.reduce((total, one) => total + one[key], 0)
        expect(refundCents <= sum('paidCents') && owedCents <= sum('dueCents')).toBe(true)
        expect(refundCents === 0 || owedCents === 0).toBe(true)
      }),
    )
  })
})
