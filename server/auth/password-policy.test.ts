import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-policy.ts'

const CAMILLE = ['camille.martin@example.fr', 'Camille', 'MARTIN', '10250001', '1985-03-14']
const faultOf = (password: string, classes = true) => passwordFault(password, CAMILLE, { classes })

describe('a new password', () => {
  it.each(['ancolie-lanterne-7-colibri', 'Vélo%rouge8girafe!tasse', 'x7$Kq9!vTz2#Lm'])('may be %s', password => {
    expect(faultOf(password)).toBeUndefined()
  })

  it.each([
    ['Court-7', 'too_short'],
    [`a1-${'é'.repeat(126)}`, 'too_long'],
    ['ancolie lanterne colibri', 'missing_class'],
    ['MotDePasse2026!', 'guessable'],
    ['Bonjour2024!!', 'guessable'],
    ['Marseille13000!', 'guessable'],
    ['azertyuiop1234!', 'guessable'],
    ['aaaaaaaaaaaa-1', 'guessable'],
    ['Camille-Martin-1985', 'guessable'],
    ['Ancolie2026!!', 'guessable'],
  ])('may not be %s: %s', (password, fault) => {
    expect(faultOf(password)).toBe(fault)
  })

  it('need not mix characters where the operator does not ask for it', () => {
    expect(faultOf('ancolie lanterne colibri girafe', false)).toBeUndefined()
    expect(faultOf('motdepassemotdepasse', false)).toBe('guessable')
  })

  it('is measured by its first 48 characters, which bounds the work: what follows makes nothing worse or better', () => {
    const strong = 'Vélo%rouge8girafe!tasse et lanterne, colibri 47 x'
    expect(faultOf(strong + 'a'.repeat(70))).toBeUndefined()
    expect(faultOf(`1-${'a'.repeat(60)}${strong}`)).toBe('guessable')
  })

  it('is counted in characters, as people see them', () => {
    expect(faultOf('🦒🦒🦒🦒🦒a-1')).toBe('too_short')
  })
})
