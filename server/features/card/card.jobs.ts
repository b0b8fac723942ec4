import { and, asc, between, gt } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addDays } from '../claim/calendar.ts'
import { issueCards } from './card.issue.ts'
import { tellOfCards } from './card.news.ts'

/** Makes the next year's cards, and any other that is missing, of every contract. */
export const ISSUE_CARDS = 'card.issue'
/** Takes people whose rights have ended off their household's card. */
export const LAPSED_RIGHTS = 'card.lapsed-rights'

export const CARD_SCHEDULES = [
  // The day wantedYears names, before anybody is up.
  { name: ISSUE_CARDS, cron: '0 4 15 11 *' },
  { name: LAPSED_RIGHTS, cron: '20 0 * * *' },
] as const

/** Contracts a batch: one transaction each, well within a job's lease. */
const BATCH = 100
/** How far back it looks for rights that ended: from the end of January to 31 December, and some nights more. */
const LOOK_BACK_DAYS = 45

type JobServices = Pick<Services, 'db' | 'cards' | 'now' | 'log'>

/** The contracts after one, by their keys: a batch of those that a job is for. */
type NextContracts = (
  reader: Reader,
  asked: { after: string | undefined; today: string },
) => PromiseLike<{ contractId: string }[]>

/**
 * One batch: its cards, the job of the next batch and the end of this one are one transaction. So a crash leaves the
 * whole batch to do, two processes never do the same, and the work goes on where it was.
 */
const inBatches =
  (services: JobServices, next: NextContracts): JobHandler =>
  ({ kind, payload }, done) =>
    fanOut('nightly', async () => {
      const { db, now, log } = services
      const after = typeof payload.after === 'string' ? payload.after : undefined
      const at = now()
      const changed = await db.transaction(async tx => {
        const contracts = await next(tx, { after, today: dayInFrance(at) })
        let count = 0
        for (const { contractId } of contracts) {
          const changes = await issueCards(services, tx, contractId, at)
          await tellOfCards(services, tx, contractId, changes)
          count += changes.length
        }
        const last = contracts.at(-1)
        if (last && contracts.length === BATCH)
          await enqueue(tx, db.tables, at, [{ kind, payload: { ...payload, after: last.contractId }, runAt: at }])
        await done(tx)
        return count
      })
      log.info({ kind, changed, after }, 'cards brought in step')
    })

/** Every contract. */
export const issueAllCards = (services: JobServices): JobHandler => {
  const { contract } = services.db.tables
  return inBatches(services, (reader, { after }) =>
    reader
      .select({ contractId: contract.contractId })
      .from(contract)
      .where(after === undefined ? undefined : gt(contract.contractId, after))
      .orderBy(asc(contract.contractId))
      .limit(BATCH),
  )
}

/** Households where somebody's rights ended lately: no file says so on the day, since it was known before. */
export const closeLapsedRights = (services: JobServices): JobHandler => {
  const { member } = services.db.tables
  return inBatches(services, (reader, { after, today }) =>
    reader
      .selectDistinct({ contractId: member.contractId })
      .from(member)
      .where(
        and(
          between(member.rightsTo, addDays(today, -LOOK_BACK_DAYS), addDays(today, -1)),
          after === undefined ? undefined : gt(member.contractId, after),
        ),
      )
      .orderBy(asc(member.contractId))
      .limit(BATCH),
  )
}
