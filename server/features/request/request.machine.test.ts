import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballOf, isOpenState, moveOn, REQUEST_EVENTS, REQUEST_STATES } from './request.machine.ts'

const NOTHING = '·'

/** Every event in every state, as the desk's handbook would print it; · where it can't happen. */
const TABLE = `
              SENT         TO_COMPLETE  IN_REVIEW    TO_APPROVE   ACCEPTED  REFUSED  WITHDRAWN
EXAMINED      IN_REVIEW    ·            ·            ·            ·         ·        ·
PAGE_REFUSED  TO_COMPLETE  TO_COMPLETE  ·            ·            ·         ·        ·
ASKED         TO_COMPLETE  ·            TO_COMPLETE  ·            ·         ·        ·
COMPLETED     SENT         SENT         SENT         ·            ·         ·        ·
TAKEN_UP      ·            ·            IN_REVIEW    ·            ·         ·        ·
HANDED_BACK   ·            ·            IN_REVIEW    ·            ·         ·        ·
PROPOSED      ·            ·            TO_APPROVE   ·            ·         ·        ·
SENT_BACK     ·            ·            ·            IN_REVIEW    ·         ·        ·
ACCEPTED      ACCEPTED     ·            ACCEPTED     ACCEPTED     ·         ·        ·
REFUSED       REFUSED      ·            REFUSED      REFUSED      ·         ·        ·
WITHDRAWN     WITHDRAWN    WITHDRAWN    WITHDRAWN    WITHDRAWN    ·         ·        ·
REVOKED       ·            ·            ·            ·            WITHDRAWN ·        ·
REOPENED      ·            ·            ·            ·            IN_REVIEW ·        ·
CHANGED       ·            ·            ·            ·            ACCEPTED  ·        ·
`
const [head, ...rows] = TABLE.trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/))
const cases = rows.flatMap(([event, ...results]) => results.map((result, at) => [head![at]!, event!, result] as const))

describe('a request', () => {
  it.each(cases)('that is %s, when %s happens: %s', (state, event, result) => {
    const known = { state: REQUEST_STATES.find(one => one === state), event: REQUEST_EVENTS.find(one => one === event) }
    expect(moveOn(known.state!, known.event!) ?? NOTHING).toBe(result)
  })

  it('has a row for each event and a column for each state', () => {
    expect(head).toEqual([...REQUEST_STATES])
    expect(rows.map(([event]) => event)).toEqual([...REQUEST_EVENTS])
  })

  it('that is over is open again only where its person writes again, and until then somebody has the ball', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REQUEST_EVENTS), { maxLength: 30 }), events => {
        let state: (typeof REQUEST_STATES)[number] = 'SENT'
        for (const event of events) {
          const next = moveOn(state, event)
          if (!isOpenState(state))
            expect(next === undefined || !isOpenState(next)).toBe(event !== 'REOPENED' || state !== 'ACCEPTED')
          state = next ?? state
          expect(ballOf(state) === null).toBe(!isOpenState(state))
        }
      }),
    )
  })
})
