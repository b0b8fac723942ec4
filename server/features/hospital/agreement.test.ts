import { describe, expect, it, test } from 'vitest'
import { catalogue } from '../guarantee/catalogue.ts'
import { parameters } from '../guarantee/parameters.ts'
import { agreementOf, reviewsOf, type Stay } from './agreement.ts'

const stay = (more: Partial<Stay> = {}): Stay => ({
  nature: 'MEDICINE',
  admissionOn: '2026-12-07',
  dischargeOn: '2026-12-10',
  privateRoom: true,
  ...more,
})
const formula = (code: string) => catalogue.inForce(code, '2026-12-07')!
/** In short: « PRIVATE_ROOM 5000×3 », « FEES_OPTAM 15000bp », « PRIVATE_ROOM no ». */
const inShort = (code: string, more: Partial<Stay> = {}, left = 60) =>
  agreementOf(stay(more), formula(code), parameters, left).lines.map(line =>
    line.isCovered
      ? [
          line.code,
          line.cents === null ? `${line.rateBp}bp` : `${line.cents}${line.count === null ? '' : `×${line.count}`}`,
        ].join(' ')
      : `${line.code} no`,
  )

describe('what is agreed on with a hospital', () => {
  test.each([
    [
      'three nights',
      'CONFORT',
      {},
      60,
      ['STAY 10000bp', 'DAILY_CHARGE 2300×4', 'FEES_OPTAM 15000bp', 'FEES_NON_OPTAM 13000bp', 'PRIVATE_ROOM 5000×3'],
    ],
    [
      'an operation',
      'CONFORT',
      { nature: 'SURGERY' },
      60,
      [
        'STAY 10000bp',
        'DAILY_CHARGE 2300×4',
        'HEAVY_ACT 3200',
        'FEES_OPTAM 15000bp',
        'FEES_NON_OPTAM 13000bp',
        'PRIVATE_ROOM 5000×3',
      ],
    ],
    [
      'psychiatry, whose daily charge is lower',
      'CONFORT',
      { nature: 'PSYCHIATRY' },
      60,
      ['STAY 10000bp', 'DAILY_CHARGE 1700×4', 'FEES_OPTAM 15000bp', 'FEES_NON_OPTAM 13000bp', 'PRIVATE_ROOM 5000×3'],
    ],
    [
      'before the daily charge rose',
      'CONFORT',
      { admissionOn: '2026-02-26', dischargeOn: '2026-02-27' },
      60,
      ['STAY 10000bp', 'DAILY_CHARGE 2000×2', 'FEES_OPTAM 15000bp', 'FEES_NON_OPTAM 13000bp', 'PRIVATE_ROOM 5000×1'],
    ],
    [
      'a day, without a night',
      'CONFORT',
      { dischargeOn: '2026-12-07' },
      60,
      ['STAY 10000bp', 'FEES_OPTAM 15000bp', 'FEES_NON_OPTAM 13000bp', 'PRIVATE_ROOM no'],
    ],
    [
      'two nights left of the year’s',
      'CONFORT',
      {},
      2,
      ['STAY 10000bp', 'DAILY_CHARGE 2300×4', 'FEES_OPTAM 15000bp', 'FEES_NON_OPTAM 13000bp', 'PRIVATE_ROOM 5000×2'],
    ],
    [
      'none left',
      'CONFORT',
      {},
      0,
      ['STAY 10000bp', 'DAILY_CHARGE 2300×4', 'FEES_OPTAM 15000bp', 'FEES_NON_OPTAM 13000bp', 'PRIVATE_ROOM no'],
    ],
    [
      'a formula that pays no room',
      'ESSENTIEL',
      {},
      60,
      ['STAY 10000bp', 'DAILY_CHARGE 2300×4', 'FEES_OPTAM 10000bp', 'FEES_NON_OPTAM 10000bp', 'PRIVATE_ROOM no'],
    ],
    [
      'no room asked for',
      'INTEGRAL',
      { privateRoom: false },
      60,
      ['STAY 10000bp', 'DAILY_CHARGE 2300×4', 'FEES_OPTAM 22000bp', 'FEES_NON_OPTAM 20000bp'],
    ],
  ] as const)('%s', (_what, code, more, left, expected) => {
    expect(inShort(code, more, left)).toEqual(expected)
  })

  it('holds from fifteen days before the admission to the discharge', () => {
    const { validFrom, validTo } = agreementOf(stay(), formula('CONFORT'), parameters, 60)
    expect([validFrom, validTo]).toEqual(['2026-11-22', '2026-12-10'])
  })

  test.each([
    ['nothing to read', {}, { hasQuote: false, hasRights: true }, []],
    ['a quote', {}, { hasQuote: true, hasRights: true }, ['QUOTE']],
    ['rights that end before', {}, { hasQuote: false, hasRights: false }, ['RIGHTS']],
    ['a month and a day', { dischargeOn: '2027-01-07' }, { hasQuote: false, hasRights: true }, ['LONG']],
    ['thirty nights', { dischargeOn: '2027-01-06' }, { hasQuote: false, hasRights: true }, []],
  ])('is looked at first for %s', (_what, more, known, expected) => {
    expect(reviewsOf(stay(more), known)).toEqual(expected)
  })
})
