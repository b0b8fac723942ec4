import type { Context } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { addMonths } from '../claim/calendar.ts'
import { applyIn } from '../claim/claim.import.batch.ts'
import type { RequestRow } from '../request/request.loader.ts'
import { type Decider, Undecidable } from '../worklist/decider.ts'
import { PaperTerms } from './paper-terms.ts'
import { enqueueQuoteAnswer, quoteAnswerIdOf } from './quote-answer.jobs.ts'
import { needsSecondPerson, type Outcome, settleLines } from './settle.ts'
import { NOT_WHOLE, OTHER_AMOUNT } from './settlement.text.ts'

/** How long the answer to a quote is firm: the operator's promise. */
const FIRM_MONTHS = 6

/**
 * What the lines come to now, which must be what was proposed: between the two, other care may have used a ceiling up.
 * @throws Undecidable otherwise
 */
const asProposed = async (ctx: Context, tx: Writer, row: RequestRow, terms: PaperTerms): Promise<Outcome> => {
  const outcome = await settleLines(ctx, tx, row, terms)
  if (!outcome.isWhole) throw new Undecidable('lines', NOT_WHOLE)
  if (outcome.totals.amc !== terms.amc) throw new Undecidable('lines', OTHER_AMOUNT)
  return outcome
}

/** An invoice becomes reimbursements, like the lines of the Sécu's file: ledger, ceilings, payment, news, each once. */
export const invoiceDecider: Decider<PaperTerms> = {
  kind: 'INVOICE',
  terms: PaperTerms,
  needsSecond: (_row, { amc }) => needsSecondPerson(amc),
  async accept(ctx, tx, row, terms) {
    const { incoming } = await asProposed(ctx, tx, row, terms)
    const { setAside } = await fanOut('import', () => applyIn(tx, ctx, incoming, { audience: 'EVERYWHERE' }))
    // Tried out in this very transaction a moment ago.
    if (setAside.length > 0) throw new Error('A line was set aside that could be settled')
    return {}
  },
}

/** A quote is answered firmly: the amounts are kept, and hold until a day. */
export const quoteDecider: Decider<PaperTerms> = {
  kind: 'QUOTE',
  terms: PaperTerms,
  needsSecond: (_row, { amc }) => needsSecondPerson(amc),
  async accept(ctx, tx, row, terms) {
    const { totals } = await asProposed(ctx, tx, row, terms)
    const { quoteAnswer } = ctx.db.tables
    await tx
      .insert(quoteAnswer)
      .values({
        contractId: row.contractId,
        requestId: row.requestId,
        billedCents: totals.billed,
        amoCents: totals.amo,
        amcCents: totals.amc,
        outOfPocketCents: totals.outOfPocket,
        validUntil: addMonths(ctx.today, FIRM_MONTHS),
      })
      .returning({ requestId: quoteAnswer.requestId })
    await enqueueQuoteAnswer(ctx, tx, row)
    return { answerDocumentId: quoteAnswerIdOf(row.contractId, row.requestId) }
  },
}
