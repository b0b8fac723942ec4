import { describe, expect, it } from 'vitest'
import { createVault } from '../../crypto/seal.ts'
import { type CivilIdentity, identityHash } from './civil-identity.ts'

const key = Buffer.alloc(32, 1)
const vault = createVault({ fieldKeys: [{ id: 'test', key }], indexKey: key })
const one: CivilIdentity = { birthName: 'LEFÈVRE', firstNames: 'Jean-Pierre Marie', sex: 'M', birthOn: '1972-05-16' }
const hashOf = (given: Partial<CivilIdentity> = {}) => identityHash(vault, { ...one, ...given })

describe('a civil identity', () => {
  it.each<[string, Partial<CivilIdentity>]>([
    ['accents', { birthName: 'LEFEVRE' }],
    ['case', { birthName: 'Lefèvre' }],
    ['decomposed letters', { birthName: 'LEFÈVRE'.normalize('NFD') }],
    ['a hyphen in a first name', { firstNames: 'Jean Pierre Marie' }],
    ['other first names after it', { firstNames: 'JEAN' }],
    ['spaces', { birthName: ' LEFÈVRE ' }],
  ])('is the same whatever the %s', (_what, given) => {
    expect(hashOf(given)).toBe(hashOf())
  })

  it('is the same with a straight or a curly apostrophe, with a ligature or without', () => {
    expect(hashOf({ birthName: 'D’ESTAINVILLE-LEBŒUF' })).toBe(hashOf({ birthName: "D'Estainville Leboeuf" }))
  })

  it.each<[string, Partial<CivilIdentity>]>([
    ['name', { birthName: 'LEFEBVRE' }],
    ['first name', { firstNames: 'Pierre' }],
    ['sex', { sex: 'F' }],
    ['date of birth', { birthOn: '1972-05-17' }],
  ])('is another with another %s', (_what, given) => {
    expect(hashOf(given)).not.toBe(hashOf())
  })

  it('says nothing of whose it is', () => {
    expect(hashOf()).toMatch(/^[\w-]{43}$/)
  })
})
