import type { Services } from '../../context.ts'
import type { Reader, Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { inSteps } from '../../events/pages.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addresseeOf } from '../document/addressee.ts'
import { type IssueServices, issueDocument } from '../document/document.issue.ts'
import { insurer } from '../document/insurer.ts'
import { parameters } from '../guarantee/parameters.ts'
import { loadHousehold } from '../member/household.ts'
import { certificateFacts, certifiedYears, certifySame, isCertified } from './certificate.facts.ts'
import { certificate } from './certificate.pdf.ts'
import { certificateOf, paidYears, premiumsPaid, selfEmployedOf } from './certificate.reader.ts'

/** Goes through the contracts of the self-employed, in January. */
export const CERTIFICATES = 'certificate.pages'
/** Brings a contract's certificate of a year in step with its ledger. */
export const CERTIFICATE = 'certificate.make'

/** Contracts a step. */
const PAGE = 50

/** The last year, and those before it that were paid for and never certified. */
export const certificatePages = (services: Pick<Services, 'db' | 'now'>, size = PAGE): JobHandler =>
  inSteps(services, async cursor => {
    const years = certifiedYears(dayInFrance(services.now()))
    const { paid, cursor: next } = await paidYears(services, years, cursor, size)
    return { jobs: paid.map(payload => ({ kind: CERTIFICATE, payload })), cursor: next }
  })

/** How often a certificate that another process makes meanwhile is looked at again. */
const LOOKS = 5

/**
 * Makes the certificate of a year that has none, and makes one again whose payments are no longer those of the ledger: it
 * cancels and takes the place of the one before. Who does so at the same time finds its id taken, and looks again.
 */
export const makeCertificate =
  (services: IssueServices): JobHandler =>
  async ({ payload }) => {
    const contractId = String(payload.contractId)
    const year = Number(payload.year)
    const household = await loadHousehold(services.db, contractId)
    const holder = household?.members.find(({ role }) => role === 'HOLDER')
    const today = dayInFrance(services.now())
    if (!household?.selfEmployed || !holder || !isCertified(year, today)) return
    for (let look = 0; look < LOOKS; look++) {
      const before = await certificateOf(services, contractId, year)
      const correction = before ? (before.facts.correction ?? 0) + 1 : 0
      const documentId = derivedId('madelin-certificate', contractId, year, correction)
      const facts = certificateFacts({
        documentId,
        insurer: insurer(),
        addressee: await addresseeOf(services, contractId, holder.memberId),
        contractNumber: household.number,
        memberNumber: holder.number,
        startOn: household.startOn,
        year,
        issuedOn: today,
        correction,
        replacesIssuedOn: before?.issuedOn ?? null,
        ledger: await premiumsPaid(services, contractId, year),
        parameters,
      })
      const isNeeded = before
        ? !certifySame(before.certified, facts)
        : facts.totalCents > 0 && certifiedYears(today).includes(year)
      if (!isNeeded) return
      const document = {
        contractId,
        documentId,
        kind: 'MADELIN_CERTIFICATE' as const,
        year,
        facts: before ? { year, correction } : { year },
        issuedOn: today,
        ...(before && { replaces: [before.documentId] }),
      }
      if (await issueDocument(services, document, certificate, facts)) return
    }
    throw new Error('A certificate was made again meanwhile, each time it was looked at')
  }

/** A month of premiums before and after the ledger changed. */
export interface PremiumChange {
  contractId: string
  paidOn: readonly (string | null)[]
}

/**
 * Has the certificates of these contracts looked at, in the transaction that changed their ledger: of years that are
 * certified already. What is paid in the running year waits for January.
 */
export const lookAtCertificates = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer & Reader,
  changes: readonly PremiumChange[],
): Promise<void> => {
  const at = now()
  const today = dayInFrance(at)
  const touched = new Map<string, { contractId: string; year: number }>()
  for (const { contractId, paidOn } of changes)
    for (const day of paidOn) {
      const year = Number(day?.slice(0, 4))
      if (day && isCertified(year, today)) touched.set(`${contractId} ${year}`, { contractId, year })
    }
  if (touched.size === 0) return
  const concerned = await selfEmployedOf(db, tx, [...new Set([...touched.values()].map(one => one.contractId))])
  const jobs = [...touched.values()].filter(({ contractId }) => concerned.has(contractId))
  await enqueue(
    tx,
    db.tables,
    at,
    jobs.map(payload => ({ kind: CERTIFICATE, payload, runAt: at })),
  )
}
