import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acts } from '../guarantee/acts.ts'
import { UnknownAct } from './adjudication.ts'
import { memoryCover } from './cover.ts'
import { CONVENTIONS, EXEMPTIONS, PATHWAYS, REGIMES } from './decompte.type.ts'
import { AmountMissing, type PlannedCare, simulate } from './simulate.ts'
import { sampleTerms } from './terms.sample.ts'

const planned = (changes: Partial<PlannedCare>): PlannedCare => ({
  act: 'G',
  convention: 'SECTOR_1',
  pathway: 'DOCTOR',
  exemption: 'NONE',
  regime: 'GENERAL',
  quantity: 1,
  careOn: '2026-11-03',
  ...changes,
})

/** Price, base, rate, AMO, AMC, left to pay. */
function figures(changes: Partial<PlannedCare>, birthDate = '1985-03-14', cover = memoryCover()) {
  const { line, adjudication } = simulate(
    planned(changes),
    sampleTerms('CONFORT', { beneficiary: { birthDate } }),
    cover,
  )
  expect(adjudication.crossCheck).toBeUndefined()
  const { billedCents, baseCents, rateBp, amoPaidCents } = line
  return [billedCents, baseCents, rateBp, amoPaidCents, adjudication.amcCents, adjudication.outOfPocketCents]
}

describe('the line is what the AMO would pay', () => {
  test.each<[string, Partial<PlannedCare>, number[], string?]>([
    ['a GP', {}, [3000, 3000, 7000, 1900, 900, 200]],
    ['a GP before 22 December 2024', { careOn: '2024-12-21' }, [2650, 2650, 7000, 1655, 795, 200]],
    ['a child', {}, [3000, 3000, 7000, 2100, 900, 0], '2018-05-09'],
    ['a child under 6', {}, [3500, 3500, 7000, 2450, 1050, 0], '2022-05-09'],
    ['18 during the year: nothing kept back', {}, [3000, 3000, 7000, 2100, 900, 0], '2008-01-02'],
    ['18 on 1 January', {}, [3000, 3000, 7000, 1900, 900, 200], '2008-01-01'],
    ['out of the pathway', { pathway: 'OUT_OF_PATHWAY' }, [3000, 3000, 3000, 700, 900, 1400]],
    ['out of the pathway, under 16', { pathway: 'OUT_OF_PATHWAY' }, [3000, 3000, 7000, 2100, 900, 0], '2011-05-09'],
    [
      'a sector 1 specialist out of the pathway',
      { act: 'CS', specialty: 'DERMATOLOGY', pathway: 'OUT_OF_PATHWAY', billedCents: 3500 },
      [3500, 2500, 3000, 550, 950, 2000],
    ],
    ['a long-term condition', { exemption: 'ALD' }, [3000, 3000, 10_000, 2800, 0, 200]],
    ['maternity', { exemption: 'MATERNITY' }, [3000, 3000, 10_000, 3000, 0, 0]],
    ['Alsace-Moselle', { regime: 'ALSACE_MOSELLE' }, [3000, 3000, 9000, 2500, 300, 200]],
    ['a GP outside OPTAM', { convention: 'NON_OPTAM', billedCents: 5000 }, [5000, 2300, 7000, 1410, 1380, 2210]],
    ['a GP outside the agreement', { convention: 'NOT_AGREED', billedCents: 5000 }, [5000, 61, 7000, 0, 36, 4964]],
    ['two medicine boxes', { act: 'PH7', quantity: 2, billedCents: 1800 }, [1800, 1800, 6500, 970, 630, 200]],
    ['an X-ray', { act: 'ZBQK002', specialty: 'RADIOLOGY' }, [2128, 2128, 7000, 1290, 638, 200]],
    [
      'a heavy act before April 2026',
      { act: 'HHQE002', billedCents: 25_000, careOn: '2026-03-31' },
      [25_000, 25_000, 10_000, 22_600, 2400, 0],
    ],
    [
      'a heavy act from April 2026',
      { act: 'HHQE002', billedCents: 25_000, careOn: '2026-04-01' },
      [25_000, 25_000, 10_000, 21_800, 3200, 0],
    ],
    [
      'an act just below the threshold',
      { act: 'HHQE002', billedCents: 11_999 },
      [11_999, 11_999, 7000, 8199, 3600, 200],
    ],
    ['transport', { act: 'VSL', billedCents: 4000 }, [4000, 4000, 5500, 1800, 1800, 400]],
    ['dental care before 15 October 2023', { act: 'COD', careOn: '2023-10-14' }, [2300, 2300, 7000, 1610, 690, 0]],
    ['dental care since', { act: 'COD', careOn: '2023-10-15' }, [2300, 2300, 6000, 1380, 920, 0]],
    ['nursing care by its coefficient', { act: 'AMI', coefficient: 3 }, [945, 945, 6000, 467, 378, 100]],
    [
      'a hearing aid under 20',
      { act: 'AUDIO1', billedCents: 140_000 },
      [140_000, 140_000, 6000, 84_000, 56_000, 0],
      '2010-01-01',
    ],
    ['a hearing aid for an adult', { act: 'AUDIO1', billedCents: 95_000 }, [95_000, 40_000, 6000, 24_000, 71_000, 0]],
    [
      'five days in hospital across 1 March 2026',
      { act: 'FJ', quantity: 5, careOn: '2026-02-27' },
      [2 * 2000 + 3 * 2300, 0, 0, 0, 10_900, 0],
    ],
    [
      'a stay with a heavy act',
      { act: 'TM', billedCents: 350_000, heavyAct: true },
      [350_000, 350_000, 10_000, 346_800, 3200, 0],
    ],
    ['an osteopath', { act: 'OSTEO', billedCents: 6000 }, [6000, 0, 0, 0, 4000, 2000]],
  ])('%s', (_, changes, expected, birthDate) => {
    expect(figures(changes, birthDate)).toEqual(expected)
  })
})

describe('what the Sécu keeps back has its caps', () => {
  test('four participations a day with one professional, and no more', () => {
    const cover = memoryCover()
    const kept = [1, 2, 3, 4, 5].map(() => {
      const { line, adjudication } = simulate(planned({ providerId: 'P' }), sampleTerms('CONFORT'), cover)
      cover.apply(adjudication, line)
      return line.deductions[0]?.cents ?? 0
    })
    expect(kept).toEqual([200, 200, 200, 200, 0])
    expect(simulate(planned({ providerId: 'Q' }), sampleTerms('CONFORT'), cover).line.deductions).toHaveLength(1)
  })

  test('4 € a day of paramedical franchise, whoever gives the care', () => {
    const acts = planned({ act: 'AMS', quantity: 6, providerId: 'P' })
    const { line } = simulate(acts, sampleTerms('CONFORT'), memoryCover())
    expect(line.deductions).toEqual([{ kind: 'FRANCHISE', cents: 400 }])
  })

  test('50 € a year for the participation and 50 € for franchises, each apart', () => {
    const use = (counter: string, cents: number) =>
      memoryCover([{ counter, scope: 'BENEFICIARY', periodStart: '2026-01-01', cents, count: 1 }])
    expect(figures({}, undefined, use('PARTICIPATION', 5000))[3]).toBe(2100)
    expect(figures({}, undefined, use('PARTICIPATION', 4900))[3]).toBe(2000)
    expect(figures({}, undefined, use('FRANCHISE', 5000))[3]).toBe(1900)
    expect(figures({ act: 'PH7', billedCents: 1000 }, undefined, use('FRANCHISE', 5000))[3]).toBe(650)
  })

  test('what exceeds the share is carried', () => {
    const { carriedCents, line } = simulate(
      planned({ act: 'PH2', billedCents: 600 }),
      sampleTerms('CONFORT'),
      memoryCover(),
    )
    expect([carriedCents, line.amoPaidCents]).toEqual([10, 0])
  })
})

test('what no tariff says is asked for', () => {
  const run = (changes: Partial<PlannedCare>) => simulate(planned(changes), sampleTerms('CONFORT'), memoryCover())
  expect(() => run({ act: 'OSTEO' })).toThrow(AmountMissing)
  expect(() => run({ act: 'DZQM006', convention: 'OPTAM', billedCents: 9000 })).toThrow('No tariff gives baseCents')
  expect(() => run({ act: 'NOPE' })).toThrow(UnknownAct)
})

test('nothing is counted by a simulation', () => {
  const cover = memoryCover()
  simulate(planned({ act: 'OSTEO', billedCents: 6000 }), sampleTerms('CONFORT'), cover)
  expect(cover.used('ALTERNATIVE_MEDICINE', '2026-01-01', 'BENEFICIARY')).toEqual({ cents: 0, count: 0 })
})

test('any simulation adds up, and its AMO figures agree with the engine’s', () => {
  const codes = acts.list.map(act => act.code.replace('*', 'OTHER'))
  fc.assert(
    fc.property(
      fc.record({
        act: fc.constantFrom(...codes),
        convention: fc.constantFrom(...CONVENTIONS),
        pathway: fc.constantFrom(...PATHWAYS),
        exemption: fc.constantFrom(...EXEMPTIONS),
        regime: fc.constantFrom(...REGIMES),
        quantity: fc.integer({ min: 1, max: 6 }),
        billedCents: fc.nat(300_000),
        baseCents: fc.option(fc.nat(300_000), { nil: undefined }),
      }),
      fc.constantFrom('2020-05-01', '2010-05-01', '1985-03-14', '1940-01-01'),
      (care, birthDate) => {
        const terms = sampleTerms('INTEGRAL', { beneficiary: { birthDate } })
        const run = () => simulate(planned(care), terms, memoryCover())
        const act = acts.find(care.act)!
        if (act.priceIsBase === 'AT_TARIFF' && care.baseCents === undefined && care.convention !== 'SECTOR_1') {
          if (care.convention !== 'NONE') expect(run).toThrow(AmountMissing)
          return
        }
        const { line, adjudication } = run()
        expect(line.amoPaidCents + adjudication.amcCents + adjudication.outOfPocketCents).toBe(care.billedCents)
        expect(adjudication.crossCheck?.filter(one => one.field === 'amoPaidCents') ?? []).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
