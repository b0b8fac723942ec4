import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { flattenedVerify, importJWK } from 'jose'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { developmentKey } from '../../crypto/development-key.ts'
import { ownLayout } from './barcode.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { cardKey, jwkOf } from './card-keys.ts'
import { matrixOf, svgOf } from './matrix.ts'

const key = cardKey(jwkOf(developmentKey('a test')))
const former = cardKey(jwkOf(developmentKey('another test')))
const encoder = ownLayout(key)
const facts = {
  amcNumber: '0075123456',
  conventionType: 'SP',
  csr: '',
  memberNumber: '10240001',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  version: 3,
}

beforeAll(() => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = readFileSync(wasm)
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer as ArrayBuffer } })
})

describe('what a card carries', () => {
  it('says its facts to whoever has the published keys, and nothing else', async () => {
    const text = await encoder.encode(facts)
    expect(text).toMatch(/^ACO1;[A-Z2-7]{8};0075123456;SP;;10240001;20260101;20261231;3;[A-Z2-7]{103}$/)
    expect(await encoder.decode(text, [former.published, key.published])).toEqual({ facts })
  })

  it('is signed so that any JOSE library checks it with the published key', async () => {
    const text = await encoder.encode(facts)
    const at = text.lastIndexOf(';')
    const jws = {
      protected: Buffer.from('{"alg":"ES256"}').toString('base64url'),
      payload: Buffer.from(text.slice(0, at)).toString('base64url'),
      signature: Buffer.from(fromBase32(text.slice(at + 1))!).toString('base64url'),
    }
    await expect(flattenedVerify(jws, await importJWK({ ...key.published }))).resolves.toBeTruthy()
    // And WebCrypto alone.
    const imported = await crypto.subtle.importKey(
      'jwk',
      { ...key.published },
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    )
    const signed = Buffer.from(`${jws.protected}.${jws.payload}`)
    const signature = Buffer.from(jws.signature, 'base64url')
    expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, signed)).toBe(true)
  })

  it('is refused as soon as one character is another', async () => {
    const text = await encoder.encode(facts)
    for (let at = 0; at < text.length; at++) {
      const other = text[at] === 'A' ? 'B' : text[at] === '7' ? '6' : /\d/.test(text[at]!) ? '7' : 'A'
      const changed = text.slice(0, at) + other + text.slice(at + 1)
      expect(await encoder.decode(changed, [key.published]), changed).toHaveProperty('refused')
    }
  })

  it('is refused without its key, and when it is no card at all', async () => {
    const text = await encoder.encode(facts)
    expect(await encoder.decode(text, [former.published])).toEqual({ refused: 'KEY' })
    expect(await encoder.decode('https://example.fr', [key.published])).toEqual({ refused: 'LAYOUT' })
  })

  it('holds capitals and digits only', async () => {
    await expect(encoder.encode({ ...facts, csr: 'a;b' })).rejects.toThrow(/capitals and digits/)
  })

  it('fits a code of 40 modules, which a reader reads from its picture', async () => {
    const text = await encoder.encode({ ...facts, csr: 'ABC123', memberNumber: '1234567890123456', version: 12 })
    const matrix = matrixOf(text)
    expect(matrix.length).toBeLessThanOrEqual(44)
    expect(matrixOf(await encoder.encode(facts)).length).toBe(40)
    const picture = await sharp(Buffer.from(svgOf(matrix)), { density: 600 })
      .resize(440)
      .png()
      .toBuffer()
    const [read] = await readBarcodes(new Uint8Array(picture), { formats: ['DataMatrix'] })
    expect(read?.text).toBe(text)
  })
})

describe('base 32', () => {
  it('gives back what it was given, and takes no second spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes)
      }),
    )
    expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
    expect(fromBase32('MZ')).toBeUndefined()
    expect(fromBase32('mzxw')).toBeUndefined()
  })
})
