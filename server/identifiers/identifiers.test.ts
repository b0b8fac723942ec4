import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAm } from './am.ts'
import { isEmail } from './email.ts'
import { isFiness } from './finess.ts'
import { ibanFault, plainIban, ribKey } from './iban.ts'
import { passesLuhn } from './luhn.ts'
import { joinNir, nirFault, nirKey } from './nir.ts'
import { e164 } from './phone.ts'
import { isRpps } from './rpps.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

/** Every string that differs from `text` by one digit. */
const slips = (text: string) =>
  [...text].flatMap((character, at) =>
    /\d/.test(character)
      ? [...'0123456789']
          .filter(digit => digit !== character)
          .map(digit => text.slice(0, at) + digit + text.slice(at + 1))
      : [],
  )

describe('a NIR', () => {
  it.each([
    ['2550814168025', '38'],
    ['184122A004123', '23'],
    ['184122B004123', '50'],
    ['2850375115042', '63'],
    ['1550814168025', '88'],
  ])('%s has the key %s', (number, key) => {
    expect(nirKey(number)).toBe(key)
    expect(nirFault(number + key)).toBeUndefined()
  })

  it('may have a month that is not known, 20 to 99, and not 13 to 19 nor 00', () => {
    const born = (month: string) => {
      const number = `184${month}75001123`
      return nirFault(number + nirKey(number))
    }
    for (const month of ['00', '13', '19']) expect(born(month)).toBe('FORM')
    for (const month of ['01', '12', '20', '99']) expect(born(month)).toBeUndefined()
  })

  it.each(['', '2', '25508141680253', '2550814168025383', '3550814168025 8', '184122C00412323', '2550814168025AB'])(
    '%j does not have its form',
    text => expect(nirFault(text)).toBe('FORM'),
  )

  it('is wrong as soon as one digit is', () => {
    for (const nir of ['255081416802538', '184122A00412323']) {
      expect(slips(nir).filter(slip => nirFault(slip) === undefined)).toEqual([])
    }
  })

  it('has a key from 01 to 97 that makes the number a multiple of 97', () => {
    fc.assert(
      fc.property(digits(10), rest => {
        const number = `101${rest}`
        const key = nirKey(number)
        expect((BigInt(number) + BigInt(key)) % 97n).toBe(0n)
        expect(Number(key)).toBeGreaterThanOrEqual(1)
        expect(Number(key)).toBeLessThanOrEqual(97)
      }),
    )
  })

  it('is put together from what people write', () => {
    expect(joinNir('2 55 08 14 168 025', ' 38')).toEqual({ nir: '255081416802538' })
    expect(joinNir('184122a004123', '23')).toEqual({ nir: '184122A00412323' })
    expect(joinNir('2550814168025', '39')).toEqual({ fault: 'KEY' })
    expect(joinNir('2550814168025', '')).toEqual({ fault: 'FORM' })
    expect(joinNir('4550814168025', '38')).toEqual({ fault: 'FORM' })
  })

  it('given for a time has no key, and gets one', () => {
    const joined = joinNir('7100000000012', '')
    expect(joined).toEqual({ nir: `7100000000012${nirKey('7100000000012')}` })
    expect('nir' in joined && nirFault(joined.nir)).toBeUndefined()
  })
})

describe('an IBAN', () => {
  it.each([
    'FR76 3000 6000 0112 3456 7890 189',
    'FR14 2004 1010 0505 0001 3M02 606',
    'DE89 3704 0044 0532 0130 00',
    'BE68 5390 0754 7034',
    'MC58 1122 2000 0101 2345 6789 030',
  ])('%s is good', iban => expect(ibanFault(plainIban(iban))).toBeUndefined())

  it('is wrong as soon as one digit is', () => {
    expect(slips('FR7630006000011234567890189').filter(slip => ibanFault(slip) === undefined)).toEqual([])
  })

  it.each([
    ['', 'FORM'],
    ['FR763000600001123456789018', 'FORM'],
    ['fr7630006000011234567890189', 'FORM'],
    ['FR7530006000011234567890189', 'KEY'],
    ['US7630006000011234567890189', 'COUNTRY'],
  ] as const)('%j is refused: %s', (iban, fault) => expect(ibanFault(iban)).toBe(fault))

  it('of a French account holds the RIB key too', () => {
    expect(ribKey('30006', '00001', '12345678901')).toBe('89')
    expect(ribKey('20041', '01005', '0500013M026')).toBe('06')
    // Letters count as 1-9, 1-9, 2-9.
    expect(ribKey('30006', '00001', 'ABCDEFGHIJK')).toBe(ribKey('30006', '00001', '12345678912'))
    expect(ribKey('30006', '00001', 'LMNOPQRSTUV')).toBe(ribKey('30006', '00001', '34567892345'))
    expect(ribKey('30006', '00001', '0000000WXYZ')).toBe(ribKey('30006', '00001', '00000006789'))
    // The modulo 97 of this one is right, its RIB key is 89 + 1.
    const account = '30006000011234567890190'
    const key = 98n - (BigInt(`${account}152700`) % 97n)
    expect(ibanFault(`FR${String(key).padStart(2, '0')}${account}`)).toBe('RIB_KEY')
  })
})

describe('the number of a professional or an establishment', () => {
  it('RPPS has 11 digits and a Luhn key', () => {
    expect(isRpps('10003456786')).toBe(true)
    expect(slips('10003456786').filter(isRpps)).toEqual([])
    expect(isRpps('1000345678')).toBe(false)
    expect(isRpps('1000345678A')).toBe(false)
  })

  it('FINESS has 9 digits and a Luhn key, which is not checked in Corsica', () => {
    for (const finess of ['600100713', '060800174', '750100125', '2A0001234', '2B0001230']) {
      expect(isFiness(finess)).toBe(true)
    }
    expect(slips('600100713').filter(isFiness)).toEqual([])
    expect(isFiness('2C0001234')).toBe(false)
    expect(isFiness('60010071')).toBe(false)
  })

  it('AM has the form of 9 characters', () => {
    expect(isAm('751234567')).toBe(true)
    expect(isAm('2A1234567')).toBe(true)
    expect(isAm('75123456')).toBe(false)
  })

  it('has no Luhn key when it has no digits', () => {
    expect(passesLuhn('')).toBe(false)
    expect(passesLuhn('1234x')).toBe(false)
  })
})

describe('a telephone number', () => {
  it.each([
    ['+33612345601', '+33612345601'],
    ['06 12 34 56 01', '+33612345601'],
    ['06.12.34.56.01', '+33612345601'],
    ['0033 6 12 34 56 01', '+33612345601'],
    ['+33 (0)6 12 34 56 01', '+33612345601'],
    ['0033 (0)6 12 34 56 01', '+33612345601'],
    ['01-44-55-66-77', '+33144556677'],
    ['0692 12 34 56', '+262692123456'],
    ['0590 12 34 56', '+590590123456'],
    ['0694123456', '+594694123456'],
    ['0696123456', '+596696123456'],
    ['+49 30 1234567', '+49301234567'],
  ])('%s is %s', (written, number) => expect(e164(written)).toBe(number))

  it.each(['', '12', '0012', '+33 6 12 34 56', '+3361234560111', '0612345', 'six', '+0612345678', '(06) 12 34 56 01'])(
    '%j is none',
    written => expect(e164(written)).toBeUndefined(),
  )
})

describe('an e-mail address', () => {
  it.each(['camille.martin@example.fr', 'a@b.co', 'élodie+sante@mutuelle-santé.fr', 'x_y@sub.domain.example'])(
    '%s can be one',
    text => expect(isEmail(text)).toBe(true),
  )

  it.each(['', 'a', 'a@', '@b.fr', 'a@b', 'a b@c.fr', 'a@@b.fr', '.a@b.fr', 'a..b@c.fr', 'a@-b.fr', 'a@b.fr,c@d.fr'])(
    '%j can’t',
    text => expect(isEmail(text)).toBe(false),
  )
})
