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

const monthBefore = (month: string, count = 1): string => addMonths(`${month}-01`, -count).slice(0, 7)

/** One run a month, ever. */
const runOf = (month: string, oldest: string) => ({
  kind: STATEMENT_PAGES,
  payload: { month, oldest },
  jobId: derivedId(STATEMENT_PAGES, month),
})

/** On the 2nd: the month before. Its run goes on with the months before that, as far as they were missed. */
export const statementMonths =
  ({ db, now }: Pick<Services, 'db' | 'now'>): JobHandler =>
  async (_job, done) => {
    const at = now()
    const running = dayInFrance(at).slice(0, 7)
    await db.transaction(async tx => {
      const run = runOf(monthBefore(running), monthBefore(running, MONTHS_BACK))
      await enqueue(tx, db.tables, at, [{ ...run, runAt: at }])
      await done(tx)
    })
  }

export const statementPages = (services: Pick<Services, 'db' | 'now'>, size = PAGE): JobHandler =>
  inSteps(services, async (cursor, payload) => {
    const [month, oldest] = [String(payload.month), String(payload.oldest)]
    const { contractIds, cursor: next } = await contractsWithMovement(services, month, cursor, size)
    const jobs = contractIds.map(contractId => ({
      kind: STATEMENT,
      payload: { contractId, month },
      jobId: derivedId(STATEMENT, contractId, month),
    }))
    const before = monthBefore(month)
    // A month that had its run is not enqueued again, and so ends the way back.
    const goesBack = next === undefined && before >= oldest
    return { jobs: goesBack ? [...jobs, runOf(before, oldest)] : jobs, cursor: next }
  })

/** A statement's id: one a person and month. */
const statementId = (contractId: string, memberId: string, month: string): string =>
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
