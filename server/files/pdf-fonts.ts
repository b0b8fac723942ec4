import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Public Sans as static files: pdfkit can't read variable fonts. Two files a weight, as its makers cut it. */
const WEIGHTS = { regular: 400, semibold: 600, bold: 700 } as const
export type Weight = keyof typeof WEIGHTS

const PARTS = ['latin', 'latin-ext'] as const
type Part = (typeof PARTS)[number]
export type FontName = `${Weight} ${Part}`

let files: ReadonlyMap<FontName, Buffer> | undefined

/** The font files by the names that documents use; read once. */
export const fontFiles = (): ReadonlyMap<FontName, Buffer> => {
  if (files) return files
  const { resolve } = createRequire(import.meta.url)
  const read = (weight: Weight, part: Part) =>
    readFileSync(resolve(`@fontsource/public-sans/files/public-sans-${part}-${WEIGHTS[weight]}-normal.woff`))
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
