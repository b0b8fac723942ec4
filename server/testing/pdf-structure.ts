import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** A piece of a document's structure, as a screen reader goes through it. */
export interface Tagged {
  tag: string
  alt?: string
  scope?: string
  /** Its own text, without that of its parts. */
  text: string
  parts: Tagged[]
}

export interface ReadPdf {
  title: string | undefined
  /** Whether readers show the title, and not the file's name. */
  showsTitle: boolean
  lang: string | undefined
  isTagged: boolean
  /** What its metadata says of the norms it keeps. */
  metadata: string
  pages: number
  root: Tagged
  /** All that is read aloud, in order: text, and the words that stand for pictures. */
  spoken: string[]
  /** Bytes of text that are neither read aloud nor marked as decoration: none, in a tagged document. */
  unmarked: number
}

const textOf = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined

const bytesOf = (stream: unknown) =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()) : Buffer.alloc(0)

/** Which letters a font's codes stand for, by its own table. */
const lettersOf = (font: PDFDict): Map<number, string> => {
  const letters = new Map<number, string>()
  const table = bytesOf(font.lookup(PDFName.of('ToUnicode'))).toString('latin1')
  const decode = (hex: string) => Buffer.from(hex.padStart(4, '0'), 'hex').swap16().toString('utf16le')
  for (const [, first = '', list = ''] of table.matchAll(/<([\da-f]+)>\s*<[\da-f]+>\s*\[([^\]]*)\]/gi))
    for (const [i, [, hex = '']] of [...list.matchAll(/<([\da-f\s]+)>/gi)].entries())
      letters.set(Number.parseInt(first, 16) + i, decode(hex.replaceAll(/\s/g, '')))
  return letters
}

/** The text of a page, by the number of the mark it is in; -1 outside any mark. */
const textsOfPage = (page: ReturnType<PDFDocument['getPages']>[number]): Map<number, string> => {
  const fonts = new Map<string, Map<number, string>>()
  const dictionary = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  for (const [name, ref] of dictionary?.entries() ?? []) {
    const font = page.doc.context.lookup(ref)
    if (font instanceof PDFDict) fonts.set(name.decodeText(), lettersOf(font))
  }
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map(ref => page.doc.context.lookup(ref)) : [contents]
  const content = streams.map(stream => bytesOf(stream).toString('latin1')).join('\n')
  const texts = new Map<number, { text: string; line: string }>()
  let line = ''
  const marks: number[] = []
  let letters: Map<number, string> | undefined
  const TOKEN =
    /\/(\w+)\s+[\d.]+\s+Tf|<<[^>]*\/MCID\s+(\d+)[^>]*>>\s*BDC|(BDC|BMC)\b|(EMC)\b|[\d.-]+ ([\d.-]+) Tm|\[([^\]]*)\]\s*TJ/g
  for (const [, font, mcid, otherMark, end, height, shown] of content.matchAll(TOKEN)) {
    if (font) letters = fonts.get(font)
    else if (mcid) marks.push(Number(mcid))
    else if (otherMark) marks.push(Number.NaN)
    else if (end) marks.pop()
    else if (height) line = height
    else if (shown !== undefined) {
      const text = [...shown.matchAll(/<([\da-f]+)>/gi)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map(code => letters?.get(Number.parseInt(code, 16)) ?? '\uFFFD')
        .join('')
      const mark = marks.at(-1) ?? -1
      const before = texts.get(mark)
      // A line's end stands for a space.
      const isNewLine = before && before.line !== line && !/\s$/.test(before.text)
      texts.set(mark, { text: `${before?.text ?? ''}${isNewLine ? ' ' : ''}${text}`, line })
    }
  }
  return new Map([...texts].map(([mark, { text }]) => [mark, text]))
}

/** Reads a document as assistive technology does: its language, its title, and its structure with the text in it. */
export const readPdf = async (file: Uint8Array): Promise<ReadPdf> => {
  const pdf = await PDFDocument.load(file, { updateMetadata: false })
  const { catalog, context } = pdf
  const pages = pdf.getPages()
  const texts = pages.map(textsOfPage)
  const pageOf = new Map(pages.map((page, at) => [page.ref.toString(), at]))

  const read = (element: PDFDict, pageAt: number): Tagged => {
    const pageRef = element.get(PDFName.of('Pg'))
    const at = pageRef instanceof PDFRef ? (pageOf.get(pageRef.toString()) ?? pageAt) : pageAt
    const kids = element.lookup(PDFName.of('K'))
    const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []
    const own: string[] = []
    const parts: Tagged[] = []
    for (const raw of list) {
      const kid = context.lookup(raw)
      if (kid instanceof PDFNumber) own.push(texts[at]?.get(kid.asNumber()) ?? '')
      else if (kid instanceof PDFDict && kid.has(PDFName.of('MCID'))) {
        const ref = kid.get(PDFName.of('Pg'))
        const place = ref instanceof PDFRef ? (pageOf.get(ref.toString()) ?? at) : at
        own.push(texts[place]?.get(kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber()) ?? '')
      } else if (kid instanceof PDFDict) parts.push(read(kid, at))
    }
    const alt = textOf(element.lookup(PDFName.of('Alt')))
    const attributes = element.lookup(PDFName.of('A'))
    const scope = attributes instanceof PDFDict ? attributes.lookupMaybe(PDFName.of('Scope'), PDFName) : undefined
    return {
      tag: element.lookup(PDFName.of('S'), PDFName).decodeText(),
      ...(alt && { alt }),
      ...(scope && { scope: scope.decodeText() }),
      text: own.join(' ').trim(),
      parts,
    }
  }

  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const root = tree
    ? read(tree.lookup(PDFName.of('K'), PDFArray).lookup(0, PDFDict), 0)
    : { tag: '', text: '', parts: [] }
  const speak = ({ alt, tag, text, parts }: Tagged): string[] =>
    tag === 'Figure' ? [alt ?? ''] : [...(text ? [text] : []), ...parts.flatMap(speak)]
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
  return {
    title: pdf.getTitle(),
    showsTitle: preferences?.lookup(PDFName.of('DisplayDocTitle'))?.toString() === 'true',
    lang: textOf(catalog.lookup(PDFName.of('Lang'))),
    isTagged: marked?.lookup(PDFName.of('Marked'))?.toString() === 'true',
    metadata:
      bytesOf(catalog.lookup(PDFName.of('Metadata'))).toString() || metadataOf(catalog.lookup(PDFName.of('Metadata'))),
    pages: pages.length,
    root,
    spoken: speak(root),
    unmarked: texts.reduce((sum, page) => sum + (page.get(-1)?.length ?? 0), 0),
  }
}

const metadataOf = (stream: unknown) =>
  stream instanceof PDFRawStream ? Buffer.from(stream.getContents()).toString() : ''
