import { createPublicKey } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { decodeJwt, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../testing/app.ts'
import { CERTIFICATE, KEY } from '../../testing/wallet-certificate.ts'
import { applePass } from './wallet.ts'

const settings = {
  APPLE_WALLET_PASS_TYPE: 'pass.example.carte',
  APPLE_WALLET_TEAM_ID: 'TEAM123456',
  APPLE_WALLET_CERTIFICATE: CERTIFICATE,
  APPLE_WALLET_KEY: KEY,
  APPLE_WALLET_WWDR: CERTIFICATE.replaceAll('\n', '\\n'),
  GOOGLE_WALLET_ISSUER_ID: '3388000000000000000',
  GOOGLE_WALLET_CLIENT_EMAIL: 'wallet@ancolie.example.com',
  GOOGLE_WALLET_KEY: KEY,
}
const app = await createTestApp({ cases: ['camille-martin', 'david-moreau'], settings })
const plain = await createTestApp({ beside: app })
const WALLETS = '{ viewer { card { wallets { apple google } barcode { payload } } } }'
const walletsOf = async (from: typeof app, email: string) =>
  (await (await from.as.member(email)).query(WALLETS)).data.viewer.card

/** The files of a zip, by its central directory. */
const unzip = (zip: Buffer): Map<string, Buffer> => {
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name, extra, comment, header] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ] as const
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const packed = zip.subarray(start, start + size)
    files.set(zip.toString('utf8', at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed))
    at += 46 + name + extra + comment
  }
  return files
}

describe('the card in a wallet', () => {
  it('is not offered where nothing is set', async () => {
    const { wallets } = await walletsOf(plain, 'camille.martin@example.fr')
    expect(wallets).toEqual({ apple: null, google: null })
    const caller = await plain.as.member('camille.martin@example.fr')
    expect((await caller.get('/files/carte.pkpass')).status).toBe(404)
  })

  it('is a signed pass of Apple’s, whose QR code carries what the card’s own code does', async () => {
    const { wallets, barcode } = await walletsOf(app, 'camille.martin@example.fr')
    expect(wallets.apple).toBe('/files/carte.pkpass')
    const caller = await app.as.member('camille.martin@example.fr')
    const answer = await caller.get(wallets.apple)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/vnd.apple.pkpass')
    const row = (await app.db.inspect.select().from(app.db.tables.card)).find(one => one.payload === barcode.payload)!
    const files = unzip(await applePass(row, app.services.wallets.apple!))
    expect([...files.keys()].sort()).toEqual(
      ['icon.png', 'icon@2x.png', 'logo.png', 'manifest.json', 'pass.json', 'signature'].sort(),
    )
    const pass = JSON.parse(files.get('pass.json')!.toString())
    expect(pass).toMatchObject({
      passTypeIdentifier: 'pass.example.carte',
      teamIdentifier: 'TEAM123456',
      expirationDate: '2026-12-31T23:00:00.000Z',
      barcodes: [{ format: 'PKBarcodeFormatQR', message: barcode.payload }],
    })
    expect(JSON.stringify(pass.generic)).toMatch(/N° AMC.*Type conv\..*CSR.*N° adhérent/)
  })

  it('is a signed link to Google’s, with the DataMatrix itself', async () => {
    const { wallets, barcode } = await walletsOf(app, 'camille.martin@example.fr')
    expect(wallets.google).toMatch(/^https:\/\/pay\.google\.com\/gp\/v\/save\/ey/)
    const token = wallets.google.split('/').at(-1)
    const { payload } = await jwtVerify(token, createPublicKey(KEY), {
      algorithms: ['RS256'],
      issuer: 'wallet@ancolie.example.com',
      audience: 'google',
    })
    expect(payload).toMatchObject({
      typ: 'savetowallet',
      payload: { genericObjects: [{ barcode: { type: 'DATA_MATRIX', value: barcode.payload } }] },
    })
    // The code's own letters make any word some day.
    expect(JSON.stringify(decodeJwt(token)).replace(barcode.payload, '')).not.toMatch(/•|nir/i)
  })

  it('is not offered to who left', async () => {
    expect((await walletsOf(app, 'david.chapuis@example.fr')).wallets).toEqual({ apple: null, google: null })
    const caller = await app.as.member('david.chapuis@example.fr')
    expect((await caller.get('/files/carte.pkpass')).status).toBe(404)
  })
})
