import { openPdf } from '../../files/pdf.ts'
import { COLOURS, type Doc, type Group } from '../../files/pdf.type.ts'
import { drawFlower } from '../../files/pdf-flower.ts'
import { brand } from '../brand/brand.ts'
import type { CardRow } from './card.issue.ts'
import { DOMAINS } from './domains.ts'
import { matrixOf, QUIET, stretchesOf } from './matrix.ts'

/*
 * The card on paper, in French whatever the language of the screen: it is read by professionals. All that they need is on
 * one face. No NIR: a paper is left on counters.
 */

const day = (civil: string) => civil.split('-').reverse().join('/')
const phone = (number: string) => number.replace(/^\+33 /, '0')

/** Side of the code, in points: 4 cm, as large as the block beside it allows. */
const CODE = 113
const PADDING = 18

/** All that a card on paper says. */
export interface PrintedCard
  extends Pick<CardRow, 'cardId' | 'year' | 'validFrom' | 'validTo' | 'content' | 'payload'> {
  /** When it was made, as ISO 8601. */
  madeAt: string
}

/** What of a row is printed: what is kept with a document, so that a copy made later is the same file. */
export const printedOf = ({ cardId, year, validFrom, validTo, content, payload, madeAt }: CardRow): PrintedCard => ({
  cardId,
  year,
  validFrom,
  validTo,
  content,
  payload,
  madeAt: madeAt.toISOString(),
})

/** A card on paper: the same bytes each time. */
export const cardPdf = (row: PrintedCard): Promise<Buffer> => {
  const { content } = row
  const title = `Carte de tiers payant ${row.year}`
  const pdf = openPdf({
    title,
    locale: 'fr',
    at: new Date(row.madeAt),
    key: `${row.cardId} ${row.validTo}`,
    author: brand.name,
    foot: [brand.address, `Adhérents : ${phone(brand.phone)}`],
    pageText: (page, pages) => `${page} / ${pages}`,
  })
  pdf.heading(1, title)
  pdf.block('Sect', CODE + 2 * PADDING + 8, (group, x, y) => {
    const height = CODE + 2 * PADDING
    pdf.decoration(doc => ground(doc, x, y, pdf.width, height))
    writeBlock(row, group, x + PADDING, y + PADDING, pdf.width - CODE - 3 * PADDING)
    const corner = { x: x + pdf.width - CODE - PADDING, y: y + PADDING }
    group.figure(
      'Code DataMatrix : les mêmes numéros que la carte, signés par la mutuelle.',
      { ...corner, width: CODE, height: CODE },
      doc => drawCode(doc, row.payload, corner, CODE),
    )
  })
  pdf.space(10)
  pdf.table({
    caption: 'Ce que la carte couvre',
    columns: [
      { label: 'Bénéficiaire', share: 5 },
      ...DOMAINS.map(({ code }) => ({
        label: code,
        share: code === 'PHAR' || code === 'DENT' ? 2.7 : 1.75,
        align: 'center' as const,
      })),
    ],
    rows: content.beneficiaries.map(({ name, birthOn, birthRank, cells }) => [
      `${name} – ${day(birthOn)} (${birthRank})`,
      ...cells,
    ]),
    size: 7.5,
  })
  pdf.paragraph(
    'Un nombre est la part de la base de remboursement payée au professionnel, Sécurité sociale comprise. PEC : prise en charge à demander avant les soins. NON : non couvert.',
    { size: 9 },
  )
  pdf.paragraph(DOMAINS.map(({ code, label }) => `${code} : ${label.fr}`).join(' ; '), {
    size: 9,
    colour: COLOURS.ink2,
  })
  pdf.heading(2, 'Pour les professionnels de santé')
  pdf.facts([
    ['Téléphone', phone(brand.thirdPartyPayment.phone)],
    ['Demandes de prise en charge', brand.thirdPartyPayment.portal],
  ])
  pdf.paragraph('Les droits sont ceux du jour de la consultation en ligne.', { weight: 'semibold' })
  pdf.paragraph('Le code est signé par la mutuelle et n’est pas certifié Inter-AMC.', { size: 9, colour: COLOURS.ink2 })
  return pdf.finish()
}

const ground = (doc: Doc, x: number, y: number, width: number, height: number) => {
  doc.roundedRect(x, y, width, height, 14).fill(COLOURS.brandSoft)
  doc.save().roundedRect(x, y, width, height, 14).clip()
  drawFlower(doc, x + width * 0.42, y + height * 0.25, 170, { colour: COLOURS.brand, opacity: 0.07 })
  doc.restore()
}

/** The period at the top left, then whose card it is, then the normalised block: its labels stay where a value is empty. */
const writeBlock = (
  { content, validFrom, validTo }: PrintedCard,
  group: Group,
  x: number,
  y: number,
  width: number,
) => {
  const label = { size: 8, colour: COLOURS.ink2 } as const
  group.text('P', 'Période de validité', { ...label, x, y, width })
  group.text('P', `${day(validFrom)} – ${day(validTo)}`, { x, y: y + 11, width, size: 12, weight: 'bold' })
  group.text('P', content.holderName, { x, y: y + 40, width, size: 13, weight: 'bold' })
  group.text('P', `Formule ${content.formulaName} – contrat ${content.contractNumber}`, {
    ...label,
    x,
    y: y + 57,
    width,
  })
  const values: [label: string, value: string, share: number][] = [
    ['N° AMC', content.amcNumber, 0.31],
    ['Type conv.', content.conventionType, 0.2],
    ['CSR', content.csr || '–', 0.12],
    ['N° adhérent', content.memberNumber, 0.3],
  ]
  const list = group.group('L')
  let left = x
  for (const [name, value, share] of values) {
    const item = list.group('LI')
    item.text('Lbl', name, { ...label, x: left, y: y + 86, width: width * share })
    item.text('LBody', value, { x: left, y: y + 97, width: width * share, size: 11, weight: 'semibold' })
    left += width * share
  }
  if (content.responsible) {
    const box = { x: x + width - 18, y: y + 92, width: 18, height: 18 }
    group.figure('R : contrat responsable', box, doc => {
      doc.roundedRect(box.x, box.y, box.width, box.height, 3).lineWidth(1.2).strokeColor(COLOURS.ink).stroke()
      doc
        .font('bold latin')
        .fontSize(12)
        .fillColor(COLOURS.ink)
        .text('R', box.x, box.y + 3, { width: 18, align: 'center' })
    })
  }
}

const drawCode = (doc: Doc, payload: string, { x, y }: { x: number; y: number }, size: number) => {
  const matrix = matrixOf(payload)
  const unit = size / (matrix.length + 2 * QUIET)
  doc.rect(x, y, size, size).fill('#ffffff')
  for (const stretch of stretchesOf(matrix))
    doc.rect(x + (stretch.x + QUIET) * unit, y + (stretch.y + QUIET) * unit, stretch.length * unit, unit)
  doc.fill('#000000')
}
