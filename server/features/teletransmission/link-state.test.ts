import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../claim/calendar.ts'
import { type LinkFacts, stateOfLink, TELETRANSMISSION_STATES } from './link-state.ts'
import { LINK_STATES } from './teletransmission.table.ts'

const TODAY = '2026-11-22'
const facts = (given: Partial<LinkFacts>): LinkFacts => ({
  link: null,
  lastPaidOn: null,
  rightsFrom: '2024-01-01',
  rightsTo: null,
  owesPremiums: false,
  today: TODAY,
  ...given,
})
const link = (state: (typeof LINK_STATES)[number], since = '2026-10-01') => ({ state, since })

describe('the link with the Sécu', () => {
  it.each<[string, Partial<LinkFacts>, string, string | null]>([
    ['works while payments come', { lastPaidOn: '2026-11-03' }, 'ACTIVE', '2026-11-03'],
    ['works since the Sécu said so', { link: link('ACTIVE') }, 'ACTIVE', '2026-10-01'],
    ['works on the 90th day after the last payment', { lastPaidOn: '2026-08-24' }, 'ACTIVE', '2026-08-24'],
    ['is silent from the 91st', { lastPaidOn: '2026-08-23' }, 'SILENT', '2026-08-23'],
    ['is not missed of who does not pay', { lastPaidOn: '2026-08-23', owesPremiums: true }, 'ACTIVE', '2026-08-23'],
    ['is silent where nothing ever came in 91 days', { rightsFrom: '2026-08-23' }, 'SILENT', '2026-08-23'],
    ['has had no time for anything yet', { rightsFrom: '2026-10-15' }, 'NOTHING_YET', null],
    ['is silent though the Sécu made it', { link: link('ACTIVE', '2026-02-01') }, 'SILENT', '2026-02-01'],
    ['is asked for', { link: link('ASKED') }, 'ASKED', '2026-10-01'],
    ['was asked for, and payments come', { link: link('ASKED'), lastPaidOn: '2026-10-05' }, 'ACTIVE', '2026-10-05'],
    ['is somebody else’s', { link: link('OVERLAP'), lastPaidOn: '2026-09-12' }, 'OVERLAP', '2026-10-01'],
    ['is somebody else’s, however long ago', { link: link('OVERLAP', '2026-01-05') }, 'OVERLAP', '2026-01-05'],
    [
      'was somebody else’s, and is ours again',
      { link: link('OVERLAP'), lastPaidOn: '2026-11-02' },
      'ACTIVE',
      '2026-11-02',
    ],
    ['was refused', { link: link('REFUSED') }, 'REFUSED', '2026-10-01'],
    ['was closed though rights are open', { link: link('CLOSED') }, 'STOPPED', '2026-10-01'],
    ['ended with the rights', { link: link('ACTIVE'), rightsTo: '2026-11-21' }, 'ENDED', '2026-11-21'],
    ['works on the last day of rights', { lastPaidOn: '2026-11-03', rightsTo: TODAY }, 'ACTIVE', '2026-11-03'],
  ])('%s', (_, given, state, since) => {
    expect(stateOfLink(facts(given))).toEqual({ state, since })
  })

  const day = fc.integer({ min: 0, max: 1_500 }).map(days => addDays(TODAY, -days))
  const anyFacts = fc.record({
    link: fc.option(fc.record({ state: fc.constantFrom(...LINK_STATES), since: day })),
    lastPaidOn: fc.option(day),
    rightsFrom: day,
    rightsTo: fc.option(fc.integer({ min: -400, max: 400 }).map(days => addDays(TODAY, days))),
    owesPremiums: fc.boolean(),
    today: fc.constant(TODAY),
  })

  it('stands somewhere, whatever is known', () => {
    fc.assert(fc.property(anyFacts, given => TELETRANSMISSION_STATES.includes(stateOfLink(given).state)))
  })

  it('works where a payment came today, after whatever was said before', () => {
    fc.assert(
      fc.property(anyFacts, given => {
        const open = { ...given, rightsTo: null, lastPaidOn: TODAY }
        const isSaidToday = open.link?.since === TODAY && open.link.state !== 'ACTIVE'
        return isSaidToday || stateOfLink(open).state === 'ACTIVE'
      }),
    )
  })

  it('never comes back by waiting', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 300 }), (given, days) => {
        const now = stateOfLink(given).state
        const later = stateOfLink({ ...given, today: addDays(TODAY, days) }).state
        return later === now || later === 'SILENT' || later === 'ENDED'
      }),
    )
  })
})
