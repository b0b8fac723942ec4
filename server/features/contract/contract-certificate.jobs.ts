import { and, desc, eq, isNull } from 'drizzle-orm'
import { canonicalJson } from '../../audit/chain.ts'
import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addresseeOf } from '../document/addressee.ts'
import { type IssueServices, issueDocument } from '../document/document.issue.ts'
import { sourceOf } from '../document/document.write.ts'
import { insurer, mediator } from '../document/insurer.ts'
import { formulaName } from '../guarantee/catalogue.ts'
import { type Household, loadHousehold } from '../member/household.ts'
import { nameOf } from '../member/member.type.ts'
import { type ContractCertificateFacts, contractCertificate } from './contract-certificate.pdf.ts'

/** Brings a contract's certificate in step with it. */
export const CONTRACT_CERTIFICATE = 'contract.certificate'

/** In the transaction that makes a contract, or changes what its certificate says. */
export const enqueueContractCertificate = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  contractId: string,
): Promise<void> => {
  const at = now()
  await enqueue(tx, db.tables, at, [
    { kind: CONTRACT_CERTIFICATE, payload: { contractId, issuedOn: dayInFrance(at) }, runAt: at },
  ])
}

/** How often a certificate that another process makes meanwhile is looked at again. */
const LOOKS = 5

type Content = Omit<ContractCertificateFacts, 'documentId' | 'issuedOn' | 'edition' | 'insurer' | 'mediator'>

const RANK = { HOLDER: 0, SPOUSE: 1, CHILD: 2 } as const

const contentOf = async (services: IssueServices, household: Household): Promise<Content | undefined> => {
  const holder = household.members.find(({ role }) => role === 'HOLDER')
  if (!holder) return undefined
  return {
    addressee: await addresseeOf(services, household.contractId, holder.memberId),
    contractNumber: household.number,
    memberNumber: holder.number,
    formula: formulaName(household.formula),
    startOn: household.startOn,
    endOn: household.endOn,
    selfEmployed: household.selfEmployed,
    monthlyPremiumCents: household.monthlyPremiumCents,
    people: household.members
      .toSorted((a, b) => RANK[a.role] - RANK[b.role])
      .map(person => ({
        name: nameOf(person).fullName,
        role: person.role,
        birthOn: person.birthOn,
        from: person.rightsFrom,
        to: person.rightsTo,
      })),
  }
}

/** The certificate that holds now, and what it says. */
const lastOf = async (services: IssueServices, contractId: string) => {
  const { document } = services.db.tables
  const [row] = await services.db.latest
    .select()
    .from(document)
    .where(and(eq(document.contractId, contractId), eq(document.kind, 'CONTRACT'), isNull(document.replacedById)))
    .orderBy(desc(document.createdAt))
    .limit(1)
  const source = row && sourceOf(services, row)
  if (!row || !source) return undefined
  const {
    documentId: _,
    issuedOn: __,
    edition,
    insurer: ___,
    mediator: ____,
    ...content
  } = JSON.parse(source) as ContractCertificateFacts
  return { documentId: row.documentId, edition, content }
}

/**
 * Makes the certificate of a contract that has none, and makes it again where what it says is no longer so: it takes the
 * place of the one before. Who does so at the same time finds its id taken, and looks again.
 */
export const makeContractCertificate =
  (services: IssueServices): JobHandler =>
  async ({ payload }) => {
    const [contractId, issuedOn] = [String(payload.contractId), String(payload.issuedOn)]
    const household = await loadHousehold(services.db, contractId)
    const content = household && (await contentOf(services, household))
    if (!content) return
    for (let look = 0; look < LOOKS; look++) {
      const before = await lastOf(services, contractId)
      if (before && canonicalJson(before.content) === canonicalJson(content)) return
      const edition = (before?.edition ?? 0) + 1
      const documentId = derivedId('contract', contractId, edition)
      const facts = { ...content, documentId, insurer: insurer(), mediator: mediator(), edition, issuedOn }
      const document = {
        contractId,
        documentId,
        kind: 'CONTRACT' as const,
        facts: { formula: content.formula },
        issuedOn,
        ...(before && { replaces: [before.documentId] }),
      }
      if (await issueDocument(services, document, contractCertificate, facts)) return
    }
    throw new Error('A certificate was made again meanwhile, each time it was looked at')
  }
