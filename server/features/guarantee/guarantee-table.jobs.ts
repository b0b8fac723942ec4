import type { Services } from '../../context.ts'
import type { Writer } from '../../db/database.ts'
import { derivedId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addresseeOf } from '../document/addressee.ts'
import { type IssueServices, issueDocument } from '../document/document.issue.ts'
import { insurer } from '../document/insurer.ts'
import { loadHousehold } from '../member/household.ts'
import { catalogue } from './catalogue.ts'
import { guaranteeTable, sectionsOf } from './guarantee-table.pdf.ts'

/** Makes the guarantee table of a contract that came in, or changed its formula. */
export const GUARANTEE_TABLE = 'guarantee.table'

/** In the transaction that makes a contract or gives it another formula. */
export const enqueueGuaranteeTable = async (
  { db, now }: Pick<Services, 'db' | 'now'>,
  tx: Writer,
  { contractId, formula, startOn }: { contractId: string; formula: string; startOn: string },
): Promise<void> => {
  const at = now()
  const issuedOn = dayInFrance(at)
  const validFrom = startOn > issuedOn ? startOn : issuedOn
  await enqueue(tx, db.tables, at, [
    { kind: GUARANTEE_TABLE, payload: { contractId, formula, validFrom, issuedOn }, runAt: at },
  ])
}

/** The payload says what was agreed on, and when: what the contract became since has a table of its own. */
export const makeGuaranteeTable =
  (services: IssueServices): JobHandler =>
  async ({ payload }) => {
    const [contractId, code, validFrom, issuedOn] = ['contractId', 'formula', 'validFrom', 'issuedOn'].map(name =>
      String(payload[name]),
    ) as [string, string, string, string]
    const formula = catalogue.inForce(code, validFrom)
    const household = await loadHousehold(services.db, contractId)
    const holder = household?.members.find(({ role }) => role === 'HOLDER')
    if (!formula || !household || !holder) return
    const documentId = derivedId('guarantee-table', contractId, code, formula.version, validFrom)
    const facts = {
      documentId,
      insurer: insurer(),
      addressee: await addresseeOf(services, contractId, holder.memberId),
      contractNumber: household.number,
      memberNumber: holder.number,
      formula: formula.name,
      version: formula.version,
      validFrom,
      issuedOn,
      sections: sectionsOf(formula),
    }
    await issueDocument(
      services,
      { contractId, documentId, kind: 'GUARANTEE_TABLE', facts: { formula: formula.name }, issuedOn },
      guaranteeTable,
      facts,
    )
  }
