import type { Services } from '../../context.ts'
import type { Tables } from '../../db/schema.ts'
import type { Adjudication } from './adjudication.ts'
import type { QuarantineReason } from './claim.table.ts'
import type { NumberedLine } from './decompte.reader.ts'

/** What an import needs of the process. */
export type ImportServices = Pick<Services, 'db' | 'vault' | 'now'>

/** Where a line comes from, and when the mutuelle pays what it owes on it. */
export interface FeedSource {
  emitter: string
  fileNumber: string
  /** The day of the transfers. */
  dueOn: string
}

export interface Incoming extends NumberedLine {
  source: FeedSource
}

export type ClaimRow = Tables['claim']['$inferSelect']
export type LedgerRow = Tables['claimLine']['$inferSelect']
export type PaymentRow = Tables['payment']['$inferSelect']

/** A ledger entry about to be written. Its row's claim and payment are filled in once all of a batch are known. */
export interface Entry {
  row: LedgerRow
  adjudication: Adjudication
  incoming: Incoming
  /** For a reversal: the entry it takes back. */
  original?: LedgerRow
  /** Of no line of the feed: a line computed again because another was taken back, or what that replaces. */
  isCorrection?: boolean
}

/** A well-formed line that can't be applied. */
export interface SetAside {
  incoming: Incoming
  reason: QuarantineReason
}

/** What came of some lines. */
export interface Counts {
  /** Lines written to the ledger, reversals among them. */
  applied: number
  /** Those of them that take back another. */
  reversed: number
  /** Lines of before, computed again because a reversal made room under a ceiling. */
  recomputed: number
  quarantined: Partial<Record<QuarantineReason, number>>
  /** Known already. */
  skipped: number
  /** Of the lines applied. */
  amoCents: number
  amcCents: number
  /** AMO figures that differ from the recomputed ones. */
  alerts: number
}

export const noCounts = (): Counts => ({
  applied: 0,
  reversed: 0,
  recomputed: 0,
  quarantined: {},
  skipped: 0,
  amoCents: 0,
  amcCents: 0,
  alerts: 0,
})

export const addCounts = (total: Counts, more: Counts): void => {
  total.applied += more.applied
  total.reversed += more.reversed
  total.recomputed += more.recomputed
  total.skipped += more.skipped
  total.amoCents += more.amoCents
  total.amcCents += more.amcCents
  total.alerts += more.alerts
  for (const [reason, count] of Object.entries(more.quarantined) as [QuarantineReason, number][])
    total.quarantined[reason] = (total.quarantined[reason] ?? 0) + count
}

/** A line's key in the look-ups, whatever its contract. */
export const refKeyOf = (emitter: string, ref: string): string => `${emitter}/${ref}`

export const fileKeyOf = ({ emitter, fileNumber }: Pick<FeedSource, 'emitter' | 'fileNumber'>): string =>
  `${emitter}/${fileNumber}`
