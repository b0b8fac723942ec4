import { describe, expect, test } from 'vitest'
import { acts } from './acts.ts'
import confort from './catalogue/CONFORT.json' with { type: 'json' }
import essentiel from './catalogue/ESSENTIEL.json' with { type: 'json' }
import { CatalogueRefused, catalogue, catalogueOf, formulaName } from './catalogue.ts'

const wording = (formula: string, row: string) => catalogue.inForce(formula, '2026-11-03')?.row(row)?.wording.fr

describe('the demonstration catalogue', () => {
  test.each([
    ['DOCTOR_OPTAM', '100', '150', '220'],
    ['DOCTOR_NON_OPTAM', '100', '130', '200'],
    ['TECHNICAL_OPTAM', '100', '130', '200'],
    ['TECHNICAL_NON_OPTAM', '100', '110', '180'],
    ['PARAMEDICAL', '100', '100', '150'],
    ['BIOLOGY', '100', '100', '100'],
    ['TRANSPORT', '100', '100', '150'],
    ['DEVICE', '100', '100', '150'],
    ['DENTAL_CARE', '100', '100', '150'],
    ['DENTAL_CONTROLLED', '125', '300', '400'],
    ['DENTAL_FREE', '125', '250', '400'],
    ['ORTHODONTICS', '125', '300', '400'],
    ['HOSPITAL_FEE_OPTAM', '100', '150', '220'],
    ['HOSPITAL_FEE_NON_OPTAM', '100', '130', '200'],
  ])('%s is %s, %s and %s %% of the base', (row, ...percents) => {
    const shares = catalogue.list.map(formula => formula.row(row)?.benefit)
    expect(shares).toEqual(percents.map(percent => ({ kind: 'PCT_BR_INCL', rateBp: Number(percent) * 100 })))
  })

  test('the words of a row say what it pays', () => {
    expect(wording('CONFORT', 'PRIVATE_ROOM')).toBe('50\u202F€ par nuit, 60 nuits par an')
    expect(wording('INTEGRAL', 'IMPLANT')).toBe('1\u202F000\u202F€ par an')
    expect(wording('ESSENTIEL', 'IMPLANT')).toBeUndefined()
  })

  test('rows are stable from a formula to the next: one code, one label', () => {
    const labels = new Map<string, string>()
    for (const formula of catalogue.list)
      for (const row of formula.rows) {
        expect(labels.get(row.code) ?? row.label.fr).toBe(row.label.fr)
        labels.set(row.code, row.label.fr)
      }
  })

  test('a formula is found by code and date of care', () => {
    expect(catalogue.inForce('CONFORT', '2026-11-03')?.version).toBe('1')
    expect(catalogue.inForce('CONFORT', '2019-12-31')).toBeUndefined()
    expect(catalogue.inForce('LUXE', '2026-11-03')).toBeUndefined()
    expect(formulaName('INTEGRAL')).toBe('Intégral')
    expect(formulaName('LUXE')).toBe('LUXE')
  })

  test('rows for an act come in the order of the table, and are found once', () => {
    const formula = catalogue.inForce('CONFORT', '2026-11-03')!
    const act = acts.find('AUDIO2')!
    expect(formula.rowsFor(act).map(row => row.code)).toEqual(['HEARING_RAC0', 'HEARING_FREE'])
    expect(formula.rowsFor(act)).toBe(formula.rowsFor(act))
  })
})

describe('versions', () => {
  const first = { ...confort, version: '1', to: '2025-12-31' }
  const second = { ...confort, version: '2', from: '2026-01-01' }

  test('each version is for the care of its dates', () => {
    const two = catalogueOf([first, second])
    expect(two.inForce('CONFORT', '2025-12-31')?.version).toBe('1')
    expect(two.inForce('CONFORT', '2026-01-01')?.version).toBe('2')
  })

  test('two versions in force together are refused', () => {
    expect(() => catalogueOf([{ ...first, to: '2026-01-01' }, second])).toThrow('are in force together')
  })
})

describe('a catalogue that is not right does not load', () => {
  const without = (code: string) => ({ ...essentiel, rows: essentiel.rows.filter(row => row.code !== code) })

  test('a breach of the responsible contract refuses it, with the article', () => {
    expect(() => catalogueOf([without('HOSPITAL_DAILY_CHARGE')])).toThrow(CatalogueRefused)
    expect(() => catalogueOf([without('HOSPITAL_DAILY_CHARGE')])).toThrow(
      'ESSENTIEL, no row: FJ must be covered in full and without limit (CSS L871-1, R871-2 2°)',
    )
  })

  const [row] = essentiel.rows
  test.each([
    ['comes twice', { ...essentiel, rows: [...essentiel.rows, row] }],
    ['Unrecognized', { ...essentiel, rows: [{ ...row, colour: 'blue' }] }],
    ['families or acts', { ...essentiel, rows: [{ ...row, scope: {} }] }],
    ['which period', { ...essentiel, rows: [{ ...row, benefit: { kind: 'EUR_PER_PERIOD', cents: 100 } }] }],
    [
      'ROLLING goes with months',
      { ...essentiel, rows: [{ ...row, ceiling: { count: 1, period: 'ROLLING', per: 'BENEFICIARY' } }] },
    ],
  ])('%s', (message, document) => {
    expect(() => catalogueOf([document])).toThrow(message)
  })
})
