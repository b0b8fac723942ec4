import { describe, expect, it } from 'vitest'
import { formats } from './formats.ts'
import { frenchSpaces } from './typography.ts'

const fr = formats('fr')
const en = formats('en')

describe('amounts', () => {
  it('have narrow no-break spaces between thousands and before the sign in French', () => {
    expect(fr.euros(123456)).toBe('1\u202f234,56\u202f€')
    expect(fr.euros(0)).toBe('0,00\u202f€')
  })

  it('have a true minus sign, and a plus sign on demand', () => {
    expect(fr.euros(-2005)).toBe('−20,05\u202f€')
    expect(fr.euros(2005, { signed: true })).toBe('+20,05\u202f€')
    expect(en.euros(-2005)).toBe('−€20.05')
  })

  it('are written the English way in English', () => {
    expect(en.euros(123456)).toBe('€1,234.56')
  })

  it('drop the cents of round limits only', () => {
    expect(fr.roundEuros(15000)).toBe('150\u202f€')
    expect(fr.roundEuros(15050)).toBe('150,50\u202f€')
  })
})

it('rates are basis points', () => {
  expect(fr.percent(7000)).toBe('70\u202f%')
  expect(fr.percent(6550)).toBe('65,5\u202f%')
  expect(en.percent(7000)).toBe('70%')
})

describe('dates', () => {
  it('are civil: the day is the one written, in any time zone', () => {
    expect(fr.date('2026-11-04')).toBe('4 novembre 2026')
    expect(fr.date('2026-01-01', 'numeric')).toBe('01/01/2026')
    expect(en.date('2026-11-04')).toBe('4 November 2026')
  })

  it('say « 1er » in French', () => {
    expect(fr.date('2026-12-01')).toBe('1er décembre 2026')
    expect(fr.date('2026-12-01', 'short')).toBe('1er déc.')
    expect(fr.date('2026-12-11')).toBe('11 décembre 2026')
    expect(en.date('2026-12-01')).toBe('1 December 2026')
  })

  it('head a month with a capital', () => {
    expect(fr.month('2026-08')).toBe('Août 2026')
    expect(en.month('2026-08')).toBe('August 2026')
  })

  it('tell the time of an instant in France, summer and winter', () => {
    expect(fr.time(new Date('2026-07-01T12:02:00Z'))).toBe('14:02')
    expect(fr.time(new Date('2026-11-22T13:02:00Z'))).toBe('14:02')
  })
})

it('French texts never break before a double sign, inside quotation marks or in the middle of a number', () => {
  expect(frenchSpaces('comme 06 12 34 56 78.')).toBe('comme 06\u202f12\u202f34\u202f56\u202f78.')
  expect(frenchSpaces('Pourquoi ce montant ? « Oui » : 100 % ; non !')).toBe(
    'Pourquoi ce montant\u202f? «\u202fOui\u202f»\u202f: 100\u202f%\u202f; non\u202f!',
  )
})
