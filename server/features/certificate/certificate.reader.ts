import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import { inPieces } from '../../db/sequence.ts'
import { fanOut } from '../../db/shards.ts'
import type { DocumentRow } from '../document/document.loader.ts'
import { sourceOf } from '../document/document.write.ts'
import type { CertificateFacts, PaidPremium } from './certificate.facts.ts'

/** What certificates are made of, for jobs: nobody asks, so no sight is applied. */

type Stores = Pick<Services, 'db' | 'vault'>

/** All that was paid on a contract in a year. */
export const premiumsPaid = async ({ db }: Stores, contractId: string, year: number): Promise<PaidPremium[]> => {
  const { contribution } = db.tables
  const rows = await db.latest
    .select({ period: contribution.period, paidOn: contribution.paidOn, paidCents: contribution.paidCents })
    .from(contribution)
    .where(
      and(
        eq(contribution.contractId, contractId),
        gte(contribution.paidOn, `${year}-01-01`),
        lte(contribution.paidOn, `${year}-12-31`),
      ),
    )
    .orderBy(asc(contribution.period))
  return rows.flatMap(({ paidOn, ...row }) => (paidOn === null ? [] : [{ ...row, paidOn }]))
}

/** A year's certificate that holds: the last one, which no other took the place of. */
export interface IssuedCertificate {
  documentId: string
  issuedOn: string
  facts: DocumentRow['facts']
  certified: CertificateFacts
}

export const certificateOf = async (
  stores: Stores,
  contractId: string,
  year: number,
): Promise<IssuedCertificate | undefined> => {
  const { document } = stores.db.tables
  const [row] = await stores.db.latest
    .select()
    .from(document)
    .where(
      and(
        eq(document.contractId, contractId),
        eq(document.kind, 'MADELIN_CERTIFICATE'),
        eq(document.year, year),
        isNull(document.replacedById),
      ),
    )
  const source = row && sourceOf(stores, row)
  if (!source) return undefined
  const { documentId, issuedOn, facts } = row
  return { documentId, issuedOn, facts, certified: JSON.parse(source) }
}

/** Of the self-employed contracts after one, in which of these years something was paid. */
export const paidYears = (
  { db }: Pick<Services, 'db'>,
  years: readonly number[],
  after: string | undefined,
  limit: number,
): Promise<{ paid: { contractId: string; year: number }[]; cursor: string | undefined }> =>
  fanOut('nightly', async () => {
    const { contract, contribution } = db.tables
    const page = await db.latest
      .select({ contractId: contract.contractId })
      .from(contract)
      .where(and(eq(contract.selfEmployed, true), after === undefined ? undefined : gt(contract.contractId, after)))
      .orderBy(asc(contract.contractId))
      .limit(limit)
    const ids = page.map(({ contractId }) => contractId)
    const year = sql<number>`substr(cast(${contribution.paidOn} as text), 1, 4)`.mapWith(Number)
    const paid: { contractId: string; year: number }[] = []
    for (const piece of inPieces(ids))
      paid.push(
        ...(await db.latest
          .selectDistinct({ contractId: contribution.contractId, year })
          .from(contribution)
          .where(
            and(
              inArray(contribution.contractId, piece),
              isNotNull(contribution.paidOn),
              gte(contribution.paidOn, `${Math.min(...years)}-01-01`),
              lte(contribution.paidOn, `${Math.max(...years)}-12-31`),
            ),
          )),
      )
    return { paid, cursor: ids.length === limit ? ids.at(-1) : undefined }
  })

/** Which of these contracts are of self-employed holders. */
export const selfEmployedOf = async (
  { tables }: Services['db'],
  reader: Services['db']['latest'],
  contractIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { contract } = tables
  const found = new Set<string>()
  for (const piece of inPieces([...contractIds])) {
    const rows = await reader
      .select({ contractId: contract.contractId })
      .from(contract)
      .where(and(inArray(contract.contractId, piece), eq(contract.selfEmployed, true)))
    for (const { contractId } of rows) found.add(contractId)
  }
  return found
}
