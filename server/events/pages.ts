import type { Services } from '../context.ts'
import { enqueue, type JobHandler, type NewJob } from './jobs.ts'

/** What one step of a long work found to do, and where the next one begins; no cursor when it was the last. */
export interface WorkPage {
  jobs: readonly Pick<NewJob, 'kind' | 'payload' | 'jobId'>[]
  cursor: string | undefined
}

/**
 * A job over everything, a page at a time: a page's jobs and the step that follows are enqueued in the transaction that
 * ends this step, so that it goes on where it stopped whatever happens. Jobs run in the order they fall due, so that what comes
 * up meanwhile (a code that somebody waits for) is never behind more than two pages.
 */
export const inSteps =
  (
    { db, now }: Pick<Services, 'db' | 'now'>,
    pageAfter: (cursor: string | undefined, payload: Record<string, unknown>) => Promise<WorkPage>,
  ): JobHandler =>
  async ({ kind, payload }, done) => {
    const { cursor: from, ...work } = payload
    const { jobs, cursor } = await pageAfter(typeof from === 'string' ? from : undefined, work)
    const at = now()
    await db.transaction(async tx => {
      await enqueue(tx, db.tables, at, [
        ...jobs.map(job => ({ ...job, runAt: at })),
        ...(cursor === undefined ? [] : [{ kind, payload: { ...work, cursor }, runAt: at }]),
      ])
      await done(tx)
    })
  }
