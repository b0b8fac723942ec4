import { describe, expect, it } from 'vitest'
import { insurer } from '../document/insurer.ts'
import { type StatementLine, type StatementPerson, statementFacts } from './statement.facts.ts'

const person = (
  given: Partial<StatementPerson> & Pick<StatementPerson, 'memberId' | 'role' | 'name'>,
): StatementPerson => ({
  birthOn: '1985-03-12',
  rightsFrom: '2024-01-01',
  rightsTo: null,
  sharesCare: false,
  ...given,
})

const camille = person({ memberId: 'camille', role: 'HOLDER', name: 'Camille Martin' })
const julien = person({ memberId: 'julien', role: 'SPOUSE', name: 'Julien Martin' })
const zoe = person({ memberId: 'zoe', role: 'CHILD', name: 'Zoé Martin', birthOn: '2008-11-02' })

const line = (given: Partial<StatementLine> = {}): StatementLine => ({
  claimId: 'one',
  memberId: 'camille',
  careOn: '2026-10-12',
  actCode: 'CS',
  specialty: 'DERMATOLOGY',
  providerName: 'Dr Hélène Vasseur',
  nature: 'NORMAL',
  billedCents: 5500,
  amoCents: 1910,
  amcCents: 1390,
  outOfPocketCents: 2200,
  payment: { paymentId: 'p1', dueOn: '2026-10-20', payee: 'MEMBER', providerName: null },
  ...given,
})

const toProvider = (paymentId: string, providerName: string): StatementLine['payment'] => ({
  paymentId,
  dueOn: '2026-10-21',
  payee: 'PROVIDER',
  providerName,
})

const told = (
  readerId: string,
  lines: readonly StatementLine[],
  { household = [camille, julien, zoe], today = '2026-11-01' } = {},
) =>
  statementFacts({
    documentId: 'd',
    insurer: insurer(),
    addressee: { name: 'Camille Martin', address: [] },
    contractNumber: 'C1',
    memberNumber: '1',
    month: '2026-10',
    issuedOn: '2026-10-31',
    readerId,
    household,
    lines,
    today,
  })

describe('a statement', () => {
  it.each<[string, StatementLine[], string, { paid: number; amo: number; amc: number; left: number }]>([
    ['one line', [line()], 'Consultation d’un dermatologue', { paid: 5500, amo: 1910, amc: 1390, left: 2200 }],
    [
      'two lines of one care',
      [line(), line({ actCode: 'PH7', billedCents: 100, amoCents: 65, amcCents: 35, outOfPocketCents: 0 })],
      'Consultation d’un dermatologue',
      { paid: 5600, amo: 1975, amc: 1425, left: 2200 },
    ],
    [
      'care taken back whole',
      [line({ nature: 'REVERSAL', billedCents: -5500, amoCents: -1910, amcCents: -1390, outOfPocketCents: -2200 })],
      'Annulation\u202F: Consultation d’un dermatologue',
      { paid: -5500, amo: -1910, amc: -1390, left: -2200 },
    ],
    [
      'care taken back and paid again otherwise',
      [
        line({ nature: 'REVERSAL', billedCents: -5500, amoCents: -1910, amcCents: -1390, outOfPocketCents: -2200 }),
        line({ amcCents: 3390, outOfPocketCents: 200 }),
      ],
      'Régularisation\u202F: Consultation d’un dermatologue',
      { paid: 0, amo: 0, amc: 2000, left: -2000 },
    ],
    [
      'care the mutuelle owes nothing for',
      [line({ amcCents: 0, outOfPocketCents: 3590, payment: null })],
      'Consultation d’un dermatologue',
      { paid: 5500, amo: 1910, amc: 0, left: 3590 },
    ],
  ])('says %s in one row, whose sums are those of the person and of the household', (_, lines, title, sums) => {
    const facts = told('camille', lines)!
    expect(facts.people.map(({ rows }) => rows)).toEqual([
      [{ careOn: '2026-10-12', title, professional: 'Dr Hélène Vasseur', ...sums }],
    ])
    expect([facts.people[0]?.total, facts.total]).toEqual([sums, sums])
  })

  it('tells the holder what another adult was paid, and nothing of what for or to whom', () => {
    const lines = [line(), line({ claimId: 'two', memberId: 'julien', payment: toProvider('p2', 'Dr Hélène Vasseur') })]
    const facts = told('camille', lines)!
    expect(
      facts.people.map(({ name, isShared, rows }) => [name, isShared, rows[0]?.title, rows[0]?.professional]),
    ).toEqual([
      ['Camille Martin', true, 'Consultation d’un dermatologue', 'Dr Hélène Vasseur'],
      ['Julien Martin', false, 'Soins non partagés', ''],
    ])
    expect(facts.transfers).toEqual([
      { on: '2026-10-20', to: 'Compte bancaire du contrat', amount: 1390 },
      { on: '2026-10-21', to: 'Professionnel de santé', amount: 1390 },
    ])
    expect(facts.total.paid).toBe(11_000)
  })

  it('tells the holder of the care of an adult who shares it', () => {
    const household = [camille, { ...julien, sharesCare: true }]
    const lines = [line({ memberId: 'julien', payment: toProvider('p2', 'Dr Hélène Vasseur') })]
    expect(told('camille', lines, { household })).toMatchObject({
      people: [{ isShared: true, rows: [{ title: 'Consultation d’un dermatologue' }] }],
      transfers: [{ to: 'Dr Hélène Vasseur' }],
    })
  })

  it('tells the holder of a minor’s care until the day they come of age', () => {
    const lines = [line({ memberId: 'zoe' })]
    expect(told('camille', lines, { today: '2026-11-01' })?.people[0]?.isShared).toBe(true)
    expect(told('camille', lines, { today: '2026-11-02' })?.people[0]?.isShared).toBe(false)
  })

  it('tells another adult of their own care, and of their part of a transfer', () => {
    const lines = [line(), line({ claimId: 'two', memberId: 'julien' }), line({ claimId: 'three', memberId: 'zoe' })]
    const facts = told('julien', lines)!
    expect(facts.people.map(({ name }) => name)).toEqual(['Julien Martin'])
    expect(facts.transfers).toEqual([{ on: '2026-10-20', to: 'Compte bancaire du contrat', amount: 1390 }])
  })

  it('is none where nothing happened that the reader may know of', () => {
    expect(told('camille', [])).toBeUndefined()
    expect(told('julien', [line()])).toBeUndefined()
  })

  it('says of a transfer that comes to nothing, nothing', () => {
    const back = line({
      nature: 'REVERSAL',
      billedCents: -5500,
      amoCents: -1910,
      amcCents: -1390,
      outOfPocketCents: -2200,
    })
    expect(told('camille', [line(), back])?.transfers).toEqual([])
  })
})
