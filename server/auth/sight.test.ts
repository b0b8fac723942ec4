import { describe, expect, it } from 'vitest'
import { ANONYMOUS, type MemberActor, SYSTEM } from './actor.ts'
import { type HouseholdMember, isMinor, sightOf } from './sight.ts'

const TODAY = '2026-11-22'

const person = (memberId: string, role: HouseholdMember['role'], changes: Partial<HouseholdMember> = {}) => ({
  memberId,
  role,
  birthOn: role === 'CHILD' ? '2018-05-09' : '1985-03-14',
  rightsFrom: '2024-01-01',
  rightsTo: null,
  sharesCare: false,
  ...changes,
})

const FAMILY = [
  person('holder', 'HOLDER'),
  person('spouse', 'SPOUSE'),
  person('sharing', 'CHILD', { birthOn: '2005-01-01', sharesCare: true }),
  person('student', 'CHILD', { birthOn: '2006-01-01' }),
  person('minor', 'CHILD'),
]

const as = (memberId: string): MemberActor => ({
  kind: 'MEMBER',
  accountId: 'account',
  contractId: 'contract',
  memberId,
  sessionHash: 'session',
  methods: ['pwd'],
  authenticatedAt: new Date('2026-11-22T09:00:00Z'),
  vouchedAt: null,
  assurance: 1,
  sessionEndsAt: new Date('2026-11-22T21:00:00Z'),
})

const see = (memberId: string, family: readonly HouseholdMember[] = FAMILY) => {
  const { care, amounts, belongs, holdsContract } = sightOf(as(memberId), family, TODAY)
  return { care: [...care].sort(), amounts: [...amounts].sort(), belongs, holdsContract }
}

describe('who sees whom in a household', () => {
  it('shows the holder their own care, the minors’, a sharing adult’s, and the amounts of the other adults', () => {
    expect(see('holder')).toEqual({
      care: ['holder', 'minor', 'sharing'],
      amounts: ['holder', 'minor', 'sharing', 'spouse', 'student'],
      belongs: true,
      holdsContract: true,
    })
  })

  it('shows the spouse their own care and the minors’, and nothing of the other adults', () => {
    expect(see('spouse')).toEqual({
      care: ['minor', 'spouse'],
      amounts: ['minor', 'spouse'],
      belongs: true,
      holdsContract: false,
    })
  })

  it.each(['sharing', 'student'])('shows an adult child (%s) only their own care', memberId => {
    expect(see(memberId)).toMatchObject({ care: [memberId], amounts: [memberId] })
  })

  it('shows a spouse whose rights ended only their own history', () => {
    const family = FAMILY.map(member => (member.memberId === 'spouse' ? { ...member, rightsTo: '2026-11-21' } : member))
    expect(see('spouse', family)).toEqual({
      care: ['spouse'],
      amounts: ['spouse'],
      belongs: false,
      holdsContract: false,
    })
  })

  it('keeps the last day of rights as a day of rights', () => {
    const family = FAMILY.map(member => (member.memberId === 'spouse' ? { ...member, rightsTo: TODAY } : member))
    expect(see('spouse', family).belongs).toBe(true)
  })

  it('leaves a holder whose contract ended the history of the contract', () => {
    const family = FAMILY.map(member => ({ ...member, rightsTo: '2025-12-31' }))
    expect(see('holder', family)).toMatchObject({ care: ['holder', 'minor', 'sharing'], belongs: true })
  })

  it('closes a child’s care to the parents on the eighteenth birthday', () => {
    const born = (birthOn: string) =>
      see('spouse', [FAMILY[0]!, FAMILY[1]!, person('child', 'CHILD', { birthOn })]).care
    expect(born('2008-11-23')).toContain('child')
    expect(born('2008-11-22')).not.toContain('child')
  })

  it('shows nothing to anybody who is not on the contract', () => {
    for (const actor of [ANONYMOUS, SYSTEM, as('stranger')])
      expect(sightOf(actor, FAMILY, TODAY)).toMatchObject({ care: [], amounts: [], belongs: false })
  })

  it('counts somebody born on 29 February as adult from 1 March of a common year', () => {
    expect(isMinor('2008-02-29', '2026-02-28')).toBe(true)
    expect(isMinor('2008-02-29', '2026-03-01')).toBe(false)
  })
})

describe('on New Year’s Day, before the file that renews the rights has come', () => {
  const couple: HouseholdMember[] = [
    {
      memberId: 'holder',
      role: 'HOLDER',
      birthOn: '1980-01-01',
      rightsFrom: '2024-01-01',
      rightsTo: '2026-12-31',
      sharesCare: false,
    },
    {
      memberId: 'spouse',
      role: 'SPOUSE',
      birthOn: '1981-01-01',
      rightsFrom: '2024-01-01',
      rightsTo: '2026-12-31',
      sharesCare: false,
    },
  ]
  const belongs = (today: string, renews = true) => sightOf(as('spouse'), couple, today, renews).belongs
  it.each([
    ['2026-12-31', true],
    ['2027-01-01', true],
    ['2027-01-31', true],
    ['2027-02-01', false],
  ])('a spouse on %s is on the contract: %s', (today, expected) => {
    expect(belongs(today)).toBe(expected)
  })

  it('nobody goes on with a contract that ends', () => {
    expect(belongs('2026-12-31', false)).toBe(true)
    expect(belongs('2027-01-01', false)).toBe(false)
  })

  it('rights that ended on another day end with it', () => {
    const left = [couple[0]!, { ...couple[1]!, rightsTo: '2026-12-30' }]
    expect(sightOf(as('spouse'), left, '2027-01-01').belongs).toBe(false)
  })
})
