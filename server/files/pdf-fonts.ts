import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

/** Public Sans as static files: pdfkit can't read variable fonts. Two files a weight, as its makers cut it. */
const WEIGHTS = { regular: 400, semibold: 600, bold: 700 } as const
export type Weight = keyof typeof WEIGHTS

const PARTS = ['latin', 'latin-ext'] as const
type Part = (typeof PARTS)[number]
export type FontName = `${Weight} ${Part}`

const HEADER = { woff: 44, sfnt: 12 } as const
const ENTRY = { woff: 20, sfnt: 16 } as const

/** A WOFF file unpacked (W3C, WOFF 1.0): else each document would unpack it again, at ten times the cost of its own. */
const unpacked = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12)
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(HEADER.sfnt + count * ENTRY.sfnt)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (count - 2 ** power), 10)
  const tables: Buffer[] = []
  let offset = head.length
  for (let i = 0; i < count; i++) {
    const from = HEADER.woff + i * ENTRY.woff
    const [start, packedLength, length] = [4, 8, 12].map(at => woff.readUInt32BE(from + at)) as [number, number, number]
    const packed = woff.subarray(start, start + packedLength)
    const table = packedLength === length ? packed : inflateSync(packed)
    const to = HEADER.sfnt + i * ENTRY.sfnt
    woff.copy(head, to, from, from + 4)
    woff.copy(head, to + 4, from + 16, from + 20)
    head.writeUInt32BE(offset, to + 8)
    head.writeUInt32BE(length, to + 12)
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    tables.push(table, padding)
    offset += length + padding.length
  }
  return Buffer.concat([head, ...tables])
}

let files: ReadonlyMap<FontName, Buffer> | undefined

/** The font files by the names that documents use; read once. */
export const fontFiles = (): ReadonlyMap<FontName, Buffer> => {
  if (files) return files
  const { resolve } = createRequire(import.meta.url)
  const read = (weight: Weight, part: Part) =>
    unpacked(readFileSync(resolve(`@fontsource/public-sans/files/public-sans-${part}-${WEIGHTS[weight]}-normal.woff`)))
  files = new Map(
    (Object.keys(WEIGHTS) as Weight[]).flatMap(weight =>
      PARTS.map(part => [`${weight} ${part}` as const, read(weight, part)] as const),
    ),
  )
  return files
}

/** What the first file lacks of the letters of Europe: « Ł », « Ÿ », « Š ». */
const EXTENDED = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/

/** Characters that Public Sans has no glyph for, and what stands for them on paper. */
const drawable = (text: string) => text.normalize('NFC').replaceAll('\u202F', '\u00A0').replaceAll('\u2011', '-')

export interface Run {
  text: string
  font: FontName
}

/** A text in pieces that one font file each can draw. */
export const runsOf = (text: string, weight: Weight): Run[] => {
  const runs: Run[] = []
  for (const letter of drawable(text)) {
    const font: FontName = `${weight} ${EXTENDED.test(letter) ? 'latin-ext' : 'latin'}`
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ text: letter, font })
  }
  return runs
}
