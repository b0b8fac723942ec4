import { describe, expect, test } from 'vitest'
import { adjudicate } from './adjudicate.ts'
import { memoryCover } from './cover.ts'
import type { DecompteLine } from './decompte.type.ts'
import { reverse } from './reverse.ts'
import { formulaWith, reimbursed, sampleTerms, unreimbursed } from './terms.sample.ts'

const YEAR = { period: 'CIVIL_YEAR', per: 'BENEFICIARY' }

/** Adjudicates lines in order on one cover; the amounts the mutuelle adds. */
function amounts(lines: readonly DecompteLine[], terms = sampleTerms('CONFORT'), cover = memoryCover()) {
  return lines.map(line => {
    const result = adjudicate(line, terms, cover)
    cover.apply(result, line)
    return result.amcCents
  })
}

const crutches = reimbursed('LPP_CRUTCHES', 10_000, 2440, 6000)
const osteo = (count: number, billedCents: number, careFrom = '2026-05-04', ref = `O${careFrom}`) =>
  unreimbursed('OSTEO', billedCents, { ref, act: { code: 'OSTEO', quantity: count }, careFrom, careTo: careFrom })

describe('each kind of guarantee', () => {
  // 100,00 € billed, base 24,40 €, the AMO's 60 % is 14,64 €.
  test.each([
    ['PCT_BR_INCL', { kind: 'PCT_BR_INCL', rateBp: 15_000 }, 3660 - 1464],
    ['PCT_BR_EXCL', { kind: 'PCT_BR_EXCL', rateBp: 5000 }, 1220],
    ['PCT_TM', { kind: 'PCT_TM', rateBp: 10_000 }, 976],
    ['PCT_FR', { kind: 'PCT_FR', rateBp: 5000 }, 4268],
    ['EUR_PER_ACT', { kind: 'EUR_PER_ACT', cents: 3000 }, 3000],
    ['EUR_PER_ACT with the AMO inside', { kind: 'EUR_PER_ACT', cents: 3000, includesAmo: true }, 3000 - 1464],
    ['EUR_PER_ITEM', { kind: 'EUR_PER_ITEM', cents: 3000 }, 3000],
    ['EUR_PER_DAY', { kind: 'EUR_PER_DAY', cents: 3000 }, 3000],
    ['FULL_PLV', { kind: 'FULL_PLV' }, 10_000 - 1464],
    ['FLAT_EVENT', { kind: 'FLAT_EVENT', cents: 5000 }, 5000],
    ['an amount beyond what is left', { kind: 'EUR_PER_ACT', cents: 50_000 }, 10_000 - 1464],
  ])('%s', (_, benefit, expected) => {
    const terms = sampleTerms(formulaWith({ scope: { families: ['DEVICE'] }, benefit }))
    expect(amounts([crutches], terms)).toEqual([expected])
  })

  test('EUR_PER_PERIOD and PCT_PMSS pay until the year’s amount is used', () => {
    const row = { scope: { families: ['IMPLANT'] }, ceiling: YEAR }
    const euros = sampleTerms(formulaWith({ ...row, benefit: { kind: 'EUR_PER_PERIOD', cents: 50_000 } }))
    const pmss = sampleTerms(formulaWith({ ...row, benefit: { kind: 'PCT_PMSS', rateBp: 1000 } }))
    const implants = [1, 2, 3].map(n => unreimbursed('IMPLANT', 30_000, { ref: `I${n}` }))
    expect(amounts(implants, euros)).toEqual([30_000, 20_000, 0])
    expect(amounts(implants, pmss)).toEqual([30_000, 10_050, 0])
  })

  test('a lump sum is paid on the line that bills it', () => {
    expect(amounts([unreimbursed('NAISSANCE', 15_000)])).toEqual([15_000])
  })
})

describe('quantities', () => {
  test('three sessions in a line take three, and only the two left are paid', () => {
    const cover = memoryCover()
    const terms = sampleTerms('CONFORT')
    expect(amounts([osteo(1, 6000, '2026-02-01')], terms, cover)).toEqual([4000])
    const result = adjudicate(osteo(3, 18_000), terms, cover)
    expect(result).toMatchObject({
      amcCents: 8000,
      outOfPocketCents: 10_000,
      outOfPocket: [
        { kind: 'BEYOND_CEILING', cents: 4000 },
        { kind: 'BEYOND_GUARANTEE', cents: 6000 },
      ],
      consumptions: [{ counter: 'ALTERNATIVE_MEDICINE', count: 2, cents: 8000, limitCount: 3 }],
    })
    expect(result.derivation.find(step => step.rule === 'COUNT_LIMIT')?.numbers).toMatchObject({
      leftCount: 2,
      askedCount: 3,
      limitCount: 3,
      periodEnd: '2026-12-31',
    })
  })

  test('a fourth session waits for the next civil year', () => {
    expect(amounts([osteo(3, 18_000), osteo(1, 6000, '2026-12-31'), osteo(1, 6000, '2027-01-01')])).toEqual([
      12_000, 0, 4000,
    ])
  })

  test('osteopath and chiropractor share one count', () => {
    const chiro = unreimbursed('CHIRO', 6000, { ref: 'C', act: { code: 'CHIRO', quantity: 1 } })
    expect(amounts([osteo(3, 18_000), chiro])).toEqual([12_000, 0])
  })

  test('the nights of a private room are counted, and stop at the year’s number', () => {
    const stay = (nights: number, ref: string) =>
      unreimbursed('CP', nights * 6000, { ref, act: { code: 'CP', quantity: 1 }, detail: { nights } })
    expect(amounts([stay(58, 'A'), stay(4, 'B')])).toEqual([58 * 5000, 2 * 5000])
  })

  test('a cheaper night is paid at its price', () => {
    const line = unreimbursed('CP', 12_000, { act: { code: 'CP', quantity: 3 } })
    expect(amounts([line])).toEqual([12_000])
  })
})

describe('periods', () => {
  const withPeriod = (ceiling: Record<string, unknown>) =>
    sampleTerms(
      formulaWith({
        scope: { families: ['IMPLANT'] },
        benefit: { kind: 'EUR_PER_PERIOD', cents: 10_000 },
        ceiling: { per: 'BENEFICIARY', ...ceiling },
      }),
      { contract: { startOn: '2024-03-10' } },
    )
  const implant = (on: string) => unreimbursed('IMPLANT', 8000, { ref: on, careFrom: on, careTo: on })
  const days = (...dates: string[]) => dates.map(implant)

  test('a contract year begins on the day of joining', () => {
    expect(
      amounts(days('2026-03-01', '2026-03-09', '2026-03-10'), withPeriod({ period: 'ADHESION_ANNIVERSARY' })),
    ).toEqual([8000, 2000, 8000])
  })

  test('a rolling period begins with the first use', () => {
    const terms = withPeriod({ period: 'ROLLING', months: 24 })
    expect(amounts(days('2024-06-15', '2026-06-14', '2026-06-15', '2026-07-01'), terms)).toEqual([
      8000, 2000, 8000, 2000,
    ])
  })

  test('a late line does not open a second rolling period beside the first', () => {
    const terms = withPeriod({ period: 'ROLLING', months: 24 })
    expect(amounts(days('2026-06-15', '2026-01-10'), terms)).toEqual([8000, 2000])
  })

  test('a rolling period whose uses were all given back has never begun', () => {
    const terms = withPeriod({ period: 'ROLLING', months: 24 })
    const cover = memoryCover()
    const line = implant('2025-01-10')
    const first = adjudicate(line, terms, cover)
    cover.apply(first, line)
    cover.apply(reverse(first, line.ref), line)
    const [consumption] = adjudicate(implant('2025-06-01'), terms, cover).consumptions
    expect(consumption).toMatchObject({ periodStart: '2025-06-01', periodEnd: '2027-05-31' })
  })

  test('a household’s ceiling is taken from by everybody', () => {
    const terms = withPeriod({ period: 'CIVIL_YEAR', per: 'HOUSEHOLD' })
    const child = { ...terms, beneficiary: { birthDate: '2012-01-01' } }
    const cover = memoryCover()
    expect(amounts([implant('2026-02-01')], terms, cover)).toEqual([8000])
    expect(amounts([implant('2026-02-02')], child, cover)).toEqual([2000])
  })
})

describe('rows together', () => {
  const base = { scope: { families: ['IMPLANT', 'DEVICE'] } }

  test('the best row wins, and a ceiling used up leaves the place to the next', () => {
    const terms = sampleTerms(
      formulaWith(
        { ...base, benefit: { kind: 'PCT_TM', rateBp: 10_000 } },
        { ...base, benefit: { kind: 'EUR_PER_PERIOD', cents: 5000 }, ceiling: YEAR },
      ),
    )
    const lines = ['A', 'B'].map(ref => ({ ...crutches, ref }))
    expect(amounts(lines, terms)).toEqual([5000, 976])
  })

  test('« 100 % of the base + 20 € » adds up', () => {
    const terms = sampleTerms(
      formulaWith(
        { ...base, benefit: { kind: 'PCT_BR_INCL', rateBp: 10_000 } },
        { ...base, benefit: { kind: 'EUR_PER_PERIOD', cents: 2000 }, ceiling: YEAR, combine: 'ADD' },
      ),
    )
    const lines = ['A', 'B'].map(ref => ({ ...crutches, ref }))
    expect(amounts(lines, terms)).toEqual([976 + 2000, 976])
  })

  test('a cap on the line takes no more from the ceiling than what is paid', () => {
    const terms = sampleTerms(
      formulaWith({ ...base, benefit: { kind: 'EUR_PER_PERIOD', cents: 50_000 }, ceiling: YEAR }),
      { otherAmcCents: 8000 },
    )
    const result = adjudicate(crutches, terms, memoryCover())
    expect(result.amcCents).toBe(10_000 - 1464 - 8000)
    expect(result.consumptions).toMatchObject([{ cents: result.amcCents, limitCents: 50_000 }])
  })

  test('100 % Santé ignores the rest of the table', () => {
    const terms = sampleTerms(
      formulaWith({ ...base, benefit: { kind: 'PCT_FR', rateBp: 10_000 } }, { ...base, benefit: { kind: 'FULL_PLV' } }),
    )
    expect(amounts([{ ...crutches, priceLimitCents: 4000 }], terms)).toEqual([4000 - 1464])
  })
})

describe('scopes', () => {
  const only = (scope: Record<string, unknown>) =>
    sampleTerms(
      formulaWith({ scope: { families: ['IMPLANT'], ...scope }, benefit: { kind: 'EUR_PER_ACT', cents: 1000 } }),
      { beneficiary: { birthDate: '2010-06-15' }, contract: { startOn: '2026-01-10' } },
    )
  const implant = (on: string) => unreimbursed('IMPLANT', 8000, { ref: on, careFrom: on, careTo: on })

  test.each([
    ['below 16 until the birthday', { ageBelow: 16 }, '2026-06-14', 1000],
    ['not from the birthday on', { ageBelow: 16 }, '2026-06-15', 0],
    ['from 16', { ageFrom: 16 }, '2026-06-15', 1000],
    ['during a waiting period', { monthsFrom: 3 }, '2026-04-09', 0],
    ['after a waiting period', { monthsFrom: 3 }, '2026-04-10', 1000],
    ['a first-year row', { monthsBelow: 12 }, '2027-01-09', 1000],
    ['a first-year row a year later', { monthsBelow: 12 }, '2027-01-10', 0],
    ['only what the AMO reimburses', { reimbursed: true }, '2026-05-01', 0],
  ])('%s', (_, scope, on, expected) => {
    expect(amounts([implant(on)], only(scope))).toEqual([expected])
  })

  test('care without a row is left to pay, and the derivation says so', () => {
    const result = adjudicate(osteo(1, 6000), sampleTerms('ESSENTIEL'), memoryCover())
    expect(result).toMatchObject({ amcCents: 0, outOfPocket: [{ kind: 'NOT_COVERED', cents: 6000 }] })
    expect(result.derivation.map(step => step.rule)).toContain('NO_GUARANTEE')
  })
})

describe('the demonstration table', () => {
  const medicine = (code: 'PH7' | 'PH4' | 'PH2', rateBp: number) => reimbursed(code, 1000, 1000, rateBp)
  test.each([
    ['ESSENTIEL', 350, 700, 0],
    ['CONFORT', 350, 700, 850],
    ['INTEGRAL', 350, 700, 850],
  ] as const)('medicines in %s', (formula, white, blue, orange) => {
    const lines = [medicine('PH7', 6500), medicine('PH4', 3000), medicine('PH2', 1500)]
    expect(amounts(lines, sampleTerms(formula))).toEqual([white, blue, orange])
  })

  test.each([
    ['ESSENTIEL', 125, 125],
    ['CONFORT', 300, 250],
    ['INTEGRAL', 400, 400],
  ] as const)('dental prostheses in %s', (formula, controlled, free) => {
    const crown = (basket: 'CONTROLLED' | 'FREE') => reimbursed('HBLD491', 90_000, 12_000, 6000, { basket })
    expect(amounts([crown('CONTROLLED'), crown('FREE')], sampleTerms(formula))).toEqual([
      120 * controlled - 7200,
      120 * free - 7200,
    ])
  })

  test('contact lenses the AMO reimburses keep their co-payment when the year’s amount is used up', () => {
    const line = (ref: string) => reimbursed('CONTACT_LENSES', 20_000, 3948, 6000, { ref })
    expect(amounts([line('A'), line('B')])).toEqual([15_000, 3948 - 2369])
  })

  test('an accompanying bed is for a child under 16', () => {
    const line = unreimbursed('LIT_ACC', 8000, { act: { code: 'LIT_ACC', quantity: 2 } })
    const child = sampleTerms('CONFORT', { beneficiary: { birthDate: '2018-05-09' } })
    expect(amounts([line], child)).toEqual([4000])
    expect(amounts([line])).toEqual([0])
  })
})
