import { isMinor } from '../../auth/sight.ts'
import type { Services } from '../../context.ts'
import { derivedId } from '../../db/ids.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { inSteps } from '../../events/pages.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addDays, addMonths } from '../claim/calendar.ts'
import { addresseeOf } from '../document/addressee.ts'
import { type IssueServices, issueDocument } from '../document/document.issue.ts'
import { insurer } from '../document/insurer.ts'
import { loadHousehold } from '../member/household.ts'
import { nameOf } from '../member/member.type.ts'
import { type StatementFacts, statementFacts } from './statement.facts.ts'
import { statement } from './statement.pdf.ts'
import { contractsWithMovement, linesOfMonth } from './statement.reader.ts'

/** Begins the statements of the months that are over. */
export const STATEMENTS = 'statement.months'
/** Goes through the contracts for one month. */
export const STATEMENT_PAGES = 'statement.pages'
/** Makes the statements of one contract and month. */
export const STATEMENT = 'statement.make'

/** How far back a month that was missed is made up for: what is older has been settled otherwise. */
const MONTHS_BACK = 12
/** Contracts a step. */
const PAGE = 50

/** The months before a day's, the latest first. */
const monthsBefore = (day: string): string[] =>
  Array.from({ length: MONTHS_BACK }, (_, i) => addMonths(`${day.slice(0, 7)}-01`, -1 - i).slice(0, 7))

/** On the 2nd: each month of the last year that no run has gone through yet, so that none is missed while we were down. */
export const statementMonths =
  ({ db, now }: Pick<Services, 'db' | 'now'>): JobHandler =>
  async (_job, done) => {
    const at = now()
    const months = monthsBefore(dayInFrance(at))
    await db.transaction(async tx => {
      await enqueue(
        tx,
        db.tables,
        at,
        months.map(month => ({
          kind: STATEMENT_PAGES,
          payload: { month },
          runAt: at,
          jobId: derivedId(STATEMENT_PAGES, month),
        })),
      )
      await done(tx)
    })
  }

export const statementPages = (services: Pick<Services, 'db' | 'now'>, size = PAGE): JobHandler =>
  inSteps(services, async (cursor, payload) => {
    const month = String(payload.month)
    const { contractIds, cursor: next } = await contractsWithMovement(services, month, cursor, size)
    const jobs = contractIds.map(contractId => ({
      kind: STATEMENT,
      payload: { contractId, month },
      jobId: derivedId(STATEMENT, contractId, month),
    }))
    return { jobs, cursor: next }
  })

/** A statement's id: one a person and month. */
export const statementId = (contractId: string, memberId: string, month: string): string =>
  derivedId('statement', contractId, memberId, month)

/** What each adult of a contract is told of a month. */
const factsOf = async (
  services: IssueServices,
  contractId: string,
  month: string,
): Promise<{ readerId: string; facts: StatementFacts }[]> => {
  const [household, lines] = await Promise.all([
    loadHousehold(services.db, contractId),
    linesOfMonth(services, contractId, month),
  ])
  if (!household || lines.length === 0) return []
  const today = dayInFrance(services.now())
  const people = household.members.map(person => ({ ...person, name: nameOf(person).fullName }))
  const readers = people.filter(person => person.role === 'HOLDER' || !isMinor(person.birthOn, today))
  const all = await Promise.all(
    readers.map(async ({ memberId, number }) => {
      const facts = statementFacts({
        documentId: statementId(contractId, memberId, month),
        insurer: insurer(),
        addressee: await addresseeOf(services, contractId, memberId),
        contractNumber: household.number,
        memberNumber: number,
        month,
        issuedOn: addDays(addMonths(`${month}-01`, 1), -1),
        readerId: memberId,
        household: people,
        lines,
        today,
      })
      return facts ? [{ readerId: memberId, facts }] : []
    }),
  )
  return all.flat()
}

/** Makes what is missing of a contract's statements of a month. */
export const makeStatements =
  (services: IssueServices): JobHandler =>
  async ({ payload }) => {
    const contractId = String(payload.contractId)
    const month = String(payload.month)
    for (const { readerId, facts } of await factsOf(services, contractId, month))
      await issueDocument(
        services,
        {
          contractId,
          documentId: facts.documentId,
          memberId: readerId,
          kind: 'STATEMENT',
          facts: { month },
          issuedOn: facts.issuedOn,
        },
        statement,
        facts,
      )
  }
