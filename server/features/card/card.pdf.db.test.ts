import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { createTestApp } from '../../testing/app.ts'
import { readPdf } from '../../testing/pdf-structure.ts'
import { cardPdf, printedOf } from './card.pdf.ts'

const app = await createTestApp({ cases: ['camille-martin', 'david-moreau'] })
const camille = await app.as.member('camille.martin@example.fr')
const rows = await app.db.inspect.select().from(app.db.tables.card)
const row = rows.find(({ year, content }) => year === 2026 && content.memberNumber === '10240001')!

/** What a printer would put on paper of the code: its dark rectangles, as an image. */
const codeOf = async (file: Buffer) => {
  const pdf = await PDFDocument.load(file, { updateMetadata: false })
  const contents = pdf.getPages()[0]!.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map(ref => pdf.context.lookup(ref)) : [contents]
  const text = streams
    .map(stream =>
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '',
    )
    .join('\n')
  // The first figure is the boxed R.
  const figure = text.slice(text.lastIndexOf('/Figure'))
  const [white, ...dark] = [
    ...figure.slice(0, figure.indexOf('EMC')).matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g),
  ].map(([, ...numbers]) => numbers.map(Number) as [number, number, number, number])
  const [x0, y0, size] = white!
  const shapes = dark.map(([x, y, w, h]) => `<rect x="${x - x0}" y="${y - y0}" width="${w}" height="${h}"/>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png().toBuffer()
}

beforeAll(() => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } })
})

describe('the card on paper', () => {
  it('is tagged French, and read aloud in its order: the period first, then whose, the block, the lines', async () => {
    const { spoken, unmarked, ...read } = await readPdf(await cardPdf(printedOf(row)))
    expect(read).toMatchObject({
      title: 'Carte de tiers payant 2026',
      showsTitle: true,
      lang: 'fr-FR',
      isTagged: true,
      pages: 1,
    })
    expect(unmarked).toBe(0)
    expect(spoken.slice(0, 16)).toEqual([
      'Ancolie',
      'Carte de tiers payant 2026',
      'Période de validité',
      '01/01/2026 – 31/12/2026',
      'MARTIN Camille',
      'Formule Confort – contrat C2400001',
      'N° AMC',
      '0075123456',
      'Type conv.',
      'SP',
      'CSR',
      '–',
      'N° adhérent',
      '10240001',
      'R : contrat responsable',
      'Code DataMatrix : les mêmes numéros que la carte, signés par la mutuelle.',
    ])
    expect(spoken).toContain('BERNARD Noé – 09/05/2018 (2)')
    expect(spoken.join(' ')).not.toMatch(/\d \d\d \d\d ••|28503/)
  })

  it('carries a code that is read from the page, and whose signature the published keys verify', async () => {
    const picture = await codeOf(await cardPdf(printedOf(row)))
    const [read] = await readBarcodes(new Uint8Array(picture), { formats: ['DataMatrix'] })
    expect(read?.text).toBe(row.payload)
    const { keys } = JSON.parse((await app.as.anonymous.get('/.well-known/carte-jwks.json')).body)
    expect(await app.services.cards.encoder.decode(read!.text, keys)).toMatchObject({
      facts: { memberNumber: '10240001' },
    })
  })

  it('is the same file each time, for each adult on it', async () => {
    expect((await cardPdf(printedOf(row))).equals(await cardPdf(printedOf(row)))).toBe(true)
    const julien = await app.as.member('julien.bernard@example.fr')
    const [hers, his] = await Promise.all([camille.get('/files/carte.pdf'), julien.get('/files/carte.pdf')])
    expect(hers.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="carte-tiers-payant-2026.pdf"',
      'cache-control': 'no-store',
    })
    expect(hers.body).toBe(his.body)
  })

  it('is for those on it only, while it serves', async () => {
    const statusOf = async (caller: typeof camille) => (await caller.get('/files/carte.pdf')).status
    expect(await statusOf(app.as.anonymous)).toBe(401)
    expect(await statusOf(await app.as.staff('ADVISER'))).toBe(401)
    expect(await statusOf(await app.as.partner('viewer:read'))).toBe(401)
    expect(await statusOf(await app.as.member('david.chapuis@example.fr'))).toBe(404)
  })
})
