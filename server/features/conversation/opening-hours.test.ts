import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { callSlots, hoursOn, opennessAt } from './opening-hours.ts'

describe('the hours in which somebody answers', () => {
  test.each([
    ['a Monday morning', '2026-11-23T09:00:00Z', 'open until 2026-11-23 19:00'],
    ['a minute before', '2026-11-23T07:29:00Z', 'closed until 2026-11-23 08:30'],
    ['as it opens', '2026-11-23T07:30:00Z', 'open until 2026-11-23 19:00'],
    ['as it closes', '2026-11-23T18:00:00Z', 'closed until 2026-11-24 08:30'],
    ['a Saturday', '2026-11-28T09:00:00Z', 'open until 2026-11-28 13:00'],
    ['a Saturday afternoon', '2026-11-28T14:00:00Z', 'closed until 2026-11-30 08:30'],
    ['a Sunday', '2026-11-29T10:00:00Z', 'closed until 2026-11-30 08:30'],
    ['summer time, an hour earlier by UTC', '2026-07-01T06:30:00Z', 'open until 2026-07-01 19:00'],
    ['14 July, a Tuesday', '2026-07-14T10:00:00Z', 'closed until 2026-07-15 08:30'],
    ['Easter Monday', '2026-04-06T10:00:00Z', 'closed until 2026-04-07 08:30'],
    ['Ascension', '2026-05-14T10:00:00Z', 'closed until 2026-05-15 08:30'],
    ['Whit Monday', '2026-05-25T10:00:00Z', 'closed until 2026-05-26 08:30'],
    ['Christmas, a Friday', '2026-12-25T10:00:00Z', 'closed until 2026-12-26 09:00'],
    ['the eve of a Saturday holiday', '2026-08-14T18:00:00Z', 'closed until 2026-08-17 08:30'],
    ['the night on which summer time ends', '2026-10-25T00:30:00Z', 'closed until 2026-10-26 08:30'],
  ])('%s', (_what, instant, expected) => {
    const { isOpen, day, time } = opennessAt(new Date(instant))
    expect(`${isOpen ? 'open' : 'closed'} until ${day} ${time}`).toBe(expected)
  })

  const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true })

  it('are always followed by others, on a day that is open', () => {
    fc.assert(
      fc.property(instants, instant => {
        const { day, time } = opennessAt(instant)
        const hours = hoursOn(day)
        expect(hours && (time === hours.from || time === hours.to)).toBe(true)
      }),
    )
  })

  it('hold the times of a call, which are still to come, on five open days', () => {
    fc.assert(
      fc.property(instants, instant => {
        const slots = callSlots(instant)
        expect(new Set(slots.map(({ day }) => day)).size).toBe(5)
        for (const { day, from, to } of slots) {
          const hours = hoursOn(day)!
          expect(from >= hours.from && to <= hours.to).toBe(true)
        }
      }),
    )
  })
})
