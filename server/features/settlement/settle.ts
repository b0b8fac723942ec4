import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Context, Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { type BatchResult, tryOut } from '../claim/claim.import.batch.ts'
import type { Entry, Incoming, SetAside } from '../claim/claim.import.type.ts'
import type { RequestRow } from '../request/request.loader.ts'
import { DESK_EMITTER, incomingOf, personOfRequest, type Unmade } from './paper-lines.ts'
import type { PaperTerms } from './paper-terms.ts'

/** What became of a line: the entry that it would be, or why it can't be one. */
export type LineOutcome = { entry: Entry; isThere: boolean } | { problem: Unmade | SetAside['reason'] }

/** What a paper comes to now. */
export interface Outcome {
  lines: readonly LineOutcome[]
  incoming: readonly Incoming[]
  /** Sums over the lines that can be settled, in cents. */
  totals: { billed: number; amo: number; amc: number; outOfPocket: number }
  isWhole: boolean
}

const isMade = (made: Incoming | Unmade): made is Incoming => typeof made !== 'string'

/** From how much of the mutuelle's part on a second person must agree: the operator's rule since 26 November 2026. */
const SECOND_PERSON_FROM_CENTS = 50_000
export const needsSecondPerson = (amcCents: number): boolean => amcCents >= SECOND_PERSON_FROM_CENTS

/** Lines of care that are in the ledger already for the same person, day and act, and come from elsewhere. */
const sameCare = async (
  { db }: Pick<Services, 'db'>,
  tx: Writer,
  { contractId, memberId, reference }: RequestRow,
  acts: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { claimLine } = db.tables
  const rows = await tx
    .select({ act: claimLine.actCode, on: claimLine.careFrom })
    .from(claimLine)
    .where(
      and(
        eq(claimLine.contractId, contractId),
        eq(claimLine.memberId, memberId),
        inArray(claimLine.actCode, [...new Set(acts)]),
        ne(claimLine.fileNumber, reference),
      ),
    )
  return new Set(rows.map(({ act, on }) => `${act} ${on}`))
}

/**
 * What the lines of a paper come to, by the engine and on what the ledger holds now. Nothing is written: it is read in
 * the transaction that may then write it.
 */
export const settleLines = async (
  ctx: Pick<Context, 'db' | 'vault' | 'now' | 'today'>,
  tx: Writer,
  request: RequestRow,
  { provider, lines }: Pick<PaperTerms, 'provider' | 'lines'>,
): Promise<Outcome> => {
  const person = await personOfRequest(ctx, tx, request)
  const made = lines.map((line, at) => incomingOf(ctx, { request, person, provider, today: ctx.today }, line, at))
  const incoming = made.filter(isMade)
  const found: Pick<BatchResult, 'entries' | 'setAside'> =
    incoming.length === 0 ? { entries: [], setAside: [] } : await fanOut('import', () => tryOut(tx, ctx, incoming))
  const there = await sameCare(
    ctx,
    tx,
    request,
    lines.map(({ act }) => act),
  )
  const entries = new Map(found.entries.filter(({ isCorrection }) => !isCorrection).map(one => [one.row.ref, one]))
  const aside = new Map(found.setAside.map(({ incoming: { line }, reason }) => [line.ref, reason]))
  const outcomes = made.map((one): LineOutcome => {
    if (!isMade(one)) return { problem: one }
    const { ref, act, careFrom } = one.line
    const entry = entries.get(ref)
    // Another contract of the same person has their rights on that day: it is not this household's to pay.
    if (entry && entry.row.contractId === request.contractId)
      return { entry, isThere: there.has(`${act.code} ${careFrom}`) }
    return { problem: aside.get(ref) ?? 'RIGHTS_CLOSED' }
  })
  const settled = outcomes.flatMap(outcome => ('entry' in outcome ? [outcome.entry.row] : []))
  const sum = (pick: (row: Entry['row']) => number) => settled.reduce((total, row) => total + pick(row), 0)
  return {
    lines: outcomes,
    incoming,
    totals: {
      billed: sum(row => row.billedCents),
      amo: sum(row => row.amoCents),
      amc: sum(row => row.amcCents),
      outOfPocket: sum(row => row.outOfPocketCents),
    },
    isWhole: settled.length === lines.length,
  }
}

/** The file number that the lines of a request carry in the ledger. */
export const ledgerKeyOf = ({ reference }: Pick<RequestRow, 'reference'>) => ({
  emitter: DESK_EMITTER,
  fileNumber: reference,
})
