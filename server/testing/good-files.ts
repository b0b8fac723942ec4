import { degrees, PDFArray, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'
import PdfKit from 'pdfkit'
import sharp, { type Sharp } from 'sharp'

/** Files that people really send, some two hundred of them: what phones, scanners, browsers and offices make. */
export interface GoodFile {
  name: string
  /** How many pages are kept of it. */
  pages: number
  made: () => Promise<Buffer>
}

/** A sheet with some print on it. */
const sheet = (width: number, height: number, background = '#f4f1ea') =>
  sharp({ create: { width, height, channels: 3, background } }).composite([
    {
      input: {
        create: {
          width: Math.max(1, Math.round(width * 0.6)),
          height: Math.max(1, Math.round(height * 0.1)),
          channels: 3,
          background: '#1b1b1b',
        },
      },
      left: Math.round(width * 0.1),
      top: Math.round(height * 0.1),
    },
  ])

const SIZES = [
  [120, 160],
  [640, 480],
  [1080, 1920],
  [1240, 1754],
  // A till receipt, and a strip torn off one.
  [300, 3000],
  [2400, 120],
  [101, 101],
] as const

/** The ways in which cameras and programs write JPEG. */
const JPEGS: readonly [string, (one: Sharp) => Sharp][] = [
  ['baseline', one => one.jpeg({ quality: 80 })],
  ['progressive', one => one.jpeg({ progressive: true })],
  ['without subsampling', one => one.jpeg({ chromaSubsampling: '4:4:4', quality: 95 })],
  ['very compressed', one => one.jpeg({ quality: 12 })],
  ['optimised by mozjpeg', one => one.jpeg({ mozjpeg: true })],
  ['grey', one => one.greyscale().jpeg()],
  ['of four inks', one => one.toColourspace('cmyk').jpeg()],
  ['with a wide profile', one => one.withIccProfile('p3').jpeg()],
  [
    'with what a camera writes',
    one => one.withExif({ IFD0: { Make: 'Appareil', Model: 'X' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } }).jpeg(),
  ],
  ['with restart markers off and odd tables', one => one.jpeg({ optimiseCoding: false, quantisationTable: 3 })],
]

const PNGS: readonly [string, (one: Sharp) => Sharp][] = [
  ['plain', one => one.png()],
  ['interlaced', one => one.png({ progressive: true })],
  ['unpacked', one => one.png({ compressionLevel: 0 })],
  ['of 2 colours', one => one.png({ palette: true, colours: 2 })],
  ['of 256 colours', one => one.png({ palette: true, colours: 256 })],
  ['of 16 bits', one => one.toColourspace('rgb16').png()],
  ['grey', one => one.greyscale().png()],
  ['grey of 16 bits', one => one.toColourspace('grey16').png()],
  ['see-through', one => one.ensureAlpha(0.5).png()],
  ['grey and see-through', one => one.greyscale().ensureAlpha(0.2).png()],
]

const pictures = (): GoodFile[] =>
  SIZES.flatMap(([width, height]) =>
    [
      ...JPEGS.map(([how, write]) => ({ how: `JPEG ${how}`, write })),
      ...PNGS.map(([how, write]) => ({ how: `PNG ${how}`, write })),
    ].map(({ how, write }) => ({
      name: `${how}, ${width} × ${height}`,
      pages: 1,
      made: async () => write(sharp(await sheet(width, height).png().toBuffer())).toBuffer(),
    })),
  )

type KitOptions = NonNullable<ConstructorParameters<typeof PdfKit>[0]>

/** As an accounting program makes it. */
const byKit = (
  options: KitOptions,
  draw: (doc: InstanceType<typeof PdfKit>) => void | Promise<void>,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PdfKit({ size: 'A4', margin: 50, ...options })
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    Promise.resolve(draw(doc)).then(() => doc.end(), reject)
  })

const bill = (doc: InstanceType<typeof PdfKit>) => {
  doc.fontSize(18).text('Facture acquittée').moveDown().fontSize(11)
  for (let line = 1; line < 12; line++) doc.text(`Acte ${line} : consultation, le ${line} octobre 2026, 25,00 €`)
}

const VERSIONS = ['1.3', '1.4', '1.5', '1.6', '1.7', '1.7ext3'] as const
const PAPERS = ['A3', 'A4', 'A5', 'LETTER', 'LEGAL', 'FOLIO', 'TABLOID'] as const

const byKits = (): GoodFile[] => [
  ...VERSIONS.flatMap(pdfVersion =>
    [true, false].map(compress => ({
      name: `PDF ${pdfVersion}, ${compress ? 'packed' : 'plain'}`,
      pages: 1,
      made: () => byKit({ pdfVersion, compress }, bill),
    })),
  ),
  ...PAPERS.map(size => ({ name: `PDF on ${size}`, pages: 1, made: () => byKit({ size }, bill) })),
  { name: 'PDF across', pages: 1, made: () => byKit({ layout: 'landscape' }, bill) },
  {
    name: 'PDF tagged, in French',
    pages: 1,
    made: () => byKit({ tagged: true, lang: 'fr-FR', displayTitle: true }, bill),
  },
  {
    name: 'PDF with a title and its author',
    pages: 1,
    made: () => byKit({ info: { Title: 'Facture n° 42', Author: 'Dr Éléonore Noël' } }, bill),
  },
  {
    name: 'PDF with a link',
    pages: 1,
    made: () => byKit({}, doc => void doc.text('Notre site', { link: 'https://exemple.fr' })),
  },
  {
    name: 'PDF with links between its pages',
    pages: 2,
    made: () =>
      byKit({}, doc => void doc.text('Annexe', { goTo: 'annexe' }).addPage().text('Annexe', { destination: 'annexe' })),
  },
  {
    name: 'PDF with an outline',
    pages: 2,
    made: () =>
      byKit({}, doc => {
        doc.outline.addItem('Page 1')
        bill(doc)
        doc.addPage()
        doc.outline.addItem('Page 2')
      }),
  },
  {
    name: 'PDF with a note in its margin',
    pages: 1,
    made: () =>
      byKit({}, doc => {
        bill(doc)
        doc.note(400, 60, 30, 30, 'Payé')
      }),
  },
  {
    name: 'PDF with highlighted words',
    pages: 1,
    made: () =>
      byKit({}, doc => {
        bill(doc)
        doc.highlight(50, 60, 200, 20)
      }),
  },
  {
    name: 'PDF with drawings and colours that fade',
    pages: 1,
    made: () =>
      byKit({}, doc => {
        const fade = doc.linearGradient(50, 50, 300, 300)
        fade.stop(0, 'red').stop(1, 'blue')
        doc.rect(50, 50, 250, 250).fill(fade).opacity(0.4).circle(200, 200, 80).fill('green')
      }),
  },
  ...[1, 2, 5, 7, 15, 30].map(pages => ({
    name: `PDF of ${pages} pages`,
    pages,
    made: () =>
      byKit({ autoFirstPage: false }, doc => {
        for (let i = 0; i < pages; i++) {
          doc.addPage()
          bill(doc)
        }
      }),
  })),
  ...(['jpeg', 'png'] as const).flatMap(format =>
    [1, 3].map(pages => ({
      name: `PDF of ${pages} scanned pages, ${format}`,
      pages,
      made: () =>
        byKit({ autoFirstPage: false }, async doc => {
          for (let i = 0; i < pages; i++)
            doc.addPage().image(await sheet(1240, 1754)[format]().toBuffer(), 0, 0, { width: 595 })
        }),
    })),
  ),
]

const byLib = async (
  change: (pdf: PDFDocument) => void | Promise<void>,
  options: Parameters<PDFDocument['save']>[0] = {},
): Promise<Buffer> => {
  const pdf = await PDFDocument.create()
  await change(pdf)
  return Buffer.from(await pdf.save(options))
}

const FONTS = [
  StandardFonts.Courier,
  StandardFonts.Helvetica,
  StandardFonts.TimesRoman,
  StandardFonts.Symbol,
  StandardFonts.ZapfDingbats,
] as const

const byLibs = (): GoodFile[] => [
  ...FONTS.map(font => ({
    name: `PDF in ${font}`,
    pages: 1,
    made: () =>
      byLib(
        async pdf =>
          void pdf
            .addPage()
            .drawText(font === StandardFonts.Symbol || font === StandardFonts.ZapfDingbats ? '' : 'Devis 42', {
              font: await pdf.embedFont(font),
              x: 50,
              y: 500,
            }),
      ),
  })),
  ...[0, 90, 180, 270].map(turn => ({
    name: `PDF turned by ${turn}°`,
    pages: 1,
    made: () =>
      byLib(pdf => {
        const page = pdf.addPage()
        page.drawText('Devis')
        page.setRotation(degrees(turn))
      }),
  })),
  ...[true, false].map(useObjectStreams => ({
    name: `PDF with ${useObjectStreams ? 'packed' : 'plain'} objects and pages of several sizes`,
    pages: 3,
    made: () =>
      byLib(
        pdf => {
          for (const size of [
            [595, 842],
            [842, 595],
            [226, 900],
          ] as const)
            pdf.addPage([...size]).drawText('Devis')
        },
        { useObjectStreams },
      ),
  })),
  {
    name: 'PDF cropped',
    pages: 1,
    made: () =>
      byLib(pdf => {
        const page = pdf.addPage()
        page.setCropBox(50, 50, 300, 300)
        page.drawText('Devis')
      }),
  },
  ...['text', 'check box', 'list', 'choice', 'several'].map(field => ({
    name: `PDF form that only shows: ${field}`,
    pages: 1,
    made: () =>
      byLib(pdf => {
        const page = pdf.addPage()
        const form = pdf.getForm()
        if (field === 'text' || field === 'several') {
          const one = form.createTextField('nom')
          one.setText('Martin')
          one.addToPage(page, { x: 50, y: 500 })
        }
        if (field === 'check box' || field === 'several') {
          const one = form.createCheckBox('paye')
          one.addToPage(page, { x: 50, y: 400 })
          one.check()
        }
        if (field === 'list') {
          const one = form.createDropdown('acte')
          one.addOptions(['A', 'B'])
          one.addToPage(page, { x: 50, y: 400 })
        }
        if (field === 'choice' || field === 'several') {
          const one = form.createRadioGroup('mode')
          one.addOptionToPage('cb', page, { x: 50, y: 300 })
        }
      }),
  })),
  {
    name: 'PDF changed after it was made, the change written behind it',
    pages: 1,
    made: async () => {
      const first = await byLib(pdf => void pdf.addPage().drawText('Facture'), { useObjectStreams: false })
      const pdf = await PDFDocument.load(first)
      pdf.getPage(0).drawText('Acquittée', { x: 50, y: 100 })
      return Buffer.from(await pdf.save({ useObjectStreams: false }))
    },
  },
  {
    name: 'PDF that opens at its first page',
    pages: 1,
    made: () =>
      byLib(pdf => {
        const page = pdf.addPage()
        pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj([page.ref, 'Fit']))
      }),
  },
  {
    name: 'PDF that a program wrote something of its own into',
    pages: 1,
    made: () =>
      byLib(pdf => {
        pdf.addPage()
        pdf.catalog.set(
          PDFName.of('PieceInfo'),
          pdf.context.obj({ Illustrator: { LastModified: PDFString.of('D:20261101') } }),
        )
      }),
  },
  {
    name: 'PDF with layers',
    pages: 1,
    made: () =>
      byLib(pdf => {
        pdf.addPage()
        const layer = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('Cachet') }))
        const order = PDFArray.withContext(pdf.context)
        order.push(layer)
        pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [layer], D: { Order: order } }))
      }),
  },
  ...(
    [
      ['a line before it', (pdf: Buffer) => Buffer.concat([Buffer.from('\n'), pdf])],
      ['bytes after its end', (pdf: Buffer) => Buffer.concat([pdf, Buffer.from('\r\n\r\n\0\0')])],
    ] as const
  ).map(([how, change]) => ({
    name: `PDF with ${how}, as some mailers leave it`,
    pages: 1,
    made: async () => change(await byKit({}, bill)),
  })),
]

export const goodFiles = (): GoodFile[] => [...pictures(), ...byKits(), ...byLibs()]
