import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVault, type Place } from './seal.ts'

const key = (id: string) => ({ id, key: randomBytes(32) })
const old = key('2025')
const current = key('2026')
const indexKey = randomBytes(32)
const vault = createVault({ fieldKeys: [current, old], indexKey })
const place: Place = { table: 'member', column: 'nir', row: 'a' }

describe('a sealed field', () => {
  it('opens to what was sealed, in its own place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), clear => {
        expect(vault.open(vault.seal(clear, place), place)).toBe(clear)
      }),
    )
  })

  it('never looks the same twice', () => {
    expect(vault.seal('285037511504263', place)).not.toBe(vault.seal('285037511504263', place))
  })

  it.each<[string, Partial<Place>]>([
    ['another row', { row: 'b' }],
    ['another column', { column: 'iban' }],
    ['another table', { table: 'bank_account' }],
  ])('does not open in %s', (_, moved) => {
    const sealed = vault.seal('secret', place)
    expect(() => vault.open(sealed, { ...place, ...moved })).toThrow()
  })

  it('does not open when a single byte was changed', () => {
    const [version, keyId, nonce, body] = vault.seal('secret', place).split('.')
    const bytes = Buffer.from(body!, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 1
      const sealed = [version, keyId, nonce, changed.toString('base64url')].join('.')
      expect(() => vault.open(sealed, place)).toThrow()
    }
  })

  it('opens with an older key after a rotation, and not without it', () => {
    const sealed = createVault({ fieldKeys: [old], indexKey }).seal('secret', place)
    expect(vault.open(sealed, place)).toBe('secret')
    expect(() => createVault({ fieldKeys: [current], indexKey }).open(sealed, place)).toThrow(/does not have/)
  })

  it('is looked up by a hash that only the index key gives', () => {
    const other = createVault({ fieldKeys: [current], indexKey: randomBytes(32) })
    expect(vault.hash('285037511504263')).toBe(vault.hash('285037511504263'))
    expect(vault.hash('285037511504263')).not.toBe(other.hash('285037511504263'))
    expect(vault.hash('285037511504263')).not.toBe(vault.hash('285037511504264'))
  })
})
