import { asc, between, gt } from 'drizzle-orm'
import type { Services } from '../../context.ts'
import type { Reader } from '../../db/database.ts'
import { fanOut } from '../../db/shards.ts'
import { enqueue, type JobHandler } from '../../events/jobs.ts'
import { dayInFrance } from '../../i18n/civil-date.ts'
import { addDays } from '../claim/calendar.ts'
import { issueCards } from './card.issue.ts'

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
/** How far back it looks for rights that ended: longer than the nights that a process may miss. */
const LOOK_BACK_DAYS = 31

type JobServices = Pick<Services, 'db' | 'cards' | 'now' | 'log'>

/** A batch of contracts, by their keys, after the last of the batch before. */
const nextContracts = (reader: Reader, { db }: JobServices, after: string | undefined): Promise<string[]> =>
  reader
    .select({ contractId: db.tables.contract.contractId })
    .from(db.tables.contract)
    .where(after === undefined ? undefined : gt(db.tables.contract.contractId, after))
    .orderBy(asc(db.tables.contract.contractId))
    .limit(BATCH)
    .then(rows => rows.map(({ contractId }) => contractId))

/**
 * One batch: its cards, the job of the next batch and the end of this one are one transaction. So a crash leaves the
 * whole batch to do, two processes never do the same, and the work goes on where it was.
 */
export const issueAllCards =
  (services: JobServices): JobHandler =>
  ({ payload }, done) =>
    fanOut('nightly', async () => {
      const { db, now, log } = services
      const after = typeof payload.after === 'string' ? payload.after : undefined
      const at = now()
      const issued = await db.transaction(async tx => {
        const contractIds = await nextContracts(tx, services, after)
        let count = 0
        for (const contractId of contractIds) count += await issueCards(services, tx, contractId, at)
        if (contractIds.length === BATCH)
          await enqueue(tx, db.tables, at, [
            { kind: ISSUE_CARDS, payload: { ...payload, after: contractIds.at(-1) }, runAt: at },
          ])
        await done(tx)
        return count
      })
      log.info({ issued, after }, 'cards issued')
    })

/** Households where somebody's rights ended lately: no file says so on the day, since it was known before. */
export const closeLapsedRights =
  (services: JobServices): JobHandler =>
  (_job, done) =>
    fanOut('nightly', async () => {
      const { db, now, log } = services
      const at = now()
      const today = dayInFrance(at)
      const { member } = db.tables
      const lapsed = await db.read
        .selectDistinct({ contractId: member.contractId })
        .from(member)
        .where(between(member.rightsTo, addDays(today, -LOOK_BACK_DAYS), addDays(today, -1)))
      let changed = 0
      // Each household by itself: a card brought in step stays so, and a second try finds it done.
      for (const { contractId } of lapsed)
        changed += await db.transaction(tx => issueCards(services, tx, contractId, at))
      await db.transaction(done)
      log.info({ changed }, 'cards of lapsed rights')
    })
