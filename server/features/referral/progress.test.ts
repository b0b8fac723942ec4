import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../claim/calendar.ts'
import { type FriendContract, nextStep, type Progress, waitUntilOf } from './progress.ts'
import { GRACE_DAYS, REWARD_RULES, rulesOn } from './reward-rules.ts'

const RULES = { ...rulesOn('2026-06-01'), waitingDays: 60, paidPremiums: 2, newForMonths: 12 }
const friend = (given: Partial<FriendContract> = {}): FriendContract => ({
  startOn: '2026-07-01',
  endOn: null,
  paidPremiums: 0,
  coveredBefore: null,
  ...given,
})
const progress = (given: Partial<Progress> = {}): Progress => ({
  state: 'WAITING',
  registeredOn: '2026-06-08',
  joinedOn: '2026-06-10',
  friend: friend(),
  sponsorEndOn: null,
  rules: RULES,
  today: '2026-08-30',
  ...given,
})
const LEAP = {
  registeredOn: '2028-01-10',
  joinedOn: '2028-01-15',
  friend: friend({ startOn: '2028-02-01', paidPremiums: 2 }),
}

describe('what a referral comes to', () => {
  it.each<[string, Partial<Progress>, ReturnType<typeof nextStep>]>([
    ['waits for the file that brings the contract', { state: 'JOINED', friend: null }, null],
    ['waits a year for it', { state: 'JOINED', friend: null, today: '2027-06-10' }, null],
    [
      'then nobody joined',
      { state: 'JOINED', friend: null, today: '2027-06-11' },
      { event: 'REFUSE', refusal: 'NOT_JOINED' },
    ],
    ['waits for cover to begin', { state: 'JOINED', today: '2026-06-30' }, null],
    ['begins with it', { state: 'JOINED', today: '2026-07-01' }, { event: 'START', waitUntil: '2026-08-30' }],
    ['waits on the 59th day', { friend: friend({ paidPremiums: 2 }), today: '2026-08-29' }, null],
    ['is earned on the 60th', { friend: friend({ paidPremiums: 2 }) }, { event: 'EARN' }],
    ['counts the 29th of February', { ...LEAP, today: '2028-03-31' }, null],
    ['and is earned after it', { ...LEAP, today: '2028-04-01' }, { event: 'EARN' }],
    ['waits for the second premium', { friend: friend({ paidPremiums: 1 }) }, null],
    ['for 90 days', { friend: friend({ paidPremiums: 1 }), today: addDays('2026-08-30', GRACE_DAYS) }, null],
    [
      'and no longer',
      { friend: friend({ paidPremiums: 1 }), today: addDays('2026-08-30', GRACE_DAYS + 1) },
      { event: 'REFUSE', refusal: 'CONDITIONS_NOT_MET' },
    ],
    [
      'comes to nothing where the friend gave up within 14 days',
      { friend: friend({ endOn: '2026-07-10', paidPremiums: 2 }) },
      { event: 'REFUSE', refusal: 'CONDITIONS_NOT_MET' },
    ],
    [
      'comes to nothing where they leave the day before',
      { friend: friend({ endOn: '2026-08-29', paidPremiums: 2 }) },
      { event: 'REFUSE', refusal: 'CONDITIONS_NOT_MET' },
    ],
    [
      'is earned though the desk answered after cover had begun',
      { friend: friend({ startOn: '2026-06-08', paidPremiums: 2 }) },
      { event: 'EARN' },
    ],
    [
      'is earned where they leave later',
      { friend: friend({ endOn: '2026-08-30', paidPremiums: 2 }) },
      { event: 'EARN' },
    ],
    [
      'comes to nothing where the contract was there before',
      { friend: friend({ startOn: '2026-06-07', paidPremiums: 5 }) },
      { event: 'REFUSE', refusal: 'NOT_NEW' },
    ],
    [
      'comes to nothing for who is covered by another contract',
      { friend: friend({ coveredBefore: 'OPEN', paidPremiums: 2 }) },
      { event: 'REFUSE', refusal: 'NOT_NEW' },
    ],
    [
      'comes to nothing for who left twelve months before',
      { friend: friend({ coveredBefore: '2025-07-01', paidPremiums: 2 }) },
      { event: 'REFUSE', refusal: 'NOT_NEW' },
    ],
    [
      'is earned for who left longer ago',
      { friend: friend({ coveredBefore: '2025-06-30', paidPremiums: 2 }) },
      { event: 'EARN' },
    ],
    [
      'comes to nothing where the sponsor left meanwhile',
      { sponsorEndOn: '2026-08-15', friend: friend({ paidPremiums: 2 }) },
      { event: 'REFUSE', refusal: 'SPONSOR_LEFT' },
    ],
    [
      'is earned where the sponsor leaves afterwards',
      { sponsorEndOn: '2026-08-30', friend: friend({ paidPremiums: 2 }), today: '2026-09-02' },
      { event: 'EARN' },
    ],
  ])('%s', (_what, given, expected) => {
    expect(nextStep(progress(given))).toEqual(expected)
  })

  it('is earned only once the days are over and the premiums paid, by somebody new, whatever happened', () => {
    const day = fc.integer({ min: 0, max: 400 }).map(days => addDays('2026-06-01', days))
    const maybe = fc.option(day, { nil: null })
    const anything = fc.record<Progress>({
      state: fc.constantFrom('JOINED', 'WAITING'),
      registeredOn: day,
      joinedOn: day,
      friend: fc.option(
        fc.record<FriendContract>({
          startOn: day,
          endOn: maybe,
          paidPremiums: fc.integer({ min: 0, max: 14 }),
          coveredBefore: fc.oneof(maybe, fc.constant('OPEN' as const)),
        }),
        { nil: null },
      ),
      sponsorEndOn: maybe,
      rules: fc.constantFrom(...REWARD_RULES),
      today: day,
    })
    fc.assert(
      fc.property(anything, given => {
        const step = nextStep(given)
        const { rules, today, registeredOn } = given
        if (step?.event !== 'EARN') return
        const { startOn, endOn, paidPremiums, coveredBefore } = given.friend!
        const waitUntil = waitUntilOf(startOn, rules)
        expect(given.state).toBe('WAITING')
        expect(startOn >= registeredOn && today >= waitUntil && paidPremiums >= rules.paidPremiums).toBe(true)
        expect(endOn === null || endOn >= waitUntil).toBe(true)
        expect(coveredBefore).not.toBe('OPEN')
      }),
    )
  })

  it('follows the rules of the day that the friend registered', () => {
    expect(rulesOn('2025-12-31').sponsorCents).toBe(30_00)
    expect(rulesOn('2026-01-01').sponsorCents).toBe(50_00)
    expect(rulesOn('2019-01-01')).toBe(REWARD_RULES[0])
    expect(REWARD_RULES.map(({ from }) => from)).toEqual(REWARD_RULES.map(({ from }) => from).sort())
    // What is promised is never paid before a contract can still be given up (14 days).
    for (const { waitingDays, source } of REWARD_RULES) expect(waitingDays > 14 && source !== '').toBe(true)
  })
})
