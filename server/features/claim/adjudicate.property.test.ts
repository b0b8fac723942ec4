import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acts } from '../guarantee/acts.ts'
import { catalogue, type Formula } from '../guarantee/catalogue.ts'
import { parameters } from '../guarantee/parameters.ts'
import { adjudicate } from './adjudicate.ts'
import type { Adjudication, CounterScope, Terms } from './adjudication.ts'
import { amoSide } from './amo.ts'
import { addDays } from './calendar.ts'
import { memoryCover } from './cover.ts'
import { sampleLine } from './decompte.sample.ts'
import {
  BASKETS,
  CONVENTIONS,
  DEDUCTION_KINDS,
  type DecompteLine,
  EXEMPTIONS,
  PATHWAYS,
  REGIMES,
} from './decompte.type.ts'
import { reverse } from './reverse.ts'
import { formulaWith, sampleTerms, withConvention } from './terms.sample.ts'

const codes = acts.list.map(act => act.code.replace('*', 'OTHER'))
const cents = (max: number) => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max }))
const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map(n => addDays(from, n))

/** Any line a reader lets through: amounts, rate, act, basket and detail need not make sense together. */
const anyLine: fc.Arbitrary<DecompteLine> = fc
  .record({
    ref: fc.uuid(),
    careFrom: day('2024-01-01', 1090),
    act: fc.record({ code: fc.constantFrom(...codes), quantity: fc.integer({ min: 1, max: 12 }) }),
    convention: fc.constantFrom(...CONVENTIONS),
    pathway: fc.constantFrom(...PATHWAYS),
    exemption: fc.constantFrom(...EXEMPTIONS),
    regime: fc.constantFrom(...REGIMES),
    billedCents: cents(500_000),
    baseCents: cents(500_000),
    rateBp: fc.oneof(fc.constantFrom(0, 1500, 3000, 6000, 7000, 9000, 10_000), fc.integer({ min: 0, max: 15_000 })),
    amoPaidCents: cents(500_000),
    deductions: fc.array(fc.record({ kind: fc.constantFrom(...DEDUCTION_KINDS), cents: cents(5000) }), {
      maxLength: 3,
    }),
    basket: fc.option(fc.constantFrom(...BASKETS), { nil: undefined }),
    priceLimitCents: fc.option(cents(200_000), { nil: undefined }),
    detail: fc.option(
      fc.record(
        {
          ear: fc.constantFrom('LEFT', 'RIGHT'),
          lens: fc.constantFrom('SIMPLE', 'COMPLEX', 'VERY_COMPLEX'),
          equipment: fc.constantFrom('P1', 'P2'),
          nights: fc.integer({ min: 1, max: 90 }),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
  })
  .map(({ convention, ...line }) =>
    sampleLine({ ...line, careTo: line.careFrom, provider: withConvention(convention, 'DERMATOLOGY') }),
  )

/** A line whose AMO figures agree with each other: what the AMO pays is its share less what it keeps back. */
const soundLine: fc.Arbitrary<DecompteLine> = fc.tuple(anyLine, cents(400)).map(([line, kept]) => {
  const kind = acts.find(line.act.code)?.deduction === 'PARTICIPATION' ? 'PARTICIPATION' : 'FRANCHISE'
  const rateBp = Math.min(line.rateBp, 10_000)
  const amo = amoSide(line.billedCents, line.baseCents, rateBp, kept)
  const deductions = amo.takenCents > 0 ? [{ kind, cents: amo.takenCents } as const] : []
  return { ...line, rateBp, amoPaidCents: amo.paidCents, deductions }
})

const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    formula: fc.constantFrom(...catalogue.list),
    birthDate: day('1940-01-01', 31_000),
    startOn: day('2020-01-01', 2000),
    otherAmcCents: fc.option(cents(20_000), { nil: undefined }),
  })
  .map(({ formula, birthDate, startOn, otherAmcCents }) => ({
    formula,
    beneficiary: { birthDate },
    contract: { startOn },
    parameters,
    acts,
    otherAmcCents,
  }))

const plain = ({ formula, ...terms }: Terms, other: Formula = formula): Terms => ({
  ...terms,
  formula: other,
  otherAmcCents: undefined,
})

const partsOf = (result: Adjudication) => result.outOfPocket.reduce((sum, part) => sum + part.cents, 0)

test('paid = AMO + AMC + left to pay, and the parts of what is left add up, for every line there can be', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 8 }), anyTerms, (lines, terms) => {
      const cover = memoryCover()
      for (const line of lines) {
        const result = adjudicate(line, terms, cover)
        cover.apply(result, line)
        expect(result.amoPaidCents + result.amcCents + result.outOfPocketCents).toBe(line.billedCents)
        expect(partsOf(result)).toBe(result.outOfPocketCents)
        expect(result.outOfPocket.every(part => part.cents !== 0)).toBe(true)
        expect(result.amcCents).toBeGreaterThanOrEqual(0)
        expect(result.derivation.find(step => step.rule === 'AMC')?.amountCents).toBe(result.amcCents)
        expect(result.derivation.at(-1)).toMatchObject({ rule: 'OUT_OF_POCKET', amountCents: result.outOfPocketCents })
      }
    }),
    { numRuns: 400 },
  )
})

test('the mutuelle never pays more than what the AMO leaves, and nothing that must be left is paid', () => {
  fc.assert(
    fc.property(soundLine, anyTerms, (line, terms) => {
      const result = adjudicate(line, plain(terms), memoryCover())
      const share = amoSide(line.billedCents, line.baseCents, line.rateBp, 0).shareCents
      const kept = line.deductions.reduce((sum, deduction) => sum + deduction.cents, 0)
      expect(result.amcCents).toBeLessThanOrEqual(line.billedCents - share)
      expect(result.outOfPocketCents).toBeGreaterThanOrEqual(kept)
      const penalty = result.outOfPocket.find(part => part.kind === 'PATHWAY_PENALTY')?.cents ?? 0
      expect(result.outOfPocketCents).toBeGreaterThanOrEqual(kept + penalty)
    }),
    { numRuns: 400 },
  )
})

describe('raising a guarantee never lowers what it pays', () => {
  const kinds = ['PCT_BR_INCL', 'PCT_BR_EXCL', 'PCT_TM', 'PCT_FR', 'EUR_PER_ACT', 'EUR_PER_PERIOD'] as const
  const families = [...new Set(acts.list.map(act => act.family))]
  const rowOf = (kind: (typeof kinds)[number], amount: number) => ({
    scope: { families },
    benefit: kind.startsWith('EUR') ? { kind, cents: amount } : { kind, rateBp: Math.min(amount, 10_000) },
    ...(kind === 'EUR_PER_PERIOD' ? { ceiling: { period: 'CIVIL_YEAR', per: 'BENEFICIARY' } } : {}),
  })
  test.each(kinds)('%s', kind => {
    fc.assert(
      fc.property(
        soundLine,
        anyTerms,
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 0, max: 9000 }),
        (line, terms, amount, more) => {
          const paid = (value: number) =>
            adjudicate(line, plain(terms, formulaWith(rowOf(kind, value))), memoryCover()).amcCents
          expect(paid(amount + more)).toBeGreaterThanOrEqual(paid(amount))
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a history gives the same whatever the order lines of one day come in', () => {
  // Same price in a day: a count that runs out between two prices must choose, and takes the first of the file.
  const history = fc.array(
    fc.record({
      code: fc.constantFrom('OSTEO', 'IMPLANT', 'CONTACT_LENSES', 'CP', 'G', 'PH7', 'AUDIO1'),
      on: day('2026-01-01', 40),
      ear: fc.constantFrom('LEFT' as const, 'RIGHT' as const),
      ref: fc.uuid(),
    }),
    { minLength: 1, maxLength: 15 },
  )
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })), (events, random) => {
      const run = (lines: readonly DecompteLine[]) => {
        const cover = memoryCover()
        let total = 0
        for (const line of lines) {
          const result = adjudicate(line, sampleTerms('CONFORT'), cover)
          cover.apply(result, line)
          total += result.amcCents
        }
        return { total, implants: cover.used('IMPLANT', '2026-01-01', 'BENEFICIARY') }
      }
      const lines = events.map(({ code, on, ear, ref }) =>
        sampleLine({
          ref,
          act: { code, quantity: 1 },
          careFrom: on,
          careTo: on,
          baseCents: code === 'G' || code === 'PH7' ? 3000 : 0,
          billedCents: code === 'IMPLANT' ? 30_000 : 9000,
          amoPaidCents: 0,
          deductions: [],
          detail: { ear },
        }),
      )
      const byDay = (a: DecompteLine, b: DecompteLine) =>
        a.careFrom < b.careFrom ? -1 : a.careFrom > b.careFrom ? 1 : 0
      const keys = new Map(lines.map(line => [line, random.next().value]))
      const shuffled = [...lines].sort((a, b) => byDay(a, b) || keys.get(a)! - keys.get(b)!)
      expect(run(shuffled)).toEqual(run([...lines].sort(byDay)))
    }),
    { numRuns: 150 },
  )
})

test('a reversal restores every counter and purchase exactly, and cancels every amount', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 5 }), anyLine, anyTerms, (before, line, terms) => {
      const cover = memoryCover()
      for (const one of before) cover.apply(adjudicate(one, terms, cover), one)
      const result = adjudicate(line, terms, cover)
      const look = () => ({
        counters: [...result.consumptions, ...result.deductions].map(use => [
          cover.used(use.counter, use.periodStart, use.scope),
          cover.openedOn(use.counter, use.scope),
        ]),
        purchases: [...cover.purchases('GLASSES'), ...cover.purchases('HEARING_AID')],
        onDay: cover.deductedOnDay('PARTICIPATION', line.careFrom, line.provider.id),
      })
      const was = look()
      cover.apply(result, line)
      const back = reverse(result, line.ref)
      cover.apply(back, line)
      expect(look()).toEqual(was)
      expect(back.amcCents + result.amcCents).toBe(0)
      expect(back.billedCents).toBe(back.amoPaidCents + back.amcCents + back.outOfPocketCents)
      expect(partsOf(back)).toBe(back.outOfPocketCents)
      expect(JSON.parse(JSON.stringify(back))).toEqual(back)
    }),
    { numRuns: 250 },
  )
})

test('100 % Santé leaves nothing to pay when the price is within its limit', () => {
  const bought = fc.constantFrom(
    { code: 'HBLD634', base: 12_000, limit: 50_000 },
    { code: 'HBLD038', base: 12_000, limit: 29_000 },
    { code: 'OPT_FRAME_A', base: 900, limit: 3000 },
    { code: 'AUDIO1', base: 40_000, limit: 95_000 },
  )
  fc.assert(
    fc.property(bought, fc.constantFrom(...catalogue.list), fc.nat(10_000), ({ code, base, limit }, formula, part) => {
      const billedCents = base + Math.floor(((limit - base) * part) / 10_000)
      const line = sampleLine({
        act: { code, quantity: 1 },
        provider: withConvention('NONE', ''),
        pathway: 'NOT_APPLICABLE',
        billedCents,
        baseCents: base,
        rateBp: 6000,
        amoPaidCents: amoSide(billedCents, base, 6000, 0).paidCents,
        deductions: [],
      })
      expect(adjudicate(line, sampleTerms(formula), memoryCover()).outOfPocketCents).toBe(0)
    }),
  )
})

test('out of the pathway, a guarantee of 100 % pays what it pays inside', () => {
  const formula = formulaWith({ scope: { families: ['DOCTOR'] }, benefit: { kind: 'PCT_BR_INCL', rateBp: 10_000 } })
  fc.assert(
    fc.property(cents(20_000), cents(10_000), (billedCents, baseCents) => {
      const paid = (pathway: 'DOCTOR' | 'OUT_OF_PATHWAY', rateBp: number) => {
        const amoPaidCents = amoSide(billedCents, baseCents, rateBp, 0).paidCents
        const line = sampleLine({ pathway, rateBp, billedCents, baseCents, amoPaidCents, deductions: [] })
        return adjudicate(line, sampleTerms(formula), memoryCover()).amcCents
      }
      expect(paid('OUT_OF_PATHWAY', 3000)).toBe(paid('DOCTOR', 7000))
    }),
  )
})

test('no ceiling is ever exceeded', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 25 }), anyTerms, (lines, terms) => {
      const cover = memoryCover()
      const limits = new Map<string, { cents?: number; count?: number; at: [string, string, CounterScope] }>()
      for (const line of lines) {
        const result = adjudicate(line, terms, cover)
        cover.apply(result, line)
        for (const use of result.consumptions)
          limits.set(`${use.counter} ${use.periodStart}`, {
            cents: use.limitCents,
            count: use.limitCount,
            at: [use.counter, use.periodStart, use.scope],
          })
      }
      for (const { cents: most, count, at } of limits.values()) {
        expect(cover.used(...at).cents).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY)
        expect(cover.used(...at).count).toBeLessThanOrEqual(count ?? Number.POSITIVE_INFINITY)
      }
    }),
    { numRuns: 150 },
  )
})
