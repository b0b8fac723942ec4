import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjudicate } from '../claim/adjudicate.ts'
import { memoryCover } from '../claim/cover.ts'
import { atRate } from '../claim/money.ts'
import { reimbursed, sampleTerms, withConvention } from '../claim/terms.sample.ts'
import { acts } from './acts.ts'
import integral from './catalogue/INTEGRAL.json' with { type: 'json' }
import { formulaOf } from './catalogue.ts'
import { parameters } from './parameters.ts'
import { breachesOf } from './responsible.ts'

type Row = Record<string, unknown>
const rows: Row[] = integral.rows

/** The Intégral formula with some rows changed, by code; null takes one away. */
const integralWith = (changes: Record<string, Row | null>) =>
  formulaOf({
    ...integral,
    rows: [
      ...rows.flatMap(row => {
        const change = changes[String(row.code)]
        return change === null ? [] : [{ ...row, ...change }]
      }),
      ...Object.entries(changes)
        .filter(([code, change]) => change && !rows.some(row => row.code === code))
        .map(([code, change]) => ({ ...rows[0], code, ...change })),
    ],
  })
const breaches = (changes: Record<string, Row | null>) => breachesOf(integralWith(changes), { acts, parameters })
const share = (percent: number): Row => ({ benefit: { kind: 'PCT_BR_INCL', rateBp: percent * 100 } })
const item = (cents: number): Row => ({ benefit: { kind: 'EUR_PER_ITEM', cents, includesAmo: true } })
const YEAR = { period: 'CIVIL_YEAR', per: 'BENEFICIARY' }

test('the demonstration’s dearest formula keeps every rule', () => {
  expect(breaches({})).toEqual([])
})

describe('each rule is checked', () => {
  test.each<[string, Record<string, Row | null>, string, string]>([
    ['no row for biology', { BIOLOGY: null }, 'BIOLOGY: the co-payment', 'R871-2 1°'],
    ['biology at 90 %', { BIOLOGY: share(90) }, 'BIOLOGY: the co-payment', 'R871-2 1°'],
    [
      'a ceiling on transport',
      { TRANSPORT: { ceiling: { cents: 50_000, ...YEAR } } },
      'TRANSPORT: the co-',
      'R871-2 1°',
    ],
    ['a waiting period', { DENTAL_CARE: { scope: { families: ['DENTAL_CARE'], monthsFrom: 3 } } }, 'DENTAL_CARE', '1°'],
    ['no psychologist', { PSYCHOLOGIST: null }, 'PSYCHOLOGIST', 'R871-2 1°'],
    ['the same outside OPTAM', { DOCTOR_OPTAM: share(200) }, 'at most 180 %', 'R871-2 1°'],
    ['beyond 200 % outside OPTAM', { DOCTOR_NON_OPTAM: share(210), DOCTOR_OPTAM: share(400) }, 'at most 200 %', '1°'],
    [
      'real costs outside OPTAM',
      { TECHNICAL_NON_OPTAM: { benefit: { kind: 'PCT_FR', rateBp: 10_000 } } },
      'reaches any amount',
      'R871-2 1°',
    ],
    [
      'an amount on top, outside OPTAM',
      {
        EXTRA: {
          scope: { families: ['DOCTOR'] },
          benefit: { kind: 'EUR_PER_PERIOD', cents: 20_000 },
          ceiling: YEAR,
          combine: 'ADD',
        },
      },
      'reaches any amount',
      'R871-2 1°',
    ],
    ['a daily charge for 30 days', { HOSPITAL_DAILY_CHARGE: { ceiling: { count: 30, ...YEAR } } }, 'FJ must', '2°'],
    ['no PAS', { HOSPITAL_HEAVY_ACT: null }, 'PAS must be covered in full', 'R871-2'],
    ['no emergency-room charge', { HOSPITAL_EMERGENCY: null }, 'FPU must be covered in full', 'R871-2'],
    ['no 100 % Santé dental basket', { DENTAL_RAC0: null }, 'DENTAL_PROSTHESIS: the 100 % Santé', '3° à 8°'],
    ['no 100 % Santé glasses', { GLASSES_RAC0: null }, 'GLASSES: the 100 % Santé basket', '3° à 8°'],
    ['no 100 % Santé wigs', { DEVICE_RAC0: null }, 'DEVICE: the 100 % Santé basket', '3° à 8°'],
    ['a frame at 101 €', { GLASSES_FRAME: item(10_100) }, 'a frame is covered beyond 100 €', 'R871-2 3°'],
    ['lenses beyond the cap', { GLASSES_LENS_SIMPLE: item(17_000) }, 'GLASSES A: a pair reaches 440 €', 'R871-2 3°'],
    ['lenses below the floor', { GLASSES_LENS_COMPLEX: item(4000) }, 'a pair gets 180 €, at least 200 €', 'R871-2 3°'],
    [
      'glasses without an amount',
      { GLASSES_FRAME: { benefit: { kind: 'PCT_FR', rateBp: 5000 } } },
      'must have an amount in euros',
      'R871-2 3°',
    ],
    ['an ear beyond 1 700 €', { HEARING_FREE: { totalCapCents: undefined } }, 'more than 1700 €', 'R871-2 6°'],
    ['an act that does not exist', { HOSPITAL_STAY: { scope: { acts: ['TM', 'TMX'] } } }, 'the act TMX is unknown', ''],
  ])('%s', (_, changes, message, source) => {
    const found = breaches(changes)
    expect(found.map(breach => breach.message).join('\n')).toContain(message)
    expect(found.find(breach => breach.message.includes(message))?.source).toContain(source)
  })

  test('every breach is returned, not the first only', () => {
    expect(breaches({ BIOLOGY: null, HOSPITAL_EMERGENCY: null, GLASSES_FRAME: item(12_000) }).length).toBe(3)
  })

  test('medicines at 15 % and spa cures may be left out', () => {
    expect(breaches({ MEDICINE_15: null, MEDICINE_30: null, SPA_CURE: null })).toEqual([])
  })
})

describe('a catalogue that is accepted never breaks a cap', () => {
  const outside = (billedCents: number, baseCents: number) =>
    reimbursed('CS', billedCents, baseCents, 7000, { provider: withConvention('NON_OPTAM') })

  test('doctors outside OPTAM', () => {
    const percent = fc.integer({ min: 90, max: 420 })
    let accepted = 0
    fc.assert(
      fc.property(percent, percent, fc.nat(60_000), fc.nat(10_000), (optam, non, billedCents, baseCents) => {
        const formula = integralWith({ DOCTOR_OPTAM: share(optam), DOCTOR_NON_OPTAM: share(non) })
        if (breachesOf(formula, { acts, parameters }).length > 0) return
        accepted++
        const line = outside(billedCents, baseCents)
        const inside = { ...line, provider: withConvention('OPTAM') }
        const paid = line.amoPaidCents + adjudicate(line, sampleTerms(formula), memoryCover()).amcCents
        const withOptam = inside.amoPaidCents + adjudicate(inside, sampleTerms(formula), memoryCover()).amcCents
        expect(paid).toBeLessThanOrEqual(atRate(baseCents, 20_000) + 1)
        expect(paid).toBeLessThanOrEqual(Math.max(withOptam, 0))
        expect(paid).toBeLessThanOrEqual(Math.max(atRate(baseCents, 10_000), atRate(baseCents, optam * 100 - 2000)) + 1)
      }),
      { numRuns: 150 },
    )
    expect(accepted).toBeGreaterThan(5)
  })

  test('glasses and hearing aids', () => {
    const LENSES = ['SIMPLE', 'COMPLEX', 'VERY_COMPLEX'] as const
    const CAPS = { SIMPLE: 42_000, COMPLEX: 70_000, VERY_COMPLEX: 80_000 }
    let accepted = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12_000 }),
        fc.integer({ min: 1, max: 40_000 }),
        fc.constantFrom(...LENSES),
        fc.integer({ min: 0, max: 100_000 }),
        (frame, each, kind, billedCents) => {
          const changes = { GLASSES_FRAME: item(frame), [`GLASSES_LENS_${kind}`]: item(each) }
          const formula = integralWith(changes)
          if (breachesOf(formula, { acts, parameters }).length > 0) return
          accepted++
          const cover = memoryCover()
          const pieces = ['FRAME', 'LENS', 'LENS'].map((piece, i) =>
            reimbursed(`OPT_${piece}_B`, billedCents, 5, 6000, {
              ref: `P${i}`,
              detail: { lens: kind, equipment: 'P' },
            }),
          )
          const paid = pieces.map(line => {
            const result = adjudicate(line, sampleTerms(formula), cover)
            cover.apply(result, line)
            return result.amcCents
          })
          expect(paid[0]).toBeLessThanOrEqual(10_000)
          expect(paid.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(CAPS[kind])
        },
      ),
      { numRuns: 150 },
    )
    expect(accepted).toBeGreaterThan(5)
  })
})
