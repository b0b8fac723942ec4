import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeId, decodeIdOf, encodeId, NODE_KINDS, type NodeKind } from './node.ts'

const kinds = fc.constantFrom(...(Object.keys(NODE_KINDS) as NodeKind[]))

describe('an id', () => {
  it('gives back the kind, the contract and the object it was made of', () => {
    fc.assert(
      fc.property(kinds, fc.uuid(), fc.uuid(), (kind, contractId, id) => {
        expect(decodeId(encodeId(kind, contractId, id))).toEqual({ kind, contractId, id })
      }),
    )
  })

  it('has one form only: a changed character names another object or none', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.uuid(),
        fc.uuid(),
        fc.nat(42),
        fc.base64String({ minLength: 4 }),
        (kind, c, id, at, other) => {
          const encoded = encodeId(kind, c, id)
          const changed = `${encoded.slice(0, 4 + at)}${other[0]}${encoded.slice(5 + at)}`
          const decoded = decodeId(changed)
          if (decoded) expect(encodeId(decoded.kind, decoded.contractId, decoded.id)).toBe(changed)
        },
      ),
    )
  })

  it.each(['', 'clm_', 'clm_short', 'xyz_AAAA', '1', "clm_' or 1=1", `clm_${'A'.repeat(44)}`, `zzz_${'A'.repeat(43)}`])(
    'is not made by anybody else: %j names nothing',
    text => {
      expect(decodeId(text)).toBeUndefined()
    },
  )

  it('of one kind is not taken for another', () => {
    const id = encodeId('clm', '01900000-0000-4000-8000-000000000001', '01900000-0000-7000-8000-000000000002')
    expect(decodeIdOf('pay', id)).toBeUndefined()
    expect(decodeIdOf('clm', id)).toBeDefined()
  })
})
