import type * as z from 'zod'
import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import type { RequestKind } from '../request/request.kinds.ts'
import type { RequestRow } from '../request/request.loader.ts'

/** Terms that can't be decided on as things are, found while the decision is written: thrown, so that nothing of it stays. */
export class Undecidable extends Error {
  readonly path: string
  readonly text: Bilingual
  constructor(path: string, text: Bilingual) {
    super(text.en)
    this.path = path
    this.text = text
  }
}

/** What accepting a request leaves with it. */
export interface Accepted {
  /** The document that says so. */
  answerDocumentId?: string
  /** What is written to the member, where the desk wrote nothing. */
  answer?: string
}

/** How the desk decides one kind of request. What it does is written in the transaction of the decision. */
export interface Decider<Terms extends Record<string, unknown> = Record<string, unknown>> {
  kind: RequestKind
  /** What accepting takes, as it is kept until a second person agrees. */
  terms: z.ZodType<Terms>
  /** Whether a second person must agree (four eyes). */
  needsSecond: (row: RequestRow, terms: Terms) => boolean
  /** All that follows from accepting. @throws Undecidable to leave everything as it was */
  accept: (ctx: Context, tx: Writer, row: RequestRow, terms: Terms) => Promise<Accepted>
  /** What follows from refusing, where anything does. */
  refuse?: (ctx: Context, tx: Writer, row: RequestRow) => Promise<void>
}
