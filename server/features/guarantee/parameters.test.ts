import { describe, expect, test } from 'vitest'
import rows from './parameters.json' with { type: 'json' }
import { ParameterMissing, parameters, parametersOf } from './parameters.ts'

describe('what changes, changes on its day', () => {
  test.each([
    ['PF', '2024-05-14', 100, '2024-05-15', 200],
    ['PF_DAY_CAP_PER_PRO', '2024-05-14', 400, '2024-05-15', 800],
    ['FR_MED_BOX', '2024-03-30', 50, '2024-03-31', 100],
    ['FR_PARAMED_ACT', '2024-03-30', 50, '2024-03-31', 100],
    ['FR_TRANSPORT', '2024-03-30', 200, '2024-03-31', 400],
    ['FJH', '2026-02-28', 2000, '2026-03-01', 2300],
    ['FJH_PSY', '2026-02-28', 1500, '2026-03-01', 1700],
    ['FPU', '2026-02-28', 1961, '2026-03-01', 2300],
    ['FPU_REDUCED', '2026-02-28', 849, '2026-03-01', 996],
    ['PAS', '2026-03-31', 2400, '2026-04-01', 3200],
    ['PAS', '2018-12-31', 1800, '2019-01-01', 2400],
    ['RATE_DENTAL', '2023-10-14', 7000, '2023-10-15', 6000],
    ['RATE_TRANSPORT', '2022-07-31', 6500, '2022-08-01', 5500],
    ['RATE_WHEELCHAIR', '2025-11-30', 6000, '2025-12-01', 10_000],
    ['BR_GP', '2024-12-21', 2650, '2024-12-22', 3000],
    ['BR_GP', '2023-10-31', 2500, '2023-11-01', 2650],
    ['BR_GYNAECOLOGIST', '2025-12-31', 3700, '2026-01-01', 4000],
    ['PMSS', '2024-12-31', 386_400, '2025-01-01', 392_500],
    ['PMSS', '2025-12-31', 392_500, '2026-01-01', 400_500],
    ['PASS', '2024-12-31', 4_636_800, '2025-01-01', 4_710_000],
    ['PASS', '2025-12-31', 4_710_000, '2026-01-01', 4_806_000],
  ])('%s: %s is %i, %s is %i', (code, before, old, after, current) => {
    expect(parameters.at(code, before)).toBe(old)
    expect(parameters.at(code, after)).toBe(current)
  })
})

// The regulatory parameters this repository was given, in cents and basis points.
test.each([
  ['PF_YEAR_CAP', 5000],
  ['FR_PARAMED_DAY_CAP', 400],
  ['FR_TRANSPORT_DAY_CAP', 800],
  ['FR_YEAR_CAP', 5000],
  ['PAS_THRESHOLD', 12_000],
  ['BR_GP_NON_OPTAM', 2300],
  ['CAP_OPT_FRAME', 10_000],
  ['CAP_OPT_A', 42_000],
  ['CAP_OPT_C', 70_000],
  ['CAP_OPT_F', 80_000],
  ['CAP_AUDIO_EAR_TOTAL', 170_000],
  ['PLV_AUDIO_CLASS1_ADULT', 95_000],
])('%s is %i', (code, value) => {
  expect(parameters.at(code, '2026-11-03')).toBe(value)
})

test('a value that is not in force is an error that says what is known', () => {
  expect(() => parameters.at('PMSS', '2031-01-01')).toThrow(ParameterMissing)
  expect(() => parameters.at('PMSS', '2031-01-01')).toThrow('known: 2026-01-01 to 2026-12-31, 2025-01-01 to 2025-12-31')
  expect(() => parameters.at('PMS', '2026-01-01')).toThrow('the code is unknown')
  expect(parameters.row('PMSS', '2031-01-01')).toBeUndefined()
  expect(parameters.source('PMSS', '2031-01-01')).toBe('')
})

test('every row names a source a person can look up', () => {
  expect(rows.filter(row => !row.source || /^S\d/.test(row.source))).toEqual([])
})

const row = { code: 'X', value: 1, unit: 'CENTS', from: '2024-01-01', to: '2024-12-31', source: 'a law' }

test.each([
  ['overlap', [row, { ...row, from: '2024-12-31', to: null }]],
  [
    'overlap',
    [
      { ...row, to: null },
      { ...row, from: '2030-01-01', to: null },
    ],
  ],
  ['ends before it begins', [{ ...row, to: '2023-12-31' }]],
  ['Invalid', [{ ...row, from: '2024-02-30' }]],
  ['expected', [{ ...row, value: 1.5 }]],
  ['Unrecognized', [{ ...row, extra: true }]],
])('rows that can’t be right are refused: %s', (message, wrong) => {
  expect(() => parametersOf(wrong)).toThrow(message)
})

test('rows that follow each other are accepted in any order', () => {
  const later = { ...row, value: 2, from: '2025-01-01', to: null }
  const two = parametersOf([row, later])
  expect([two.at('X', '2024-12-31'), two.at('X', '2025-01-01')]).toEqual([1, 2])
  expect(parametersOf([later, row]).at('X', '2024-06-01')).toBe(1)
})
