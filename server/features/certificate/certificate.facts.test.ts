import { describe, expect, it } from 'vitest'
import { insurer } from '../document/insurer.ts'
import { parameters } from '../guarantee/parameters.ts'
import { ceilingOf, certificateFacts, certifiedYears, isCertified, type PaidPremium } from './certificate.facts.ts'

const of = (year: number, ledger: readonly PaidPremium[]) =>
  certificateFacts({
    documentId: 'd',
    insurer: insurer(),
    addressee: { name: 'Ange Colonna', address: [] },
    contractNumber: 'C1',
    memberNumber: '1',
    startOn: '2025-06-01',
    year,
    issuedOn: `${year + 1}-01-10`,
    correction: 0,
    replacesIssuedOn: null,
    ledger,
    parameters,
  })

const premium = (period: string, paidOn: string, paidCents = 100_00): PaidPremium => ({ period, paidOn, paidCents })

describe('a Madelin certificate', () => {
  it.each<[string, PaidPremium[], number, string[]]>([
    ['nothing', [], 0, []],
    ['what was paid in the year', [premium('2025-06', '2025-06-05')], 100_00, ['2025-06']],
    ['the last day of the year', [premium('2025-12', '2025-12-31')], 100_00, ['2025-12']],
    ['a premium of the year before, paid in it', [premium('2024-12', '2025-01-01')], 100_00, ['2024-12']],
    ['not a premium of the year, paid after it', [premium('2025-12', '2026-01-01')], 0, []],
    ['not what is still due', [premium('2025-07', '2025-07-05', 0)], 0, []],
    [
      'the months in their order',
      [premium('2025-08', '2025-08-05', 1), premium('2025-07', '2025-09-05', 2)],
      3,
      ['2025-07', '2025-08'],
    ],
  ])('certifies %s', (_, ledger, total, periods) => {
    const facts = of(2025, ledger)
    expect([facts.totalCents, facts.premiums.map(({ period }) => period)]).toEqual([total, periods])
  })

  it.each([
    [2024, 11_128_32],
    [2025, 11_304_00],
    [2026, 11_534_40],
  ])('says of %i that %i cents may be deducted at most', (year, cents) => {
    expect(ceilingOf(year, parameters)).toMatchObject({ capCents: cents, source: 'CGI art. 154 bis II 2°' })
  })

  it('says nothing of the ceiling of a year whose figures are not known', () => {
    expect(of(2031, [premium('2031-01', '2031-01-05')]).ceiling).toBeNull()
  })

  it('is due from 10 January on', () => {
    expect(['2025-12-31', '2026-01-09', '2026-01-10', '2027-06-01'].map(day => isCertified(2025, day))).toEqual([
      false,
      false,
      true,
      true,
    ])
    expect(certifiedYears('2026-01-09')).toEqual([2024, 2023, 2022, 2021, 2020])
    expect(certifiedYears('2026-01-10')).toEqual([2025, 2024, 2023, 2022, 2021])
  })
})
