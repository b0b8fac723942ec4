import type { Locale } from '../i18n/locale.ts'
import { FEED_MESSAGES, type FeedCode } from './messages.ts'

/** What fills a message: numbers, names of the format, values that say nothing of a person. */
export type FeedValues = Readonly<Record<string, string | number>>

/** Something wrong at a line of a feed (1-based; the header is line 1). No line: it is the file as a whole. */
export interface FeedFault {
  readonly code: FeedCode
  readonly values: FeedValues
  readonly line?: number
}

/** What is wrong with a row of a CSV. The row can't go in, the others do. `line` is its number; the header is row 1. */
export interface RowFault extends FeedFault {
  readonly line: number
  /** Absent when it is the row as a whole. */
  readonly column?: string
}

const withValues = (template: string, values: FeedValues) =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

const PLACE: Record<Locale, string> = { fr: 'ligne {line} : ', en: 'line {line}: ' }

/** A fault in words, its line first. It holds no personal data: it may be shown, logged and kept. */
export function faultText(fault: FeedFault, locale: Locale): string {
  const where = fault.line === undefined ? '' : withValues(PLACE[locale], { line: fault.line })
  return where + withValues(FEED_MESSAGES[fault.code][locale], fault.values)
}

/** The whole file is refused and nothing of it is to be kept. `message` is in English; `faultText` has both languages. */
export class FeedRefused extends Error implements FeedFault {
  override readonly name = 'FeedRefused'

  constructor(
    readonly code: FeedCode,
    readonly values: FeedValues = {},
    readonly line?: number,
  ) {
    super(faultText({ code, values, line }, 'en'))
  }
}
