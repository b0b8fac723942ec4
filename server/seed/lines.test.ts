import { describe, expect, it } from 'vitest'
import { isBusinessDay } from '../features/claim/business-day.ts'
import { readLine } from '../features/claim/decompte.line.ts'
import { isAm } from '../identifiers/am.ts'
import { isFiness } from '../identifiers/finess.ts'
import { ibanFault } from '../identifiers/iban.ts'
import { nirFault } from '../identifiers/nir.ts'
import { isRpps } from '../identifiers/rpps.ts'
import { CASES } from './cases.ts'
import { LAST_DAY, linesOf } from './lines.ts'

const LINES = CASES.flatMap(one => linesOf(one).map(seedLine => ({ ...seedLine, key: one.key })))
const PEOPLE = CASES.flatMap(one => one.people)

describe('the people of the demonstration', () => {
  it('have numbers that hold to the rules of real ones, each its own', () => {
    for (const { contract } of CASES) expect(ibanFault(contract.iban)).toBeUndefined()
    for (const { nir } of PEOPLE) if (nir !== null) expect(nirFault(nir)).toBeUndefined()
    for (const { nir, sex, birthOn, role } of PEOPLE) {
      // A child may carry a parent's NIR; anybody else's own tells sex, year and month of birth.
      if (nir === null || role === 'CHILD') continue
      expect(nir.slice(0, 5)).toBe(`${sex === 'F' ? 2 : 1}${birthOn.slice(2, 4)}${birthOn.slice(5, 7)}`)
    }
    const identities = PEOPLE.map(({ nir, birthOn, birthRank }) => `${nir} ${birthOn} ${birthRank ?? 1}`)
    expect(new Set(identities).size).toBe(PEOPLE.length)
    const emails = PEOPLE.flatMap(({ email }) => email ?? [])
    expect(new Set(emails).size).toBe(emails.length)
    expect(new Set(CASES.map(({ contract }) => contract.number)).size).toBe(CASES.length)
    expect(new Set(CASES.map(({ key }) => key)).size).toBe(CASES.length)
  })

  it('who sign in have an e-mail, are of age, and are few enough for a quick start', () => {
    const accounts = PEOPLE.filter(person => person.signsIn)
    for (const { email, birthOn } of accounts) {
      expect(email).toBeDefined()
      expect(birthOn < '2008-11-20').toBe(true)
    }
    expect(accounts.length).toBeLessThanOrEqual(20)
  })
})

describe('the lines of the demonstration', () => {
  it('are all well-formed', () => {
    for (const { line } of LINES) expect(readLine({ type: 'line', ...line }, 1)).toEqual(line)
  })

  it('have a ref of their own, none of which a sample file has', () => {
    expect(new Set(LINES.map(({ line }) => line.ref)).size).toBe(LINES.length)
    for (const { line } of LINES) expect(line.ref).not.toMatch(/^75-/)
  })

  it('name each professional by one number, and each number is good', () => {
    const names = new Map<string, string>()
    for (const { id, idKind, name, convention } of LINES.map(({ line }) => line.provider)) {
      expect({ RPPS: isRpps, FINESS: isFiness, AM: isAm }[idKind](id), `${idKind} ${id}`).toBe(true)
      const known = names.get(id) ?? `${name} ${convention}`
      expect(known).toBe(`${name} ${convention}`)
      names.set(id, known)
    }
    // The professional of the sample files: care of the seed must never meet theirs in one claim.
    expect(names.has('10003456786')).toBe(false)
  })

  it('tell two years of care, paid by the last day', () => {
    const days = LINES.filter(({ wants }) => wants !== 'PRESCRIBED').map(({ line }) => line.careFrom)
    days.sort()
    expect(days[0]).toMatch(/^2024-11/)
    expect(days.at(-1)).toMatch(/^2026-11/)
    for (const { line } of LINES) expect(line.paidOn <= LAST_DAY).toBe(true)
    for (const { line } of LINES) expect(line.paidOn >= line.careTo).toBe(true)
  })

  it('are of working days, but for hospitals and emergencies', () => {
    const inTown = LINES.filter(({ line }) => !['HOSPITAL', 'CLINIC'].includes(line.provider.specialty))
    const odd = inTown.filter(({ line }) => !isBusinessDay(line.careFrom))
    expect(odd.map(({ key, line }) => `${key} ${line.careFrom} ${line.act.code}`)).toEqual([])
  })
})
