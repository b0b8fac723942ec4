import { and, eq, lte } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../db/ids.ts'
import { open } from '../db/open.ts'
import { fanOut } from '../db/shards.ts'
import { testDatabase } from '../testing/database.ts'
import { program } from '../testing/process.ts'
import { contractRow } from '../testing/rows.ts'
import {
  enqueue,
  type JobHandler,
  type JobRow,
  type JobRunner,
  LEASE_MS,
  MAX_ATTEMPTS,
  type NewJob,
  runDueJobs,
} from './jobs.ts'
import { fireDueSchedules } from './schedule.ts'
import { startWorker } from './worker.ts'

const db = await testDatabase()
const elsewhere = await open(db.url)
afterAll(() => elsewhere.close())
const run = await program('server/testing/program.ts')
const { job } = db.tables

const MORNING = new Date('2026-03-02T08:00:00Z')
const later = (ms: number, from = MORNING) => new Date(from.getTime() + ms)

let clock = MORNING
let failures: [JobRow['state'], string][] = []
const runner = (handlers: Record<string, JobHandler>, on = db as JobRunner['db']): JobRunner => ({
  db: on,
  handlers,
  now: () => clock,
  random: () => 0.5,
  onFailure: (failed, error) => failures.push([failed.state, String(error)]),
})
const add = (...jobs: (Partial<NewJob> & { kind: string })[]) =>
  db.transaction(tx =>
    enqueue(
      tx,
      db.tables,
      clock,
      jobs.map(one => ({ payload: {}, runAt: clock, ...one })),
    ),
  )
const jobOf = async (jobId: string) => (await db.read.select().from(job).where(eq(job.jobId, jobId)))[0]!

beforeEach(async () => {
  clock = MORNING
  failures = []
  await db.transaction(tx => tx.delete(job).returning())
})

describe('the queue', () => {
  test('runs what is due, the oldest first, with its payload', async () => {
    const seen: unknown[] = []
    await add(
      { kind: 'greet', payload: { n: 2 }, runAt: later(-1_000) },
      { kind: 'greet', payload: { n: 1 }, runAt: later(-2_000) },
      { kind: 'greet', payload: { n: 3 }, runAt: later(1) },
    )
    const greet: JobHandler = async taken => {
      seen.push(taken.payload)
    }
    expect(await runDueJobs(runner({ greet }))).toBe(2)
    expect(seen).toEqual([{ n: 1 }, { n: 2 }])
    clock = later(1)
    expect(await runDueJobs(runner({ greet }))).toBe(1)
    expect(await runDueJobs(runner({ greet }))).toBe(0)
  })

  test('keeps a job of a kind that this process does not know', async () => {
    const [id = ''] = await add({ kind: 'of tomorrow' })
    expect(await runDueJobs(runner({ greet: async () => {} }))).toBe(0)
    expect(await runDueJobs(runner({}))).toBe(0)
    expect(await jobOf(id)).toMatchObject({ state: 'WAITING', attempts: 0 })
  })

  test('holds nothing of a transaction that was rolled back, and takes a known job once', async () => {
    await expect(
      db.transaction(async () => {
        await add({ kind: 'greet' })
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    const jobId = newId()
    expect(await add({ kind: 'greet', jobId })).toEqual([jobId])
    expect(await add({ kind: 'greet', jobId })).toEqual([])
    expect(await runDueJobs(runner({ greet: async () => {} }))).toBe(1)
    expect(await add({ kind: 'greet', jobId })).toEqual([])
  })

  test('gives each job to one of many workers', async () => {
    await add(...Array.from({ length: 40 }, (_, n) => ({ kind: 'count', payload: { n } })))
    const seen: unknown[] = []
    const count: JobHandler = async ({ payload }) => {
      seen.push(payload.n)
    }
    const taken = await Promise.all([db, elsewhere, db, elsewhere].map(on => runDueJobs(runner({ count }, on))))
    expect(taken.reduce((sum, n) => sum + n)).toBe(40)
    expect(seen.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 40 }, (_, n) => n))
    expect(failures).toEqual([])
  })
})

describe('a failing job', () => {
  test('is tried again after a growing pause, and is dead after its last attempt', async () => {
    const [id = ''] = await add({ kind: 'fail' })
    const fail: JobHandler = async () => {
      throw new Error('the bank is closed')
    }
    const pauses: number[] = []
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      expect(await runDueJobs(runner({ fail }))).toBe(1)
      const { runAt } = await jobOf(id)
      pauses.push(runAt.getTime() - clock.getTime())
      clock = new Date(Math.max(runAt.getTime(), clock.getTime()))
    }
    expect(pauses.slice(0, 4)).toEqual([3_750, 7_500, 15_000, 30_000])
    expect(await jobOf(id)).toMatchObject({
      state: 'DEAD',
      attempts: MAX_ATTEMPTS,
      lastError: 'Error: the bank is closed',
    })
    expect(failures.map(([state]) => state)).toEqual([...Array(MAX_ATTEMPTS - 1).fill('WAITING'), 'DEAD'])
    clock = later(24 * 3_600_000)
    expect(await runDueJobs(runner({ fail }))).toBe(0)
  })

  test('does not hold up the others', async () => {
    const seen: string[] = []
    await add({ kind: 'fail', runAt: later(-5) }, { kind: 'greet' })
    const handlers: Record<string, JobHandler> = {
      fail: () => Promise.reject(new Error('no')),
      greet: async () => {
        seen.push('greet')
      },
    }
    expect(await runDueJobs(runner(handlers))).toBe(2)
    expect(seen).toEqual(['greet'])
  })

  test('is given up when its worker dies at each attempt', async () => {
    const [id = ''] = await add({ kind: 'crash' })
    await db.transaction(tx => tx.update(job).set({ attempts: MAX_ATTEMPTS }).where(eq(job.jobId, id)).returning())
    let ran = false
    const crash: JobHandler = async () => {
      ran = true
    }
    await runDueJobs(runner({ crash }))
    expect(ran).toBe(false)
    expect(await jobOf(id)).toMatchObject({ state: 'DEAD', lastError: 'Error: Its worker died at each attempt' })
  })
})

describe('a lease', () => {
  test("a killed worker's job is taken by another, but not before its lease is over", async () => {
    const [id = ''] = await add({ kind: 'hang' })
    const { child, output } = run('hang', db.url, 'hang')
    await expect.poll(output, { timeout: 20_000 }).toContain('taken')
    child.kill('SIGKILL')
    const { leasedUntil } = await jobOf(id)
    const hang: JobHandler = async () => {}
    clock = new Date(leasedUntil!.getTime() - 1)
    expect(await runDueJobs(runner({ hang }))).toBe(0)
    clock = leasedUntil!
    expect(await runDueJobs(runner({ hang }))).toBe(1)
    expect(await jobOf(id)).toMatchObject({ state: 'DONE', attempts: 2, leasedUntil: null })
  })

  test('a worker that comes back after its lease changes nothing, neither the job nor what it did with done()', async () => {
    const contract = contractRow()
    const [id = ''] = await add({ kind: 'slow' })
    const slow: JobHandler = async (taken, done) => {
      if (taken.attempts > 1) return
      clock = later(LEASE_MS + 1)
      expect(await runDueJobs(runner({ slow }))).toBe(1) // another takes it, and ends it
      await db.transaction(async tx => {
        await tx.insert(db.tables.contract).values(contract).returning()
        await done(tx)
      })
    }
    await runDueJobs(runner({ slow }))
    expect(await jobOf(id)).toMatchObject({ state: 'DONE', attempts: 2 })
    expect(
      await db.read.select().from(db.tables.contract).where(eq(db.tables.contract.contractId, contract.contractId)),
    ).toEqual([])
    expect(failures).toEqual([])
  })

  test('done() ends the job with the effect, or not at all', async () => {
    const contract = contractRow()
    const [id = ''] = await add({ kind: 'create' })
    let broken = true
    const create: JobHandler = (_, done) =>
      db.transaction(async tx => {
        await tx.insert(db.tables.contract).values(contract).returning()
        await done(tx)
        if (broken) throw new Error('broken')
      })
    await runDueJobs(runner({ create }))
    expect(await jobOf(id)).toMatchObject({ state: 'WAITING', attempts: 1, leasedUntil: null })
    broken = false
    clock = later(60_000)
    await runDueJobs(runner({ create })) // would break the primary key had the first attempt left its row
    expect(await jobOf(id)).toMatchObject({ state: 'DONE', attempts: 2 })
  })
})

describe('a schedule', () => {
  const daily = (name: string) => [{ name, cron: '0 6 * * *' }]
  const queued = () => db.read.select({ kind: job.kind, payload: job.payload }).from(job)

  test('fires a slot once, from however many processes; missed slots count once', async () => {
    const schedules = daily('once')
    const fire = (now: Date) =>
      Promise.all([db, elsewhere, db, elsewhere].map(on => fireDueSchedules(on, schedules, now)))
    expect((await fire(MORNING)).flat()).toEqual(['once'])
    expect((await fire(later(60_000))).flat()).toEqual([])
    expect((await fire(later(72 * 3_600_000))).flat()).toEqual(['once'])
    expect(await queued()).toEqual([
      { kind: 'once', payload: { slot: '2026-03-02T05:00:00.000Z' } },
      { kind: 'once', payload: { slot: '2026-03-05T05:00:00.000Z' } },
    ])
  })

  test('does not go back when the clock does', async () => {
    await fireDueSchedules(db, daily('back'), MORNING)
    expect(await fireDueSchedules(db, daily('back'), later(-24 * 3_600_000))).toEqual([])
  })

  // How a nightly job is made: a schedule of its name, and a handler that asks every contract inside fanOut.
  test('for example: payments become PAID on their day', async () => {
    const { payment, contract } = db.tables
    const { contractId } = await db.transaction(
      async tx => (await tx.insert(contract).values(contractRow()).returning())[0]!,
    )
    const due = (dueOn: string) => ({
      contractId,
      paymentId: newId(),
      payee: 'MEMBER' as const,
      dueOn,
      amountCents: 900,
      state: 'SCHEDULED' as const,
      createdAt: MORNING,
    })
    await db.transaction(tx =>
      tx.insert(payment).values(['2026-03-01', '2026-03-02', '2026-03-03'].map(due)).returning(),
    )
    const markPaid: JobHandler = async (taken, done) => {
      const today = String(taken.payload.slot).slice(0, 10) // at six in Paris it is the same day in UTC
      await fanOut('nightly', () =>
        db.transaction(async tx => {
          await tx
            .update(payment)
            .set({ state: 'PAID' })
            .where(and(eq(payment.state, 'SCHEDULED'), lte(payment.dueOn, today)))
            .returning()
          await done(tx)
        }),
      )
    }
    await fireDueSchedules(db, daily('payments.due'), MORNING)
    expect(await runDueJobs(runner({ 'payments.due': markPaid }))).toBe(1)
    const states = await db.read
      .select({ state: payment.state })
      .from(payment)
      .where(eq(payment.contractId, contractId))
      .orderBy(payment.dueOn)
    expect(states.map(row => row.state)).toEqual(['PAID', 'PAID', 'SCHEDULED'])
  })
})

describe('the worker', () => {
  const options = { schedules: [], pauseMs: 5, onError: (error: unknown) => failures.push(['DEAD', String(error)]) }

  test('runs what comes, and stops when the job it is at has ended', async () => {
    let begin = () => {}
    let end = () => {}
    const begun = new Promise<void>(resolve => {
      begin = resolve
    })
    const mayEnd = new Promise<void>(resolve => {
      end = resolve
    })
    const slow: JobHandler = () => {
      begin()
      return mayEnd
    }
    const worker = startWorker({ ...runner({ slow }), ...options })
    const [first = '', second = ''] = await add({ kind: 'slow', runAt: later(-1) }, { kind: 'slow' })
    await begun
    let stopped = false
    const stopping = worker.stop().then(() => {
      stopped = true
    })
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(stopped).toBe(false)
    end()
    await stopping
    expect([(await jobOf(first)).state, (await jobOf(second)).state]).toEqual(['DONE', 'WAITING'])
  })

  test('goes on after the database could not be asked', async () => {
    const broken = await open(db.url)
    await broken.close()
    let asked = 0
    const flaky = {
      ...db,
      get read() {
        return asked++ ? db.read : broken.read
      },
    }
    const [id = ''] = await add({ kind: 'greet' })
    const worker = startWorker({ ...runner({ greet: async () => {} }, flaky), ...options })
    await expect.poll(async () => (await jobOf(id)).state).toBe('DONE')
    await worker.stop()
    expect(failures).toHaveLength(1)
  })
})
