import { describe, expect, it } from 'vitest'
import { moveOn, REFERRAL_EVENTS, REFERRAL_STATES } from './referral.machine.ts'

/** Every event in every state; · where it can't happen. */
const TABLE = `
          INVITED     REGISTERED  JOINED    WAITING   EARNED  PAID  REFUSED
REGISTER  REGISTERED  ·           ·         ·         ·       ·     ·
JOIN      ·           JOINED      ·         ·         ·       ·     ·
START     ·           ·           WAITING   ·         ·       ·     ·
EARN      ·           ·           ·         EARNED    ·       ·     ·
PAY       ·           ·           ·         ·         PAID    ·     ·
REFUSE    ·           REFUSED     REFUSED   REFUSED   ·       ·     ·
`
const [head, ...rows] = TABLE.trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/))
const cases = rows.flatMap(([event, ...results]) => results.map((result, at) => [head![at]!, event!, result] as const))

describe('a referral', () => {
  it.each(cases)('that is %s, when %s happens: %s', (state, event, result) => {
    const known = {
      state: REFERRAL_STATES.find(one => one === state),
      event: REFERRAL_EVENTS.find(one => one === event),
    }
    expect(moveOn(known.state!, known.event!) ?? '·').toBe(result)
  })

  it('has a row for each event and a column for each state', () => {
    expect(head).toEqual([...REFERRAL_STATES])
    expect(rows.map(([event]) => event)).toEqual([...REFERRAL_EVENTS])
  })
})
