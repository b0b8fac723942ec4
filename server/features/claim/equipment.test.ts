import { describe, expect, test } from 'vitest'
import { parameters } from '../guarantee/parameters.ts'
import { adjudicate } from './adjudicate.ts'
import type { EarlyRenewalGround } from './adjudication.ts'
import { memoryCover } from './cover.ts'
import type { ActDetail, DecompteLine } from './decompte.type.ts'
import { nextDue, pairCap } from './equipment.ts'
import { reverse } from './reverse.ts'
import { reimbursed, sampleTerms } from './terms.sample.ts'

const frame = (on: string, grade: 'A' | 'B' = 'B', equipment?: string) =>
  reimbursed(`OPT_FRAME_${grade}`, 3000, grade === 'A' ? 900 : 5, 6000, {
    ref: `frame ${grade} ${on} ${equipment ?? ''}`,
    careFrom: on,
    careTo: on,
    detail: { eyewear: 'FRAME', ...(equipment ? { equipment } : {}) },
  })
const lens = (on: string, quantity = 1, equipment?: string, ref = `lens ${on} ${equipment ?? ''}`) =>
  reimbursed('OPT_LENS_B', 10_000 * quantity, 5 * quantity, 6000, {
    ref,
    act: { code: 'OPT_LENS_B', quantity },
    careFrom: on,
    careTo: on,
    detail: { eyewear: 'LENS', lens: 'SIMPLE', ...(equipment ? { equipment } : {}) },
  })
const aid = (on: string, ear: ActDetail['ear'], code = 'AUDIO1') =>
  reimbursed(code, 95_000, 40_000, 6000, {
    ref: `${code} ${on} ${ear}`,
    careFrom: on,
    careTo: on,
    ...(ear ? { detail: { ear } } : {}),
  })

function amounts(
  lines: readonly DecompteLine[],
  birthDate = '1985-03-14',
  earlyRenewal?: EarlyRenewalGround,
  cover = memoryCover(),
) {
  const terms = sampleTerms('CONFORT', { beneficiary: { birthDate }, ...(earlyRenewal ? { earlyRenewal } : {}) })
  return lines.map(line => {
    const result = adjudicate(line, terms, cover)
    cover.apply(result, line)
    return result.amcCents
  })
}

describe('glasses', () => {
  test.each([
    ['an adult: two years', '1985-03-14', '2024-05-06', '2026-05-06'],
    ['a child: one year', '2015-01-01', '2024-05-06', '2025-05-06'],
    ['a child of 6: six months', '2018-05-09', '2024-06-01', '2024-12-01'],
    ['a child who turns 7 before: one year', '2018-05-09', '2024-12-01', '2025-12-01'],
    ['a child who turns 16 before: two years', '2009-01-01', '2024-05-06', '2026-05-06'],
    ['bought on 29 February', '1985-03-14', '2024-02-29', '2026-02-28'],
  ])('%s', (_, birthDate, boughtOn, expected) => {
    expect(nextDue('GLASSES', boughtOn, birthDate, parameters)).toBe(expected)
  })

  test('a renewal is refused until the day it is due, whatever the class, and says when that is', () => {
    expect(amounts([frame('2024-05-06'), frame('2026-05-05'), frame('2026-05-06')])).toEqual([2997, 0, 2997])
    expect(amounts([frame('2024-05-06'), frame('2026-05-05', 'A')])).toEqual([2997, 0])
    const cover = memoryCover()
    amounts([frame('2024-05-06')], undefined, undefined, cover)
    const result = adjudicate(frame('2025-01-10', 'A'), sampleTerms('CONFORT'), cover)
    expect(result).toMatchObject({ amcCents: 0, outOfPocket: [{ kind: 'TOO_EARLY' }] })
    expect(result.purchase).toBeUndefined()
    expect(result.derivation.find(step => step.rule === 'RENEWAL_TOO_EARLY')?.numbers).toEqual({
      lastOn: '2024-05-06',
      nextOn: '2026-05-06',
      count: 1,
    })
  })

  test('the frame and the lenses of a day are one pair; a third lens is not part of it', () => {
    expect(amounts([frame('2026-01-10'), lens('2026-01-10', 2), lens('2026-01-10', 1, undefined, 'third')])).toEqual([
      2997,
      2 * 7000 - 6,
      0,
    ])
  })

  test('the pieces of one equipment may come on several days', () => {
    expect(amounts([frame('2026-01-10', 'B', 'P1'), lens('2026-01-20', 2, 'P1')])).toEqual([2997, 13_994])
  })

  test('a second pair on the same day is a second pair', () => {
    expect(amounts([frame('2026-01-10', 'B', 'P1'), frame('2026-01-10', 'B', 'P2')])).toEqual([2997, 0])
  })

  test('lenses of class A go with a frame of class B', () => {
    const lenses = reimbursed('OPT_LENS_A', 9500, 2850, 6000, {
      ref: 'A',
      act: { code: 'OPT_LENS_A', quantity: 2 },
      careFrom: '2026-01-10',
      detail: { eyewear: 'LENS', lens: 'SIMPLE' },
    })
    expect(amounts([frame('2026-01-10'), lenses])).toEqual([2997, 9500 - 1710])
  })

  test('a late line older than a purchase already paid does not get a second pair', () => {
    expect(amounts([frame('2026-05-06'), frame('2025-01-10')])).toEqual([2997, 0])
  })

  test.each([
    ['sight that changed, after one year', 'REFRACTION_CHANGE', '2025-05-06', '1985-03-14', 2997],
    ['sight that changed, before one year', 'REFRACTION_CHANGE', '2025-05-05', '1985-03-14', 0],
    ['a child’s sight that changed', 'REFRACTION_CHANGE', '2024-06-06', '2012-01-01', 2997],
    ['a pathology', 'PATHOLOGY', '2024-06-06', '1985-03-14', 2997],
    ['progressive lenses not borne', 'PROGRESSIVE_INTOLERANCE', '2024-06-06', '1985-03-14', 2997],
  ] as const)('%s', (_, ground, on, birthDate, expected) => {
    expect(amounts([frame('2024-05-06'), frame(on)], birthDate, ground)[1]).toBe(expected)
  })

  test('a reversal gives the purchase back: the next one is due at once', () => {
    const cover = memoryCover()
    const terms = sampleTerms('CONFORT')
    const line = frame('2026-01-10')
    const first = adjudicate(line, terms, cover)
    cover.apply(first, line)
    cover.apply(reverse(first, line.ref), line)
    expect(cover.purchases('GLASSES')).toEqual([])
    expect(adjudicate(frame('2026-01-20'), terms, cover).amcCents).toBe(2997)
  })

  test.each([
    [['SIMPLE'], 'CAP_OPT_A'],
    [[], 'CAP_OPT_A'],
    [['SIMPLE', 'COMPLEX'], 'CAP_OPT_B'],
    [['COMPLEX'], 'CAP_OPT_C'],
    [['VERY_COMPLEX', 'SIMPLE'], 'CAP_OPT_D'],
    [['COMPLEX', 'VERY_COMPLEX'], 'CAP_OPT_E'],
    [['VERY_COMPLEX', 'VERY_COMPLEX'], 'CAP_OPT_F'],
  ] as const)('lenses %j are capped by %s', (lenses, expected) => {
    expect(pairCap(lenses)).toBe(expected)
  })
})

describe('hearing aids', () => {
  test('each ear has its own four years', () => {
    expect(
      amounts([
        aid('2022-11-15', 'LEFT'),
        aid('2024-01-10', 'RIGHT'),
        aid('2026-11-14', 'LEFT'),
        aid('2026-11-15', 'LEFT'),
        aid('2026-11-16', 'RIGHT'),
      ]),
    ).toEqual([71_000, 71_000, 0, 71_000, 0])
  })

  test('class I and class II share the delay', () => {
    expect(amounts([aid('2025-01-10', 'LEFT'), aid('2026-01-10', 'LEFT', 'AUDIO2')])).toEqual([71_000, 0])
  })

  test('without an ear, two aids in four years', () => {
    expect(amounts(['2025-01-10', '2025-02-10', '2025-03-10'].map(on => aid(on, undefined)))).toEqual([
      71_000, 71_000, 0,
    ])
  })

  test('a pair of aids on one line is two ears', () => {
    const pair = { ...aid('2026-01-10', undefined, 'AUDIO2'), act: { code: 'AUDIO2', quantity: 2 } }
    expect(amounts([{ ...pair, billedCents: 300_000, baseCents: 80_000, amoPaidCents: 48_000 }])).toEqual([140_000])
  })
})
