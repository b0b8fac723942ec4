import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { enqueue } from '../../events/jobs.ts'
import { createTestApp } from '../../testing/app.ts'
import { type ReadPdf, readPdf } from '../../testing/pdf-structure.ts'
import { quiet } from '../claim/claim.import.sample.ts'
import { withFile } from '../claim/decompte.sample.ts'
import { importContributions } from '../contract/contributions.import.ts'
import { sourceOf } from '../document/document.write.ts'
import { CERTIFICATES } from './certificate.jobs.ts'
import { certificate } from './certificate.pdf.ts'

const app = await createTestApp({ cases: ['ange-colonna', 'camille-martin'] })

/** Moves the clock, and does what the schedule does on 10 January. */
const january = async (year: number) => {
  const at = new Date(`${year}-01-10T03:45:00Z`)
  app.setNow(at)
  await app.db.transaction(tx => enqueue(tx, app.db.tables, at, [{ kind: CERTIFICATES, payload: {}, runAt: at }]))
  await app.mail()
}

const premiums = async (at: string, ...rows: string[]) => {
  app.setNow(new Date(at))
  await withFile(['contract_number;period;due_cents;paid_cents;paid_on', ...rows, ''].join('\n'), path =>
    importContributions(app.services, path, quiet),
  )
}

interface Certificate {
  title: string
  year: number
  issuedOn: string
  isReplaced: boolean
  read(): Promise<ReadPdf>
}

/** Signed in anew each time: the clock moves by years. */
const certificates = async (): Promise<Certificate[]> => {
  const ange = await app.as.member('ange.colonna@example.fr')
  const { data } = await ange.query(`{ viewer { documents(filter: { kinds: [MADELIN_CERTIFICATE] }, first: 20) { nodes {
    title year issuedOn isReplaced file { url } } } } }`)
  return data.viewer.documents.nodes.map(({ file, ...one }: Certificate & { file: { url: string } }) => ({
    ...one,
    read: async () => readPdf((await ange.ask('GET', file.url)).bytes),
  }))
}

const titles = async () => (await certificates()).map(({ title, isReplaced }) => [title, isReplaced])

describe('Madelin certificates', () => {
  it('are made in January for what a self-employed holder paid in the year before, and for nobody else', async () => {
    await january(2026)
    expect(await titles()).toEqual([['Attestation fiscale Madelin – 2025', false]])
    const { document } = app.db.tables
    const all = (await app.db.inspect.select().from(document)).filter(({ kind }) => kind === 'MADELIN_CERTIFICATE')
    expect(all).toHaveLength(1)
  })

  it('say who certifies, under which article, and what was paid on which day, each figure in its row', async () => {
    const [one] = await certificates()
    const pdf = await one!.read()
    expect(pdf).toMatchObject({ lang: 'fr-FR', isTagged: true, showsTitle: true, unmarked: 0 })
    const said = pdf.spoken.join(' ').replaceAll('\u00A0', ' ')
    expect(said).toMatch(/Mutuelle Ancolie.*SIREN|répertoire Sirene sous le numéro 999 000 751/)
    expect(said).toMatch(/article 154 bis du Code général des impôts/)
    expect(said).toMatch(/Ange Colonna a payé entre le 1er janvier et le 31 décembre 2025/)
    expect(said).toMatch(/47 100 € en 2025\), sans dépasser 3 % de huit fois ce plafond, soit 11 304,00 €/)
    const table = pdf.root.parts.find(({ tag }) => tag === 'Table')!
    const cells = table.parts.map(row => row.parts.map(({ text }) => text.replaceAll('\u00A0', ' ')))
    // Seven months at 132.50 €, one of them paid late but within the year.
    expect(cells.at(-1)).toEqual(['Total', '', '927,50 €'])
    expect(cells).toContainEqual(['novembre 2025', '19 décembre 2025', '132,50 €'])
  })

  it('are the same bytes when they are made again of what they were made of', async () => {
    const { document, documentFile, storedFile } = app.db.tables
    const one = (await app.db.inspect.select().from(document)).find(({ kind }) => kind === 'MADELIN_CERTIFICATE')!
    const page = (await app.db.inspect.select().from(documentFile)).find(row => row.documentId === one.documentId)
    const file = (await app.db.inspect.select().from(storedFile)).find(({ fileId }) => fileId === page?.fileId)
    const { bytes } = await certificate.render(JSON.parse(sourceOf(app.services, one)!))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256)
  })

  it('are not made again for a payment that is the same, nor for one of another year', async () => {
    await premiums(
      '2026-02-01T09:00:00Z',
      'C2500003;2025-12;13250;13250;2025-12-05',
      'C2500003;2026-01;13900;13900;2026-01-05',
    )
    await app.mail()
    expect(await titles()).toEqual([['Attestation fiscale Madelin – 2025', false]])
  })

  it('are made again when a payment of the year comes in late or is corrected, in the place of the one before, once', async () => {
    await premiums('2026-03-02T09:00:00Z', 'C2500003;2025-12;13250;0;')
    await premiums('2026-03-02T09:00:00Z', 'C2500003;2025-11;13250;13251;2025-12-19')
    const beside = await createTestApp({ beside: app })
    beside.setNow(new Date('2026-03-02T09:00:00Z'))
    await Promise.all([app.mail(), beside.mail()])
    expect(await titles()).toEqual([
      ['Attestation fiscale Madelin – 2025, annule et remplace', false],
      ['Attestation fiscale Madelin – 2025', true],
    ])
    const [corrected] = await certificates()
    const said = (await corrected!.read()).spoken.join(' ').replaceAll('\u00A0', ' ')
    expect(said).toMatch(/Annule et remplace l’attestation établie le 10 janvier 2026\./)
    expect(said).toMatch(/795,01 €/)
    await premiums('2026-03-03T09:00:00Z', 'C2500003;2025-12;13250;13250;2026-02-20')
    await app.mail()
    expect(await titles()).toHaveLength(2)
  })

  it('belong to the year in which the payment was made, in France, on both sides of 31 December', async () => {
    // The last minutes of the year in France, then the first of the next, while it is still December in London.
    await premiums('2026-12-31T22:50:00Z', 'C2500003;2026-11;13900;13900;2026-12-31')
    await app.mail()
    await premiums('2026-12-31T23:10:00Z', 'C2500003;2026-12;13900;13900;2027-01-01')
    await app.mail()
    expect((await certificates()).filter(({ year }) => year === 2026)).toEqual([])
    await january(2027)
    const [last] = await certificates()
    expect(last).toMatchObject({ title: 'Attestation fiscale Madelin – 2026', issuedOn: '2027-01-10' })
    const table = (await last!.read()).root.parts.find(({ tag }) => tag === 'Table')!
    const months = table.parts.map(({ parts: [month, day] }) => [month?.text, day?.text])
    expect(months).toContainEqual(['novembre 2026', '31 décembre 2026'])
    expect(months.some(([month]) => month === 'décembre 2026')).toBe(false)
    await january(2028)
    expect((await certificates())[0]).toMatchObject({ title: 'Attestation fiscale Madelin – 2027' })
  })

  it('stay there for several years', async () => {
    expect((await certificates()).map(({ year, isReplaced }) => [year, isReplaced])).toEqual([
      [2027, false],
      [2026, false],
      [2025, false],
      [2025, true],
    ])
  })
})
