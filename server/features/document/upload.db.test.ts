import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { ScannerDown } from '../../files/scanner.ts'
import { createTestApp, TEST_DAY } from '../../testing/app.ts'
import { announced, sentFile, sentPiece, standsAt, uploadOf } from '../../testing/sending.ts'

const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await app.as.member('camille.martin@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')

/** A photo as a phone takes it, with a place and a date in it. */
const photo = await sharp({
  create: {
    width: 1200,
    height: 1600,
    channels: 3,
    background: '#f4f1ea',
    noise: { type: 'gaussian', mean: 160, sigma: 40 },
  },
})
  .withExif({ IFD0: { Model: 'TelephoneDeCamille' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } })
  .jpeg({ quality: 80 })
  .toBuffer()

/** Every byte of a folder and of what lies below it. */
const allBytes = async (folder: string): Promise<Buffer> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = names.filter(one => one.isFile())
  return Buffer.concat(await Promise.all(files.map(one => readFile(join(one.parentPath, one.name)))))
}

describe('a file that is sent', () => {
  it('comes by tus, is examined, and is made anew without what the camera wrote in it', async () => {
    expect(photo.includes('TelephoneDeCamille')).toBe(true)
    const id = await sentFile(app, camille, photo)
    expect(await uploadOf(camille, id)).toEqual({ state: 'SAFE', pageCount: 1, refusal: null })
  })

  it('goes on where it was cut, also from another request, and is not sent twice', async () => {
    const { ticket, path } = await announced(camille, photo.length)
    const half = Math.floor(photo.length / 2) + 3
    expect(await sentPiece(camille, path, 0, photo.subarray(0, half))).toEqual({ status: 204, offset: half })
    expect(await standsAt(camille, path)).toBe(half)
    expect((await sentPiece(camille, path, 0, photo)).status).toBe(409)
    expect(await sentPiece(camille, path, half, photo.subarray(half))).toEqual({ status: 204, offset: photo.length })
    // The client did not hear that it was the last piece: it asks, and is told that all is there.
    expect(await standsAt(camille, path)).toBe(photo.length)
    await app.mail()
    expect((await uploadOf(camille, ticket)).state).toBe('SAFE')
  })

  it('is kept when the storage was away as it ended: asked where it stands, it ends then', async () => {
    const { ticket, path } = await announced(camille, photo.length)
    const { storage } = app.services.files
    const { put } = storage
    storage.put = () => Promise.reject(new Error('The storage is away'))
    expect((await sentPiece(camille, path, 0, photo)).status).toBe(500)
    expect((await camille.ask('HEAD', path, { headers: { 'tus-resumable': '1.0.0' } })).status).toBe(500)
    storage.put = put
    expect(await standsAt(camille, path)).toBe(photo.length)
    await app.mail()
    expect((await uploadOf(camille, ticket)).state).toBe('SAFE')
  })

  it('waits for an antivirus that does not answer, for as long as it takes, and is then examined', async () => {
    const { scanner } = app.services.files
    const { finds } = scanner
    scanner.finds = () => Promise.reject(new ScannerDown('away'))
    const id = await sentFile(app, camille, photo)
    expect(await uploadOf(camille, id)).toEqual({ state: 'RECEIVED', pageCount: null, refusal: null })
    app.setNow(new Date(TEST_DAY.getTime() + 61_000))
    await app.mail()
    expect((await uploadOf(camille, id)).state).toBe('RECEIVED')
    scanner.finds = finds
    app.setNow(new Date(TEST_DAY.getTime() + 122_000))
    await app.mail()
    expect((await uploadOf(camille, id)).state).toBe('SAFE')
    app.setNow(TEST_DAY)
  })

  it('lies enciphered, half sent and whole', async () => {
    const { path } = await announced(camille, photo.length)
    await sentPiece(camille, path, 0, photo.subarray(0, 5000))
    await sentFile(app, camille, photo)
    const staged = await allBytes(app.env.files.staging)
    const kept = await allBytes(new URL(app.env.files.url).pathname)
    expect(staged.length).toBeGreaterThan(4000)
    expect(kept.length).toBeGreaterThan(10_000)
    for (const bytes of [staged, kept])
      for (const trace of ['TelephoneDeCamille', 'Exif', 'JFIF']) expect(bytes.includes(trace)).toBe(false)
  })

  it('is its sender’s alone, in the graph and by tus', async () => {
    const { ticket, path } = await announced(camille, photo.length)
    expect(await uploadOf(gerard, ticket)).toBeNull()
    expect((await sentPiece(gerard, path, 0, photo)).status).toBe(404)
    expect((await gerard.ask('HEAD', path, { headers: { 'tus-resumable': '1.0.0' } })).status).toBe(404)
    expect((await sentPiece(app.as.anonymous, path, 0, photo)).status).toBe(401)
    const foreign = await camille.ask('PATCH', path, {
      headers: {
        origin: 'https://elsewhere.example',
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: photo,
    })
    expect(foreign.status).toBe(403)
    expect((await uploadOf(camille, ticket)).state).toBe('EXPECTED')
  })

  it('is not taken without a ticket, with a path for one, or larger than announced', async () => {
    for (const ticket of ['', '../../../etc/passwd', 'upl_made-up']) {
      const { status } = await camille.ask('POST', '/uploads', {
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': '10',
          'upload-metadata': `ticket ${Buffer.from(ticket).toString('base64')}`,
        },
      })
      expect(status).toBe(404)
    }
    const { path } = await announced(camille, 10)
    expect((await sentPiece(camille, path, 0, photo)).status).toBeGreaterThanOrEqual(400)
    const { data } = await camille.query(
      'mutation { it: openUpload(input: { size: 10485761 }) { ... on InvalidInput { fields { path message } } } }',
    )
    expect(data.it.fields).toEqual([{ path: 'size', message: expect.stringMatching(/trop lourd : 10 Mo/) }])
  })

  it('lies under its own id, whatever name its sender gives it', async () => {
    const names = [
      '../../../etc/cron.d/x.exe',
      '..\\..\\x.exe',
      'facture.pdf\0.exe',
      'facture\u202Efdp.exe',
      '"><script>alert(1)</script>.jpg',
      `${'a'.repeat(300)}.jpg`,
      'photo.svg',
    ]
    const base64 = (text: string) => Buffer.from(text).toString('base64')
    const open = `mutation ($size: Int!) { it: openUpload(input: { size: $size }) {
      ... on OpenUploadSuccess { upload { id } } } }`
    for (const name of names) {
      const { id } = (await camille.query(open, { size: photo.length })).data.it.upload
      const { status, headers } = await camille.ask('POST', '/uploads', {
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(photo.length),
          'upload-metadata': `ticket ${base64(id)},filename ${base64(name)},filetype ${base64('text/html')}`,
        },
      })
      expect(status).toBe(201)
      expect((await sentPiece(camille, String(headers.location), 0, photo.subarray(0, 1000))).status).toBe(204)
      const staged = await readdir(app.env.files.staging)
      expect(staged).toContain(id)
    }
    for (const folder of [app.env.files.staging, dirname(app.env.files.staging)])
      expect(
        (await readdir(folder, { recursive: true })).filter(name => /\.(?:exe|svg|jpg)|<script|a{50}/.test(name)),
      ).toEqual([])
  })

  it('is not taken beyond what one person may send in a day; the next day it is', async () => {
    const open = 'mutation { it: openUpload(input: { size: 9000000 }) { __typename ... on Problem { code } } }'
    const outcomes = new Set<string>()
    for (let i = 0; i < 25; i++) outcomes.add((await gerard.query(open)).data.it.__typename)
    expect([...outcomes]).toEqual(['OpenUploadSuccess', 'TooManyAttempts'])
    app.setNow(new Date(TEST_DAY.getTime() + 25 * 3_600_000))
    const later = await app.as.member('gerard.durand@example.fr')
    expect((await later.query(open)).data.it.__typename).toBe('OpenUploadSuccess')
    app.setNow(TEST_DAY)
  })

  it('is thrown away when its sender says so', async () => {
    const id = await sentFile(app, camille, photo)
    const discard = 'mutation ($id: ID!) { it: discardUpload(input: { uploadId: $id }) { __typename } }'
    expect((await gerard.query(discard, { id })).data.it.__typename).toBe('NotFound')
    expect((await camille.query(discard, { id })).data.it.__typename).toBe('DiscardUploadSuccess')
    expect(await uploadOf(camille, id)).toBeNull()
    expect((await camille.query(discard, { id })).data.it.__typename).toBe('NotFound')
  })
})
