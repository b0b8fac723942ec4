import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Database, Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { Tables } from '../db/schema.ts'
import { rowPieces } from '../db/sequence.ts'
import { plainError } from '../log.ts'

export type JobRow = Tables['job']['$inferSelect']

export interface NewJob {
  /** Which handler runs it. */
  kind: string
  /** Ids and figures, never personal data. */
  payload: Record<string, unknown>
  /** Not before. */
  runAt: Date
  /** Given by a caller that may come again: a job whose id is known is not enqueued twice. */
  jobId?: string
}

/**
 * Does a job's work. It may run again after a crash or once its lease is over, so either all its effects are in one
 * transaction that calls `done(tx)`, which makes them and the end of the job one thing; or what it does outside is
 * idempotent by `job.jobId`. A throw is a failed attempt; its message is kept with the job, so it holds no personal data.
 */
export type JobHandler = (job: JobRow, done: (tx: Writer) => Promise<void>) => Promise<void>

export interface JobRunner {
  db: Database
  /** By kind. Jobs of another kind wait for a process that knows them. */
  handlers: Readonly<Record<string, JobHandler>>
  now: () => Date
  /** From 0 (included) to 1, as Math.random. */
  random: () => number
  /** Told of each failed attempt, with the job as it is after it: WAITING for the next one, or DEAD. */
  onFailure: (job: JobRow, error: unknown) => void
}

/** How long a worker holds a job; longer than any handler takes, since another worker takes the job after that. */
export const LEASE_MS = 5 * 60_000
export const MAX_ATTEMPTS = 10
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 60 * 60_000
const ERROR_LENGTH = 500

/** How long to wait after the nth failed attempt: doubled each time, with jitter so that jobs don't come back together. */
export const backOffMs = (attempts: number, random: () => number): number =>
  Math.round(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)) * (0.5 + random() / 2))

/**
 * Puts jobs in the queue, in the transaction of what they follow from: they run if it commits.
 * @returns the ids of those that were not there
 */
export const enqueue = async (tx: Writer, { job }: Tables, at: Date, jobs: readonly NewJob[]): Promise<string[]> => {
  const added: string[] = []
  for (const piece of rowPieces(jobs)) {
    const rows = piece.map(one => ({ ...one, jobId: one.jobId ?? newId(), state: 'WAITING' as const, createdAt: at }))
    added.push(
      ...(await tx.insert(job).values(rows).onConflictDoNothing().returning({ id: job.jobId })).map(row => row.id),
    )
  }
  return added
}

/**
 * Gives jobs of these kinds that were given up another round of attempts: what they need was away for longer than they
 * tried.
 * @returns how many
 */
export const tryAgain = async (tx: Writer, { job }: Tables, at: Date, kinds: readonly string[]): Promise<number> => {
  const revived = await tx
    .update(job)
    .set({ state: 'WAITING', attempts: 0, runAt: at })
    .where(and(eq(job.state, 'DEAD'), inArray(job.kind, [...kinds])))
    .returning({ jobId: job.jobId })
  return revived.length
}

const isFree = ({ job }: Tables, kinds: string[], now: Date) =>
  and(
    eq(job.state, 'WAITING'),
    lte(job.runAt, now),
    or(isNull(job.leasedUntil), lte(job.leasedUntil, now)),
    inArray(job.kind, kinds),
  )

/** Takes the job that has been due longest. Two workers never take the same one: the update asks again whether it is free. */
const take = async ({ db, handlers, now }: JobRunner): Promise<JobRow | undefined> => {
  const { job } = db.tables
  const kinds = Object.keys(handlers)
  if (!kinds.length) return undefined
  const at = now()
  const free = isFree(db.tables, kinds, at)
  // A look before the leap: an idle worker must not become SQLite's writer each time it looks.
  if (!(await db.read.select({ id: job.jobId }).from(job).where(free).limit(1)).length) return undefined
  return db.transaction(async tx => {
    const due = tx.select({ id: job.jobId }).from(job).where(free).orderBy(asc(job.runAt), asc(job.jobId)).limit(1)
    // PostgreSQL's workers pass over what another is taking this instant; SQLite has one writer at a time.
    const next = db.engine === 'postgres' ? due.for('update', { skipLocked: true }) : due
    const [taken] = await tx
      .update(job)
      .set({ leasedUntil: new Date(at.getTime() + LEASE_MS), attempts: sql`${job.attempts} + 1` })
      .where(and(eq(job.jobId, sql`(${next})`), free))
      .returning()
    return taken
  })
}

/** Whether we still hold it: each taking counts as an attempt, so the count tells our lease from a later one. */
const isOurs = ({ job }: Tables, { jobId, attempts }: JobRow) =>
  and(eq(job.jobId, jobId), eq(job.attempts, attempts), eq(job.state, 'WAITING'))

const finish = (tx: Writer, tables: Tables, taken: JobRow) =>
  tx
    .update(tables.job)
    .set({ state: 'DONE', leasedUntil: null, lastError: null })
    .where(isOurs(tables, taken))
    .returning()

const runOne = async ({ db, handlers, now, random, onFailure }: JobRunner, taken: JobRow) => {
  try {
    // Its worker died each time, so nothing could count as a failure until now.
    if (taken.attempts > MAX_ATTEMPTS) throw new Error(taken.lastError ?? 'Its worker died at each attempt')
    await handlers[taken.kind]!(taken, async tx => {
      if (!(await finish(tx, db.tables, taken)).length)
        throw new Error('Another worker has taken the job: its lease was over')
    })
    await db.transaction(tx => finish(tx, db.tables, taken)) // nothing to do when the handler has
  } catch (error) {
    const at = now()
    const dead = taken.attempts >= MAX_ATTEMPTS
    const [left] = await db.transaction(tx =>
      tx
        .update(db.tables.job)
        .set({
          state: dead ? 'DEAD' : 'WAITING',
          leasedUntil: null,
          runAt: dead ? taken.runAt : new Date(at.getTime() + backOffMs(taken.attempts, random)),
          lastError: plainError(error).slice(0, ERROR_LENGTH),
        })
        .where(isOurs(db.tables, taken))
        .returning(),
    )
    if (left) onFailure(left, error)
  }
}

/**
 * Runs the jobs that are due, one after the other, until there is none or `stopped` says so.
 * @returns how many it took
 */
export const runDueJobs = async (runner: JobRunner, stopped: () => boolean = () => false): Promise<number> => {
  for (let count = 0; ; count++) {
    const taken = stopped() ? undefined : await take(runner)
    if (!taken) return count
    await runOne(runner, taken)
  }
}
