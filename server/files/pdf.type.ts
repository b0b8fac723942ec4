import type PDFDocument from 'pdfkit'
import type { Locale } from '../i18n/locale.ts'
import type { Weight } from './pdf-fonts.ts'

/** The product's light theme (web/design/tokens.css), on paper. */
export const COLOURS = {
  ink: '#1d1530',
  ink2: '#5a5270',
  line: '#e3deee',
  brand: '#4b3aa8',
  brandSoft: '#ece8fb',
} as const

export interface PdfOptions {
  /** Also what readers show in their title bar. */
  title: string
  locale: Locale
  /** When what it says was true: from what is stored, never the clock, so that a copy made later is the same file. */
  at: Date
  /** What tells this document from another of the same title: an id and a version. */
  key: string
  /** Whose letter it is; at the head of the first page and at the foot of all. */
  author: string
  /** Lines at the foot of each page, before the page's number: address, phone. */
  foot: readonly string[]
  /** How a page says its number. */
  pageText: (page: number, pages: number) => string
}

export interface TextStyle {
  size?: number
  weight?: Weight
  colour?: string
  align?: 'left' | 'right' | 'center'
}

/** A text at a place of its own: from its top left corner, in points. */
export interface PlacedText extends TextStyle {
  x: number
  y: number
  width: number
}

export interface Column {
  label: string
  /** In shares of the page's width. */
  share: number
  align?: 'left' | 'right' | 'center'
}

/** A text, or a text with what belongs below it in small. */
export type Cell = string | { text: string; note: string }

export interface TableContent {
  /** Said to those who don't see it; its cells need not repeat it. */
  caption: string
  columns: readonly Column[]
  /** The first cell of a row names the row. */
  rows: readonly (readonly Cell[])[]
  /** A last row, set apart. */
  total?: readonly string[]
  /** Of its text, in points. */
  size?: number
}

export type Doc = InstanceType<typeof PDFDocument>
export type Element = ReturnType<Doc['struct']>
/** The library knows `scope` and `bbox`; its types don't. */
export type ElementOptions = Parameters<Doc['struct']>[1] & { scope?: 'Column' | 'Row'; bbox?: number[] }

/** A part of a document whose pieces are placed one by one. */
export interface Group {
  /** A part of this part: a table's row, a list's item. */
  group(tag: string, options?: ElementOptions): Group
  text(tag: string, text: string, place: PlacedText, options?: ElementOptions): void
  /** What is drawn, with the words that stand for it. */
  figure(alt: string, box: { x: number; y: number; width: number; height: number }, draw: (doc: Doc) => void): void
}

export interface Pdf {
  /** The width and the place of what is written, in points from the page's top left corner. */
  readonly left: number
  readonly width: number
  /** Where the next block begins. */
  readonly y: number
  /** Goes on to a new page unless so many points are left. */
  room(height: number): void
  /** Goes down. */
  space(height: number): void
  heading(level: 1 | 2 | 3, text: string): void
  paragraph(text: string, style?: TextStyle): void
  /** Labels and their values, one a line. */
  facts(rows: readonly (readonly [label: string, value: string])[]): void
  table(content: TableContent): void
  /** A picture in the column, with the words that stand for it. */
  figure(alt: string, size: { width: number; height: number }, draw: (doc: Doc, x: number, y: number) => void): void
  /** A block of this height whose pieces are placed one by one, from the given corner. */
  block(tag: string, height: number, build: (group: Group, x: number, y: number) => void): void
  /** What only decorates: nothing of it is read aloud. */
  decoration(draw: (doc: Doc) => void): void
  /** How many pages there are by now. */
  readonly pageCount: number
  /** How high a text is when it is this wide. */
  heightOf(text: string, width: number, style?: TextStyle): number
  finish(): Promise<Buffer>
}
