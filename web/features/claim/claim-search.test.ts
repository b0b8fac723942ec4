import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClaimSearch,
  daysOf,
  exportHref,
  familySlugs,
  filterOf,
  isNarrowed,
  periodOf,
  readClaimSearch,
  stateSlugs,
} from './claim-search.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const slugs = Object.values(familySlugs)

const searches: fc.Arbitrary<ClaimSearch> = fc.record(
  {
    personne: fc.stringMatching(/^mbr_[\w-]{1,40}$/),
    soins: fc.uniqueArray(fc.constantFrom(...slugs), { minLength: 1 }).map(some => some.join(',')),
    etat: fc.constantFrom(...Object.values(stateSlugs)),
    du: day,
    au: day,
    texte: fc.stringMatching(/^\S(.{0,50}\S)?$/),
    annee: fc.integer({ min: 2000, max: 2099 }),
  },
  { requiredKeys: [] },
)

describe('the filters in the address', () => {
  it('are read as they were written, whatever they are', () => {
    fc.assert(
      fc.property(searches, search => {
        expect(readClaimSearch({ ...search })).toEqual(search)
      }),
    )
  })

  it('never break on an address written by hand', () => {
    const names = fc.constantFrom('personne', 'soins', 'etat', 'du', 'au', 'texte', 'annee')
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), raw => {
        const search = readClaimSearch(raw)
        expect(readClaimSearch({ ...search })).toEqual(search)
      }),
    )
  })

  it('leave out what they cannot read', () => {
    expect(
      readClaimSearch({ soins: 'dentaire,magie', etat: 'perdu', du: '2026-02-30', au: 'hier', annee: 'x', autre: 1 }),
    ).toEqual({ soins: 'dentaire' })
  })

  it('take a number for the words that it is', () => {
    expect(readClaimSearch({ texte: 2026 })).toEqual({ texte: '2026' })
  })

  it('become what the server is asked for, and the chart’s year is none of it', () => {
    const search = { personne: 'mbr_1', soins: 'dentaire,optique', etat: 'annule', du: '2026-01-01', annee: 2025 }
    expect(filterOf(search)).toEqual({
      beneficiaryId: 'mbr_1',
      families: ['DENTAL', 'OPTICS'],
      states: ['REVERSED'],
      from: '2026-01-01',
    })
    expect(isNarrowed({ annee: 2025 })).toBe(false)
    expect(isNarrowed({ texte: 'dent' })).toBe(true)
  })

  it('go along to the spreadsheet under the server’s names', () => {
    expect(exportHref({})).toBe('/export/remboursements.csv')
    expect(exportHref({ soins: 'dentaire,optique', texte: 'Dr É', au: '2026-01-31' })).toBe(
      '/export/remboursements.csv?families=DENTAL%2COPTICS&to=2026-01-31&text=Dr+%C3%89',
    )
  })
})

describe('a period', () => {
  it('is a month with all its days, leap years included, or a year', () => {
    expect(daysOf('2024-02')).toEqual({ du: '2024-02-01', au: '2024-02-29' })
    expect(daysOf('2026-12')).toEqual({ du: '2026-12-01', au: '2026-12-31' })
    expect(daysOf('2026')).toEqual({ du: '2026-01-01', au: '2026-12-31' })
  })

  it('is known again from its days, and other days are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const period = `${year}-${String(month).padStart(2, '0')}`
        expect(periodOf(daysOf(period))).toBe(period)
        expect(periodOf(daysOf(String(year)))).toBe(String(year))
      }),
    )
    expect(periodOf({ du: '2026-01-02', au: '2026-01-31' })).toBeUndefined()
    expect(periodOf({ du: '2026-01-01' })).toBeUndefined()
  })
})
