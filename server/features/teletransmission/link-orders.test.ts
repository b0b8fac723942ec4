import { describe, expect, it } from 'vitest'
import { type Cover, nextOrder } from './link-orders.ts'

const TODAY = '2026-11-22'
const cover = (given: Partial<Cover>): Cover => ({
  rightsFrom: '2026-11-01',
  rightsTo: null,
  contractEndsOn: null,
  last: null,
  ...given,
})
const open = { kind: 'OPEN', effectiveOn: '2026-11-01' } as const
const close = (effectiveOn: string) => ({ kind: 'CLOSE', effectiveOn }) as const

describe('what the Sécu is asked to do with a link', () => {
  it.each<[string, Partial<Cover>, ReturnType<typeof nextOrder>]>([
    ['is to open it with the rights', {}, open],
    ['is nothing where it was asked for', { last: open }, null],
    [
      'is nothing before the end of a year of rights, which are usually renewed',
      { rightsTo: '2026-12-31', last: open },
      null,
    ],
    ['is to close it once rights are over', { rightsTo: '2026-11-21', last: open }, close('2026-11-21')],
    [
      'is to close it as soon as the contract has a last day',
      { contractEndsOn: '2026-12-15', last: open },
      close('2026-12-15'),
    ],
    [
      'is to close it on the earlier day',
      { contractEndsOn: '2026-12-15', rightsTo: '2026-11-10', last: open },
      close('2026-11-10'),
    ],
    ['is nothing more once that was said', { contractEndsOn: '2026-12-15', last: close('2026-12-15') }, null],
    ['is another last day', { contractEndsOn: '2026-12-31', last: close('2026-12-15') }, close('2026-12-31')],
    [
      'is to open it again where the contract goes on',
      { last: close('2026-12-15') },
      { kind: 'OPEN', effectiveOn: TODAY },
    ],
    ['is to open it first where the last day is known already', { contractEndsOn: '2026-12-15' }, open],
    [
      'is nothing where it was over before anything was asked',
      { contractEndsOn: '2026-11-01', rightsFrom: '2020-01-01' },
      null,
    ],
  ])('%s', (_, given, expected) => {
    expect(nextOrder(cover(given), TODAY)).toEqual(expected)
  })

  it('is nothing more once it was said, whatever was said', () => {
    for (const given of [{}, { contractEndsOn: '2026-12-15', last: open }, { rightsTo: '2026-11-21', last: open }]) {
      const last = nextOrder(cover(given), TODAY)
      expect(nextOrder(cover({ ...given, last }), TODAY)).toBeNull()
    }
  })
})
