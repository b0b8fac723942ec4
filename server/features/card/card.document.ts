import { and, eq } from 'drizzle-orm'
import { isMinor } from '../../auth/sight.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance, startOfDay } from '../../i18n/civil-date.ts'
import { type IssueServices, issueDocument, type Template } from '../document/document.issue.ts'
import { loadHousehold } from '../member/household.ts'
import type { CardRow } from './card.issue.ts'
import { cardPdf, type PrintedCard, printedOf } from './card.pdf.ts'
import { firstDay, latest } from './life.ts'

/** Files a card among the documents of the adults who are on it. */
export const CARD_DOCUMENT = 'card.document'

/**
 * In the transaction that makes a card. Next year's is filed on the day it begins to serve: until then the card page
 * shows it beside the one that does.
 */
export const enqueueCardDocument = async (
  tx: Writer,
  tables: Services['db']['tables'],
  at: Date,
  { contractId, cardId, year }: Pick<CardRow, 'contractId' | 'cardId' | 'year'>,
): Promise<void> => {
  const runAt = startOfDay(latest(dayInFrance(at), firstDay(year)))
  await enqueue(tx, tables, at, [
    { kind: CARD_DOCUMENT, payload: { contractId, cardId }, runAt: runAt > at ? runAt : at },
  ])
}

/** The same file for the same card, whoever has it. */
const cardOnPaper: Template<PrintedCard> = {
  name: 'card/1',
  render: async facts => ({ bytes: await cardPdf(facts), pageCount: 1 }),
}

const documentIdOf = (cardId: string, memberId: string) => derivedId('card', cardId, memberId)

/**
 * One document for each adult on the card, as each of them finds their own papers; on paper it leaves once, for the
 * holder. That there is a card was told when it was made. A version that was replaced before it could be filed never is.
 */
export const fileCard =
  (services: IssueServices): JobHandler =>
  async ({ payload }) => {
    const [contractId, cardId] = [String(payload.contractId), String(payload.cardId)]
    const { db, now } = services
    const { card } = db.tables
    const [row] = await db.latest
      .select()
      .from(card)
      .where(and(eq(card.contractId, contractId), eq(card.cardId, cardId)))
    const household = await loadHousehold(db, contractId)
    if (!row || !household || row.ended === 'REPLACED') return
    // All that came before in this year: each says which one serves.
    const before = await db.latest
      .select({ cardId: card.cardId })
      .from(card)
      .where(and(eq(card.contractId, contractId), eq(card.replacedBy, cardId), eq(card.year, row.year)))
    const today = dayInFrance(now())
    const issuedOn = latest(dayInFrance(row.madeAt), firstDay(row.year))
    for (const { memberId, role, birthOn } of household.members) {
      const isOnIt = role === 'HOLDER' || row.content.beneficiaries.some(line => line.memberId === memberId)
      if (!isOnIt || isMinor(birthOn, today)) continue
      await issueDocument(
        services,
        {
          contractId,
          documentId: documentIdOf(cardId, memberId),
          memberId,
          kind: 'CARD',
          year: row.year,
          facts: { year: row.year },
          issuedOn,
          replaces: before.map(earlier => documentIdOf(earlier.cardId, memberId)),
        },
        cardOnPaper,
        printedOf(row),
        role === 'HOLDER' ? 'POST' : 'NOBODY',
      )
    }
  }
