import { describe, expect, test } from 'vitest'
import { adjudicate } from './adjudicate.ts'
import { type Adjudication, UnknownAct } from './adjudication.ts'
import { memoryCover } from './cover.ts'
import { reversalOf, sampleLine } from './decompte.sample.ts'
import type { DecompteLine } from './decompte.type.ts'
import { reverse } from './reverse.ts'
import { formulaWith, reimbursed, sampleTerms, unreimbursed, withConvention } from './terms.sample.ts'

const fresh = memoryCover

/** Adjudicates lines one after the other on one cover, and adds them up. */
function total(lines: readonly DecompteLine[], terms = sampleTerms('CONFORT')) {
  const cover = memoryCover()
  const sum = { paid: 0, amo: 0, amc: 0, left: 0 }
  for (const line of lines) {
    const result = adjudicate(line, terms, cover)
    cover.apply(result, line)
    sum.paid += result.billedCents
    sum.amo += result.amoPaidCents
    sum.amc += result.amcCents
    sum.left += result.outOfPocketCents
  }
  return sum
}

const rules = (result: Adjudication) => result.derivation.map(step => step.rule)

describe('the sample feed gives what is expected of it', () => {
  const visit = (convention: 'OPTAM' | 'NON_OPTAM', specialty: string, billedCents: number) =>
    sampleLine({
      act: { code: 'CS', quantity: 1 },
      provider: withConvention(convention, specialty),
      billedCents,
      baseCents: convention === 'OPTAM' ? 3150 : 2300,
      amoPaidCents: convention === 'OPTAM' ? 2005 : 1410,
    })
  const ald = sampleLine({ exemption: 'ALD', rateBp: 10_000, amoPaidCents: 2800 })
  const alsace = sampleLine({
    act: { code: 'CS', quantity: 1 },
    regime: 'ALSACE_MOSELLE',
    billedCents: 3150,
    baseCents: 3150,
    rateBp: 9000,
    amoPaidCents: 2635,
  })
  const psy = reimbursed('MON_SOUTIEN_PSY', 5000, 5000, 9000, { regime: 'ALSACE_MOSELLE' })
  const crown = reimbursed('HBLD634', 50_000, 12_000, 6000, { basket: 'RAC0', priceLimitCents: 50_000 })
  const hearing = reimbursed('AUDIO2', 150_000, 40_000, 6000, { basket: 'FREE', detail: { ear: 'RIGHT' } })
  const gp = sampleLine({
    provider: withConvention('NON_OPTAM'),
    billedCents: 5000,
    baseCents: 2300,
    amoPaidCents: 1410,
  })
  const physio = reimbursed('AMS', 1613, 1613, 6000, {
    amoPaidCents: 868,
    deductions: [{ kind: 'FRANCHISE', cents: 100 }],
  })
  const medicine = reimbursed('PH7', 1000, 1000, 6500, {
    amoPaidCents: 550,
    deductions: [{ kind: 'FRANCHISE', cents: 100 }],
    thirdParty: { amo: true, amc: true },
  })
  const tests = reimbursed('BIO', 3000, 3000, 6000, {
    amoPaidCents: 1600,
    deductions: [{ kind: 'PARTICIPATION', cents: 200 }],
  })

  test.each([
    ['01 GP', 'CONFORT', '1985-03-14', sampleLine(), 900, 200],
    ['02 OPTAM dermatologist', 'CONFORT', '1985-03-14', visit('OPTAM', 'DERMATOLOGY', 5500), 2520, 975],
    ['03 gynaecologist outside OPTAM', 'CONFORT', '1985-03-14', visit('NON_OPTAM', 'GYNAECOLOGY', 6000), 1380, 3210],
    ['04 a child', 'CONFORT', '2018-05-09', sampleLine({ amoPaidCents: 2100, deductions: [] }), 900, 0],
    ['05 physiotherapy', 'CONFORT', '1985-03-14', physio, 645, 100],
    ['06 a medicine box', 'CONFORT', '1985-03-14', medicine, 350, 100],
    ['07 biology', 'CONFORT', '1985-03-14', tests, 1200, 200],
    ['08 long-term condition', 'ESSENTIEL', '1955-08-30', ald, 0, 200],
    ['09 100 % Santé crown', 'ESSENTIEL', '1955-08-30', crown, 42_800, 0],
    ['10 OPTAM cardiologist', 'ESSENTIEL', '1955-08-30', visit('OPTAM', 'CARDIOLOGY', 6000), 945, 3050],
    ['11 hearing aid', 'INTEGRAL', '1984-12-02', hearing, 126_000, 0],
    ['12 GP outside OPTAM', 'INTEGRAL', '1984-12-02', gp, 2990, 600],
    ['13 Alsace-Moselle', 'CONFORT', '1992-02-17', alsace, 315, 200],
    ['14 psychologist, Alsace-Moselle', 'CONFORT', '1992-02-17', psy, 500, 0],
  ] as const)('%s', (_, formula, birthDate, line, amcCents, outOfPocketCents) => {
    const result = adjudicate(line, sampleTerms(formula, { beneficiary: { birthDate } }), fresh())
    expect(result).toMatchObject({ amcCents, outOfPocketCents })
    expect(result.crossCheck).toBeUndefined()
  })
})

describe('composite vectors', () => {
  const frame = (billedCents: number, equipment = 'P1') =>
    reimbursed('OPT_FRAME_B', billedCents, 5, 6000, { ref: `F${equipment}`, detail: { eyewear: 'FRAME', equipment } })
  const lens = (billedCents: number, kind: 'SIMPLE' | 'COMPLEX', ref: string) =>
    reimbursed('OPT_LENS_B', billedCents, 5, 6000, { ref, detail: { eyewear: 'LENS', lens: kind, equipment: 'P1' } })

  test('V33: class B glasses with simple lenses', () => {
    expect(total([frame(14_500), lens(10_000, 'SIMPLE', 'L1'), lens(10_000, 'SIMPLE', 'L2')])).toEqual({
      paid: 34_500,
      amo: 9,
      amc: 21_991,
      left: 12_500,
    })
  })

  test('V33, with both lenses on one line', () => {
    const both = reimbursed('OPT_LENS_B', 20_000, 10, 6000, {
      ref: 'L',
      act: { code: 'OPT_LENS_B', quantity: 2 },
      detail: { eyewear: 'LENS', lens: 'SIMPLE', equipment: 'P1' },
    })
    expect(total([frame(14_500), both])).toEqual({ paid: 34_500, amo: 9, amc: 21_991, left: 12_500 })
  })

  test('V53: class B glasses with progressive lenses', () => {
    const lines = [frame(15_000), lens(22_500, 'COMPLEX', 'L1'), lens(22_500, 'COMPLEX', 'L2')]
    expect(total(lines, sampleTerms('INTEGRAL'))).toEqual({ paid: 60_000, amo: 9, amc: 49_991, left: 10_000 })
  })

  test('V40: a stay without a heavy act, and a private room', () => {
    const stay = reimbursed('TM', 300_000, 300_000, 8000)
    const room = unreimbursed('CP', 24_000, { ref: 'R', act: { code: 'CP', quantity: 4 } })
    expect(total([stay, room])).toEqual({ paid: 324_000, amo: 240_000, amc: 80_000, left: 4000 })
  })

  test('V41: a stay with a heavy act, left in May 2026', () => {
    const stay = reimbursed('TM', 350_000, 350_000, 10_000, {
      careFrom: '2026-05-04',
      careTo: '2026-05-06',
      amoPaidCents: 346_800,
      deductions: [{ kind: 'HEAVY_ACT', cents: 3200 }],
    })
    const days = unreimbursed('FJ', 6900, {
      ref: 'FJ',
      act: { code: 'FJ', quantity: 3 },
      careFrom: '2026-05-04',
      careTo: '2026-05-06',
    })
    expect(total([stay, days])).toEqual({ paid: 356_900, amo: 346_800, amc: 10_100, left: 0 })
  })

  test('V43: ten days of psychiatry in a long-term condition', () => {
    const line = unreimbursed('FJPSY', 17_000, {
      act: { code: 'FJPSY', quantity: 10 },
      careFrom: '2026-03-01',
      careTo: '2026-03-11',
      exemption: 'ALD',
    })
    expect(total([line])).toEqual({ paid: 17_000, amo: 0, amc: 17_000, left: 0 })
    expect(adjudicate(line, sampleTerms('CONFORT'), fresh()).crossCheck).toBeUndefined()
  })

  test('V46a: an emergency-room visit without admission', () => {
    expect(total([unreimbursed('FPU', 2300)])).toEqual({ paid: 2300, amo: 0, amc: 2300, left: 0 })
  })

  test('V55: contact lenses at 3 % of the PMSS', () => {
    expect(total([unreimbursed('CONTACT_LENSES', 15_000)], sampleTerms('INTEGRAL'))).toEqual({
      paid: 15_000,
      amo: 0,
      amc: 12_015,
      left: 2985,
    })
  })

  test('V57: a heavy act outside hospital: the mutuelle pays the PAS', () => {
    const line = reimbursed('HHQE002', 25_000, 25_000, 10_000, {
      careFrom: '2026-05-04',
      careTo: '2026-05-04',
      provider: withConvention('SECTOR_1', 'SURGERY'),
      amoPaidCents: 21_800,
      deductions: [{ kind: 'HEAVY_ACT', cents: 3200 }],
    })
    const result = adjudicate(line, sampleTerms('CONFORT'), fresh())
    expect(result).toMatchObject({ amcCents: 3200, outOfPocketCents: 0, outOfPocket: [] })
    expect(rules(result)).toContain('HEAVY_ACT')
    expect(result.crossCheck).toBeUndefined()
  })

  test('V58: a reversal inverts every sign and gives ceilings back', () => {
    const line = sampleLine({
      act: { code: 'CS', quantity: 1 },
      provider: withConvention('OPTAM', 'DERMATOLOGY'),
      billedCents: 5500,
      baseCents: 3150,
      amoPaidCents: 2005,
    })
    const original = adjudicate(line, sampleTerms('CONFORT'), fresh())
    const back = reverse(original, line.ref)
    expect(back).toMatchObject({
      billedCents: -5500,
      amoPaidCents: -2005,
      amcCents: -2520,
      outOfPocketCents: -975,
      outOfPocket: [
        { kind: 'PARTICIPATION', cents: -200 },
        { kind: 'OVERCHARGE', cents: -775 },
      ],
      deductions: [{ counter: 'PARTICIPATION', cents: -200, count: -1 }],
    })
  })
})

describe('the AMO’s figures win', () => {
  test('the mutuelle counts on the AMO’s own base and rate, and the difference is told', () => {
    const line = sampleLine({ amoPaidCents: 1895 })
    const result = adjudicate(line, sampleTerms('CONFORT'), fresh())
    expect(result).toMatchObject({
      amcCents: 900,
      outOfPocketCents: 205,
      outOfPocket: [
        { kind: 'PARTICIPATION', cents: 200 },
        { kind: 'AMO_DIFFERENCE', cents: 5 },
      ],
      crossCheck: [{ field: 'amoPaidCents', expectedCents: 1900, actualCents: 1895 }],
    })
  })

  test('one cent is not worth an alert', () => {
    expect(adjudicate(sampleLine({ amoPaidCents: 1901 }), sampleTerms('CONFORT'), fresh()).crossCheck).toBeUndefined()
  })

  test('an AMO that paid too much leaves less for the mutuelle, never a negative rest', () => {
    const result = adjudicate(sampleLine({ amoPaidCents: 2700 }), sampleTerms('CONFORT'), fresh())
    expect(result).toMatchObject({ amcCents: 100, outOfPocketCents: 200 })
    expect(rules(result)).toContain('CAP_LEFT_TO_PAY')
  })

  test.each([
    ['a base that is no tariff', sampleLine({ baseCents: 2800, amoPaidCents: 1760 }), 'baseCents'],
    ['a rate that is not the act’s', sampleLine({ rateBp: 6500, amoPaidCents: 1750 }), 'amoShareCents'],
    [
      'a child who was charged the participation',
      sampleLine({ birthDate: '2018-05-09' }),
      'participationCents',
      '2018-05-09',
    ],
    ['an adult who was not', sampleLine({ amoPaidCents: 2100, deductions: [] }), 'participationCents'],
    [
      'a daily charge at the old price',
      unreimbursed('FJ', 6000, { act: { code: 'FJ', quantity: 3 }, careFrom: '2026-03-01', careTo: '2026-03-04' }),
      'billedCents',
    ],
  ])('%s raises an alert', (_, line, field, birthDate = '1985-03-14') => {
    const result = adjudicate(line, sampleTerms('CONFORT', { beneficiary: { birthDate } }), fresh())
    expect(result.crossCheck?.map(one => one.field)).toEqual([field])
  })

  test('after an accident at work a crown is reimbursed at 150 %, never beyond its price', () => {
    const crown = (billedCents: number, amoPaidCents: number) =>
      sampleLine({
        act: { code: 'HBLD491', quantity: 1 },
        provider: withConvention('SECTOR_1', 'DENTAL'),
        pathway: 'NOT_APPLICABLE',
        exemption: 'WORK_ACCIDENT',
        billedCents,
        baseCents: 12_000,
        rateBp: 15_000,
        amoPaidCents,
        deductions: [],
      })
    const dear = adjudicate(crown(55_000, 18_000), sampleTerms('CONFORT'), fresh())
    expect(dear).toMatchObject({ amcCents: 18_000, outOfPocketCents: 19_000 })
    const cheap = adjudicate(crown(15_000, 15_000), sampleTerms('CONFORT'), fresh())
    expect(cheap).toMatchObject({ amcCents: 0, outOfPocketCents: 0, outOfPocket: [] })
    for (const { crossCheck } of [dear, cheap]) expect(crossCheck).toBeUndefined()
  })

  test('a stay across 1 March 2026 counts each day at its own price', () => {
    const line = unreimbursed('FJ', 2 * 2000 + 3 * 2300, {
      act: { code: 'FJ', quantity: 5 },
      careFrom: '2026-02-27',
      careTo: '2026-03-04',
    })
    expect(adjudicate(line, sampleTerms('CONFORT'), fresh()).crossCheck).toBeUndefined()
  })

  test('an adult whose yearly participation is used up owes none', () => {
    const cover = memoryCover([
      { counter: 'PARTICIPATION', scope: 'BENEFICIARY', periodStart: '2026-01-01', cents: 5000, count: 25 },
    ])
    const result = adjudicate(sampleLine({ amoPaidCents: 2100, deductions: [] }), sampleTerms('CONFORT'), cover)
    expect(result).toMatchObject({ amcCents: 900, outOfPocketCents: 0 })
    expect(result.crossCheck).toBeUndefined()
  })

  test('a deduction beyond the share is carried: this line takes only the share', () => {
    const line = reimbursed('PH2', 600, 600, 1500, {
      amoPaidCents: 0,
      deductions: [{ kind: 'FRANCHISE', cents: 100 }],
    })
    const result = adjudicate(line, sampleTerms('CONFORT'), fresh())
    expect(result).toMatchObject({
      amcCents: 510,
      outOfPocketCents: 90,
      outOfPocket: [{ kind: 'FRANCHISE', cents: 90 }],
      deductions: [{ counter: 'FRANCHISE', cents: 90 }],
    })
  })

  test('an old deduction taken later is left to pay, and nothing is added', () => {
    const line = reimbursed('PH7', 0, 0, 0, { amoPaidCents: -300, deductions: [{ kind: 'FRANCHISE', cents: 300 }] })
    expect(adjudicate(line, sampleTerms('CONFORT'), fresh())).toMatchObject({
      amcCents: 0,
      outOfPocketCents: 300,
      outOfPocket: [{ kind: 'FRANCHISE', cents: 300 }],
    })
  })
})

describe('out of the care pathway', () => {
  const outside = sampleLine({ pathway: 'OUT_OF_PATHWAY', rateBp: 3000, amoPaidCents: 700 })

  test('the penalty is left to pay: the guarantee counts as if the AMO had paid 70 %', () => {
    expect(adjudicate(outside, sampleTerms('CONFORT'), fresh())).toMatchObject({
      amcCents: 900,
      outOfPocketCents: 1400,
      outOfPocket: [
        { kind: 'PARTICIPATION', cents: 200 },
        { kind: 'PATHWAY_PENALTY', cents: 1200 },
      ],
    })
  })

  test('in Alsace-Moselle the penalty is 40 points from 90 %', () => {
    const line = { ...outside, regime: 'ALSACE_MOSELLE' as const, rateBp: 5000, amoPaidCents: 1300 }
    expect(adjudicate(line, sampleTerms('CONFORT'), fresh())).toMatchObject({ amcCents: 300, outOfPocketCents: 1400 })
  })

  test('an AMO that did not apply the penalty is followed', () => {
    const line = { ...outside, rateBp: 7000, amoPaidCents: 1900 }
    expect(adjudicate(line, sampleTerms('CONFORT'), fresh())).toMatchObject({ amcCents: 900, outOfPocketCents: 200 })
  })

  test('a dentist is outside the pathway’s rules', () => {
    const line = reimbursed('COD', 2300, 2300, 6000, { pathway: 'OUT_OF_PATHWAY' })
    expect(adjudicate(line, sampleTerms('CONFORT'), fresh())).toMatchObject({ amcCents: 920, outOfPocketCents: 0 })
  })

  test('the authorised overcharge of a sector 1 specialist is not reimbursed', () => {
    const line = sampleLine({
      act: { code: 'CS', quantity: 1 },
      provider: withConvention('SECTOR_1', 'DERMATOLOGY'),
      pathway: 'OUT_OF_PATHWAY',
      billedCents: 3500,
      baseCents: 2500,
      rateBp: 3000,
      amoPaidCents: 550,
    })
    const result = adjudicate(line, sampleTerms('CONFORT'), fresh())
    expect(result).toMatchObject({ amcCents: 950, outOfPocketCents: 2000 })
    expect(rules(result)).toContain('CAP_PATHWAY_OVERCHARGE')
  })
})

describe('caps of responsible contracts', () => {
  const generous = formulaWith({
    scope: { families: ['DOCTOR', 'GLASSES', 'HEARING_AID'] },
    benefit: { kind: 'PCT_FR', rateBp: 10_000 },
  })

  test('outside OPTAM the total stops at 200 % of the base', () => {
    const line = sampleLine({
      provider: withConvention('NON_OPTAM'),
      billedCents: 9000,
      baseCents: 2300,
      amoPaidCents: 1410,
    })
    const result = adjudicate(line, sampleTerms(generous), fresh())
    expect(result.amcCents).toBe(4600 - 1610)
    expect(rules(result)).toContain('CAP_NON_OPTAM')
  })

  test('a frame stops at 100 €, a pair at the cap of its lenses', () => {
    const piece = (code: string, ref: string, billedCents: number, lens?: 'SIMPLE' | 'VERY_COMPLEX') =>
      reimbursed(code, billedCents, 5, 6000, {
        ref,
        detail: { eyewear: lens ? 'LENS' : 'FRAME', ...(lens ? { lens } : {}), equipment: 'P' },
      })
    const cover = memoryCover()
    const amounts = [
      piece('OPT_FRAME_B', 'F', 20_000),
      piece('OPT_LENS_B', 'L1', 20_000, 'SIMPLE'),
      piece('OPT_LENS_B', 'L2', 60_000, 'VERY_COMPLEX'),
    ].map(line => {
      const result = adjudicate(line, sampleTerms(generous), cover)
      cover.apply(result, line)
      return result.amcCents
    })
    // Category d: 610 € for the pair, 100 € of which at most for the frame.
    expect(amounts).toEqual([10_000, 19_997, 61_000 - 10_000 - 19_997])
  })

  test('a hearing aid stops at 1 700 € an ear with the AMO', () => {
    const line = reimbursed('AUDIO2', 250_000, 40_000, 6000, { detail: { ear: 'LEFT' } })
    expect(adjudicate(line, sampleTerms(generous), fresh()).amcCents).toBe(146_000)
    expect(adjudicate(line, sampleTerms('INTEGRAL'), fresh()).amcCents).toBe(146_000)
  })
})

describe('another complémentaire', () => {
  test('together they never pay more than the expense', () => {
    const line = sampleLine()
    const result = adjudicate(line, sampleTerms('CONFORT', { otherAmcCents: 600 }), fresh())
    expect(result).toMatchObject({
      amcCents: 300,
      outOfPocketCents: 800,
      outOfPocket: [
        { kind: 'PARTICIPATION', cents: 200 },
        { kind: 'OTHER_AMC', cents: 600 },
      ],
    })
  })
})

describe('what can’t be adjudicated', () => {
  test('an unknown act is refused, never guessed', () => {
    expect(() =>
      adjudicate(sampleLine({ act: { code: 'ZZZZ999', quantity: 1 } }), sampleTerms('CONFORT'), fresh()),
    ).toThrow(UnknownAct)
  })

  test('a reversal is not adjudicated', () => {
    const line = reversalOf(sampleLine(), 'R')
    expect(() => adjudicate(line, sampleTerms('CONFORT'), fresh())).toThrow('R is a reversal')
  })

  test('a year without a PMSS is said', () => {
    const line = unreimbursed('CONTACT_LENSES', 15_000, { careFrom: '2031-01-05', careTo: '2031-01-05' })
    expect(() => adjudicate(line, sampleTerms('INTEGRAL'), fresh())).toThrow(
      'No value of PMSS is in force on 2031-01-05',
    )
  })
})

test('the derivation tells the whole way from the price to what is left', () => {
  const line = sampleLine({
    act: { code: 'CS', quantity: 1 },
    provider: withConvention('OPTAM', 'DERMATOLOGY'),
    pathway: 'REFERRED',
    billedCents: 5500,
    baseCents: 3150,
    amoPaidCents: 2005,
  })
  const { derivation } = adjudicate(line, sampleTerms('CONFORT'), fresh())
  expect(derivation.map(({ rule, amountCents }) => [rule, amountCents])).toEqual([
    ['BILLED', 5500],
    ['BASE', 3150],
    ['AMO_SHARE', 2205],
    ['GUARANTEE_PCT_BR_INCL', 4725],
    ['AMC', 2520],
    ['OUT_OF_POCKET', 975],
  ])
})
