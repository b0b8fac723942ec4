import { setTimeout as sleep } from 'node:timers/promises'
import { type JobRunner, runDueJobs } from './jobs.ts'
import { fireDueSchedules, type Schedule } from './schedule.ts'

export interface WorkerOptions extends JobRunner {
  schedules: readonly Schedule[]
  /** Told when the database could not be asked; the worker tries again after its pause. */
  onError: (error: unknown) => void
  /** How long it rests when nothing is due. */
  pauseMs?: number
}

export interface Worker {
  /** Takes no other job, and waits for the end of the one it is at. */
  stop(): Promise<void>
}

/** Fires what is scheduled and runs what is due, for as long as the process serves. */
export const startWorker = ({ schedules, onError, pauseMs = 1_000, ...runner }: WorkerOptions): Worker => {
  const stopping = new AbortController()
  const { signal } = stopping
  const work = async () => {
    while (!signal.aborted) {
      try {
        await fireDueSchedules(runner.db, schedules, runner.now())
        await runDueJobs(runner, () => signal.aborted)
      } catch (error) {
        onError(error)
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => {})
    }
  }
  const over = work()
  return {
    stop() {
      stopping.abort()
      return over
    },
  }
}
