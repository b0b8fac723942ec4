import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import { inPieces } from '../../db/sequence.ts'
import { fanOut } from '../../db/shards.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addDays, addMonths } from '../claim/calendar.ts'
import type { StatementLine } from './statement.facts.ts'

/** What statements are made of, for jobs: nobody asks, so no sight is applied here; statement.facts.ts does. */

type Stores = Pick<Services, 'db'>

/** The first and the last day of a month. */
const daysOf = (month: string) => ({ first: `${month}-01`, last: addDays(addMonths(`${month}-01`, 1), -1) })

/**
 * What belongs to a month: what its transfers settle; and what the mutuelle owed nothing for, by the day it came in. The
 * instants reach a day further on both sides than the month does: France is up to two hours from UTC.
 */
const inMonth = ({ db }: Stores, month: string) => {
  const { claimLine, payment } = db.tables
  const { first, last } = daysOf(month)
  const instant = (day: string) => new Date(`${day}T00:00:00Z`)
  return {
    transferred: and(gte(payment.dueOn, first), lte(payment.dueOn, last)),
    received: and(
      isNull(claimLine.paymentId),
      gte(claimLine.receivedAt, instant(addDays(first, -1))),
      lt(claimLine.receivedAt, instant(addDays(last, 2))),
    ),
  }
}

/** The ledger's entries of a contract that belong to a month. */
export const linesOfMonth = async (stores: Stores, contractId: string, month: string): Promise<StatementLine[]> => {
  const { claim, claimLine, payment } = stores.db.tables
  const { transferred, received } = inMonth(stores, month)
  const rows = await stores.db.latest
    .select({
      receivedAt: claimLine.receivedAt,
      line: {
        claimId: claimLine.claimId,
        memberId: claimLine.memberId,
        careOn: claim.careOn,
        actCode: claim.actCode,
        specialty: claim.specialty,
        providerName: claim.providerName,
        nature: claimLine.nature,
        billedCents: claimLine.billedCents,
        amoCents: claimLine.amoCents,
        amcCents: claimLine.amcCents,
        outOfPocketCents: claimLine.outOfPocketCents,
      },
      payment: {
        paymentId: payment.paymentId,
        dueOn: payment.dueOn,
        payee: payment.payee,
        providerName: payment.providerName,
      },
    })
    .from(claimLine)
    .innerJoin(claim, and(eq(claim.contractId, claimLine.contractId), eq(claim.claimId, claimLine.claimId)))
    .leftJoin(payment, and(eq(payment.contractId, claimLine.contractId), eq(payment.paymentId, claimLine.paymentId)))
    .where(and(eq(claimLine.contractId, contractId), or(transferred, received)))
    .orderBy(asc(claimLine.lineId))
  return rows
    .filter(row => row.payment !== null || dayInFrance(row.receivedAt).startsWith(month))
    .map(row => ({ ...row.line, payment: row.payment }))
}

/** Some contracts in the order of their ids, and which of them something happened in: a page of a long work. */
export interface ContractPage {
  contractIds: string[]
  /** The last one looked at; undefined when there are no more. */
  cursor: string | undefined
}

/** Of the contracts after one, those that may have a statement of a month. */
export const contractsWithMovement = (
  stores: Stores,
  month: string,
  after: string | undefined,
  limit: number,
): Promise<ContractPage> =>
  fanOut('nightly', async () => {
    const { contract, claimLine, payment } = stores.db.tables
    const { latest } = stores.db
    const page = await latest
      .select({ contractId: contract.contractId })
      .from(contract)
      .where(after === undefined ? undefined : gt(contract.contractId, after))
      .orderBy(asc(contract.contractId))
      .limit(limit)
    const ids = page.map(({ contractId }) => contractId)
    const { transferred, received } = inMonth(stores, month)
    const moved = new Set<string>()
    for (const piece of inPieces(ids)) {
      const rows = [
        ...(await latest
          .selectDistinct({ contractId: payment.contractId })
          .from(payment)
          .where(and(inArray(payment.contractId, piece), transferred))),
        ...(await latest
          .selectDistinct({ contractId: claimLine.contractId })
          .from(claimLine)
          .where(and(inArray(claimLine.contractId, piece), received))),
      ]
      for (const { contractId } of rows) moved.add(contractId)
    }
    return {
      contractIds: ids.filter(id => moved.has(id)),
      cursor: ids.length === limit ? ids.at(-1) : undefined,
    }
  })
