import { Cron } from 'croner'
import { and, eq, lt } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { enqueue } from './jobs.ts'

/** Work that comes round. Each slot puts one job of this name in the queue, with `{ slot }`, an ISO instant, as payload. */
export interface Schedule {
  name: string
  /** Five fields, on French clocks: '0 6 * * *' is six in the morning in Paris, summer and winter. */
  cron: string
}

/** The last instant at or before `now` that a schedule names; undefined when there is none. */
export const lastSlot = ({ cron }: Schedule, now: Date): Date | undefined =>
  new Cron(cron, { timezone: 'Europe/Paris', paused: true }).previousRuns(1, new Date(now.getTime() + 1))[0]

/**
 * Enqueues the job of each schedule whose slot has come. Slots missed while nothing ran count once; a new schedule
 * fires for its last slot. Who moves the schedule's row fires, so several processes fire a slot once.
 * @returns the names of the schedules fired by this call
 */
export const fireDueSchedules = async (db: Database, schedules: readonly Schedule[], now: Date): Promise<string[]> => {
  const { scheduleRun } = db.tables
  const fired: string[] = []
  const known = new Map((await db.read.select().from(scheduleRun)).map(row => [row.name, row.lastSlot]))
  for (const schedule of schedules) {
    const { name } = schedule
    const slot = lastSlot(schedule, now)
    const ran = known.get(name)
    if (!slot || (ran && ran >= slot)) continue
    const mine = await db.transaction(async tx => {
      const moved = [
        ...(await tx.insert(scheduleRun).values({ name, lastSlot: slot }).onConflictDoNothing().returning()),
        ...(await tx
          .update(scheduleRun)
          .set({ lastSlot: slot })
          .where(and(eq(scheduleRun.name, name), lt(scheduleRun.lastSlot, slot)))
          .returning()),
      ]
      if (moved.length)
        await enqueue(tx, db.tables, now, [{ kind: name, payload: { slot: slot.toISOString() }, runAt: slot }])
      return moved.length > 0
    })
    if (mine) fired.push(name)
  }
  return fired
}
