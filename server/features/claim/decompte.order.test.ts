import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nirKey } from '../../identifiers/nir.ts'
import type { NumberedLine } from './decompte.reader.ts'
import { decompteText, readThrough, refusalOf, reversalOf, sampleLine } from './decompte.sample.ts'
import {
  BASKETS,
  CONVENTIONS,
  DEDUCTION_KINDS,
  type DecompteLine,
  EXEMPTIONS,
  PATHWAYS,
  PAYEES,
  REGIMES,
} from './decompte.type.ts'

describe('the order of application', () => {
  const refs = async (lines: DecompteLine[]) =>
    (await readThrough(decompteText(lines), 3)).lines.map(({ line }) => line.ref)
  const on = (ref: string, day: string, changes: Partial<DecompteLine> = {}) =>
    sampleLine({ ref, careFrom: day, careTo: day, ...changes })

  it('puts the lines of a beneficiary together, by care date, twins apart', async () => {
    const twin = { birthRank: 2 }
    expect(
      await refs([
        on('a', '2026-03-01'),
        on('b', '2026-01-01', twin),
        on('c', '2026-02-01'),
        on('d', '2025-01-01', twin),
      ]),
    ).toEqual(['c', 'a', 'd', 'b'])
  })

  it('tells Corsicans apart from each other and from those of the department 20', async () => {
    const person = (number: string) => ({ nir: number + nirKey(number) })
    const [a, b, c] = [person('184122A004123'), person('184122B004123'), person('1841220004123')]
    const lines = [
      on('1', '2026-03-01', a),
      on('2', '2026-03-01', b),
      on('3', '2026-03-01', c),
      on('4', '2026-02-01', a),
    ]
    expect(await refs(lines)).toEqual(['4', '1', '2', '3'])
  })

  it('puts reversals first on their day, and right after the line they take back when it is in the file', async () => {
    const earlier = on('earlier', '2025-05-05')
    const target = on('target', '2026-02-01')
    expect(
      await refs([
        on('first', '2026-02-01'),
        on('second', '2026-02-02'),
        reversalOf({ ...earlier, careFrom: '2026-02-02', careTo: '2026-02-02' }, 'takes back an older file'),
        reversalOf(target, 'takes back the target'),
        reversalOf(target, 'takes it back again'),
        target,
      ]),
    ).toEqual(['first', 'target', 'takes back the target', 'takes it back again', 'takes back an older file', 'second'])
  })

  it('loses no reversal that takes back itself, another reversal, or another person’s line', async () => {
    const line = on('a', '2026-02-01')
    const one = reversalOf(line, 'one')
    const two = { ...reversalOf(line, 'two'), reverses: 'one' }
    const self = { ...reversalOf(line, 'self'), reverses: 'self' }
    const stranger = { ...reversalOf(line, 'stranger'), birthRank: 2 }
    expect(await refs([line, one, two, self, stranger])).toEqual(['two', 'self', 'a', 'one', 'stranger'])
  })

  it('puts a ref that comes back last of all, and says so', async () => {
    const { lines, warnings } = await readThrough(
      decompteText([on('x', '2026-03-01'), on('y', '2026-02-01'), on('x', '2026-01-01'), on('z', '2026-04-01')]),
    )
    expect(lines.map(({ lineNumber }) => lineNumber)).toEqual([3, 2, 5, 4])
    expect(warnings).toEqual({ count: 1, first: [{ code: 'REF_REPEATED', values: {}, line: 4 }] })
  })
})

describe('any file that can be written', () => {
  const cents = fc.nat(1e10)
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  const nir = fc
    .constantFrom('2550814168025', '184122A004123', '184122B004123', '1249775001001')
    .map(number => number + nirKey(number))
  const words = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...'aZ09é€"\\/ 😀-_', '\u2028'), minLength: 1, maxLength })
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const normal: fc.Arbitrary<DecompteLine> = fc
    .record({
      ref: words(20),
      nir,
      birthDate: fc.constantFrom('1955-08-30', '2018-05-09'),
      birthRank: fc.constantFrom(1, 2),
      days: fc.tuple(day, day),
      act: fc.record({
        code: words(10),
        quantity: fc.integer({ min: 1, max: 99 }),
        coefficient: maybe(fc.constant(1.5)),
      }),
      provider: fc.record({
        id: fc.constantFrom('10003456786', '2A0001234'),
        idKind: fc.constantFrom('RPPS' as const, 'FINESS' as const, 'AM' as const),
        name: words(30),
        specialty: words(10),
        convention: fc.constantFrom(...CONVENTIONS),
      }),
      pathway: fc.constantFrom(...PATHWAYS),
      exemption: fc.constantFrom(...EXEMPTIONS),
      regime: fc.constantFrom(...REGIMES),
      billedCents: cents,
      baseCents: cents,
      rateBp: fc.nat(10_000),
      amoPaidCents: cents,
      deductions: fc.array(fc.record({ kind: fc.constantFrom(...DEDUCTION_KINDS), cents }), { maxLength: 3 }),
      basket: maybe(fc.constantFrom(...BASKETS)),
      priceLimitCents: maybe(cents),
      detail: maybe(
        fc.constantFrom(
          { ear: 'LEFT' as const },
          { eyewear: 'LENS' as const, lens: 'COMPLEX' as const, equipment: 'p1' },
          { tooth: 36 },
          { nights: 4, roomCents: 20000 },
        ),
      ),
      thirdParty: fc.record({ amo: fc.boolean(), amc: fc.boolean() }),
      payee: fc.constantFrom(...PAYEES),
      paidOn: day,
      paymentRef: words(12),
    })
    .map(({ days, ...rest }) => {
      const [careFrom, careTo] = days.sort() as [string, string]
      return { ...rest, nature: 'NORMAL', careFrom, careTo }
    })
  /** Lines of a few people, some refs twice, some lines taken back, the taking back sometimes before the line. */
  const files = fc.array(fc.tuple(normal, fc.constantFrom(0, 0, 0, 1, 2), fc.nat(1000)), { maxLength: 25 }).map(drawn =>
    drawn
      .flatMap(([line, reversals, at], i) => {
        const ref = at % 10 === 0 ? 'twice' : `${i} ${line.ref}`
        const own = { ...line, ref }
        return [own, ...Array.from({ length: reversals }, (_, n) => reversalOf(own, `${i}/${n}`))]
      })
      .sort((a, b) => ((a.act.quantity * 31 + a.rateBp) % 17) - ((b.act.quantity * 31 + b.rateBp) % 17)),
  )

  const beneficiary = (line: DecompteLine) => `${line.nir} ${line.birthDate} ${line.birthRank}`

  it('is read back as it was written, each line once', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), fc.integer({ min: 1, max: 30 }), async (lines, packed, batchSize) => {
        const text = decompteText(lines)
        const read = await readThrough(packed ? gzipSync(text) : text, batchSize)
        const inFileOrder = read.lines.toSorted((a, b) => a.lineNumber - b.lineNumber)
        expect(inFileOrder).toEqual(lines.map((line, at) => ({ lineNumber: at + 2, line })))
      }),
    )
  })

  it('is refused when the AMO’s amount on any line is another', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), fc.integer({ min: 1, max: 99 }), async (lines, which, more) => {
        fc.pre(lines.length > 0)
        const [header, ...rest] = decompteText(lines).trimEnd().split('\n')
        const wrong = which % lines.length
        const line = lines[wrong]!
        const sign = line.nature === 'NORMAL' ? 1 : -1
        fc.pre(Math.abs(line.amoPaidCents) + more <= 1e10)
        rest[wrong] = JSON.stringify({ type: 'line', ...line, amoPaidCents: line.amoPaidCents + sign * more })
        const refused = await refusalOf(`${[header, ...rest].join('\n')}\n`)
        expect(refused).toMatchObject({ code: 'TRAILER_SUM', line: lines.length + 2 })
      }),
    )
  })

  it('is given in the order of application', async () => {
    await fc.assert(
      fc.asyncProperty(files, async lines => {
        const { lines: given } = await readThrough(decompteText(lines))
        const seen = new Map<string, NumberedLine>()
        const apart = given.filter(each => seen.has(each.line.ref) || !seen.set(each.line.ref, each))
        const firsts = given.slice(0, given.length - apart.length)
        // A ref that comes back is at the end, after the first line that has it.
        expect(given.slice(firsts.length)).toEqual(apart)
        for (const each of apart) expect(each.lineNumber).toBeGreaterThan(seen.get(each.line.ref)!.lineNumber)

        const targetOf = ({ line }: NumberedLine) => {
          const target = line.reverses === undefined ? undefined : seen.get(line.reverses)
          return target?.line.nature === 'NORMAL' && beneficiary(target.line) === beneficiary(line) ? target : undefined
        }
        for (const [at, each] of firsts.entries()) {
          const target = targetOf(each)
          if (!target) continue
          let before = at - 1
          while (firsts[before] !== target && targetOf(firsts[before]!) === target) before--
          expect(firsts[before]).toBe(target)
        }

        const rest = firsts.filter(each => !targetOf(each))
        const people = [...new Set(firsts.map(({ line }) => beneficiary(line)))]
        const key = ({ line, lineNumber }: NumberedLine) =>
          [
            String(people.indexOf(beneficiary(line))).padStart(3, '0'),
            line.careFrom,
            line.nature === 'REVERSAL' ? 0 : 1,
            String(lineNumber).padStart(5, '0'),
          ].join(' ')
        expect(rest.map(key)).toEqual(rest.map(key).sort())
      }),
      { numRuns: 200 },
    )
  })
})
