import { describe, expect, it } from 'vitest'
import { ceilings, renewals } from '../../testing/fixtures/guarantees.ts'
import { amounts } from '../../testing/fixtures/household.ts'
import { yearSpending } from '../../testing/fixtures/spending.ts'
import { monthShown } from './month-shown.ts'
import { whatIsLeft } from './what-is-left.ts'

describe('what is left', () => {
  it('begins with the fullest ceilings, then the renewals to come, by person', () => {
    const [camille] = whatIsLeft(ceilings, renewals, '2026-11-15')
    expect(camille?.firstName).toBe('Camille')
    expect(camille?.ceilings.map(({ guarantee }) => guarantee.code)).toEqual(['CONTACT_LENSES', 'ALTERNATIVE'])
    expect(camille?.renewals.map(({ nextDate }) => nextDate)).toEqual(['2027-03-12'])
  })

  it('adds untouched ceilings only when there is little else', () => {
    const codes = (people: ReturnType<typeof whatIsLeft>) =>
      people.flatMap(one => one.ceilings.map(({ guarantee }) => guarantee.code))
    expect(codes(whatIsLeft(ceilings, renewals, '2026-11-15'))).not.toContain('PRIVATE_ROOM')
    expect(codes(whatIsLeft(ceilings, [], '2026-11-15'))).toContain('PRIVATE_ROOM')
  })

  it('leaves out what may be renewed already', () => {
    expect(whatIsLeft([], renewals, '2027-03-12')).toEqual([])
  })
})

describe('the month shown', () => {
  const year = yearSpending(2026, { 3: amounts(100, 50, 50), 12: amounts(200, 50, 50) })

  it('is not one to come: care may be planned', () => {
    expect(monthShown(year, '2026-11-15')?.month).toBe('2026-03')
  })

  it('is the last with care of a year that is over, and none of a year without', () => {
    expect(monthShown(year, '2027-01-02')?.month).toBe('2026-12')
    expect(monthShown(yearSpending(2026), '2026-11-15')).toBeUndefined()
  })
})
