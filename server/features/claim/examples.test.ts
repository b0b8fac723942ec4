import { describe, expect, test } from 'vitest'
import { catalogue } from '../guarantee/catalogue.ts'
import { HEADINGS } from '../guarantee/row.ts'
import { examplesFor } from './examples.ts'
import { demoFormula } from './terms.sample.ts'

const examples = (formula: 'ESSENTIEL' | 'CONFORT' | 'INTEGRAL', on = '2026-11-22') =>
  new Map(examplesFor(demoFormula(formula), on).map(example => [example.code, example]))

describe('the published examples, for Confort', () => {
  test.each([
    ['DAILY_CHARGE', 2300, 0, 0, 2300, 0],
    ['CATARACT_FEE_OPTAM', 35_500, 27_170, 27_170, 8330, 0],
    ['CATARACT_FEE_NON_OPTAM', 43_100, 27_170, 27_170, 8151, 7779],
    ['GP', 3000, 3000, 1900, 900, 200],
    ['PAEDIATRICIAN', 4000, 4000, 2800, 1200, 0],
    ['GYNAECOLOGIST', 4000, 4000, 2600, 1200, 200],
    ['CRUTCHES', 2540, 2440, 1464, 976, 100],
    ['CROWN_RAC0', 50_000, 12_000, 7200, 42_800, 0],
    ['SCALING', 4338, 4338, 2603, 1735, 0],
    ['CROWN_CONTROLLED', 55_000, 12_000, 7200, 28_800, 19_000],
    ['ORTHODONTICS', 72_000, 19_350, 19_350, 38_700, 13_950],
    ['GLASSES_A_SINGLE', 12_500, 3750, 2250, 10_250, 0],
    ['GLASSES_A_PROGRESSIVE', 21_000, 6300, 3780, 17_220, 0],
    ['GLASSES_B_SINGLE', 34_500, 15, 9, 21_991, 12_500],
    ['HEARING_AID_1', 95_000, 40_000, 24_000, 71_000, 0],
    ['HEARING_AID_2', 150_000, 40_000, 24_000, 70_000, 56_000],
  ])('%s', (code, priceCents, baseCents, amoCents, amcCents, outOfPocketCents) => {
    expect(examples('CONFORT').get(code)).toMatchObject({
      priceCents,
      baseCents,
      amoCents,
      amcCents,
      outOfPocketCents,
    })
  })
})

test('V53: progressive glasses with Intégral', () => {
  expect(examples('INTEGRAL').get('GLASSES_B_PROGRESSIVE')).toMatchObject({
    priceCents: 60_000,
    amoCents: 9,
    amcCents: 49_991,
    outOfPocketCents: 10_000,
  })
})

test('a stay with a heavy act changes on 1 April 2026, the daily charge on 1 March', () => {
  const amc = (code: string, on: string) => examples('CONFORT', on).get(code)?.amcCents
  expect([amc('STAY_HEAVY_ACT', '2026-03-31'), amc('STAY_HEAVY_ACT', '2026-04-01')]).toEqual([2400, 3200])
  expect([amc('DAILY_CHARGE', '2026-02-28'), amc('DAILY_CHARGE', '2026-03-01')]).toEqual([2000, 2300])
})

test('every example adds up in every formula, under every heading but the last', () => {
  for (const formula of catalogue.list) {
    const all = examplesFor(formula, '2026-11-22')
    for (const one of all) expect(one.amoCents + one.amcCents + one.outOfPocketCents).toBe(one.priceCents)
    expect([...new Set(all.map(one => one.heading))]).toEqual(HEADINGS.filter(heading => heading !== 'OTHER'))
  }
})
