import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import PdfKit from 'pdfkit'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../root.ts'
import { hostileFiles, noise, PAYLOAD } from '../testing/hostile-files.ts'
import { withLink } from '../testing/pdf-by-hand.ts'
import { makeAnew } from './made-anew.ts'
import { type Sanitised, sanitise } from './sanitise.ts'
import { demonstrationScanner } from './scanner.ts'

const hostile = await hostileFiles()

/** What becomes of a file: the scanner's word, then the file made anew. */
const verdict = async (bytes: Uint8Array): Promise<Sanitised> =>
  (await demonstrationScanner.finds(Buffer.from(bytes))) ? { refusal: 'INFECTED' } : makeAnew(bytes)

/** The bytes that are kept, unpacked where they are a PDF: what hides in a packed stream counts too. */
const kept = async ({ bytes, mediaType }: Extract<Sanitised, { bytes: Uint8Array }>): Promise<Buffer> =>
  mediaType === 'application/pdf'
    ? Buffer.from(await (await PDFDocument.load(bytes)).save({ useObjectStreams: false }))
    : Buffer.from(bytes)

describe('a hostile file', () => {
  it.each(hostile.filter(({ refusals }) => refusals.length > 0))('is refused: $name', async ({ bytes, refusals }) => {
    const { refusal } = await verdict(bytes)
    expect(refusals).toContain(refusal)
  })

  it.each(hostile.filter(({ refusals }) => refusals.length === 0))('does no harm: $name', async ({ bytes }) => {
    const result = await verdict(bytes)
    if (result.refusal !== undefined) {
      expect(result.refusal).toBe('UNREADABLE')
      return
    }
    const clear = await kept(result)
    for (const trace of [PAYLOAD, '<script', 'PK\x03\x04', 'JavaScript']) expect(clear.includes(trace)).toBe(false)
  })

  it('is never kept, nor does it bring anything down, where it is a good one with some bytes changed', async () => {
    const pdf = await letter(2)
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
      .jpeg()
      .toBuffer()
    const change = fc.record({
      base: fc.constantFrom(pdf, photo),
      at: fc.array(fc.tuple(fc.nat({ max: 20_000 }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ base, at }) => {
        const bytes = Buffer.from(base)
        for (const [place, value] of at) bytes[place % bytes.length] = value
        const result = await makeAnew(bytes)
        if (result.refusal === undefined) expect(['image/jpeg', 'application/pdf']).toContain(result.mediaType)
      }),
      { numRuns: 60 },
    )
  })

  it('is refused when it is noise, with or without the beginning of something known', async () => {
    const head = fc.constantFrom('', '%PDF-1.7\n', '\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n')
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 2000 }), async (start, body) => {
        const { refusal } = await makeAnew(Buffer.concat([Buffer.from(start, 'latin1'), body]))
        expect(['EMPTY', 'UNKNOWN_TYPE', 'UNREADABLE', 'TOO_MANY_PIXELS']).toContain(refusal)
      }),
      { numRuns: 100 },
    )
  })

  it('takes nothing else along when it fills the memory of the thread it is read in, or never ends', async () => {
    const bomb = hostile.find(({ name }) => name === 'lists in lists, 100,000 deep')!
    const [one, other] = await Promise.all([sanitise(bomb.bytes), sanitise(noise(5000))])
    expect([one.refusal, other.refusal]).toEqual(['UNREADABLE', 'UNKNOWN_TYPE'])
  })
})

describe('a file that is examined', () => {
  it('waits, and is not refused, where the code that reads it is not there', async () => {
    await expect(sanitise(await letter(1), '/nowhere/sanitise.worker.js')).rejects.toThrow('Cannot find module')
  })
})

/** A PDF as a program makes it. */
const letter = (pages: number): Promise<Buffer> =>
  new Promise(resolve => {
    const doc = new PdfKit({ size: 'A4', autoFirstPage: false })
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    for (let i = 0; i < pages; i++) doc.addPage().text(`Facture, page ${i + 1}`)
    doc.end()
  })

/** Red above left, blue elsewhere: which side is up shows. */
const marked = () =>
  sharp({ create: { width: 80, height: 40, channels: 3, background: '#0000ff' } }).composite([
    { input: { create: { width: 20, height: 20, channels: 3, background: '#ff0000' } }, left: 0, top: 0 },
  ])

const pixels = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
  return { ...info, at }
}

/** For each value of EXIF’s orientation, how an upright picture lies in the file: what a camera held that way writes. */
const LYING: Readonly<Record<number, (upright: Sharp) => Sharp>> = {
  1: one => one,
  2: one => one.flop(),
  3: one => one.rotate(180),
  4: one => one.flip(),
  5: one => one.rotate(270).flop(),
  6: one => one.rotate(270),
  7: one => one.rotate(90).flop(),
  8: one => one.rotate(90),
}

describe('a good file', () => {
  it.each(Object.keys(LYING).map(Number))('is upright: a photo of orientation %i', async orientation => {
    const upright = await marked().png().toBuffer()
    const lying = await LYING[orientation]!(sharp(upright))
      .withMetadata({ orientation })
      .jpeg({ quality: 95 })
      .toBuffer()
    const result = await makeAnew(lying)
    if (result.refusal !== undefined) throw new Error(result.refusal)
    const { width, height, at } = await pixels(result.bytes)
    expect([width, height]).toEqual([80, 40])
    const [red = 0, , blue = 0] = at(8, 8)
    expect(red).toBeGreaterThan(180)
    expect(blue).toBeLessThan(80)
    expect(at(70, 30)[2]).toBeGreaterThan(180)
    expect((await sharp(result.bytes).metadata()).orientation ?? 1).toBe(1)
  })

  const paper = () => sharp({ create: { width: 300, height: 200, channels: 3, background: '#f4f1ea' } })
  it.each<[string, () => Promise<Buffer>]>([
    ['a progressive JPEG', () => paper().jpeg({ progressive: true }).toBuffer()],
    ['a grey JPEG', () => paper().greyscale().jpeg().toBuffer()],
    ['a JPEG of four inks', () => paper().toColourspace('cmyk').jpeg().toBuffer()],
    ['a JPEG with a profile', () => paper().withIccProfile('p3').jpeg().toBuffer()],
    ['a see-through PNG', () => paper().ensureAlpha(0.5).png().toBuffer()],
    ['a PNG with a palette', () => paper().png({ palette: true, colours: 8 }).toBuffer()],
    ['a PNG of 16 bits', () => paper().toColourspace('rgb16').png().toBuffer()],
    ['a grey PNG with an alpha', () => paper().greyscale().ensureAlpha(1).png().toBuffer()],
    ['an interlaced PNG', () => paper().png({ progressive: true }).toBuffer()],
    ['a HEIC', async () => readFileSync(join(projectRoot, 'server/testing/samples/photo.heic'))],
  ])('is kept: %s', async (_, made) => {
    const result = await makeAnew(await made())
    if (result.refusal !== undefined) throw new Error(result.refusal)
    const { format, space, hasAlpha, width } = await sharp(result.bytes).metadata()
    expect({ format, space, hasAlpha }).toEqual({ format: 'jpeg', space: 'srgb', hasAlpha: false })
    expect(width).toBeGreaterThan(100)
  })

  it('is made small enough to look at: a photo of 24 million points', async () => {
    const large = await sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#f4f1ea' } })
      .jpeg()
      .toBuffer()
    const result = await makeAnew(large)
    expect(result.refusal === undefined && (await sharp(result.bytes).metadata()).width).toBe(2400)
  })

  const byLib = async (useObjectStreams: boolean) => {
    const pdf = await PDFDocument.create()
    for (let i = 0; i < 3; i++) pdf.addPage([595, 842]).drawText(`Devis ${i}`, { x: 50, y: 700 })
    const image = await pdf.embedJpg(await paper().jpeg().toBuffer())
    pdf.getPage(0).drawImage(image, { x: 50, y: 300, width: 300, height: 200 })
    return Buffer.from(await pdf.save({ useObjectStreams }))
  }
  it.each<[string, number, () => Promise<Buffer>]>([
    ['a letter', 1, () => letter(1)],
    ['thirty pages', 30, () => letter(30)],
    ['a scan', 3, () => byLib(false)],
    ['a scan with packed objects', 3, () => byLib(true)],
    ['a form that only shows', 1, withField],
    ['a place to begin at', 1, withPlace],
    ['a link to a page', 1, async () => withLink('<< /S /URI /URI (https://www.ameli.fr/assure) >>')],
    ['a link without its « https »', 1, async () => withLink('<< /S /URI /URI (www.ameli.fr) >>')],
    ['a link to a mailbox', 1, async () => withLink('<< /S /URI /URI (mailto:cabinet@example.fr) >>')],
  ])('is kept: a PDF of %s', async (_, pages, made) => {
    const result = await makeAnew(await made())
    expect(result.refusal).toBeUndefined()
    expect(result).toMatchObject({ mediaType: 'application/pdf', pageCount: pages })
    if (result.refusal === undefined) expect((await PDFDocument.load(result.bytes)).getPageCount()).toBe(pages)
  })
})

const withField = async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([400, 400])
  pdf.getForm().createTextField('nom').addToPage(page, { x: 50, y: 50 })
  return Buffer.from(await pdf.save())
}

const withPlace = async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage([400, 400])
  const { context, catalog } = pdf
  const first = pdf.getPage(0).ref
  catalog.set(PDFName.of('OpenAction'), context.obj([first, 'Fit']))
  return Buffer.from(await pdf.save())
}
