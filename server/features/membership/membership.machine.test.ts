import { expect, test } from 'vitest'
import { MEMBERSHIP_EVENTS, MEMBERSHIP_STATES, moveOn } from './membership.machine.ts'

test('a request to become a member is decided once, whatever is tried afterwards', () => {
  const table = MEMBERSHIP_STATES.map(state => [state, ...MEMBERSHIP_EVENTS.map(event => moveOn(state, event) ?? '·')])
  expect(table).toEqual([
    ['RECEIVED', 'ACCEPTED', 'REFUSED'],
    ['ACCEPTED', '·', '·'],
    ['REFUSED', '·', '·'],
  ])
})
