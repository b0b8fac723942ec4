import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../guarantee/catalogue.ts'
import { type CoveredContract, planCard } from './content.ts'
import { cellsOf, DOMAINS } from './domains.ts'

const formula = (code: string) => catalogue.inForce(code, '2026-11-22')!
const operator = { amcNumber: '0075123456', conventionType: 'SP', csr: '' }
const person = (memberId: string, given: object = {}) => ({
  memberId,
  number: '10240001',
  role: 'HOLDER' as 'HOLDER' | 'SPOUSE' | 'CHILD',
  birthOn: '1985-03-14',
  birthRank: 1,
  usualName: 'MARTIN',
  firstNames: 'CAMILLE JEANNE',
  rightsFrom: '2024-03-01',
  rightsTo: null as string | null,
  ...given,
})
const twin = (memberId: string, birthRank: number) =>
  person(memberId, { role: 'CHILD', birthOn: '2018-05-09', birthRank, usualName: 'BERNARD', firstNames: memberId })
const contract: CoveredContract = { number: 'C1', startOn: '2024-03-01', endOn: null }

const plan = (
  people: ReturnType<typeof person>[],
  { year = 2026, today = '2026-11-22', of = contract }: { year?: number; today?: string; of?: CoveredContract } = {},
) => planCard({ contract: of, people, formula: formula('CONFORT'), operator }, year, today)

describe('the columns of a card', () => {
  it.each([
    ['ESSENTIEL', '100/100/NON 100 100 100 100 100 100 100/PEC PEC PEC PEC'],
    ['CONFORT', '100/100/100 100 100 100 100 100 100 100/PEC PEC PEC PEC'],
    ['INTEGRAL', '100/100/100 100 100 100 100 100 100 100/PEC PEC PEC PEC'],
  ])('say for %s what its guarantees promise to anybody', (code, cells) => {
    expect(cellsOf(formula(code)).join(' ')).toBe(cells)
  })

  it('say NON for what a formula does not cover, and PEC where it pays an amount', () => {
    const { rows, ...given } = formula('CONFORT')
    const without = {
      ...given,
      rows,
      rowsFor: (act: Parameters<typeof given.rowsFor>[0]) =>
        act.family === 'TRANSPORT'
          ? []
          : act.family === 'BIOLOGY'
            ? rows.filter(({ benefit }) => benefit.kind === 'EUR_PER_ACT')
            : given.rowsFor(act),
    }
    const cells = Object.fromEntries(cellsOf(without).map((cell, at) => [DOMAINS[at]!.code, cell]))
    expect(cells).toMatchObject({ TRAN: 'NON', LABO: 'PEC', MED: '100' })
  })
})

describe('a card', () => {
  it('names the holder, the spouse, then the children by age and rank', () => {
    const people = [
      twin('Noé', 2),
      person('Camille'),
      twin('Léa', 1),
      person('Julien', { role: 'SPOUSE', firstNames: 'Julien', usualName: 'BERNARD' }),
    ]
    const planned = plan(people)!
    expect(planned.content.beneficiaries.map(({ name, birthRank }) => [name, birthRank])).toEqual([
      ['MARTIN Camille', 1],
      ['BERNARD Julien', 1],
      ['BERNARD Léa', 1],
      ['BERNARD Noé', 2],
    ])
    expect(planned).toMatchObject({ from: '2026-01-01', to: '2026-12-31' })
    expect(planned.content).toMatchObject({ ...operator, memberNumber: '10240001', responsible: true })
  })

  it('leaves out whoever’s rights are over, and is none when nobody’s are open', () => {
    const left = person('Julien', { role: 'SPOUSE', rightsTo: '2026-06-30' })
    expect(plan([person('Camille'), left])!.content.beneficiaries.map(line => line.memberId)).toEqual(['Camille'])
    expect(plan([left])).toBeUndefined()
    expect(plan([left], { today: '2026-06-30' })).toMatchObject({ to: '2026-06-30' })
  })

  it('ends with its contract', () => {
    const of = { ...contract, endOn: '2026-12-15' }
    expect(plan([person('Camille')], { of })).toMatchObject({ to: '2026-12-15' })
    expect(plan([person('Camille')], { of, year: 2027 })).toBeUndefined()
    expect(plan([person('Camille')], { of, today: '2026-12-16' })).toBeUndefined()
  })

  it('of the next year takes rights that run to the end of this one for renewed', () => {
    const people = [
      person('Camille', { rightsTo: '2026-12-31' }),
      person('Julien', { role: 'SPOUSE', rightsTo: '2026-12-15' }),
      person('Léa', { role: 'CHILD', rightsTo: '2027-08-31' }),
    ]
    const planned = plan(people, { year: 2027 })!
    expect(planned.content.beneficiaries.map(({ memberId, to }) => [memberId, to])).toEqual([
      ['Camille', '2027-12-31'],
      ['Léa', '2027-08-31'],
    ])
    // The file that says so may come in January; then the rights themselves count.
    expect(plan([people[0]!], { year: 2027, today: '2027-01-31' })).toMatchObject({ to: '2027-12-31' })
    expect(plan([people[0]!], { year: 2027, today: '2027-02-01' })).toBeUndefined()
  })

  it('never covers a day outside its year, its contract or somebody’s rights', () => {
    const day = fc
      .date({ min: new Date('2025-06-01'), max: new Date('2028-06-01'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    const aDay = fc.option(day, { nil: null })
    fc.assert(
      fc.property(day, aDay, day, aDay, day, (startOn, endOn, rightsFrom, rightsTo, today) => {
        const year = Number(today.slice(0, 4))
        const of = { number: 'C1', startOn, endOn }
        const planned = plan([person('Camille', { rightsFrom, rightsTo })], { of, year, today })
        if (!planned) return
        for (const { from, to } of planned.content.beneficiaries) {
          expect(from >= `${year}-01-01` && to <= `${year}-12-31` && from <= to && to >= today).toBe(true)
          expect(from >= startOn && (endOn === null || to <= endOn)).toBe(true)
          const isRenewing = rightsTo === `${year - 1}-12-31`
          expect(from >= rightsFrom && (rightsTo === null || isRenewing || to <= rightsTo)).toBe(true)
          expect(from >= planned.from && to <= planned.to).toBe(true)
        }
      }),
    )
  })
})
