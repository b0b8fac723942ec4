import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import {
  type Cell,
  COLOURS,
  type Element,
  type ElementOptions,
  type Group,
  type Pdf,
  type PdfOptions,
  type PlacedText,
  type TextStyle,
} from './pdf.type.ts'
import { placesOf } from './pdf-columns.ts'
import { drawFlower } from './pdf-flower.ts'
import { fontFiles, runsOf } from './pdf-fonts.ts'

/**
 * A kit of tagged PDFs (PDF/UA-1): what is read aloud is what is seen, in the same order; what only decorates is an
 * artifact. The same content gives the same bytes: nothing of the machine or of the moment gets in.
 */

const MARGIN = 56
const FOOT = 64
const BODY = 10
const HEADINGS = { 1: { size: 20, after: 10 }, 2: { size: 13, after: 6 }, 3: { size: 11, after: 4 } } as const
/** Between the lines of a text. */
const LINE_GAP = 1.5

/** Opens a document with its letterhead. Write it from top to bottom, then `finish` it. */
export const openPdf = (options: PdfOptions): Pdf => {
  const { title, locale, at, key, author } = options
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: FOOT },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    subset: 'PDF/UA',
    info: {
      Title: title,
      Author: author,
      // The file's identifier is made from all of these: so it is the document's own, and the same in every copy.
      DocumentKey: createHash('sha256').update(key).digest('hex').slice(0, 32),
      CreationDate: at,
      ModDate: at,
    },
    // The types know the subsets for archives only.
  } as unknown as ConstructorParameters<typeof PDFDocument>[0])
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  for (const [name, file] of fontFiles()) doc.registerFont(name, file as unknown as ArrayBuffer)

  const root = doc.struct('Document')
  doc.addStructure(root)
  const left = MARGIN
  const width = doc.page.width - 2 * MARGIN
  const bottom = () => doc.page.height - FOOT
  let y = MARGIN

  const element = (tag: string, given: ElementOptions = {}) => doc.struct(tag, given)

  const heightOf: Pdf['heightOf'] = (text, within, { size = BODY, weight = 'regular' } = {}) =>
    doc
      .font(`${weight} latin`)
      .fontSize(size)
      .heightOfString(
        runsOf(text, weight)
          .map(run => run.text)
          .join(''),
        { width: within, lineGap: LINE_GAP },
      )

  const write = (
    text: string,
    { x, y: top, width: within, size = BODY, weight = 'regular', colour = COLOURS.ink, align = 'left' }: PlacedText,
  ) => {
    const runs = runsOf(text, weight)
    doc.fontSize(size).fillColor(colour)
    for (const [i, run] of runs.entries()) {
      const style = { width: within, align, lineGap: LINE_GAP, continued: i < runs.length - 1 }
      if (i === 0) doc.font(run.font).text(run.text, x, top, style)
      else doc.font(run.font).text(run.text, style)
    }
  }

  /** Adds an element that holds what is drawn meanwhile. */
  const tagged = (parent: Element, tag: string, draw: () => void, given: ElementOptions = {}) => {
    const one = element(tag, given)
    parent.add(one)
    one.add(draw)
    one.end()
  }

  const groupOf = (parent: Element): Group => ({
    group(tag, given) {
      const child = element(tag, given)
      parent.add(child)
      return groupOf(child)
    },
    text: (tag, text, place, given) => tagged(parent, tag, () => write(text, place), given),
    figure(alt, { x, y: top, width: wide, height }, draw) {
      tagged(parent, 'Figure', () => draw(doc), { alt, bbox: [x, top, x + wide, top + height] })
    },
  })

  const decoration: Pdf['decoration'] = draw => {
    doc.markContent('Artifact', { type: 'Layout' })
    draw(doc)
    doc.endMarkedContent()
  }

  const rule = (at: number) =>
    doc
      .moveTo(left, at)
      .lineTo(left + width, at)
      .lineWidth(0.5)
      .strokeColor(COLOURS.line)
      .stroke()

  const room = (height: number) => {
    if (y + height <= bottom()) return
    doc.addPage()
    y = MARGIN
  }

  const block: Pdf['block'] = (tag, height, build) => {
    room(height)
    const top = y
    const one = element(tag)
    root.add(one)
    build(groupOf(one), left, top)
    y = top + height
  }

  /** A block of running text: it may go over to the next page. */
  const flow = (tag: string, text: string, style: TextStyle, after: number) => {
    room(Math.min(heightOf(text, width, style), 3 * (style.size ?? BODY)))
    tagged(root, tag, () => write(text, { ...style, x: left, y, width }))
    y = doc.y + after
  }

  const table: Pdf['table'] = ({ caption, columns, rows, total, size = BODY }) => {
    const cells = placesOf(columns, left, width)
    const noteStyle: TextStyle = { size: size - 1, colour: COLOURS.ink2 }
    // Small print is for many columns: there the letters need the room.
    const [aside, padding] = size < 9 ? [2, 3] : size < BODY ? [4, 3] : [6, 5]
    const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)
    const heightOfCell = (cell: Cell, within: number, style: TextStyle) =>
      heightOf(textOf(cell), within, style) + (typeof cell === 'string' ? 0 : heightOf(cell.note, within, noteStyle))
    const heightOfRow = (row: readonly Cell[], styleOf: (i: number) => TextStyle) =>
      Math.max(...row.map((cell, i) => heightOfCell(cell, cells[i]!.width - 2 * aside, styleOf(i)))) + 2 * padding
    const placeOf = (i: number, style: TextStyle): PlacedText => {
      const { x, width: wide, align } = cells[i]!
      return { ...style, align, x: x + aside, y: y + padding, width: wide - 2 * aside }
    }
    const writeCell = (cell: Cell, place: PlacedText) => {
      write(textOf(cell), place)
      if (typeof cell !== 'string') write(cell.note, { ...place, ...noteStyle, weight: 'regular', y: doc.y })
    }
    const labels = columns.map(({ label }) => label)
    const labelStyle: TextStyle = { weight: 'semibold', size: size - 1, colour: COLOURS.ink2 }
    const headHeight = heightOfRow(labels, () => labelStyle)
    const ground = (height: number) => decoration(() => doc.rect(left, y, width, height).fill(COLOURS.brandSoft))
    const nameStyle: TextStyle = { size, weight: 'semibold' }
    const styleOf = (i: number): TextStyle => (i === 0 ? nameStyle : { size })

    room(headHeight + 3 * BODY)
    const one = element('Table', { title: caption })
    root.add(one)
    ground(headHeight)
    const head = groupOf(one).group('TR')
    for (const [i, label] of labels.entries()) head.text('TH', label, placeOf(i, labelStyle), { scope: 'Column' })
    y += headHeight
    const totalHeight = total ? heightOfRow(total, () => nameStyle) : 0
    /** @param after how much must follow on the same page: a total never stands alone */
    const addRow = (row: readonly Cell[], isTotal: boolean, after = 0) => {
      const style = isTotal ? () => nameStyle : styleOf
      const height = heightOfRow(row, style)
      if (y + height + after > bottom()) {
        room(bottom())
        // Said once: the head of the next pages is there for the eye only.
        ground(headHeight)
        decoration(() => {
          for (const [i, label] of labels.entries()) write(label, placeOf(i, labelStyle))
        })
        y += headHeight
      }
      if (isTotal) ground(height)
      const line = element('TR')
      one.add(line)
      for (const [i, cell] of row.entries()) {
        const draw = () => writeCell(cell, placeOf(i, style(i)))
        // An empty cell is one all the same: without it, those after it would be under another column.
        if (cell === '') line.add(element('TD'))
        else if (i === 0) tagged(line, 'TH', draw, { scope: 'Row' })
        else tagged(line, 'TD', draw)
      }
      y += height
      decoration(() => rule(y))
    }
    for (const [i, row] of rows.entries()) addRow(row, false, i === rows.length - 1 ? totalHeight : 0)
    if (total) addRow(total, true)
    y += 12
  }

  const facts: Pdf['facts'] = rows => {
    const labelWidth = width * 0.35
    const list = element('L')
    root.add(list)
    for (const [label, value] of rows) {
      const height = Math.max(
        heightOf(label, labelWidth - 8),
        heightOf(value, width - labelWidth, { weight: 'semibold' }),
      )
      room(height)
      const item = groupOf(list).group('LI')
      item.text('Lbl', label, { x: left, y, width: labelWidth - 8, colour: COLOURS.ink2 })
      item.text('LBody', value, { x: left + labelWidth, y, width: width - labelWidth, weight: 'semibold' })
      y += height + 4
    }
    y += 8
  }

  /** The foot of each page, once it is known how many there are. */
  const feet = () => {
    const { start, count } = doc.bufferedPageRange()
    for (let page = start; page < start + count; page++) {
      doc.switchToPage(page)
      // Below the margin, text would go over to a new page.
      doc.page.margins.bottom = 0
      doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
      const top = doc.page.height - FOOT + 16
      rule(top - 8)
      const style = { size: 8, colour: COLOURS.ink2 } as const
      for (const [i, line] of [author, ...options.foot].entries())
        write(line, { ...style, x: left, y: top + i * 11, width: width - 80 })
      write(options.pageText(page - start + 1, count), {
        ...style,
        x: left + width - 80,
        y: top,
        width: 80,
        align: 'right',
      })
      doc.endMarkedContent()
    }
  }

  const pdf: Pdf = {
    left,
    width,
    get y() {
      return y
    },
    get pageCount() {
      return doc.bufferedPageRange().count
    },
    room,
    space(height) {
      y += height
    },
    heading(level, text) {
      const { size, after } = HEADINGS[level]
      if (level > 1) y += 8
      // Never alone at the foot of a page: what it is the head of begins below it.
      room(level === 1 ? size * 4 : size * 2 + 72)
      flow(`H${level}`, text, { size, weight: 'bold', colour: level === 1 ? COLOURS.ink : COLOURS.brand }, after)
    },
    paragraph: (text, style = {}) => flow('P', text, style, 8),
    facts,
    table,
    figure(alt, size, draw) {
      block('Div', size.height, (group, x, top) => group.figure(alt, { ...size, x, y: top }, () => draw(doc, x, top)))
      y += 12
    },
    block,
    decoration,
    heightOf,
    finish() {
      feet()
      root.end()
      doc.end()
      return ended
    },
  }

  decoration(() => drawFlower(doc, left, y - 4, 26))
  tagged(root, 'P', () =>
    write(author, { x: left + 34, y: y + 1, width: width - 34, size: 14, weight: 'bold', colour: COLOURS.brand }),
  )
  y += 44
  return pdf
}
